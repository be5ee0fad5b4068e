package org.jieming.boundary;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jieming.crs.Crs;
import org.jieming.crs.Projection;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Whether the plane coordinates of a result table say the same place as its degrees (F-02, F-03). Asked of figures in CGCS2000 alone; a
 * system that the row does not name counts as that. An easting with a zone number has one meridian, one without may have any near by;
 * zones of 3° and 6° on one meridian are one plane.
 */
public final class PlaneFigures {
    /** Up to which distance two positions of a marker are the same (C-31). */
    private static final double SAME = 1;

    private static final int MILLION = 1_000_000;
    private static final int FIRST_THREE_DEGREE_ZONE = 25;
    private static final int WEST = 75;
    private static final int EAST = 135;
    private static final int STEP = 3;

    private PlaneFigures() {}

    /** A warning when both stand farther apart than the same marker may; of items without such figures nothing. */
    public static Optional<Finding> objection(Values values, @Nullable Shape place) {
        return apart(values, place)
                .filter(apart -> apart.value() > SAME)
                .map(apart -> Finding.warn(
                        "I-FIGURES",
                        "northing_m",
                        Bilingual.format(
                                "纵坐标X、横坐标Y与经纬度相差%.1f米:请核对数字、带号和坐标系",
                                "northing and easting lie %.1f m off longitude and latitude: check the digits, the zone and the"
                                        + " system",
                                apart.value())));
    }

    /** How far the place of the plane coordinates is from the other, measured in the plane; empty where it cannot be told. */
    static Optional<Metres> apart(Values values, @Nullable Shape place) {
        Optional<Object> northing = values.get("northing_m");
        Optional<Object> easting = values.get("easting_m");
        String system = values.text("coordinate_system");
        boolean isNational = system.isEmpty() || system.contains("2000");
        if (place == null || northing.isEmpty() || easting.isEmpty() || !isNational) {
            return Optional.empty();
        }
        Coordinate degrees = place.geometry().getCoordinate();
        double east = (Double) easting.get();
        OptionalDouble nearest = meridians(east, degrees.x)
                .filter(meridian -> meridian >= WEST && meridian <= EAST)
                .mapToObj(meridian -> Projection.between(Crs.CGCS2000, Crs.gaussKruegerFor(meridian)))
                .map(projection -> projection.transform(degrees))
                .mapToDouble(at -> Math.hypot(at.x - east % MILLION, at.y - (Double) northing.get()))
                .min();
        return nearest.isPresent() ? Optional.of(new Metres(nearest.getAsDouble())) : Optional.empty();
    }

    private static IntStream meridians(double easting, double longitude) {
        int zone = (int) (easting / MILLION);
        if (zone > 0) {
            return IntStream.of(zone >= FIRST_THREE_DEGREE_ZONE ? STEP * zone : 2 * STEP * zone - STEP);
        }
        int nearest = Crs.gaussKruegerFor(longitude).centralMeridian().orElseThrow();
        return IntStream.of(nearest - STEP, nearest, nearest + STEP);
    }
}
