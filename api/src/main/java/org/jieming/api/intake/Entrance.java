package org.jieming.api.intake;

import java.util.Optional;
import org.jieming.crs.SourceSystem;
import org.jieming.eldercare.Facilities;
import org.jieming.language.Bilingual;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.jieming.shape.Geodesy;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;

/** The entrance of a facility in a row: it is in the web map's coordinates where its point is (F-07, F-09). */
final class Entrance {
    private static final String LONGITUDE = "entrance_lon";
    private static final String LATITUDE = "entrance_lat";
    /** Of a degree, as shapes are kept: a centimetre. */
    private static final double PARTS = 1e7;

    private static final String RULE = "I-ENTRANCE";
    /** A house rule: grounds of facilities are some hundred metres wide. */
    private static final int FARTHEST = 1_000;

    private Entrance() {}

    /** A warning where it is told by half, or lies further than {@value #FARTHEST} m from its point: ways are measured from it. */
    static Optional<Finding> doubt(Values values, Optional<Shape> shape) {
        boolean isHalf =
                values.text(LONGITUDE).isEmpty() != values.text(LATITUDE).isEmpty();
        if (isHalf) {
            return Optional.of(Finding.warn(
                    RULE,
                    LONGITUDE,
                    Bilingual.of(
                            "入口坐标只填了一半,不予采用:请补全经度和纬度",
                            "half of the entrance is told and not used: state both degrees")));
        }
        return Facilities.entrance(values)
                .flatMap(door -> shape.map(at -> metres(door, at)))
                .filter(metres -> metres > FARTHEST)
                .map(metres -> Finding.warn(
                        RULE,
                        LONGITUDE,
                        Bilingual.format(
                                "入口离设施位置 %,d 米:请核对两处坐标及其坐标系;各项距离从入口量起",
                                "the entrance is %,d m from the place: check both and their reference system; ways are measured from"
                                        + " the entrance",
                                Math.round(metres))));
    }

    private static double metres(Coordinate door, Shape at) {
        Coordinate place = at.geometry().getInteriorPoint().getCoordinate();
        return Geodesy.distance(door.x, door.y, place.x, place.y).value();
    }

    /** Turns it into EPSG:4490 with the point; what is in degrees of the register's system, or told by half, stays. */
    static void turn(Values.Builder values, SourceSystem in) {
        if (!in.isApproximate()) {
            return;
        }
        Values told = values.build();
        if (told.descriptor().property(LONGITUDE).isPresent()
                && told.get(LONGITUDE).orElse(null) instanceof Double longitude
                && told.get(LATITUDE).orElse(null) instanceof Double latitude) {
            double[] place = {longitude, latitude};
            in.toCgcs2000(place);
            values.set(LONGITUDE, Math.rint(place[0] * PARTS) / PARTS);
            values.set(LATITUDE, Math.rint(place[1] * PARTS) / PARTS);
        }
    }
}
