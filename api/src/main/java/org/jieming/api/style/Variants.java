package org.jieming.api.style;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Settles the properties of a style layer: {@code step} over the zoom becomes one variant for each stretch of zooms, {@code match}
 * on an attribute one for each of its arms. Everything else must be a constant, or a label made of {@code get} and {@code concat}.
 */
final class Variants {
    private final String where;
    private final ConditionReader conditions;
    private final Map<String, JsonNode> properties = new LinkedHashMap<>();
    private final TreeSet<Integer> breaks = new TreeSet<>();
    private JsonNode match = com.fasterxml.jackson.databind.node.MissingNode.getInstance();

    /** One way in which a style layer draws. */
    record Variant(int fromZoom, int toZoom, Condition condition, Map<String, Object> look) {}

    Variants(String where) {
        this.where = where;
        this.conditions = new ConditionReader(where);
    }

    void add(String name, Properties.Type type, JsonNode value) {
        if (isStep(value)) {
            for (int i = 3; i < value.size(); i += 2) {
                breaks.add(value.get(i).asInt());
            }
        } else if (isMatch(value)) {
            if (!match.isMissingNode()) {
                throw new Unsupported(where, "a second match");
            }
            match = value;
        }
        type.check(where + " " + name, example(value));
        properties.put(name, value);
    }

    private JsonNode example(JsonNode value) {
        return isStep(value) ? value.get(2) : isMatch(value) ? value.get(value.size() - 1) : value;
    }

    List<Variant> between(int minZoom, int maxZoom, Condition condition) {
        List<Variant> variants = new ArrayList<>();
        List<Integer> edges = new ArrayList<>(List.of(minZoom));
        edges.addAll(breaks.subSet(minZoom + 1, Math.max(maxZoom, minZoom + 1)));
        edges.add(maxZoom);
        for (int i = 0; i + 1 < edges.size(); i++) {
            for (int arm = 0; arm < arms(); arm++) {
                variants.add(new Variant(
                        edges.get(i), edges.get(i + 1), condition.and(armCondition(arm)), look(edges.get(i), arm)));
            }
        }
        return variants;
    }

    private int arms() {
        return match.isMissingNode() ? 1 : (match.size() - 2 + 1) / 2;
    }

    private Condition armCondition(int arm) {
        if (match.isMissingNode()) {
            return Condition.ALWAYS;
        }
        String attribute = match.get(1).path(1).asText();
        if (arm < arms() - 1) {
            return new Condition.Compare(
                    attribute, Condition.Operator.EQUAL, conditions.literal(match.get(2 + 2 * arm)));
        }
        List<Object> others = new ArrayList<>();
        for (int i = 2; i + 1 < match.size(); i += 2) {
            others.add(conditions.literal(match.get(i)));
        }
        return new Condition.Not(new Condition.OneOf(attribute, others));
    }

    private Map<String, Object> look(int zoom, int arm) {
        Map<String, Object> look = new LinkedHashMap<>();
        properties.forEach((name, value) -> look.put(name, settled(name, value, zoom, arm)));
        return look;
    }

    private Object settled(String name, JsonNode value, int zoom, int arm) {
        if (name.equals("text-field")) {
            return label(value);
        }
        if (isMatch(value)) {
            return constant(value.get(Math.min(3 + 2 * arm, value.size() - 1)));
        }
        if (!isStep(value)) {
            return constant(value);
        }
        JsonNode chosen = value.get(2);
        for (int i = 3; i + 1 < value.size() && value.get(i).asInt() <= zoom; i += 2) {
            chosen = value.get(i + 1);
        }
        return constant(chosen);
    }

    private Object constant(JsonNode value) {
        if (!value.isArray()) {
            return conditions.literal(value);
        }
        List<Object> list = new ArrayList<>();
        value.forEach(each -> list.add(conditions.literal(each)));
        return list;
    }

    private LabelText label(JsonNode value) {
        boolean joined = value.path(0).asText().equals("concat");
        List<LabelText.Part> parts = new ArrayList<>();
        for (int i = joined ? 1 : 0; i < (joined ? value.size() : 1); i++) {
            JsonNode part = joined ? value.get(i) : value;
            if (part.isTextual()) {
                parts.add(new LabelText.Part(false, part.asText()));
            } else if (part.size() == 2 && part.path(0).asText().equals("get")) {
                parts.add(new LabelText.Part(true, part.get(1).asText()));
            } else {
                throw new Unsupported(where, "label " + value);
            }
        }
        return new LabelText(parts);
    }

    private boolean isStep(JsonNode value) {
        if (!value.path(0).asText().equals("step")) {
            return false;
        }
        boolean byZoom = value.path(1).path(0).asText().equals("zoom") && value.size() % 2 == 1;
        for (int i = 3; i < value.size(); i += 2) {
            byZoom &= value.get(i).isInt();
        }
        if (!byZoom) {
            throw new Unsupported(where, "steps go by whole zooms: " + value);
        }
        return true;
    }

    private boolean isMatch(JsonNode value) {
        return value.path(0).asText().equals("match")
                && value.path(1).path(0).asText().equals("get")
                && value.size() % 2 == 1;
    }
}
