package org.jieming.api.http;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jspecify.annotations.Nullable;

/** One request on its way to a handler: parameters read, format and language agreed. Used by one thread. */
public final class Request {
    private final Context ctx;
    private final HttpSettings settings;
    private final Operation operation;
    private final Caller caller;
    private final Map<String, String> query;
    private final Language language;
    private final Media media;
    private @Nullable Links links;
    private @Nullable String here;

    private Request(
            Context ctx,
            HttpSettings settings,
            Operation operation,
            Caller caller,
            Map<String, String> query,
            Language language,
            Media media) {
        this.ctx = ctx;
        this.settings = settings;
        this.operation = operation;
        this.caller = caller;
        this.query = query;
        this.language = language;
        this.media = media;
    }

    /** Reads what every operation has in common; throws {@link Malformed} or {@link Problem} for what cannot be. */
    static Request of(Context ctx, HttpSettings settings, Operation operation, Caller caller) {
        Map<String, String> query = singles(ctx);
        if (!operation.takesProperties()) {
            UnknownParameter.refuse(query.keySet(), operation.queryNames());
        }
        Language language = query.containsKey("lang") ? Language.parse(query.get("lang")) : Language.of(ctx);
        Media media = operation.offered().isEmpty()
                ? Media.JSON
                : Negotiation.choose(operation.offered(), Optional.ofNullable(query.get("f")), ctx.header("Accept"));
        return new Request(ctx, settings, operation, caller, query, language, media);
    }

    private static Map<String, String> singles(Context ctx) {
        String raw = ctx.queryString();
        if (raw == null || raw.isEmpty()) {
            return Map.of();
        }
        Map<String, String> singles = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> entry : queryOf(ctx, raw).entrySet()) {
            if (entry.getValue().size() > 1) {
                throw new Malformed(
                        entry.getKey(),
                        entry.getValue().get(1),
                        Bilingual.of("同一参数只能出现一次", "a parameter may be given only once"));
            }
            singles.put(entry.getKey(), entry.getValue().get(0));
        }
        return singles;
    }

    private static Map<String, List<String>> queryOf(Context ctx, String raw) {
        try {
            if (isText(raw)) {
                return ctx.queryParamMap();
            }
        } catch (IllegalArgumentException badEncoding) {
            // falls through to the one complaint below
        }
        throw new Malformed("query", raw, Bilingual.of("查询串须为百分号编码的 UTF-8", "a query is percent-encoded UTF-8"));
    }

    /** Whether the bytes that a query encodes are UTF-8; the server reads others as U+FFFD, and a search for that finds nothing. */
    private static boolean isText(String raw) {
        if (raw.indexOf('%') < 0) {
            return true;
        }
        String bytes = URLDecoder.decode(raw, StandardCharsets.ISO_8859_1);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    /**
     * Refuses parameters that are neither the operation's nor among some more names.
     *
     * @throws Problem 400 naming the nearest known parameter
     */
    public void allow(Set<String> more) {
        UnknownParameter.refuse(query.keySet(), operation.queryNames(), more);
    }

    /** The value of a query parameter; empty text counts as absent nowhere. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** All query parameters in the order given. */
    public Map<String, String> parameters() {
        return query;
    }

    /** A part of the path. */
    public String path(String name) {
        return ctx.pathParam(name);
    }

    /** A request header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(ctx.header(name));
    }

    /** A cookie. */
    public Optional<String> cookie(String name) {
        return Optional.ofNullable(ctx.cookie(name));
    }

    /** The body, at most as large as the settings allow. */
    public byte[] body() {
        return ctx.bodyAsBytes();
    }

    /** Whether the client prefers something (RFC 7240), for example {@code return=minimal}. */
    public boolean prefers(String preference) {
        return header("Prefer").stream()
                .flatMap(header -> Arrays.stream(header.split("[,;]")))
                .anyMatch(token -> token.replace(" ", "").equalsIgnoreCase(preference));
    }

    /** Whether the client unpacks gzip (RFC 9110 section 12.5.3). */
    public boolean takesGzip() {
        return header("Accept-Encoding").map(Weighted::of).orElse(List.of()).stream()
                .filter(choice -> choice.value().equalsIgnoreCase("gzip")
                        || choice.value().equals("*"))
                .max(Comparator.comparing(choice -> choice.value().length()))
                .map(choice -> choice.weight() > 0)
                .orElse(false);
    }

    /** The language of the answer. */
    public Language language() {
        return language;
    }

    /** The media type of the answer. */
    public Media media() {
        return media;
    }

    /** How the server stands and what it puts up with. */
    public HttpSettings settings() {
        return settings;
    }

    /** Complete addresses as this client sees the server. */
    public Links links() {
        if (links == null) {
            links = Links.of(ctx, settings.behindProxy());
        }
        return links;
    }

    /** The address asked for, with some parameters replaced. */
    public String here(Map<String, String> replaced) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        changed.putAll(replaced);
        return links().to(ctx.path(), changed);
    }

    /** The address asked for, as asked. */
    public String here() {
        if (here == null) {
            here = here(Map.of());
        }
        return here;
    }

    /** Who is asking. */
    public Caller caller() {
        return caller;
    }

    /** What the sender showed of herself. */
    public Credentials credentials() {
        return Credentials.of(ctx, settings.behindProxy());
    }

    /** Whether this is a HEAD request: all fields, no body. */
    public boolean isHead() {
        return ctx.req().getMethod().equals("HEAD");
    }

    /** The exchange beneath, for answers. */
    Context context() {
        return ctx;
    }
}
