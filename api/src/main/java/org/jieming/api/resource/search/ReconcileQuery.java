package org.jieming.api.resource.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;

/**
 * One question of a batch (Reconciliation Service API 0.2, section 4.3).
 *
 * @param text the name; of a question without one the first value said
 * @param types the collections it may be of
 * @param limit most candidates
 * @param said values by property
 */
record ReconcileQuery(String text, Set<ItemType> types, int limit, Map<String, List<String>> said) {
    private static final Set<String> MEMBERS = Set.of("query", "type", "limit", "properties", "type_strict");
    private static final Set<String> STRICTNESS = Set.of("any", "should", "all");
    private static final int USUAL_LIMIT = 5;
    private static final int MOST_LIMIT = 50;

    /** Reads a question; everything that the schema of the standard forbids is complained about under the batch's key. */
    static ReconcileQuery parse(String key, JsonNode json) {
        require(json instanceof ObjectNode, key, json, "每个查询是一个对象", "each query is an object");
        json.fieldNames()
                .forEachRemaining(member -> require(
                        MEMBERS.contains(member),
                        key + "." + member,
                        json,
                        "查询的成员只有 " + MEMBERS,
                        "the members of a query are " + MEMBERS));
        require(
                STRICTNESS.contains(json.path("type_strict").asText("any")),
                key + ".type_strict",
                json.path("type_strict"),
                "应为 any、should 或 all",
                "any, should or all");
        Map<String, List<String>> said = said(key, json.path("properties"));
        require(
                json.path("query").isTextual() || json.path("query").isMissingNode() && !said.isEmpty(),
                key + ".query",
                json.path("query"),
                "须有文字的 query,或至少一个 properties",
                "a text 'query' or at least one of 'properties' is required");
        String text = json.has("query")
                ? json.get("query").asText()
                : said.values().iterator().next().get(0);
        return new ReconcileQuery(text, types(key, json.path("type")), limit(key, json.path("limit")), said);
    }

    private static int limit(String key, JsonNode json) {
        require(
                json.isMissingNode() || json.canConvertToInt() && json.asInt() > 0,
                key + ".limit",
                json,
                "应为正整数",
                "a positive whole number is expected");
        return json.isMissingNode() ? USUAL_LIMIT : Math.min(MOST_LIMIT, json.asInt());
    }

    private static Set<ItemType> types(String key, JsonNode json) {
        Set<ItemType> types = EnumSet.noneOf(ItemType.class);
        for (JsonNode each : json.isArray() ? json : List.of(json)) {
            require(
                    each.isTextual() || json.isMissingNode(),
                    key + ".type",
                    json,
                    "应为集合标识或其列表",
                    "the id of a collection or a list of them");
            if (each.isTextual()) {
                types.add(ItemType.parse(each.asText()));
            }
        }
        return types.isEmpty() ? EnumSet.allOf(ItemType.class) : types;
    }

    private static Map<String, List<String>> said(String key, JsonNode json) {
        require(json.isMissingNode() || json.isArray(), key + ".properties", json, "应为列表", "a list is expected");
        Map<String, List<String>> said = new LinkedHashMap<>();
        for (JsonNode each : json) {
            require(
                    each.path("pid").isTextual() && each.has("v"),
                    key + ".properties",
                    each,
                    "每项须有 pid 和 v",
                    "each needs 'pid' and 'v'");
            String property = each.get("pid").asText();
            require(
                    isKnown(property),
                    key + ".properties.pid",
                    each,
                    "没有此属性;/reconcile/suggest/property 列出可用的属性",
                    "there is no such property; /reconcile/suggest/property lists those there are");
            List<String> values = new ArrayList<>();
            JsonNode given = each.get("v");
            for (JsonNode value : given.isArray() ? given : List.of(given)) {
                values.add(value.isObject() ? value.path("id").asText() : value.asText());
            }
            if (!values.isEmpty()) {
                said.put(property, List.copyOf(values));
            }
        }
        return said;
    }

    /** Whether it is a property of some type, or asks for a division around; by any other nothing tells one item from another. */
    private static boolean isKnown(String property) {
        return property.startsWith(Likeness.DIVISION)
                || Arrays.stream(ItemType.values())
                        .anyMatch(type -> Descriptor.of(type).property(property).isPresent());
    }

    private static void require(boolean kept, String field, JsonNode given, String zh, String en) {
        if (!kept) {
            throw new Malformed(field, given.toString(), Bilingual.of(zh, en));
        }
    }
}
