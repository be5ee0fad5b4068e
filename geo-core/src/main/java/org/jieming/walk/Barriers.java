package org.jieming.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * What nobody walks over to get to a road, as far as the register holds it: roads closed to walkers, fences and walls among the
 * roads, railways, dikes and reservoirs among the zones, and seas, rivers and lakes among the places that have a line or an area.
 */
final class Barriers {
    /** Kinds of code list zone-kind. */
    private static final Set<String> ZONES = Set.of("railway", "dike", "reservoir");

    private Barriers() {}

    /** Their lines. O(n log n) of the vertices. */
    static WalkNetwork of(List<ItemVersion> roads, List<ItemVersion> others) {
        return WalkNetwork.of(Stream.concat(
                        roads.stream().filter(road -> !Roads.isOpen(road)),
                        others.stream().filter(Barriers::stops))
                .flatMap(item -> lines(item).stream())
                .toList());
    }

    /** Classes 11000 and 12000 of GB/T 18521-2001 are seas and inland waters. */
    static boolean stops(ItemVersion item) {
        if (item.type() == ItemType.PLACE) {
            String code = item.values().text("class_code");
            return code.startsWith("11") || code.startsWith("12");
        }
        return ZONES.contains(item.values().text("zone_kind"));
    }

    /** The lines of an item, and the outlines of its areas: longitude latitude longitude latitude …. */
    static List<double[]> lines(ItemVersion item) {
        List<double[]> lines = new ArrayList<>();
        if (item.shapeOrNull() != null) {
            Geometry drawn = item.shapeOrNull().geometry();
            for (int part = 0; part < drawn.getNumGeometries(); part++) {
                add(drawn.getGeometryN(part), lines);
            }
        }
        return lines;
    }

    private static void add(Geometry part, List<double[]> lines) {
        if (part instanceof Polygon area) {
            add(area.getExteriorRing(), lines);
            for (int hole = 0; hole < area.getNumInteriorRing(); hole++) {
                add(area.getInteriorRingN(hole), lines);
            }
        } else if (part.getDimension() == 1) {
            lines.add(degrees(part.getCoordinates()));
        }
    }

    private static double[] degrees(Coordinate[] line) {
        double[] degrees = new double[2 * line.length];
        for (int at = 0; at < line.length; at++) {
            degrees[2 * at] = line[at].x;
            degrees[2 * at + 1] = line[at].y;
        }
        return degrees;
    }
}
