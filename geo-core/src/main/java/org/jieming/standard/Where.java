package org.jieming.standard;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.register.Values;

/**
 * What narrows the things a clause judges: a property and the values it may have.
 *
 * @param property the property; {@code type} of a division when the table gives values alone; empty: nothing is narrowed
 * @param values the values that count
 */
public record Where(String property, List<String> values) {
    private static final Set<String> BOX = Set.of("true", "false");

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

    /** Whether a thing counts for certain. */
    public boolean holds(Values thing) {
        return decides(thing).orElse(false);
    }

    /**
     * Whether a thing counts; empty when it does not say. A truth that is not said is false, as a box left unticked; of several
     * values one is enough.
     */
    public Optional<Boolean> decides(Values thing) {
        if (isAny()) {
            return Optional.of(true);
        }
        Optional<Boolean> unsaid = BOX.containsAll(values) ? Optional.of(values.contains("false")) : Optional.empty();
        return thing.get(property).map(this::isAsked).or(() -> unsaid);
    }

    private boolean isAsked(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().anyMatch(values::contains)
                : values.contains(value.toString());
    }
}
