package org.jieming.api.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.document;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.link;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.title;

import j2html.TagCreator;
import java.util.Map;
import org.jieming.api.http.Request;

/** Small pages on one item, to be shown in a frame by other programs. */
public final class PreviewPages {
    /** Our stylesheet and nothing else, in anybody's frame. */
    public static final String POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'";

    private PreviewPages() {}

    /**
     * The page.
     *
     * @param facts texts by title
     * @param address where all is said
     */
    public static String of(
            Request request, String name, String description, Map<String, String> facts, String address) {
        return document(html(
                        head(
                                meta().withCharset("utf-8"),
                                title(name),
                                link().withRel("stylesheet")
                                        .withHref(request.links().to("/style.css"))),
                        body(
                                h1(a(name).withHref(address)
                                        .withTarget("_blank")
                                        .withRel("noopener")),
                                p(description),
                                dl(each(facts, fact -> TagCreator.join(dt(fact.getKey()), dd(fact.getValue()))))))
                .withLang(request.language().tag()));
    }
}
