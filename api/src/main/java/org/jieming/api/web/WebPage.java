package org.jieming.api.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieming.api.style.Backdrop;
import org.jieming.api.style.Cartography;

/**
 * The page, with its files at their versioned addresses and the workbenches named that travel with the program.
 *
 * @param html the document
 * @param importMapHash what the policy must allow, for the one script that is written in the page: {@code sha256-…}
 */
record WebPage(String html, String importMapHash) {
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    static WebPage of(WebFiles files, Cartography decided) {
        String html = new String(files.file("index.html").orElseThrow(), StandardCharsets.UTF_8)
                .replace("@version@", files.version())
                .replace("@workbenches@", String.join(" ", files.workbenches()))
                .replace("@review@", escaped(decided.reviewNumber().orElse("")))
                .replace(
                        "@backdrop@",
                        escaped(decided.backdrop().map(Backdrop::template).orElse("")))
                .replace(
                        "@credit@",
                        escaped(decided.backdrop().map(Backdrop::credit).orElse("")));
        Matcher map = IMPORT_MAP.matcher(html);
        if (!map.find()) {
            throw new IllegalStateException("index.html has no import map");
        }
        return new WebPage(html, Digest.source(map.group(1)));
    }

    /** A text as it stands in an attribute (HTML Living Standard 13.3). */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
