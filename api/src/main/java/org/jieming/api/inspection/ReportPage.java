package org.jieming.api.inspection;

import static j2html.TagCreator.body;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.img;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.title;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.List;

/** The report as a page for the printer. */
public final class ReportPage {
    private final String language;
    private final String photos;

    private ReportPage(String language, String photos) {
        this.language = language;
        this.photos = photos;
    }

    /**
     * The page.
     *
     * @param style the address of the stylesheet
     * @param photos the address of the photographs of the round, to which a hash is added
     */
    public static String of(Dossier dossier, String language, String style, String photos) {
        Cover cover = Cover.of(dossier.file(), language);
        DomContent leaf =
                header(h1(cover.title()), each(cover.lines(), line -> p(line))).withClass("cover");
        return new ReportPage(language, photos).of(cover.title(), leaf, ReportText.of(dossier, language), style);
    }

    /** A page of parts under a heading, without photographs. */
    public static String of(String heading, List<Section> parts, String language, String style) {
        return new ReportPage(language, "").of(heading, h1(heading), parts, style);
    }

    private String of(String heading, DomContent top, List<Section> parts, String style) {
        return document(html(
                        head(
                                meta().withCharset("utf-8"),
                                title(heading),
                                link().withRel("stylesheet").withHref(style)),
                        body(main(top, each(parts, this::part))))
                .withLang(language));
    }

    private DomContent part(Section part) {
        return section(
                        h2(part.title()),
                        each(part.sentences(), sentence -> p(sentence)),
                        iff(!part.rows().isEmpty(), rows(part)),
                        each(part.drawings(), drawing -> figure(rawHtml(drawing.svg()))),
                        each(part.pictures(), this::shown))
                .withCondClass(part.isApart(), "apart");
    }

    private static DomContent rows(Section part) {
        // on a telephone a wide one scrolls within itself, also by keys
        return table(
                        thead(tr(each(part.header(), head -> th(head)))),
                        tbody(each(part.rows(), (List<String> row) -> tr(each(row, cell -> td(cell))))))
                .attr("tabindex", 0);
    }

    private DomContent shown(Picture picture) {
        return figure(
                        img().withSrc(photos + picture.photo().hash())
                                .withAlt(picture.photo().subject().title().in(language))
                                .attr("width", "320"),
                        figcaption(picture.caption(language)))
                .withClass("photo");
    }
}
