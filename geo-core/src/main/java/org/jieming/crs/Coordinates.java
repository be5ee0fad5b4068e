package org.jieming.crs;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jieming.crs.CoordinateTokens.Kind;
import org.jieming.crs.CoordinateTokens.Token;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * Reads coordinates as people write them: decimal degrees; degrees, minutes and seconds with any marks, with blanks, hyphens,
 * colons or Chinese words, half or full width, E/N/东经/北纬 before or after; and Gauss-Krüger metres with or without zone number.
 * Nothing is corrected: the reading says what was written and {@linkplain Remark remarks} on what looks wrong (rule F-02).
 */
public final class Coordinates {
    private static final double ZENITH = 90;
    private static final double DATE_LINE = 180;
    private static final double SMALLEST_NORTHING = 300_000;
    /** Above every DDDMMSS of China written as one number, which would otherwise pass for a northing. */
    private static final double SMALLEST_BARE_NORTHING = 1_500_000;

    private static final double LARGEST_NORTHING = 6_000_000;

    private Coordinates() {}

    /**
     * Reads a pair written in one text, longitude or easting first unless letters or sizes say otherwise.
     *
     * @throws Malformed when the text is no pair of coordinates
     */
    public static CoordinateReading read(String pair) {
        List<Token> tokens = CoordinateTokens.of(pair);
        int cut = cut(tokens);
        if (cut <= 0 || cut >= tokens.size()) {
            throw noPair(pair);
        }
        int next = tokens.get(cut).kind() == Kind.SEPARATOR ? cut + 1 : cut;
        WrittenNumber first = WrittenNumber.of(tokens.subList(0, cut), pair);
        WrittenNumber second = WrittenNumber.of(tokens.subList(next, tokens.size()), pair);
        return reading(first, second, pair, EnumSet.noneOf(Remark.class));
    }

    /**
     * Reads a pair from two columns.
     *
     * @param x the text of the column that is said to hold longitudes or eastings
     * @param y the text of the column that is said to hold latitudes or northings
     * @throws Malformed when one of them is no coordinate
     */
    public static CoordinateReading read(String x, String y) {
        WrittenNumber first = WrittenNumber.of(x);
        WrittenNumber second = WrittenNumber.of(y);
        boolean against = first.namesLatitude() || second.namesLongitude();
        return reading(
                first,
                second,
                x + " " + y,
                against ? EnumSet.of(Remark.LETTERS_AGAINST_ORDER) : EnumSet.noneOf(Remark.class));
    }

    /**
     * Reads one angle written alone, in degrees, south and west negative.
     *
     * @throws Malformed when the text is no coordinate
     */
    public static double degrees(String text) {
        return WrittenNumber.of(text).value();
    }

    /** Remarks on a pair of numbers, for geometries that came as numbers; throws {@link Malformed} like the texts do. */
    public static CoordinateReading read(double x, double y) {
        WrittenNumber first = new WrittenNumber(x, null, false);
        WrittenNumber second = new WrittenNumber(y, null, false);
        return reading(first, second, x + " " + y, EnumSet.noneOf(Remark.class));
    }

    /** The index at which the second coordinate or the separator before it begins; 0 when there is no telling. */
    private static int cut(List<Token> tokens) {
        int[] separators = places(tokens, Kind.SEPARATOR);
        if (separators.length > 0) {
            return separators.length == 1 ? separators[0] : 0;
        }
        int axis = axisCut(tokens);
        if (axis > 0) {
            return axis;
        }
        int[] degrees = places(tokens, Kind.DEGREE);
        int[] numbers = places(tokens, Kind.NUMBER);
        if (degrees.length == 2) {
            return degrees[1] - 1;
        }
        return numbers.length % 2 == 0 && numbers.length > 0 ? numbers[numbers.length / 2] : 0;
    }

    /** Where axis words change from one to the other: before a leading word, after a trailing one; the end when they never do. */
    private static int axisCut(List<Token> tokens) {
        int[] axes = IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).kind().isAxis())
                .toArray();
        if (axes.length < 2) {
            return 0;
        }
        boolean leading = axes[0] == 0;
        boolean longitude = tokens.get(axes[0]).kind().isLongitude();
        for (int axis : axes) {
            if (leading && tokens.get(axis).kind().isLongitude() != longitude) {
                return axis;
            }
        }
        return leading ? tokens.size() : axes[0] + 1;
    }

    private static int[] places(List<Token> tokens, Kind kind) {
        return IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).kind() == kind)
                .toArray();
    }

    private static CoordinateReading reading(
            WrittenNumber first, WrittenNumber second, String text, Set<Remark> remarks) {
        boolean turned = first.namesLatitude() || second.namesLongitude();
        if (turned && (first.namesLongitude() || second.namesLatitude())) {
            throw noPair(text);
        }
        double x = turned ? second.value() : first.value();
        double y = turned ? first.value() : second.value();
        boolean small = Math.abs(x) <= DATE_LINE && Math.abs(y) <= DATE_LINE;
        if (small || first.angular() || second.angular()) {
            return degrees(x, y, text, remarks);
        }
        return grid(x, y, text, remarks);
    }

    private static CoordinateReading degrees(double x, double y, String text, Set<Remark> remarks) {
        if (China.containsSwapped(x, y)) {
            remarks.add(Remark.AXES_SWAPPED);
        } else if (!(Math.abs(x) <= DATE_LINE && Math.abs(y) <= ZENITH)) {
            throw new Malformed(
                    "coordinates",
                    text,
                    Bilingual.of("经度应在 ±180° 之内,纬度应在 ±90° 之内", "longitude must be within ±180°, latitude within ±90°"));
        } else if (!China.contains(x, y)) {
            remarks.add(Remark.OUTSIDE_CHINA);
        }
        return new CoordinateReading.Degrees(x, y, remarks);
    }

    private static CoordinateReading grid(double first, double second, String text, Set<Remark> remarks) {
        boolean turned = isGaussKrueger(second, first);
        double x = turned ? second : first;
        double y = turned ? first : second;
        if (turned) {
            remarks.add(Remark.NORTHING_FIRST);
        }
        boolean mercator = WebMercator.coversChina(x, y);
        if (mercator) {
            remarks.add(Remark.MAYBE_WEB_MERCATOR);
        }
        if (!mercator && !isGaussKrueger(x, y)) {
            throw new Malformed(
                    "coordinates",
                    text,
                    Bilingual.of(
                            "既不是经纬度,也不是高斯-克吕格平面坐标:纵坐标应为 1,500,000–6,000,000 米,横坐标应为 100,000–900,000 米或前加带号共 8 位",
                            "neither degrees nor Gauss-Krüger metres: northings are 1,500,000–6,000,000, eastings"
                                    + " 100,000–900,000 or 8 digits with the zone number"));
        }
        return new CoordinateReading.Grid(x, y, remarks);
    }

    private static boolean isGaussKrueger(double easting, double northing) {
        boolean prefixed = GaussKrueger.isPrefixed(easting);
        double smallest = prefixed ? SMALLEST_NORTHING : SMALLEST_BARE_NORTHING;
        return (prefixed || GaussKrueger.isBareEasting(easting))
                && northing >= smallest
                && northing <= LARGEST_NORTHING;
    }

    private static Malformed noPair(String text) {
        return new Malformed(
                "coordinates",
                text,
                Bilingual.of(
                        "读不出一对坐标;请写成 118.4,31.35 或 118°24′00″E 31°21′00″N",
                        "not a pair of coordinates; write 118.4,31.35 or 118°24′00″E 31°21′00″N"));
    }
}
