package org.jieming.api.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.code;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jieming.api.http.Request;
import org.jieming.language.Bilingual;

/** Pages of small documents: made of the very document that programs get, so that both say the same. */
public final class DocumentPages {
    private DocumentPages() {}

    /** The page of a landing page, conformance declaration, list of collections, collection or schema. */
    public static String of(Request request, ObjectNode document) {
        List<DomContent> content = new ArrayList<>();
        if (document.has("description")) {
            content.add(p(document.get("description").asText()));
        }
        extent(request, document).ifPresent(content::add);
        if (document.has("collections")) {
            content.add(collections(request, document.get("collections")));
        }
        if (document.has("conformsTo")) {
            content.add(ul(each(list(document.get("conformsTo")), uri -> li(code(uri.asText())))));
        }
        if (document.has("problems")) {
            content.add(ul(each(
                    list(document.get("problems")),
                    problem -> li(
                            a(problem.get("code").asText())
                                    .withHref(Layout.address(
                                            request,
                                            request.links()
                                                    .to("/problems/"
                                                            + problem.get("code")
                                                                    .asText()))),
                            text(" " + problem.get("description").asText())))));
        }
        if (document.has("processes")) {
            content.add(processes(request, document.get("processes")));
        }
        if (document.has("inputs")) {
            content.add(inputs(request, document.get("inputs")));
        }
        if (document.has("properties")) {
            content.add(properties(request, document.get("properties")));
        }
        if (document.has("links")) {
            content.add(links(request, document.get("links")));
        }
        return Layout.page(request, document.path("title").asText(), content.toArray(DomContent[]::new));
    }

    private static java.util.Optional<DomContent> extent(Request request, ObjectNode document) {
        JsonNode box = document.at("/extent/spatial/bbox/0");
        if (box.isMissingNode()) {
            return java.util.Optional.empty();
        }
        String corners = list(box).stream().map(JsonNode::asText).collect(Collectors.joining(", "));
        return java.util.Optional.of(p(say(request, "范围(西、南、东、北):", "Extent (west, south, east, north): ") + corners));
    }

    private static DomContent collections(Request request, JsonNode collections) {
        return table(
                caption(say(request, "各集合", "Collections")),
                thead(tr(
                        th(say(request, "名称", "Name")),
                        th(say(request, "内容", "Content")),
                        th(say(request, "条目", "Items")))),
                tbody(each(list(collections), collection -> {
                    String self = request.links()
                            .to("/collections/" + collection.get("id").asText());
                    return tr(
                            th(a(collection.get("title").asText()).withHref(Layout.address(request, self)))
                                    .attr("scope", "row"),
                            td(collection.get("description").asText()),
                            td(a(say(request, "浏览", "Browse")).withHref(Layout.address(request, self + "/items"))));
                })));
    }

    private static DomContent processes(Request request, JsonNode processes) {
        return table(
                caption(say(request, "各种分析", "Analyses")),
                thead(tr(th(say(request, "名称", "Name")), th(say(request, "内容", "Content")))),
                tbody(each(
                        list(processes),
                        process -> tr(
                                th(a(process.get("title").asText())
                                                .withHref(Layout.address(
                                                        request,
                                                        request.links()
                                                                .to(
                                                                        "/processes/"
                                                                                + process.get("id")
                                                                                        .asText()))))
                                        .attr("scope", "row"),
                                td(process.get("description").asText())))));
    }

    private static DomContent inputs(Request request, JsonNode inputs) {
        return table(
                caption(say(request, "输入", "Inputs")),
                thead(tr(
                        th(say(request, "名称", "Name")),
                        th(say(request, "标题", "Title")),
                        th(say(request, "类型", "Type")),
                        th(say(request, "默认值", "Default")),
                        th(say(request, "说明", "Description")))),
                tbody(each(fields(inputs), field -> {
                    JsonNode schema = field.getValue().get("schema");
                    boolean demanded = field.getValue().get("minOccurs").asInt() > 0;
                    return tr(
                            th(code(field.getKey())).attr("scope", "row"),
                            td(field.getValue().get("title").asText()),
                            td(type(schema)),
                            td(
                                    demanded
                                            ? say(request, "必填", "required")
                                            : schema.path("default").asText()),
                            td(field.getValue().get("description").asText()));
                })));
    }

    private static DomContent properties(Request request, JsonNode properties) {
        return table(
                caption(say(request, "属性", "Properties")),
                thead(tr(
                        th(say(request, "属性", "Property")),
                        th(say(request, "名称", "Title")),
                        th(say(request, "类型", "Type")),
                        th(say(request, "单位", "Unit")),
                        th(say(request, "取值", "Values")))),
                tbody(each(
                        fields(properties),
                        field -> tr(
                                th(code(field.getKey())).attr("scope", "row"),
                                td(field.getValue().path("title").asText()),
                                td(type(field.getValue())),
                                td(field.getValue().path("x-unit").asText()),
                                td(values(field.getValue()))))));
    }

    private static String type(JsonNode schema) {
        String format = schema.path("format").asText();
        String type = schema.path("type").asText();
        return format.isEmpty() ? type : type.isEmpty() ? format : type + " (" + format + ")";
    }

    private static String values(JsonNode schema) {
        JsonNode choices = schema.has("items") ? schema.at("/items/oneOf") : schema.path("oneOf");
        if (choices.isMissingNode()) {
            return schema.path("description").asText();
        }
        return list(choices).stream()
                .map(choice ->
                        choice.get("const").asText() + " " + choice.get("title").asText())
                .collect(Collectors.joining(" · "));
    }

    private static DomContent links(Request request, JsonNode links) {
        return section(
                h2(say(request, "链接", "Links")),
                ul(each(
                        list(links),
                        link -> li(a(link.get("title").asText())
                                .withHref(link.get("href").asText())
                                .withRel(link.get("rel").asText())
                                .withType(link.get("type").asText())))));
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static List<Map.Entry<String, JsonNode>> fields(JsonNode object) {
        return List.copyOf(object.properties());
    }

    private static String say(Request request, String zh, String en) {
        return request.language().of(Bilingual.of(zh, en));
    }
}
