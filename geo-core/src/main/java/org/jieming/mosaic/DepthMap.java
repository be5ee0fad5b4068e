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

    private final Vertices vertices;
    private final Segments segments;
    private final List<Step> steps = new ArrayList<>();
    private final SortedPackedIntervalRTree byHeight = new SortedPackedIntervalRTree();

    /** What the units make of one segment: how many more lie to its left, and which have it. */
    private static final class Step {
        private final LineSegment segment;
        private Set<Integer> units;
        private int weight;

        Step(LineSegment segment, int unit) {
            this.segment = segment;
            this.units = Set.of(unit);
        }

        void add(int more, int unit) {
            weight += more;
            if (!units.contains(unit)) {
                units = new TreeSet<>(units);
                units.add(unit);
            }
        }
    }

    DepthMap(List<Piece> pieces) {
        Meetings meetings = new Meetings(pieces, SNAP);
        Collection<SegmentString> noded = noded(meetings.met());
        int most = meetings.alone().size()
                + noded.stream().mapToInt(string -> string.size() - 1).sum();
        vertices = new Vertices(2 * most);
        segments = new Segments(most);
        meetings.alone().forEach(piece -> add(piece.from(), piece.to(), piece));
        for (SegmentString string : noded) {
            for (int i = 1; i < string.size(); i++) {
                add(string.getCoordinate(i - 1), string.getCoordinate(i), (Piece) string.getData());
            }
        }
        for (Step step : steps) {
            if (step.weight != 0) {
                LineSegment segment = step.segment;
                byHeight.insert(Math.min(segment.p0.y, segment.p1.y), Math.max(segment.p0.y, segment.p1.y), step);
            }
        }
    }

    @SuppressWarnings("unchecked") // the noder of JTS answers a raw collection of segment strings
    private static Collection<SegmentString> noded(List<Piece> met) {
        List<SegmentString> strings = new ArrayList<>();
        met.forEach(piece -> strings.add(new NodedSegmentString(new Coordinate[] {piece.from(), piece.to()}, piece)));
        SnappingNoder noder = new SnappingNoder(SNAP);
        noder.computeNodes(strings);
        return noder.getNodedSubstrings();
    }

    private void add(Coordinate from, Coordinate to, Piece piece) {
        int one = vertices.number(from.x, from.y);
        int other = vertices.number(to.x, to.y);
        if (one == other) {
            return;
        }
        int number = segments.number(Math.min(one, other), Math.max(one, other));
        if (number > steps.size()) {
            LineSegment segment = new LineSegment(from, to);
            segment.normalize();
            steps.add(new Step(segment, piece.unit()));
        }
        Step step = steps.get(number - 1);
        step.add(step.segment.p0.equals2D(from) ? piece.weight() : -piece.weight(), piece.unit());
    }

    /** The places of one depth that are enclosed by steps. */
    @SuppressWarnings("unchecked") // the polygonizer of JTS answers a raw collection of polygons
    Collection<Polygon> faces() {
        Polygonizer polygonizer = new Polygonizer();
        Chains.of(steps.stream()
                        .filter(step -> step.weight != 0)
                        .map(step -> step.segment)
                        .toList())
                .forEach(polygonizer::add);
        return polygonizer.getPolygons();
    }

    /** How many units lie over a place that is on no step. */
    int depth(Coordinate place) {
        int[] depth = {0};
        byHeight.query(place.y, place.y, found -> {
            Step step = (Step) found;
            LineSegment segment = step.segment;
            boolean rising = segment.p0.y <= place.y && place.y < segment.p1.y;
            boolean falling = segment.p1.y <= place.y && place.y < segment.p0.y;
            int side = rising || falling ? Orientation.index(segment.p0, segment.p1, place) : 0;
            if (rising && side > 0) {
                depth[0] += step.weight;
            } else if (falling && side < 0) {
                depth[0] -= step.weight;
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
            int one = vertices.find(ring.getCoordinateN(i - 1).x, ring.getCoordinateN(i - 1).y);
            int other = vertices.find(ring.getCoordinateN(i).x, ring.getCoordinateN(i).y);
            int number = segments.find(Math.min(one, other), Math.max(one, other));
            if (number > 0) {
                units.addAll(steps.get(number - 1).units);
            }
        }
    }

    /** The stretches of border that units have in common, but not with the same vertices, by the units. */
    Map<Set<Integer>, Collection<LineString>> mismatches() {
        Map<Set<Integer>, LineMerger> mergers = new HashMap<>();
        for (Step step : steps) {
            if (step.weight == 0) {
                mergers.computeIfAbsent(step.units, none -> new LineMerger()).add(line(step.segment));
            }
        }
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
