package org.jieming.crs;

import java.util.List;
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

    /** Reads {@code [axis] D [°] [M ['] [S ["]]] [axis]}, or throws {@link Malformed}. */
    static WrittenNumber of(List<Token> tokens, String text) {
        Kind axis = null;
        double[] parts = new double[3];
        boolean[] whole = new boolean[3];
        boolean negative = false;
        int numbers = 0;
        int units = 0;
        for (Token token : tokens) {
            Kind kind = token.kind();
            if (kind == Kind.NUMBER) {
                if (numbers == 3
                        || numbers > 0 && !Character.isDigit(token.text().charAt(0))) {
                    throw shape(text);
                }
                negative |= token.text().startsWith("-");
                whole[numbers] = !token.text().contains(".") && !token.text().contains("E");
                parts[numbers++] = Math.abs(Double.parseDouble(token.text()));
            } else if (kind.isAxis()) {
                axis = axis == null || axis.isLongitude() == kind.isLongitude() ? kind : clash(text);
            } else {
                // the unit must be that of the number it follows
                if (numbers == 0 || kind != unit(numbers)) {
                    throw shape(text);
                }
                units++;
            }
        }
        return of(parts, whole, numbers, negative, axis, units > 0, text);
    }

    private static WrittenNumber of(
            double[] parts,
            boolean[] whole,
            int numbers,
            boolean negative,
            @Nullable Kind axis,
            boolean units,
            String text) {
        boolean broken = numbers > 1 && !whole[0] || numbers > 2 && !whole[1];
        if (numbers == 0 || broken) {
            throw shape(text);
        }
        if (parts[1] >= SIXTY || parts[2] >= SIXTY) {
            throw new Malformed("coordinates", text, Bilingual.of("分和秒应小于 60", "minutes and seconds must be below 60"));
        }
        double degrees = parts[0] + parts[1] / SIXTY + parts[2] / (SIXTY * SIXTY);
        boolean minus = negative ^ (axis == Kind.WEST || axis == Kind.SOUTH);
        return new WrittenNumber(minus ? -degrees : degrees, axis, units || numbers > 1);
    }

    boolean namesLatitude() {
        return axis != null && !axis.isLongitude();
    }

    boolean namesLongitude() {
        return axis != null && axis.isLongitude();
    }

    private static Kind unit(int numbers) {
        return switch (numbers) {
            case 1 -> Kind.DEGREE;
            case 2 -> Kind.MINUTE;
            default -> Kind.SECOND;
        };
    }

    private static Kind clash(String text) {
        throw new Malformed(
                "coordinates",
                text,
                Bilingual.of("一个坐标同时标了经度和纬度", "one coordinate is marked both longitude and latitude"));
    }

    private static Malformed shape(String text) {
        return new Malformed(
                "coordinates",
                text,
                Bilingual.of(
                        "读不出一个坐标;请写成 118.4、118°24.5′ 或 118°24′00.0″",
                        "not one coordinate; write 118.4, 118°24.5′ or 118°24′00.0″"));
    }
}
