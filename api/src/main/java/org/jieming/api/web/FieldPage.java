package org.jieming.api.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page for telephones in the field, at {@code /field/}: a page, the manifest by which it is installed, and the worker that
 * keeps it usable without network (W3C Service Workers; browsers run one over TLS or on the machine itself only).
 */
final class FieldPage {
    private static final String POLICY =
            "default-src 'none'; script-src 'self' '%s'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self';"
                    + " worker-src 'self'; manifest-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
    private static final String WORKER_POLICY = "default-src 'none'; connect-src 'self'";
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    /** Files of the field that have addresses of their own. */
    private static final Set<String> SERVED_APART =
            Set.of("field/index.html", "field/worker.js", "field/manifest.webmanifest");
    /** What the modules of the field take from the rest of the page. */
    static final List<String> SHARED = List.of(
            "lib/lit-html.js",
            "lib/ol.js",
            "lib/ol.css",
            "css/base.css",
            "icon.svg",
            "map/ellipsoid.js",
            "shell/clock.js",
            "shell/plain.js",
            "shell/server.js",
            "shell/session.js",
            "shell/words.js");

    private final String page;
    private final String worker;
    private final String manifest;
    private final String policy;

    FieldPage(WebFiles files) {
        this.page = text(files, "field/index.html");
        this.manifest = text(files, "field/manifest.webmanifest");
        this.worker = text(files, "field/worker.js").replace("@files@", addresses(files));
        Matcher map = IMPORT_MAP.matcher(page);
        if (!map.find()) {
            throw new IllegalStateException("field/index.html has no import map");
        }
        this.policy = POLICY.formatted(Digest.source(map.group(1)));
    }

    private static String text(WebFiles files, String name) {
        return new String(files.file(name).orElseThrow(), StandardCharsets.UTF_8).replace("@version@", files.version());
    }

    /** The files that the worker keeps, seen from the page. */
    static Set<String> kept(WebFiles files) {
        return Stream.concat(files.names().stream().filter(name -> name.startsWith("field/")), SHARED.stream())
                .filter(name -> !SERVED_APART.contains(name))
                .collect(Collectors.toSet());
    }

    private static String addresses(WebFiles files) {
        return kept(files).stream()
                .sorted()
                .map(name -> "'../web/" + files.version() + "/" + name + "'")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    void serve(JavalinConfig config) {
        config.routes.get("/field/", this::page);
        config.routes.get("/field/worker.js", ctx -> send(ctx, worker, "text/javascript;charset=utf-8", WORKER_POLICY));
        config.routes.get(
                "/field/manifest.webmanifest",
                ctx -> send(ctx, manifest, "application/manifest+json;charset=utf-8", WORKER_POLICY));
    }

    private void page(Context ctx) {
        if (ctx.path().endsWith("/")) {
            send(ctx, page, "text/html;charset=utf-8", policy);
        } else {
            // its addresses are relative to the folder
            ctx.redirect("field/");
        }
    }

    private static void send(Context ctx, String text, String type, String policy) {
        ctx.header("Content-Security-Policy", policy);
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Cache-Control", "no-cache");
        ctx.contentType(type);
        ctx.result(text);
    }
}
