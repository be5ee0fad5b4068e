package org.jieming.mosaic;

import java.util.List;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Degrees to metres around one place: an equirectangular plane on a sphere of 6,371 km, so every line that is straight in
 * degrees stays straight, and what lies on it stays on it. Lengths are good to about 0.5 % in a county: enough for
 * tolerances and drawings, not for what is printed. {@link StrictMath} keeps every machine at the same bits.
 */
public final class LocalPlane {
    private static final double METRES_PER_DEGREE = 6_371_000 * Math.PI / 180;
    /** About a metre: finer figures would feign a survey. */
    private static final double STEPS_PER_DEGREE = 1e5;

    private final double lon0;
    private final double lat0;
    private final double perLon;

    private LocalPlane(double lon0, double lat0) {
        this.lon0 = lon0;
        this.lat0 = lat0;
        this.perLon = METRES_PER_DEGREE * StrictMath.cos(lat0 * Math.PI / 180);
    }

    static LocalPlane around(List<Seat> seats) {
        double lon = seats.stream().mapToDouble(Seat::lon).sum() / seats.size();
        double lat = seats.stream().mapToDouble(Seat::lat).sum() / seats.size();
        return new LocalPlane(lon, lat);
    }

    /** The plane around the middle of a box of degrees. */
    public static LocalPlane around(Envelope box) {
        Coordinate middle = box.centre();
        return new LocalPlane(middle.x, middle.y);
    }

    /** A point of the plane in metres from one in degrees. */
    public Coordinate metres(Coordinate degrees) {
        return new Coordinate((degrees.x - lon0) * perLon, (degrees.y - lat0) * METRES_PER_DEGREE);
    }

    /** A point in degrees from one of the plane, with all its digits. */
    public Coordinate degrees(Coordinate metres) {
        return new Coordinate(lon0 + metres.x / perLon, lat0 + metres.y / METRES_PER_DEGREE);
    }

    /** A geometry of the plane, in metres, as a new one. */
    public Geometry metres(Geometry degrees) {
        return moved(degrees, this::metres);
    }

    /** A geometry in degrees, as a new one. */
    public Geometry degrees(Geometry metres) {
        return moved(metres, this::degrees);
    }

    private static Geometry moved(Geometry geometry, UnaryOperator<Coordinate> step) {
        Geometry copy = geometry.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence points, int i) {
                Coordinate image = step.apply(points.getCoordinate(i));
                points.setOrdinate(i, CoordinateSequence.X, image.x);
                points.setOrdinate(i, CoordinateSequence.Y, image.y);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return copy;
    }

    Spot spot(Seat seat) {
        return new Spot((seat.lon() - lon0) * perLon, (seat.lat() - lat0) * METRES_PER_DEGREE);
    }

    /** The point in degrees, rounded: equal spots give equal coordinates, so that joined edges stay joined. */
    Coordinate degrees(Spot spot) {
        return new Coordinate(round(lon0 + spot.x() / perLon), round(lat0 + spot.y() / METRES_PER_DEGREE));
    }

    private static double round(double degrees) {
        return StrictMath.rint(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
    }
}
