package org.jieming.filter;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jieming.language.Bilingual;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Reading and comparing literals, the same rules for text and JSON. */
final class Literals {
    /** Characters of a filter: a township outline of 20,000 vertices still fits. */
    static final int MAX_LENGTH = 1_000_000;
    /** Levels of an expression, a chain of n sums counting n: far beyond what people write, far below the stack. */
    static final int MAX_DEPTH = 100;
    /** Characters of one number. */
    static final int MAX_DIGITS = 100;

    private static final int MAX_EXPONENT = 400;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIMESTAMP =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?Z");

    private Literals() {}

    /** Reads an RFC 3339 full-date; empty when it is none or no such day exists. */
    static Optional<LocalDate> date(String text) {
        try {
            return DATE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Reads an RFC 3339 date-time in UTC with at most nine decimals; empty when it is none. */
    static Optional<Instant> timestamp(String text) {
        try {
            return TIMESTAMP.matcher(text).matches() ? Optional.of(Instant.parse(text)) : Optional.empty();
        } catch (DateTimeException noSuchMoment) {
            return Optional.empty();
        }
    }

    /** Whether a number can be reckoned with: finite as a double, and not longer than {@link #MAX_DIGITS} digits. */
    static boolean isUsable(BigDecimal number) {
        return number.precision() <= MAX_DIGITS
                && Math.abs((long) number.scale()) <= MAX_EXPONENT
                && Double.isFinite(number.doubleValue());
    }

    static Bilingual unusableNumber() {
        return Bilingual.format(
                "数字最多 %d 位，且须在双精度浮点数范围内。",
                "A number has at most %d digits and lies within the range of a double.", MAX_DIGITS);
    }

    static Bilingual tooDeep() {
        return Bilingual.format(
                "表达式嵌套或连续运算最多 %d 层，请简化。",
                "An expression nests, or chains arithmetic, at most %d levels; simplify it.", MAX_DEPTH);
    }

    static Bilingual tooLong() {
        return Bilingual.format(
                "过滤表达式最多 %d 个字符。", "A filter has at most %d characters; send a simpler one.", MAX_LENGTH);
    }

    /** Whether two geometries have the same type, structure and coordinates, heights included. */
    static boolean same(Geometry one, Geometry other) {
        return one.equalsExact(other) && sameCoordinates(one.getCoordinates(), other.getCoordinates());
    }

    private static boolean sameCoordinates(Coordinate[] ones, Coordinate[] others) {
        for (int i = 0; i < ones.length; i++) {
            if (!ones[i].equals3D(others[i])) {
                return false;
            }
        }
        return ones.length == others.length;
    }
}
