package org.jieming.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieming.register.ItemVersion;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Gates, bollards and whatever else stands at a point of a road. Roads are lines: it is kept as a stroke of a decimetre that begins
 * at its point. Whether people on foot pass is said by {@code walkable}, by {@code foot} and {@code access} (OpenStreetMap,
 * Key:access), else by its kind (Key:barrier): walls and fences stop them, gates and bollards without a word do not.
 */
public final class Gates {
    private static final double STROKE = 1e-6;
    /** Kinds that Key:barrier has as linear: whoever may pass there is said by a gate or an entrance, or by {@code foot}. */
    private static final Set<String> WALLS = Set.of(
            "wall",
            "city_wall",
            "retaining_wall",
            "fence",
            "hedge",
            "ditch",
            "guard_rail",
            "handrail",
            "cable_barrier");
    /** On either side of a shut gate a road ends so far from it, degrees; beyond a centimetre two vertices are two. */
    private static final double APART = 3e-7;

    private Gates() {}

    /**
     * Lines cut at shut gates.
     *
     * @param lines the lines, in the order given; of one that was cut its parts
     * @param origin for each of them the line, in the order given, that it is of
     */
    record Cut(List<double[]> lines, List<Integer> origin) {}

    /** The shape of a record of a road: of a barrier at a point its stroke, of all else what was drawn. */
    public static Shape drawn(Values road, Shape shape) {
        if (road.text("barrier").isEmpty() || !(shape.geometry() instanceof Point point)) {
            return shape;
        }
        Coordinate[] stroke = {point.getCoordinate(), new Coordinate(point.getX() + STROKE, point.getY())};
        return Shape.of(point.getFactory().createLineString(stroke), shape.crs());
    }

    /** Whether a record is of a barrier at a point. */
    static boolean isGate(ItemVersion road) {
        if (road.values().text("barrier").isEmpty()
                || !road.values().text("road_class").isEmpty()) {
            return false;
        }
        return road.shape()
                .map(Shape::geometry)
                .filter(drawn -> drawn.getNumPoints() == 2 && drawn.getLength() < 2 * STROKE)
                .isPresent();
    }

    /** Whether a record is of a gate drawn as a line, and of no wall. */
    static boolean isGateLine(ItemVersion road) {
        return !road.values().text("barrier").isEmpty()
                && road.values().text("road_class").isEmpty()
                && !WALLS.contains(road.values().text("barrier").toLowerCase(Locale.ROOT))
                && !isGate(road);
    }

    /** Whether people on foot pass. */
    static boolean letsThrough(ItemVersion gate) {
        boolean isWall = WALLS.contains(gate.values().text("barrier").toLowerCase(Locale.ROOT));
        return gate.values()
                .get("walkable")
                .map(Boolean.class::cast)
                .or(() -> Admission.said(gate))
                .orElse(!isWall || Admission.isForEverybody(gate));
    }

    /** The places of those that let nobody through. */
    static Set<Long> shut(List<ItemVersion> roads) {
        return roads.stream()
                .filter(Gates::isGate)
                .filter(gate -> !letsThrough(gate))
                .flatMap(gate -> gate.shape().stream())
                .map(Shape::geometry)
                .map(Geometry::getCoordinate)
                .map(at -> Crossings.key(at.x, at.y))
                .collect(Collectors.toSet());
    }

    /** Cuts lines at some places: no way leads from one part to the next, nor to another line there. O(vertices). */
    static Cut at(Set<Long> shut, List<double[]> lines) {
        Cut cut = new Cut(new ArrayList<>(), new ArrayList<>());
        for (int number = 0; number < lines.size(); number++) {
            double[] line = lines.get(number);
            int from = 0;
            for (int at = 2; at < line.length; at += 2) {
                if (at == line.length - 2 || isShut(shut, line, at)) {
                    cut.lines.add(part(line, from, at, shut));
                    cut.origin.add(number);
                    from = at;
                }
            }
        }
        return cut;
    }

    private static boolean isShut(Set<Long> shut, double[] line, int at) {
        return shut.contains(Crossings.key(line[at], line[at + 1]));
    }

    private static double[] part(double[] line, int from, int to, Set<Long> shut) {
        double[] part = Arrays.copyOfRange(line, from, to + 2);
        int last = part.length - 2;
        if (isShut(shut, line, from)) {
            leave(part, 0, line[from + 2], line[from + 3]);
        }
        if (isShut(shut, line, to)) {
            leave(part, last, line[to - 2], line[to - 1]);
        }
        return part;
    }

    /** Moves a vertex a little towards another, no farther than to it. */
    private static void leave(double[] line, int at, double x, double y) {
        double way = Math.hypot(x - line[at], y - line[at + 1]);
        double share = way == 0 ? 0 : Math.min(1, APART / way);
        line[at] += share * (x - line[at]);
        line[at + 1] += share * (y - line[at + 1]);
    }
}
