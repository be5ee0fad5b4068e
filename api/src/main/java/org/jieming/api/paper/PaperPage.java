package org.jieming.api.paper;

import static j2html.TagCreator.a;
import static j2html.TagCreator.b;
import static j2html.TagCreator.body;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.title;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.specialized.PTag;
import java.util.ArrayList;
import java.util.List;

/** A paper as a page for the printer: no script, one stylesheet. */
public final class PaperPage implements Paper.Layout {
    private final List<DomContent> content = new ArrayList<>();

    private PaperPage() {}

    /**
     * The page.
     *
     * @param style the address of the stylesheet
     */
    public static String of(Paper paper, String style) {
        PaperPage page = new PaperPage();
        paper.blocks().forEach(block -> block.in(page));
        return document(html(
                        head(
                                meta().withCharset("utf-8"),
                                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                title(paper.title()),
                                link().withRel("stylesheet").withHref(style)),
                        body(main(h1(paper.title())).with(page.content)).withClass("paper"))
                .withLang(paper.language()));
    }

    @Override
    public void heading(Paper.Heading heading) {
        content.add(heading.level() == 1 ? h2(heading.text()) : h3(heading.text()));
    }

    @Override
    public void line(Paper.Line line) {
        PTag paragraph = p();
        if (!line.anchor().isEmpty()) {
            paragraph.withId(line.anchor());
        }
        if (!line.lead().isEmpty()) {
            paragraph.with(b(line.lead()), text(" "));
        }
        paragraph.with(
                line.address().isEmpty() ? text(line.text()) : a(line.text()).withHref(line.address()));
        content.add(paragraph);
    }

    @Override
    public void grid(Paper.Grid grid) {
        content.add(table(
                thead(tr(each(grid.header(), cell -> th(cell).attr("scope", "col")))),
                tbody(each(grid.rows(), (List<String> row) -> tr(each(row, cell -> td(cell)))))));
    }

    @Override
    public void figure(Paper.Figure figure) {
        content.add(TagCreator.figure(rawHtml(figure.sketch().svg())));
    }

    @Override
    public void index(Paper.Index index) {
        for (Paper.Group group : index.groups()) {
            content.add(h3(group.title()));
            content.add(ul(each(group.leads(), lead -> li(a(lead.text()).withHref("#" + lead.anchor()))))
                    .withClass("index"));
        }
    }
}
