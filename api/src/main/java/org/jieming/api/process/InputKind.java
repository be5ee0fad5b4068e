package org.jieming.api.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * What sort of value an input takes: its JSON schema in the dialect of OpenAPI 3.0, and the way to read it.
 *
 * @param schema the schema as plain values
 * @param reader turns JSON into a value
 * @param <T> the value
 */
public record InputKind<T>(Map<String, Object> schema, Reader<T> reader) {
    private static final int LONGEST_LIST = 10_000;

    /**
     * Turns JSON into a value.
     *
     * @param <T> the value
     */
    @FunctionalInterface
    public interface Reader<T> {
        /**
         * Reads one value.
         *
         * @param field what the sender calls it, for example {@code inputs.radius}
         * @throws Malformed naming that field and what would be right
         */
        T read(JsonNode json, String field);
    }

    public InputKind {
        schema = Map.copyOf(schema);
    }

    /** Text of at most so many characters. */
    public static InputKind<String> text(int longest) {
        return new InputKind<>(Map.of("type", "string", "maxLength", longest), (json, field) -> {
            if (json.isTextual() && json.textValue().length() <= longest) {
                return json.textValue();
            }
            throw wrong(field, json, "应为不超过 " + longest + " 字的文字", "text of at most " + longest + " characters");
        });
    }

    /** A number within bounds. */
    public static InputKind<Double> number(double least, double most) {
        return new InputKind<>(Map.of("type", "number", "minimum", least, "maximum", most), (json, field) -> {
            if (json.isNumber() && json.doubleValue() >= least && json.doubleValue() <= most) {
                return json.doubleValue();
            }
            throw wrong(field, json, "应为 " + least + " 到 " + most + " 的数", "a number from " + least + " to " + most);
        });
    }

    /** A whole number within bounds. */
    public static InputKind<Integer> integer(int least, int most) {
        return new InputKind<>(Map.of("type", "integer", "minimum", least, "maximum", most), (json, field) -> {
            if (json.canConvertToExactIntegral() && json.canConvertToInt()) {
                int value = json.intValue();
                if (value >= least && value <= most) {
                    return value;
                }
            }
            throw wrong(
                    field, json, "应为 " + least + " 到 " + most + " 的整数", "a whole number from " + least + " to " + most);
        });
    }

    /** Numbers within bounds, each under one of some names. */
    public static InputKind<Map<String, Double>> numbers(Collection<String> names, double least, double most) {
        InputKind<Double> number = number(least, most);
        Map<String, Object> properties = new LinkedHashMap<>();
        names.forEach(name -> properties.put(name, number.schema()));
        Map<String, Object> schema = Map.of("type", "object", "properties", properties, "additionalProperties", false);
        return new InputKind<>(schema, (json, field) -> {
            if (!json.isObject()) {
                throw wrong(field, json, "应为对象,名称对应数值", "an object of names and numbers");
            }
            Map<String, Double> values = new LinkedHashMap<>();
            json.properties().forEach(each -> {
                choice(names).reader().read(TextNode.valueOf(each.getKey()), field);
                values.put(each.getKey(), number.reader().read(each.getValue(), field + "." + each.getKey()));
            });
            return Map.copyOf(values);
        });
    }

    /** Yes or no. */
    public static InputKind<Boolean> truth() {
        return new InputKind<>(Map.of("type", "boolean"), (json, field) -> {
            if (json.isBoolean()) {
                return json.booleanValue();
            }
            throw wrong(field, json, "应为 true 或 false", "true or false");
        });
    }

    /** A day with a year of four digits, {@code 2026-01-31}. */
    public static InputKind<LocalDate> day() {
        return new InputKind<>(Map.of("type", "string", "format", "date"), (json, field) -> {
            try {
                String text = json.isTextual() ? json.textValue() : "";
                return LocalDate.parse(text.matches("\\d{4}-\\d{2}-\\d{2}") ? text : "");
            } catch (DateTimeParseException noDay) {
                throw wrong(field, json, "应为日期,例如 2026-01-31", "a day such as 2026-01-31");
            }
        });
    }

    /** The code of a division in 6, 9 or 12 digits. */
    public static InputKind<DivisionCode> division() {
        return new InputKind<>(Map.of("type", "string", "pattern", "^[1-9]\\d{5}(\\d{3}|\\d{6})?$"), (json, field) -> {
            try {
                return DivisionCode.parse(json.isTextual() ? json.textValue() : "");
            } catch (Malformed noCode) {
                throw new Malformed(field, json.asText(), noCode.remedy());
            }
        });
    }

    /** One of some words. */
    public static InputKind<String> choice(Collection<String> words) {
        List<String> all = List.copyOf(words);
        return new InputKind<>(Map.of("type", "string", "enum", all), (json, field) -> {
            if (json.isTextual() && all.contains(json.textValue())) {
                return json.textValue();
            }
            throw wrong(field, json, "应为其中之一:" + String.join("、", all), "one of: " + String.join(", ", all));
        });
    }

    /** Several values of a kind, at least one; a single value counts as a list of one. */
    public static <E> InputKind<List<E>> listOf(InputKind<E> kind) {
        return listOf(kind, 1, LONGEST_LIST);
    }

    /** As many values of a kind as one likes, none among them; a single value counts as a list of one. */
    public static <E> InputKind<List<E>> anyOf(InputKind<E> kind) {
        return anyOf(kind, LONGEST_LIST);
    }

    /** As many values of a kind as one likes up to so many. */
    public static <E> InputKind<List<E>> anyOf(InputKind<E> kind, int most) {
        return listOf(kind, 0, most);
    }

    /** From so many to so many values of a kind; a single value counts as a list of one. */
    public static <E> InputKind<List<E>> listOf(InputKind<E> kind, int fewest, int most) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("minItems", fewest);
        schema.put("maxItems", most);
        schema.put("items", kind.schema());
        return new InputKind<>(schema, (json, field) -> {
            if (!json.isArray()) {
                return List.of(kind.reader().read(json, field));
            }
            if (json.size() < fewest || json.size() > most) {
                throw wrong(
                        field,
                        json,
                        "应有 " + fewest + " 到 " + most + " 个值",
                        "from " + fewest + " to " + most + " values");
            }
            List<E> values = new ArrayList<>();
            for (JsonNode each : json) {
                values.add(kind.reader().read(each, field + "." + values.size()));
            }
            return List.copyOf(values);
        });
    }

    /** The complaint about a value: what was given, and what is expected. */
    public static Malformed wrong(String field, JsonNode given, String zh, String en) {
        return new Malformed(
                field, given.isValueNode() ? given.asText() : given.toString(), Bilingual.of(zh, en + " is expected"));
    }
}
