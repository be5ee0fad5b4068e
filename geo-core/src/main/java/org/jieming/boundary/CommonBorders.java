package org.jieming.boundary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jieming.mosaic.AgreedLine;
import org.jieming.mosaic.Flaw;
import org.jieming.mosaic.SharedBorders;
import org.jieming.register.ItemVersion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** The borders of units that are all drawn, by the parties that they lie between; a party is one unit or those that lie in it. */
final class CommonBorders {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final SharedBorders borders;
    private final Map<Set<Integer>, List<LineString>> common = new HashMap<>();

    /** How a segment of a line runs. */
    enum Run {
        ON,
        EXCHANGED,
        OFF
    }

    CommonBorders(List<ItemVersion> units) {
        this.borders = SharedBorders.of(units.stream()
                .map(unit -> unit.shape().orElseThrow().geometry())
                .toList());
        for (AgreedLine line : borders.lines()) {
            Set<Integer> sides = new HashSet<>(line.left());
            sides.addAll(line.right());
            common.computeIfAbsent(sides, none -> new ArrayList<>()).add(line.line());
        }
    }

    /** What two parties have in common of the borders; of one that is not drawn, what the other has with nobody. */
    Geometry between(Set<Integer> a, Set<Integer> b) {
        List<LineString> all = new ArrayList<>();
        common.forEach((sides, lines) -> {
            boolean isA = a.isEmpty() || !Collections.disjoint(sides, a);
            boolean isB = b.isEmpty() || !Collections.disjoint(sides, b);
            boolean isOuter = sides.size() == 1;
            if (a.isEmpty() || b.isEmpty() ? isA && isB && isOuter : isA && isB && !isOuter) {
                all.addAll(lines);
            }
        });
        return GEOMETRIES.buildGeometry(all);
    }

    /** Tells the border that each two units have in common, the units in order. */
    void eachPair(BiConsumer<List<Integer>, Geometry> use) {
        common.forEach((sides, lines) -> {
            if (sides.size() == 2) {
                use.accept(sides.stream().sorted().toList(), GEOMETRIES.buildGeometry(lines));
            }
        });
    }

    /** How the i-th segment of a line runs that has those parties. */
    Run run(BoundaryLine line, Coordinate[] points, int i, Set<Integer> a, Set<Integer> b) {
        SharedBorders.Sides sides = borders.beside(points[i], points[i + 1]);
        boolean isNobody = sides.left() == Flaw.NOBODY && sides.right() == Flaw.NOBODY;
        boolean isAb = holds(a, sides.left()) && holds(b, sides.right());
        boolean isBa = holds(b, sides.left()) && holds(a, sides.right());
        if (isNobody || !isAb && !isBa) {
            return Run.OFF;
        }
        String left = line.item().values().text("side");
        return left.equals(isAb ? "b" : "a") ? Run.EXCHANGED : Run.ON;
    }

    private static boolean holds(Set<Integer> party, int unit) {
        return unit == Flaw.NOBODY ? party.isEmpty() : party.contains(unit);
    }
}
