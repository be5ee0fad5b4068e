package org.jieming.api.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieming.api.style.Cartography;

/**
 * The page for citizens, at {@code /eldercare/}: which eldercare facilities there are, near them or in their town. It takes no
 * account and asks as anybody does, so that it shows public properties alone.
 */
final class EldercarePage {
    private static final String ADDRESS = "/eldercare/";
    private static final String POLICY =
            "default-src 'none'; script-src 'self' '%s'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    private final String html;
    private final String policy;

    EldercarePage(WebFiles files, Cartography decided) {
        this.html = new String(files.file("eldercare/index.html").orElseThrow(), StandardCharsets.UTF_8)
                .replace("@version@", files.version())
                .replace("@review@", WebPage.escaped(decided.reviewNumber().orElse("")));
        Matcher map = IMPORT_MAP.matcher(html);
        if (!map.find()) {
            throw new IllegalStateException("eldercare/index.html has no import map");
        }
        this.policy = POLICY.formatted(Digest.source(map.group(1)));
    }

    void serve(JavalinConfig config) {
        config.routes.get(ADDRESS, this::page);
    }

    private void page(Context ctx) {
        if (!ctx.path().endsWith("/")) {
            // its addresses are relative to the folder
            ctx.redirect("eldercare/");
            return;
        }
        ctx.header("Content-Security-Policy", policy);
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Cache-Control", "no-cache");
        ctx.contentType("text/html;charset=utf-8");
        ctx.result(html);
    }
}
