package org.jieming.api.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Map;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.style.Cartography;

/** Serves the web app: one page, and its files under a path that names their version. */
public final class WebApp {
    /**
     * Scripts and styles from files of ours and the page's import map, pictures of ours or drawn by the page, requests to this
     * server; no other inline, no eval. Content Security Policy Level 3.
     */
    private static final String POLICY =
            "default-src 'none'; script-src 'self' '%s'; style-src 'self'; img-src 'self' data: blob:%s;"
                    + " connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final Map<String, String> TYPES = Map.of(
            "css",
            "text/css;charset=utf-8",
            "js",
            "text/javascript;charset=utf-8",
            "svg",
            "image/svg+xml;charset=utf-8");

    private final WebFiles files = WebFiles.shipped();
    private final WebPage page;
    private final EldercarePage eldercare;
    private final String policy;

    /** The app over a map about which something was decided; of other hosts it may load the pictures of its backdrop alone. */
    public WebApp(Cartography decided) {
        this.page = WebPage.of(files, decided);
        this.eldercare = new EldercarePage(files, decided);
        String others =
                decided.backdrop().map(backdrop -> " " + backdrop.origin()).orElse("");
        this.policy = POLICY.formatted(page.importMapHash(), others);
    }

    /** Answers with the page. */
    public void page(Request request) {
        Answers.header(request, "Cache-Control", "no-cache");
        Answers.html(request, page.html(), policy);
    }

    /** Serves the files of the page. */
    public void serve(JavalinConfig config) {
        config.routes.get("/web/{version}/<file>", this::file);
        new FieldPage(files).serve(config);
        eldercare.serve(config);
    }

    private void file(Context ctx) {
        String name = ctx.pathParam("file");
        byte[] bytes = files.file(name)
                .filter(any -> ctx.pathParam("version").equals(files.version()))
                .orElseThrow(() -> Problem.of(
                        ProblemType.NO_SUCH,
                        "没有这个网页文件;程序可能已更新,请重新载入网页",
                        "There is no such file of the page; the program may be newer, load the page again"));
        ctx.header("Cache-Control", FOR_EVER);
        ctx.contentType(TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
        ctx.result(bytes);
    }
}
