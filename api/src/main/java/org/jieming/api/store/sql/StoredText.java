package org.jieming.api.store.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.List;
import org.jieming.register.ItemId;
import org.jieming.register.Property;
import org.jieming.register.PropertyType;

/**
 * The text that stands for a property value in a column: dates as ISO 8601, references as UUID, several values as a JSON
 * array of such texts. Numbers and booleans of single-valued columns are better bound as what they are.
 */
public final class StoredText {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private StoredText() {}

    /** Writes a value, single or several, so that {@link #read} gives an equal one. */
    public static String write(Object value) {
        return value instanceof List<?> several
                ? json(several.stream().map(Object::toString).toList())
                : value.toString();
    }

    /**
     * Reads the value of a property.
     *
     * @throws RuntimeException of one kind or another when the text was not written here
     */
    public static Object read(Property property, String text) {
        return property.many()
                ? list(text).stream()
                        .map(element -> single(property.type(), element))
                        .toList()
                : single(property.type(), text);
    }

    /** Writes texts as a JSON array. */
    public static String json(List<String> texts) {
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A list of texts is always JSON", impossible);
        }
    }

    /** Reads what {@link #json} wrote. */
    public static List<String> list(String json) {
        try {
            return List.of(JSON.readValue(json, String[].class));
        } catch (JsonProcessingException damaged) {
            throw new IllegalArgumentException("Not a JSON array of texts: " + json, damaged);
        }
    }

    private static Object single(PropertyType type, String text) {
        return switch (type) {
            case TEXT, CODE, DIVISION_CODE, EVIDENCE -> text;
            case INTEGER -> Long.valueOf(text);
            case DECIMAL -> Double.valueOf(text);
            case BOOLEAN -> truth(text);
            case DATE -> LocalDate.parse(text);
            case REFERENCE -> ItemId.parse(text);
        };
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "1", "t", "true" -> true;
            case "0", "f", "false" -> false;
            default -> throw new IllegalArgumentException("Neither true nor false: " + text);
        };
    }
}
