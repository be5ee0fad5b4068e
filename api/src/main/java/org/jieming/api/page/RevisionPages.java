package org.jieming.api.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.each;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import j2html.tags.DomContent;
import java.util.List;
import org.jieming.api.http.Request;
import org.jieming.language.Bilingual;

/** The log of revisions and one revision, as pages. */
public final class RevisionPages {
    private RevisionPages() {}

    /** The page of the document that programs get. */
    public static String of(Request request, ObjectNode document) {
        DomContent content = document.has("revisions") ? log(request, document) : items(request, document);
        return Layout.page(
                request, document.get("title").asText(), head(request, document), content, next(request, document));
    }

    private static DomContent head(Request request, ObjectNode document) {
        return document.has("recorded_at") ? p(story(document)) : p(say(request, "由新到旧", "Newest first"));
    }

    private static String story(JsonNode revision) {
        return String.join(
                " · ",
                revision.get("recorded_at").asText(),
                revision.path("author").asText(),
                revision.path("reason").asText(),
                revision.at("/act/number").asText(),
                revision.at("/act/title").asText());
    }

    private static DomContent log(Request request, ObjectNode document) {
        return table(
                caption(say(request, "修订记录", "Revisions")),
                thead(tr(
                        th(say(request, "修订", "Revision")),
                        th(say(request, "何时、何人、何因、依据", "When, who, why, act")),
                        th(say(request, "写入", "Asserted")),
                        th(say(request, "撤回", "Withdrawn")))),
                tbody(each(
                        DocumentPages.list(document.get("revisions")),
                        revision -> tr(
                                th(a(revision.get("revision").asText())
                                                .withHref(Layout.address(
                                                        request,
                                                        revision.get("href").asText())))
                                        .attr("scope", "row"),
                                td(story(revision)),
                                td(revision.path("asserted").asText()),
                                td(revision.path("withdrawn").asText())))));
    }

    private static DomContent items(Request request, ObjectNode document) {
        return table(
                caption(say(request, "所改的条目:", "Items changed: ")
                        + document.get("items_changed").asText()),
                thead(tr(
                        th(say(request, "名称", "Name")),
                        th(say(request, "集合", "Collection")),
                        th(say(request, "改动", "Change")),
                        th(say(request, "有效期", "In force")))),
                tbody(each(
                        DocumentPages.list(document.get("items")),
                        item -> tr(
                                th(a(item.get("name").asText())
                                                .withHref(Layout.address(
                                                        request,
                                                        item.get("history").asText())))
                                        .attr("scope", "row"),
                                td(item.get("collection").asText()),
                                td(item.get("change").asText()),
                                td(item.get("valid").asText())))));
    }

    private static DomContent next(Request request, ObjectNode document) {
        List<JsonNode> next = DocumentPages.list(document.get("links")).stream()
                .filter(link -> link.get("rel").asText().equals("next"))
                .toList();
        return nav().attr("aria-label", say(request, "翻页", "Pages"))
                .with(each(next, link -> a(link.get("title").asText())
                        .withRel("next")
                        .withHref(Layout.address(request, link.get("href").asText()))));
    }

    private static String say(Request request, String zh, String en) {
        return request.language().of(Bilingual.of(zh, en));
    }
}
