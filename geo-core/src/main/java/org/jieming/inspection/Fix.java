package org.jieming.inspection;

import java.time.Duration;
import java.util.Optional;
import org.jieming.crs.China;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.measure.Metres;
import org.jieming.shape.Geodesy;
import org.locationtech.jts.geom.Coordinate;

/**
 * A position taken in the field.
 *
 * @param longitude degrees, −180 to 180
 * @param latitude degrees, −90 to 90
 * @param accuracy what the device says of its error, more than 0
 * @param datum what the degrees refer to
 * @param device what took it, as its team names it; empty where that is not told (C-31)
 * @param age how old it was when it was attached; empty where the device does not tell
 */
public record Fix(
        double longitude,
        double latitude,
        Metres accuracy,
        Datum datum,
        Optional<String> device,
        Optional<Duration> age) {
    private static final double WORST_METRES = 10_000;

    /** The systems that positions may be taken in. Shifted systems of web maps are none: they are off by hundreds of metres. */
    public enum Datum {
        CGCS2000,
        WGS84;

        /**
         * Reads a name.
         *
         * @throws Malformed for every other system
         */
        public static Datum parse(String text) {
            for (Datum datum : values()) {
                if (datum.name().equals(text)) {
                    return datum;
                }
            }
            throw new Malformed(
                    "datum",
                    text,
                    Bilingual.of(
                            "观测坐标应为 CGCS2000 或 WGS84;偏移坐标(GCJ-02、BD-09)不能用于界桩",
                            "a fix is in CGCS2000 or WGS84; shifted coordinates (GCJ-02, BD-09) are no use for markers"));
        }
    }

    public Fix {
        requireDegrees(longitude, latitude);
        boolean accurate = accuracy.value() > 0 && accuracy.value() <= WORST_METRES;
        require(accurate, "accuracy_m", accuracy.value(), "0…10000");
    }

    static void requireDegrees(double longitude, double latitude) {
        require(Math.abs(longitude) <= 180, "longitude", longitude, "-180…180");
        require(Math.abs(latitude) <= 90, "latitude", latitude, "-90…90");
    }

    private static void require(boolean holds, String field, double given, String range) {
        if (!holds) {
            throw new Malformed(
                    field, Double.toString(given), Bilingual.of("应在 " + range + " 之间", "must lie within " + range));
        }
    }

    /**
     * Whether it tells nothing of the marker that it is attached to: outside of China, as 0, 0 of a device that has none; farther
     * from the legal place than anybody stands who looks at the marker; or taken long before.
     */
    boolean isDoubtful(Optional<Coordinate> legal, Tolerances tolerances) {
        boolean far =
                legal.filter(place -> to(place).compareTo(tolerances.far()) > 0).isPresent();
        boolean old = age.filter(since -> since.compareTo(tolerances.old()) > 0).isPresent();
        return !China.contains(longitude, latitude) || far || old;
    }

    /** How far another fix lies away, on the ellipsoid. */
    public Metres to(Fix other) {
        return Geodesy.distance(longitude, latitude, other.longitude, other.latitude);
    }

    /** How far a point in degrees lies away, on the ellipsoid. */
    public Metres to(Coordinate point) {
        return Geodesy.distance(longitude, latitude, point.x, point.y);
    }
}
