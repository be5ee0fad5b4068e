package org.jieming.api.page;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.code;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jieming.api.http.Request;
import org.jieming.language.Bilingual;

/** The API document as a page: every path with its methods, parameters and answers. */
public final class ApiPages {
    private ApiPages() {}

    /** The page of the document that programs get. */
    public static String of(Request request, ObjectNode document) {
        List<DomContent> content = new ArrayList<>();
        content.add(p(document.at("/info/description").asText()));
        document.get("paths").properties().forEach(path -> content.add(path(request, document, path)));
        return Layout.page(request, document.at("/info/title").asText(), content.toArray(DomContent[]::new));
    }

    private static DomContent path(Request request, ObjectNode document, Map.Entry<String, JsonNode> path) {
        return section(
                h2(code(path.getKey())),
                each(List.copyOf(path.getValue().properties()), line -> operation(request, document, line)));
    }

    private static DomContent operation(Request request, ObjectNode document, Map.Entry<String, JsonNode> line) {
        JsonNode operation = line.getValue();
        String statuses = operation.get("responses").properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
        return section(
                p(
                        strong(line.getKey().toUpperCase(Locale.ROOT)),
                        text(" " + operation.get("summary").asText()),
                        text(" → " + statuses)),
                parameters(request, document, operation.get("parameters")));
    }

    private static DomContent parameters(Request request, ObjectNode document, JsonNode parameters) {
        return table(
                caption(say(request, "参数", "Parameters")),
                thead(tr(
                        th(say(request, "名称", "Name")),
                        th(say(request, "位置", "In")),
                        th(say(request, "说明", "Description")),
                        th(say(request, "取值", "Schema")))),
                tbody(each(DocumentPages.list(parameters), given -> {
                    JsonNode parameter = given.has("$ref")
                            ? document.at(given.get("$ref").asText().substring(1))
                            : given;
                    return tr(
                            th(code(parameter.get("name").asText())).attr("scope", "row"),
                            td(parameter.get("in").asText()),
                            td(parameter.path("description").asText()),
                            td(schema(parameter.get("schema"))));
                })));
    }

    private static String schema(JsonNode schema) {
        List<String> parts = new ArrayList<>();
        parts.add(schema.path("type").asText());
        for (String member : List.of("format", "default", "minimum", "maximum", "maxLength")) {
            if (schema.has(member)) {
                parts.add(member + " " + schema.get(member).asText());
            }
        }
        if (schema.path("enum").size() > 0 && schema.get("enum").size() < 20) {
            parts.add(DocumentPages.list(schema.get("enum")).stream()
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(" | ")));
        }
        return String.join(", ", parts);
    }

    private static String say(Request request, String zh, String en) {
        return request.language().of(Bilingual.of(zh, en));
    }
}
