package org.jieming.mosaic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.intervalrtree.SortedPackedIntervalRTree;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snap.SnappingNoder;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * How many units lie over each place, from the segments that neighbours do not share. Every crossing becomes a vertex;
 * what then cancels is border that both sides have with different vertices; what is left are the steps between places of
 * different depth. Within a face of these steps the depth is one number: the sum of the steps on a ray to the east.
 * O(n log n) in the number of such segments and their crossings; only segments that meet another are noded. Metres of a
 * local plane.
 */
final class DepthMap {
    /** Tells nodes apart and joins what arithmetic moved: a thousandth of the millimetre to which the register keeps shapes. */
    private static final double SNAP = 1e-6;

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final Map<LineSegment, Step> steps;
    private final SortedPackedIntervalRTree byHeight = new SortedPackedIntervalRTree();

    /** What the units make of one segment: how many more lie to its left, and which have it. */
    private static final class Step {
        private Set<Integer> units = Set.of();
        private int weight;

        void add(int more, int unit) {
            weight += more;
            if (units.isEmpty()) {
                units = Set.of(unit);
            } else if (!units.contains(unit)) {
                units = new TreeSet<>(units);
                units.add(unit);
            }
        }
    }

    DepthMap(List<Piece> pieces) {
        steps = new HashMap<>(2 * pieces.size());
        Meetings meetings = new Meetings(pieces, SNAP);
        meetings.alone().forEach(piece -> add(piece.from(), piece.to(), piece));
        node(meetings.met());
        steps.forEach((segment, step) -> {
            if (step.weight != 0) {
                byHeight.insert(Math.min(segment.p0.y, segment.p1.y), Math.max(segment.p0.y, segment.p1.y), segment);
            }
        });
    }

    private void node(List<Piece> met) {
        List<SegmentString> strings = new ArrayList<>();
        met.forEach(piece -> strings.add(new NodedSegmentString(new Coordinate[] {piece.from(), piece.to()}, piece)));
        SnappingNoder noder = new SnappingNoder(SNAP);
        noder.computeNodes(strings);
        for (Object noded : noder.getNodedSubstrings()) {
            SegmentString string = (SegmentString) noded;
            for (int i = 1; i < string.size(); i++) {
                add(string.getCoordinate(i - 1), string.getCoordinate(i), (Piece) string.getData());
            }
        }
    }

    private void add(Coordinate from, Coordinate to, Piece piece) {
        LineSegment segment = normal(from, to);
        boolean same = segment.p0.equals2D(from);
        steps.computeIfAbsent(segment, none -> new Step()).add(same ? piece.weight() : -piece.weight(), piece.unit());
    }

    private static LineSegment normal(Coordinate from, Coordinate to) {
        LineSegment segment = new LineSegment(from, to);
        segment.normalize();
        return segment;
    }

    /** The places of one depth that are enclosed by steps. */
    @SuppressWarnings("unchecked") // the polygonizer of JTS answers a raw collection of polygons
    Collection<Polygon> faces() {
        Polygonizer polygonizer = new Polygonizer();
        Chains.of(steps.keySet().stream()
                        .filter(segment -> steps.get(segment).weight != 0)
                        .toList())
                .forEach(polygonizer::add);
        return polygonizer.getPolygons();
    }

    /** How many units lie over a place that is on no step. */
    int depth(Coordinate place) {
        int[] depth = {0};
        byHeight.query(place.y, place.y, found -> {
            LineSegment segment = (LineSegment) found;
            boolean rising = segment.p0.y <= place.y && place.y < segment.p1.y;
            boolean falling = segment.p1.y <= place.y && place.y < segment.p0.y;
            int side = rising || falling ? Orientation.index(segment.p0, segment.p1, place) : 0;
            if (rising && side > 0) {
                depth[0] += steps.get(segment).weight;
            } else if (falling && side < 0) {
                depth[0] -= steps.get(segment).weight;
            }
        });
        return depth[0];
    }

    /** The units that have a part of a face's outline in theirs. */
    Set<Integer> around(Polygon face) {
        Set<Integer> units = new TreeSet<>();
        around(face.getExteriorRing(), units);
        for (int i = 0; i < face.getNumInteriorRing(); i++) {
            around(face.getInteriorRingN(i), units);
        }
        return units;
    }

    private void around(LineString ring, Set<Integer> units) {
        for (int i = 1; i < ring.getNumPoints(); i++) {
            Step step = steps.get(normal(ring.getCoordinateN(i - 1), ring.getCoordinateN(i)));
            if (step != null) {
                units.addAll(step.units);
            }
        }
    }

    /** The stretches of border that units have in common, but not with the same vertices, by the units. */
    Map<Set<Integer>, Collection<LineString>> mismatches() {
        Map<Set<Integer>, LineMerger> mergers = new HashMap<>();
        steps.forEach((segment, step) -> {
            if (step.weight == 0) {
                mergers.computeIfAbsent(step.units, none -> new LineMerger()).add(line(segment));
            }
        });
        Map<Set<Integer>, Collection<LineString>> stretches = new HashMap<>();
        mergers.forEach((units, merger) -> stretches.put(units, merged(merger)));
        return stretches;
    }

    @SuppressWarnings("unchecked") // the merger of JTS answers a raw collection of lines
    private static Collection<LineString> merged(LineMerger merger) {
        return merger.getMergedLineStrings();
    }

    private static LineString line(LineSegment segment) {
        return GEOMETRIES.createLineString(new Coordinate[] {segment.p0, segment.p1});
    }
}
