package org.jieming.standard;

import java.util.List;
import org.jieming.register.Values;

/**
 * What narrows the things a clause judges: a property and the values it may have.
 *
 * @param property the property; {@code type} of a division when the table gives values alone; empty: nothing is narrowed
 * @param values the values that count
 */
public record Where(String property, List<String> values) {
    /** Narrows nothing. */
    public static final Where ANY = new Where("", List.of());

    public Where {
        values = List.copyOf(values);
    }

    /** Reads {@code town|township} or {@code shared_premises=true}. */
    static Where of(Row row, String column) {
        if (row.text(column).isEmpty()) {
            return ANY;
        }
        String[] sides = row.text(column).split("=", -1);
        if (sides.length > 2 || sides[0].isBlank()) {
            throw row.wrong(column, "应为 值|值 或 属性=值|值", "value|value or property=value|value is expected");
        }
        List<String> values = List.of(sides[sides.length - 1].split("\\|"));
        return new Where(sides.length == 2 ? sides[0] : "type", values);
    }

    /** Whether nothing is narrowed. */
    public boolean isAny() {
        return values.isEmpty();
    }

    /** Whether a thing counts. One without the property counts where {@code false} is asked for, as a box left unticked. */
    public boolean holds(Values thing) {
        if (isAny()) {
            return true;
        }
        return values.contains(thing.get(property).map(Object::toString).orElse("false"));
    }
}
