package org.jieming.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jieming.register.ItemVersion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The roads of a register that walkers may use.
 *
 * @param items the road of every line of the network; a road of several lines stands several times
 * @param network their ways
 * @param join how far a road may end from another to be joined to it, metres
 */
public record Roads(List<ItemVersion> items, WalkNetwork network, double join) {
    /**
     * Closed to walkers where the record does not say otherwise: expressways by 道路交通安全法 (2021) Art. 67; urban
     * expressways because their carriageways are closed as a rule (footways beside them are recorded as roads of their own).
     */
    private static final Set<String> CLOSED = Set.of("expressway", "urban-expressway");

    /**
     * The roads open to walkers among those in force on a day, joined where they share a vertex and where one ends beside another.
     * Bridges and tunnels are joined at their vertices alone: what ends beside them may lie below. O(n log n) of their vertices.
     *
     * @param join how far a road may end from another to be joined to it, metres; 0: not at all
     */
    public static Roads of(List<ItemVersion> roads, double join) {
        List<ItemVersion> items = new ArrayList<>();
        List<double[]> lines = new ArrayList<>();
        for (ItemVersion road : roads) {
            Geometry drawn =
                    road.shapeOrNull() == null ? null : road.shapeOrNull().geometry();
            for (int part = 0; drawn != null && isOpen(road) && part < drawn.getNumGeometries(); part++) {
                if (drawn.getGeometryN(part).getDimension() == 1) {
                    items.add(road);
                    lines.add(degrees(drawn.getGeometryN(part).getCoordinates()));
                }
            }
        }
        if (join == 0) {
            return new Roads(List.copyOf(items), WalkNetwork.of(lines), join);
        }
        Joints joints = Joints.of(lines, line -> isOnTheGround(items.get(line)), join);
        List<ItemVersion> joined = joints.origin().stream().map(items::get).toList();
        return new Roads(joined, WalkNetwork.of(joints.lines()), join);
    }

    private static boolean isOnTheGround(ItemVersion road) {
        return Stream.of("bridge", "tunnel")
                .noneMatch(apart ->
                        road.values().get(apart).filter(Boolean.TRUE::equals).isPresent());
    }

    /** Whether people may walk on a road: what the record says, else what its words of OpenStreetMap say, else its class. */
    public static boolean isOpen(ItemVersion road) {
        return road.values()
                .get("walkable")
                .map(Boolean.class::cast)
                .or(() -> Admission.of(road))
                .orElse(!CLOSED.contains(road.values().text("road_class")));
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
