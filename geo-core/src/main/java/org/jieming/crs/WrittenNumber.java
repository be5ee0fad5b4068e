package org.jieming.crs;

import java.util.List;
import java.util.regex.Pattern;
import org.jieming.crs.CoordinateTokens.Kind;
import org.jieming.crs.CoordinateTokens.Token;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jspecify.annotations.Nullable;

/**
 * One coordinate as it was written: its number, and the axis that a letter or word named.
 *
 * @param value decimal degrees or metres, negative for west and south
 * @param axis the first axis word, or null when none was written
 * @param angular whether minutes or a degree mark show that it is an angle
 */
record WrittenNumber(double value, @Nullable Kind axis, boolean angular) {
    private static final int SIXTY = 60;
    private static final Pattern PLAIN = Pattern.compile("[-+]?\\d{1,9}(?:\\.\\d{1,17})?");

    /** Reads one coordinate alone; a plain decimal, as nearly all of a large file are, without cutting it into tokens. */
    static WrittenNumber of(String text) {
        return PLAIN.matcher(text).matches()
                ? new WrittenNumber(Double.parseDouble(text), null, false)
                : of(CoordinateTokens.of(text), text);
    }

    /** Reads {@code [axis] D [°] [M ['] [S ["]]] [axis]}, or throws {@link Malformed}. */
    static WrittenNumber of(List<Token> tokens, String text) {
        Parts parts = new Parts(text);
        for (Token token : tokens) {
            if (token.kind() == Kind.NUMBER) {
                parts.number(token.text());
            } else if (token.kind().isAxis()) {
                parts.axis(token.kind());
            } else {
                parts.unit(token.kind());
            }
        }
        return parts.together();
    }

    boolean namesLatitude() {
        return axis != null && !axis.isLongitude();
    }

    boolean namesLongitude() {
        return axis != null && axis.isLongitude();
    }

    /** What has been read so far of one coordinate. */
    private static final class Parts {
        private static final Kind[] UNITS = {Kind.DEGREE, Kind.MINUTE, Kind.SECOND};

        private final String text;
        private final double[] parts = new double[UNITS.length];
        private final boolean[] whole = new boolean[UNITS.length];
        private int numbers;
        private boolean negative;
        private boolean units;
        private @Nullable Kind axis;

        Parts(String text) {
            this.text = text;
        }

        void number(String written) {
            boolean signed = !Character.isDigit(written.charAt(0));
            if (numbers == UNITS.length || signed && numbers > 0) {
                throw noCoordinate();
            }
            negative |= written.startsWith("-");
            whole[numbers] = !written.contains(".") && !written.contains("E");
            parts[numbers++] = Math.abs(Double.parseDouble(written));
        }

        void axis(Kind named) {
            if (axis != null && axis.isLongitude() != named.isLongitude()) {
                throw refused("一个坐标同时标了经度和纬度", "one coordinate is marked both longitude and latitude");
            }
            axis = named;
        }

        void unit(Kind unit) {
            if (numbers == 0 || unit != UNITS[numbers - 1]) {
                throw noCoordinate();
            }
            units = true;
        }

        WrittenNumber together() {
            boolean broken = numbers > 1 && !whole[0] || numbers > 2 && !whole[1];
            if (numbers == 0 || broken) {
                throw noCoordinate();
            }
            if (parts[1] >= SIXTY || parts[2] >= SIXTY) {
                throw refused("分和秒应小于 60", "minutes and seconds must be below 60");
            }
            double value = parts[0] + parts[1] / SIXTY + parts[2] / (SIXTY * SIXTY);
            boolean minus = negative ^ (axis == Kind.WEST || axis == Kind.SOUTH);
            return new WrittenNumber(minus ? -value : value, axis, units || numbers > 1);
        }

        private Malformed noCoordinate() {
            return refused(
                    "读不出一个坐标;请写成 118.4、118°24.5′ 或 118°24′00.0″",
                    "not one coordinate; write 118.4, 118°24.5′ or 118°24′00.0″");
        }

        private Malformed refused(String zh, String en) {
            return new Malformed("coordinates", text, Bilingual.of(zh, en));
        }
    }
}
