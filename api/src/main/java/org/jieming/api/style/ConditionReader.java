package org.jieming.api.style;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jieming.api.style.Condition.Operator;

/** Reads the filters of a style: {@code ==}, {@code <}, {@code >=}, {@code in}, {@code has}, {@code all}, {@code any}, {@code !}. */
final class ConditionReader {
    private final String where;

    ConditionReader(String where) {
        this.where = where;
    }

    Condition read(JsonNode filter) {
        return switch (filter.path(0).asText()) {
            case "==" -> compare(filter, Operator.EQUAL);
            case "<" -> compare(filter, Operator.LESS);
            case ">=" -> compare(filter, Operator.AT_LEAST);
            case "in" -> oneOf(filter);
            case "has" -> new Condition.Present(word(filter, 2, 1));
            case "all" -> new Condition.All(parts(filter));
            case "any" -> new Condition.Any(parts(filter));
            case "!" -> new Condition.Not(parts(filter).get(0));
            default -> throw new Unsupported(where, "filter " + filter);
        };
    }

    private List<Condition> parts(JsonNode filter) {
        List<Condition> parts = new ArrayList<>();
        for (int i = 1; i < filter.size(); i++) {
            parts.add(read(filter.get(i)));
        }
        if (parts.isEmpty()) {
            throw new Unsupported(where, "filter " + filter);
        }
        return parts;
    }

    private Condition compare(JsonNode filter, Operator operator) {
        Object value = literal(filter.path(2));
        if (operator != Operator.EQUAL && !(value instanceof Double)) {
            throw new Unsupported(where, "numbers are ordered, nothing else: " + filter);
        }
        return new Condition.Compare(attribute(filter), operator, value);
    }

    private Condition oneOf(JsonNode filter) {
        JsonNode literal = filter.path(2);
        if (!literal.path(0).asText().equals("literal") || literal.path(1).isEmpty()) {
            throw new Unsupported(where, "filter " + filter);
        }
        List<Object> values = new ArrayList<>();
        literal.get(1).forEach(value -> values.add(literal(value)));
        return new Condition.OneOf(attribute(filter), values);
    }

    private String attribute(JsonNode filter) {
        JsonNode get = filter.path(1);
        if (filter.size() != 3 || !get.path(0).asText().equals("get")) {
            throw new Unsupported(where, "filter " + filter);
        }
        return word(get, 2, 1);
    }

    private String word(JsonNode expression, int size, int at) {
        if (expression.size() != size || !expression.get(at).isTextual()) {
            throw new Unsupported(where, "expression " + expression);
        }
        return expression.get(at).asText();
    }

    Object literal(JsonNode value) {
        if (value.isTextual()) {
            return value.asText();
        }
        if (value.isNumber()) {
            return value.asDouble();
        }
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        throw new Unsupported(where, "value " + value);
    }
}
