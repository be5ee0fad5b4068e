package org.jieming.standard;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieming.register.Values;

/**
 * What a facility or cemetery must have to serve: {@code beds_total>=20}, {@code area_mu<=50} or
 * {@code operation=contracted|private}.
 *
 * @param property the property
 * @param sign {@code >=}, {@code <=} or {@code =}
 * @param values the number, or the values of which it has one; of several values of a thing one is enough
 */
public record Having(String property, String sign, List<String> values) {
    /** Asks for nothing. */
    public static final Having ANY = new Having("", "", List.of());

    private static final Pattern CONDITION = Pattern.compile("([a-z0-9_]+)(>=|<=|=)([^=<>]+)");

    public Having {
        values = List.copyOf(values);
    }

    static Having of(Row row, String column) {
        String text = row.text(column);
        Matcher condition = CONDITION.matcher(text);
        if (text.isEmpty()) {
            return ANY;
        }
        if (!condition.matches()) {
            throw row.wrong(
                    column,
                    "应为 属性>=数、属性<=数 或 属性=值|值",
                    "property>=number, property<=number or property=value|value is expected");
        }
        Having having = new Having(
                condition.group(1),
                condition.group(2),
                List.of(condition.group(3).split("\\|")));
        if (having.isBound() && !having.values.get(0).matches("\\d+(\\.\\d+)?")) {
            throw row.wrong(column, ">= 和 <= 后应为数", "a number is expected after >= and <=");
        }
        return having;
    }

    /** Whether nothing is asked for. */
    public boolean isAny() {
        return values.isEmpty();
    }

    /** Whether a number is compared. */
    boolean isBound() {
        return sign.length() == 2;
    }

    /** Whether a thing has it; empty when the register does not say. */
    public Optional<Boolean> holds(Values thing) {
        return isAny() ? Optional.of(true) : thing.get(property).map(this::keeps);
    }

    private boolean keeps(Object value) {
        if (!isBound()) {
            return value instanceof Collection<?> several
                    ? several.stream().anyMatch(values::contains)
                    : values.contains(value.toString());
        }
        double number = ((Number) value).doubleValue();
        double bound = Double.parseDouble(values.get(0));
        return sign.equals(">=") ? number >= bound : number <= bound;
    }
}
