package org.jieming.api.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Everything the server answers, line by line. Resources write their lines in; the server and the API document read them.
 * Methods that a path does not have are answered here: HEAD like GET, OPTIONS with what is allowed, others with 405.
 */
public final class Menu {
    private static final List<HandlerType> METHODS = List.of(
            HandlerType.GET,
            HandlerType.HEAD,
            HandlerType.POST,
            HandlerType.PUT,
            HandlerType.PATCH,
            HandlerType.DELETE,
            HandlerType.OPTIONS,
            HandlerType.TRACE);

    private final List<Operation> operations = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    /** Writes a line; every line takes the parameters common to all. */
    public Menu add(Operation operation) {
        operations.add(CommonParameters.on(operation));
        return this;
    }

    /**
     * Lets pages of any other site ask what is at a path and below, whatever the settings say: for services whose clients are
     * such pages. They read as the public does, or with a token of their own, never with the cookie of who looks at them.
     */
    public void openToOtherSites(String path) {
        open.add(path);
    }

    private boolean isOpen(Context ctx, HttpSettings settings) {
        return settings.anyOrigin() || isForOtherPages(ctx);
    }

    private boolean isForOtherPages(Context ctx) {
        String asked = ctx.path();
        return open.stream().anyMatch(path -> asked.equals(path) || asked.startsWith(path + "/"));
    }

    private Credentials shown(Context ctx, HttpSettings settings) {
        Credentials shown = Credentials.of(ctx, settings.behindProxy());
        return isForOtherPages(ctx) ? shown.ofOtherPage() : shown;
    }

    /** All lines, in the order they were written. */
    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    /**
     * Serves the menu.
     *
     * @param revision tells the revision now shown, for the header of every answer
     * @param doorkeeper says who is asking and whether she may
     */
    public void serve(JavalinConfig config, HttpSettings settings, Supplier<String> revision, Doorkeeper doorkeeper) {
        doorkeeper.study(operations());
        Problems.register(config);
        config.routes.before(ctx -> CommonHeaders.write(ctx, isOpen(ctx, settings), revision.get()));
        byPath().forEach((path, lines) -> {
            for (HandlerType method : METHODS) {
                config.routes.addHttpHandler(method, path, ctx -> answer(ctx, settings, doorkeeper, method, lines));
            }
        });
    }

    private Map<String, List<Operation>> byPath() {
        return operations.stream()
                .collect(Collectors.groupingBy(Operation::path, LinkedHashMap::new, Collectors.toList()));
    }

    private void answer(
            Context ctx, HttpSettings settings, Doorkeeper doorkeeper, HandlerType method, List<Operation> lines)
            throws Exception {
        String name = method.equals(HandlerType.HEAD) ? "GET" : method.name();
        for (Operation line : lines) {
            if (line.verb().name().equals(name)) {
                serve(ctx, settings, doorkeeper, line);
                return;
            }
        }
        Caller caller = doorkeeper.identify(shown(ctx, settings));
        String allowed = allowed(lines, line -> doorkeeper.admits(caller, line));
        if (!method.equals(HandlerType.OPTIONS)) {
            throw Problem.of(ProblemType.METHOD_NOT_ALLOWED, "此资源支持:" + allowed, "This resource takes " + allowed)
                    .header("Allow", allowed);
        }
        ctx.header("Allow", allowed);
        CommonHeaders.allowOtherSites(ctx, isOpen(ctx, settings), allowed);
        lines.forEach(line -> line.body().ifPresent(body -> accepts(ctx, line, body)));
        ctx.status(204);
    }

    private void serve(Context ctx, HttpSettings settings, Doorkeeper doorkeeper, Operation line) throws Exception {
        RequestLog.isFor(ctx, line);
        Credentials shown = shown(ctx, settings);
        Caller caller = doorkeeper.identify(shown);
        doorkeeper.admit(caller, shown, line);
        line.body().ifPresent(body -> refuseOtherTypes(ctx, body));
        line.handler().handle(Request.of(ctx, settings, line, caller));
    }

    private static void refuseOtherTypes(Context ctx, Operation.Body body) {
        String given = ctx.contentType() == null ? "" : ctx.contentType();
        String bare = given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        String charset = given.toLowerCase(Locale.ROOT).replaceAll("[\\s\"]", "");
        boolean utf8 = !charset.contains("charset=")
                || charset.contains("charset=utf-8")
                || body.media().contains(Media.FILE);
        String encoding = ctx.header("Content-Encoding");
        boolean plain = encoding == null || encoding.equalsIgnoreCase("identity");
        if (body.media().stream().noneMatch(media -> media.isType(bare)) || !utf8 || !plain) {
            String types = types(body);
            throw Problem.of(
                            ProblemType.UNREADABLE_TYPE,
                            "此处读取:" + types + ",UTF-8,不压缩",
                            "Read here: " + types + ", in UTF-8, not compressed")
                    .about("Content-Type", plain ? given : encoding);
        }
    }

    private static String types(Operation.Body body) {
        return body.media().stream().map(Media::type).collect(Collectors.joining(", "));
    }

    private static String allowed(List<Operation> lines, Predicate<Operation> admitted) {
        TreeSet<String> methods = new TreeSet<>(List.of("OPTIONS"));
        lines.stream().filter(admitted).forEach(line -> {
            methods.add(line.verb().name());
            if (line.verb() == Operation.Verb.GET) {
                methods.add("HEAD");
            }
        });
        return String.join(", ", methods);
    }

    private static void accepts(Context ctx, Operation line, Operation.Body body) {
        if (line.verb() == Operation.Verb.POST) {
            ctx.header("Accept-Post", types(body));
        } else if (line.verb() == Operation.Verb.PATCH) {
            ctx.header("Accept-Patch", types(body));
        }
    }
}
