package org.jieming.api.http;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.locationtech.jts.geom.Envelope;

/**
 * The value of {@code bbox} (OGC API – Features Part 1 section 7.15.3, Part 2 section 6.2.3), turned to x = longitude or
 * easting first. In geographic systems {@code west > east} means a box across the antimeridian.
 *
 * @param west smallest longitude or easting
 * @param south smallest latitude or northing
 * @param east largest longitude or easting
 * @param north largest latitude or northing
 * @param crs the system of the four
 */
public record Bbox(double west, double south, double east, double north, Crs crs) {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,20}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,2})?");

    /**
     * Reads four numbers, or six whose heights are passed over because shapes have none, in the axis order of the system.
     *
     * @throws Malformed for {@code bbox} when they are not numbers or the corners are the wrong way round
     */
    public static Bbox parse(String text, Crs crs) {
        double[] numbers = numbers(text);
        int second = numbers.length / 2;
        int x = crs.northingFirst() ? 1 : 0;
        Bbox box = new Bbox(numbers[x], numbers[1 - x], numbers[second + x], numbers[second + 1 - x], crs);
        if (box.south > box.north || !crs.isGeographic() && box.west > box.east) {
            throw malformed(text, "第一角应在第二角的西南", "the first corner must lie south-west of the second");
        }
        return box;
    }

    private static double[] numbers(String text) {
        String[] parts = text.split(",", 8);
        if (parts.length != 4 && parts.length != 6) {
            throw malformed(text, "应为 4 个或 6 个数,以逗号分隔", "4 or 6 numbers with commas are expected");
        }
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i].strip();
            if (!NUMBER.matcher(part).matches()) {
                throw malformed(text, "第 " + (i + 1) + " 个不是数", "number " + (i + 1) + " is not a number");
            }
            numbers[i] = Double.parseDouble(part);
        }
        return numbers;
    }

    private static Malformed malformed(String text, String zh, String en) {
        return new Malformed(
                "bbox",
                text,
                Bilingual.of(
                        zh + ",例如 118.1,31.0,118.6,31.6(次序按 bbox-crs,默认经度在前)",
                        en
                                + ", such as 118.1,31.0,118.6,31.6 (in the axis order of bbox-crs, longitude first by default)"));
    }

    /** Whether the box runs across the antimeridian. */
    public boolean crossesAntimeridian() {
        return west > east;
    }

    /** The box as one envelope in its own system; empty when it crosses the antimeridian. */
    public Optional<Envelope> envelope() {
        return crossesAntimeridian() ? Optional.empty() : Optional.of(new Envelope(west, east, south, north));
    }
}
