package org.jieming.api.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.document;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.title;

import j2html.tags.DomContent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jieming.api.http.Request;
import org.jieming.language.Bilingual;

/** The frame of every page: title, ways about, the other language. */
final class Layout {
    private static final Bilingual NAME = Bilingual.of("界名", "Jieming");

    private Layout() {}

    static String page(Request request, String heading, DomContent... content) {
        return document(html(
                        head(
                                meta().withCharset("utf-8"),
                                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                title(heading + " · " + text(request, NAME)),
                                link().withRel("stylesheet")
                                        .withHref(request.links().to("/style.css"))),
                        body(
                                header(ways(request)),
                                main(h1(heading)).with(content),
                                footer(
                                        p(
                                                text(
                                                        request,
                                                        Bilingual.of(
                                                                "坐标为 2000 国家大地坐标系(EPSG:4490);与 WGS 84 视为重合。",
                                                                "Positions are in CGCS2000 (EPSG:4490), taken as coincident with WGS 84."))))))
                .withLang(request.language().tag()));
    }

    private static DomContent ways(Request request) {
        String other = request.language().tag().equals("zh") ? "en" : "zh";
        return nav().attr("aria-label", text(request, Bilingual.of("主导航", "Main")))
                .with(
                        way(request, "/", "入口", "Home"),
                        way(request, "/collections", "集合", "Collections"),
                        way(request, "/revisions", "修订记录", "Revisions"),
                        way(request, "/api", "接口", "API"),
                        a(other.equals("en") ? "English" : "中文")
                                .withHref(request.here(Map.of("lang", other, "f", "html")))
                                .withLang(other));
    }

    private static DomContent way(Request request, String path, String zh, String en) {
        return a(text(request, Bilingual.of(zh, en)))
                .withHref(address(request, request.links().to(path)));
    }

    /** The address of the page for a document, in the language of this page. */
    static String address(Request request, String href) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("f", "html");
        if (request.parameter("lang").isPresent()) {
            query.put("lang", request.language().tag());
        }
        StringBuilder address = new StringBuilder(href);
        query.forEach((name, value) -> {
            if (!href.matches(".*[?&]" + name + "=.*")) {
                address.append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        });
        return address.toString();
    }

    static String text(Request request, Bilingual text) {
        return request.language().of(text);
    }
}
