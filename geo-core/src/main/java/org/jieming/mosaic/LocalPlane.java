package org.jieming.mosaic;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Degrees to metres around one place: an equirectangular plane on a sphere of 6,371 km. Its error (some metres in a
 * district) drowns in the freedom of a schematic drawing. {@link StrictMath} keeps every machine at the same bits.
 */
final class LocalPlane {
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
