package org.jieming.boundary;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieming.measure.Metres;
import org.jieming.shape.Geodesy;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;

/**
 * A parallel or a meridian that a line follows, such as 北纬35°00′: of all that a course description names the one thing whose place
 * is known without a map.
 *
 * @param parallel whether it is a parallel; else a meridian
 * @param degrees its latitude or longitude, south and west negative
 */
record Graticule(boolean parallel, double degrees) {
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<side>北纬|南纬|东经|西经)(?<degrees>\\d{1,3}(?:\\.\\d{1,9})?)[°度]"
                    + "(?:(?<minutes>\\d{1,2}(?:\\.\\d{1,9})?)[′'分])?(?:(?<seconds>\\d{1,2}(?:\\.\\d{1,9})?)(?:′′|″|''|\"|秒))?(?:[经纬]?线)?");

    /** What a clause names to follow, if it is one; anything beside it is another thing. */
    static Optional<Graticule> of(String along) {
        Matcher written = WRITTEN.matcher(along);
        if (!written.matches()) {
            return Optional.empty();
        }
        double degrees = Double.parseDouble(written.group("degrees"))
                + part(written.group("minutes")) / 60
                + part(written.group("seconds")) / 3_600;
        String side = written.group("side");
        boolean isNegative = side.equals("南纬") || side.equals("西经");
        return Optional.of(new Graticule(side.endsWith("纬"), isNegative ? -degrees : degrees));
    }

    private static double part(String written) {
        return written == null ? 0 : Double.parseDouble(written);
    }

    /** How far a stretch in EPSG:4490 lies from it at the worst of its vertices. */
    Metres farthest(Shape stretch) {
        double worst = 0;
        for (Coordinate at : stretch.geometry().getCoordinates()) {
            worst = Math.max(
                    worst,
                    Geodesy.distance(at.x, at.y, parallel ? at.x : degrees, parallel ? degrees : at.y)
                            .value());
        }
        return new Metres(worst);
    }
}
