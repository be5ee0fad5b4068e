package org.jieming.mosaic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/** A place that no border crosses: the units it belongs to, and to which it may belong by the agreed lines beside it. */
final class Face {
    /** About 2 mm: twice the millimetre to which the register keeps shapes. */
    private static final double ON = 2e-8;

    private final Polygon polygon;
    private final double area;
    private final double width;
    private final List<Edge> edges = new ArrayList<>();
    private final Map<AgreedLine, Set<Boolean>> sides = new HashMap<>();
    private Set<Integer> owners = Set.of();
    private boolean settled;

    Face(Polygon polygon, LocalPlane plane) {
        this.polygon = polygon;
        var metres = plane.metres(polygon);
        this.area = metres.getArea();
        this.width = 2 * area / metres.getLength();
    }

    void add(Edge edge) {
        edges.add(edge);
    }

    void beside(AgreedLine line, boolean isLeft) {
        sides.computeIfAbsent(line, none -> new HashSet<>()).add(isLeft);
    }

    Polygon polygon() {
        return polygon;
    }

    double area() {
        return area;
    }

    /** The mean width in metres. */
    double width() {
        return width;
    }

    Set<Integer> owners() {
        return owners;
    }

    /** Says what is so, for its neighbours to build on or not yet. */
    void belong(Set<Integer> units, boolean forGood) {
        owners = units;
        settled = forGood;
    }

    /** The units to which the lines beside it leave it; empty where no line parts it from anything. */
    Optional<Set<Integer>> allowed() {
        Optional<Set<Integer>> allowed = Optional.empty();
        for (Map.Entry<AgreedLine, Set<Boolean>> each : sides.entrySet()) {
            // a line with the face on both sides ends within it and parts nothing
            if (each.getValue().size() == 1) {
                Set<Integer> side = each.getKey().side(each.getValue().contains(true));
                Set<Integer> both = new TreeSet<>(side);
                allowed.ifPresent(both::retainAll);
                allowed = Optional.of(both);
            }
        }
        return allowed;
    }

    /** The units around whose hold is settled, with the length of border in common. */
    Map<Integer, Double> neighbours(LocalPlane plane) {
        Map<Integer, Double> lengths = new TreeMap<>();
        for (Edge edge : edges) {
            Face other = edge.across(this);
            if (other != null && other != this && other.settled && other.owners.size() == 1) {
                lengths.merge(other.owners.iterator().next(), edge.length(plane), Double::sum);
            }
        }
        return lengths;
    }

    /** Whether a marker stands within it or on its outline. */
    boolean touches(Coordinate marker) {
        return polygon.getEnvelopeInternal().distance(new Envelope(marker)) <= ON
                && (isOn(marker, edges) || SimplePointInAreaLocator.isContained(marker, polygon));
    }

    /** Whether a marker that touches it would still stand on a border if a unit got the face, or none did. */
    boolean keeps(Coordinate marker, @Nullable Integer unit) {
        return isOn(
                marker,
                edges.stream().filter(edge -> !isOf(edge.across(this), unit)).toList());
    }

    private static boolean isOf(@Nullable Face face, @Nullable Integer unit) {
        return unit == null ? face == null || face.owners.isEmpty() : face != null && face.owners.contains(unit);
    }

    private static boolean isOn(Coordinate marker, List<Edge> edges) {
        return edges.stream().anyMatch(edge -> edge.distance(marker) <= ON);
    }
}
