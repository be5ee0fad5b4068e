package org.jieming.boundary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.mosaic.AgreedLine;
import org.jieming.mosaic.LocalPlane;
import org.jieming.register.ItemVersion;
import org.jieming.register.Values;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LineStringExtracter;

/**
 * The lines of the register that part units of a level, with the units of each side. A line that is schematic or of an accuracy
 * that bars it from boundary work (F-09) parts nothing, and neither does one of which both parties lie in the same unit. Which
 * party lies left is what the record says; where it says nothing, the side on which more of that party's ground lies along the line.
 */
final class AgreedLines {
    private static final Set<String> BARRED = Set.of("approx", "representative");
    /** How far beside the line one looks for the party there: farther than borders drawn twice are apart. */
    private static final double ASIDE = 100;

    private final List<ItemVersion> units;
    private final PartyUnits parties;

    private AgreedLines(List<ItemVersion> units) {
        this.units = units;
        this.parties = new PartyUnits(units);
    }

    /**
     * The lines with their sides.
     *
     * @param units all with a shape
     */
    static List<AgreedLine> of(List<ItemVersion> lines, List<ItemVersion> units) {
        AgreedLines agreed = new AgreedLines(units);
        return lines.stream()
                .filter(AgreedLines::isSurveyed)
                .flatMap(line -> agreed.parted(line).stream())
                .toList();
    }

    /** Whether a place or a course is a surveyed one. */
    static boolean isSurveyed(ItemVersion line) {
        return line.shapeOrNull() != null && isSurveyed(line.values());
    }

    static boolean isSurveyed(Values values) {
        return !values.get("schematic").equals(Optional.of(true)) && !BARRED.contains(values.text("accuracy_class"));
    }

    private List<AgreedLine> parted(ItemVersion line) {
        Set<Integer> a = parties.of(line.values().text("party_a_code"));
        Set<Integer> b = parties.of(line.values().text("party_b_code"));
        List<AgreedLine> parts = new ArrayList<>();
        if (!Collections.disjoint(a, b) || a.isEmpty() && b.isEmpty()) {
            return parts;
        }
        for (Object part :
                LineStringExtracter.getLines(line.shape().orElseThrow().geometry())) {
            LineString drawn = (LineString) part;
            boolean isLeft =
                    switch (line.values().text("side")) {
                        case "a" -> true;
                        case "b" -> false;
                        default -> liesLeft(drawn, a, b);
                    };
            parts.add(new AgreedLine(drawn, isLeft ? a : b, isLeft ? b : a));
        }
        return parts;
    }

    private boolean liesLeft(LineString line, Set<Integer> a, Set<Integer> b) {
        LocalPlane plane = LocalPlane.around(line.getEnvelopeInternal());
        double votes = 0;
        for (int i = 1; i < line.getNumPoints(); i++) {
            Coordinate from = plane.metres(line.getCoordinateN(i - 1));
            Coordinate to = plane.metres(line.getCoordinateN(i));
            double length = from.distance(to);
            for (int side : new int[] {1, -1}) {
                Coordinate place = plane.degrees(new Coordinate(
                        (from.x + to.x) / 2 - side * ASIDE * (to.y - from.y) / length,
                        (from.y + to.y) / 2 + side * ASIDE * (to.x - from.x) / length));
                votes += holds(a, place) ? side * length : 0;
                votes -= holds(b, place) ? side * length : 0;
            }
        }
        return votes >= 0;
    }

    private boolean holds(Set<Integer> some, Coordinate place) {
        return some.stream()
                .map(unit -> units.get(unit).shape().orElseThrow())
                .filter(shape -> shape.envelope().contains(place))
                .anyMatch(shape -> SimplePointInAreaLocator.isContained(place, shape.geometry()));
    }
}
