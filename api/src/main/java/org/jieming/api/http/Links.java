package org.jieming.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Complete addresses as the client sees this server.
 *
 * @param base scheme, host and prefix without a slash at the end
 */
public record Links(String base) {
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9._-]{1,253}(:\\d{1,5})?|\\[[0-9A-Fa-f:.]{2,45}](:\\d{1,5})?");
    private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]+){1,8}/?");

    /** The addresses for a request; {@code X-Forwarded-Proto}, {@code -Host} and {@code -Prefix} count only behind a proxy. */
    static Links of(Context ctx, boolean behindProxy) {
        String scheme = ctx.req().getScheme();
        String host = ctx.header("Host");
        String prefix = "";
        if (behindProxy) {
            String proto = first(ctx.header("X-Forwarded-Proto"));
            scheme = "https".equals(proto) || "http".equals(proto) ? proto : scheme;
            String forwarded = first(ctx.header("X-Forwarded-Host"));
            host = HOST.matcher(forwarded).matches() ? forwarded : host;
            String given = first(ctx.header("X-Forwarded-Prefix"));
            prefix = PREFIX.matcher(given).matches() ? given.replaceAll("/$", "") : "";
        }
        if (host == null || !HOST.matcher(host).matches()) {
            host = ctx.req().getServerName() + ":" + ctx.req().getServerPort();
        }
        return new Links(scheme + "://" + host + prefix);
    }

    private static String first(@Nullable String header) {
        return header == null ? "" : header.split(",", 2)[0].strip();
    }

    /** Scheme and host, as browsers write the origin of a page (RFC 6454). */
    String origin() {
        int path = base.indexOf('/', base.indexOf("://") + 3);
        return path < 0 ? base : base.substring(0, path);
    }

    /** The address of a path, which begins with a slash. */
    public String to(String path) {
        return base + path;
    }

    /** The address of a path with a query. */
    public String to(String path, Map<String, String> query) {
        return query.isEmpty() ? to(path) : to(path) + "?" + encoded(query);
    }

    private static String encoded(Map<String, String> query) {
        return query.entrySet().stream()
                .map(entry -> URLEncoder.encode(entry.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Adds a link to a path of this service to a document. */
    public static void add(Request request, ArrayNode links, String rel, String path, Media media, Bilingual title) {
        add(
                links,
                rel,
                request.links().to(path),
                media.type(),
                request.language().of(title));
    }

    /** Adds a link object to a document. */
    public static void add(ArrayNode links, String rel, String href, String type, String title) {
        links.addObject().put("rel", rel).put("href", href).put("type", type).put("title", title);
    }
}
