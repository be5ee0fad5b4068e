package org.jieming.api.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;

/** One value of a row, as the file has it; immutable. */
public sealed interface Cell {
    /** The absence of a value. */
    Cell BLANK = new Blank();

    /** The value as a person would read it in the file; empty for a blank. */
    String text();

    /** Whether there is nothing to read but white space. */
    default boolean isBlank() {
        return text().isBlank();
    }

    /** The value without how it came about: the result of a formula, nothing for a broken cell, else itself. */
    default Cell settled() {
        return this;
    }

    /** Words, never empty. */
    record Text(String text) implements Cell {}

    /**
     * A number.
     *
     * @param value its value, below 10^400 in magnitude
     * @param text its digits as the file has them, without exponent and without a trailing {@code .0}; leading zeros stay
     */
    record Number(BigDecimal value, String text) implements Cell {}

    /** Yes or no. */
    record Truth(boolean value) implements Cell {
        @Override
        public String text() {
            return Boolean.toString(value);
        }
    }

    /** A date. */
    record Day(LocalDate value) implements Cell {
        @Override
        public String text() {
            return value.toString();
        }
    }

    /** A date with a time of day, in no stated zone. */
    record Moment(LocalDateTime value) implements Cell {
        @Override
        public String text() {
            return value.toString();
        }
    }

    /** Nothing. */
    record Blank() implements Cell {
        @Override
        public String text() {
            return "";
        }
    }

    /**
     * A value that the file computes: what was last computed may be stale, so the reader is told.
     *
     * @param expression the formula, possibly empty when the file only marks the cell
     * @param result what the program that wrote the file last computed
     */
    record Formula(String expression, Cell result) implements Cell {
        @Override
        public String text() {
            return result.text();
        }

        @Override
        public Cell settled() {
            return result.settled();
        }
    }

    /**
     * A value that the program which wrote the file could not compute or hold.
     *
     * @param text the mark it left, for example {@code #REF!} or {@code ****}
     */
    record Broken(String text) implements Cell {
        @Override
        public Cell settled() {
            return BLANK;
        }
    }

    /** A text cell, or a blank for the empty text. */
    static Cell ofText(String text) {
        return text.isEmpty() ? BLANK : new Text(text);
    }

    /** A number cell for digits with an optional sign, point and exponent; text that is no number stays text. */
    static Cell ofNumber(String digits) {
        try {
            return ofNumber(new BigDecimal(digits), digits);
        } catch (NumberFormatException notANumber) {
            return ofText(digits);
        }
    }

    /** A number cell for a value; a magnitude beyond 10^400 stays text, so that nobody expands it. */
    static Cell ofNumber(BigDecimal value) {
        return ofNumber(value, value.toString());
    }

    /** A date or a date with time; midnight counts as a date alone. */
    static Cell ofMoment(LocalDateTime value) {
        return value.toLocalTime().equals(LocalTime.MIDNIGHT) ? new Day(value.toLocalDate()) : new Moment(value);
    }

    private static Cell ofNumber(BigDecimal value, String digits) {
        long magnitude = (long) value.precision() - value.scale();
        if (Math.abs(magnitude) > 400 || Math.abs((long) value.scale()) > 800) {
            return ofText(digits);
        }
        if (digits.toUpperCase(Locale.ROOT).indexOf('E') < 0 && !digits.endsWith(".0")) {
            return new Number(value, digits);
        }
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return new Number(value, plain.toPlainString());
    }
}
