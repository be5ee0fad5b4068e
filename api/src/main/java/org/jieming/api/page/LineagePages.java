package org.jieming.api.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import j2html.tags.DomContent;
import org.jieming.api.http.Request;
import org.jieming.language.Bilingual;

/** The lineage of an item as a table of events. */
public final class LineagePages {
    private LineagePages() {}

    /** The page of the document that programs get. */
    public static String of(Request request, ObjectNode document) {
        String heading = document.get("title").asText() + " · " + say(request, "沿革", "Lineage");
        if (document.get("events").isEmpty()) {
            return Layout.page(request, heading, p(say(request, "没有记录沿革事件。", "No event is recorded.")));
        }
        return Layout.page(
                request,
                heading,
                table(
                        caption(say(request, "沿革事件,由早到晚", "Events, earliest first")),
                        thead(tr(
                                th(say(request, "生效日期", "Effective")),
                                th(say(request, "事件", "Event")),
                                th(say(request, "之前", "Before")),
                                th(say(request, "之后", "After")))),
                        tbody(each(
                                DocumentPages.list(document.get("events")),
                                event -> tr(
                                        th(event.get("effective").asText()).attr("scope", "row"),
                                        td(event.get("kind_title").asText()),
                                        td(items(request, event.get("predecessors"))),
                                        td(items(request, event.get("successors"))))))));
    }

    private static DomContent items(Request request, JsonNode references) {
        return ul(each(DocumentPages.list(references), reference -> {
            String name = reference.path("name").asText(reference.get("id").asText());
            return reference.has("href")
                    ? li(a(name).withHref(Layout.address(
                            request, reference.get("href").asText())))
                    : li(name);
        }));
    }

    private static String say(Request request, String zh, String en) {
        return request.language().of(Bilingual.of(zh, en));
    }
}
