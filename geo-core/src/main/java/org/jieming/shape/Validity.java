package org.jieming.shape;

import java.util.ArrayList;
import java.util.List;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.rule.Finding;
import org.jieming.rule.Verdict;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Checks that a geometry is whole: finite, not empty, closed, not crossing itself (OGC Simple Features validity).
 * Every finding blocks and names the place in the coordinates that were given; nothing is repaired.
 * Costs O(n log n) in the number of vertices. Stateless and thread-safe.
 */
public final class Validity {
    private static final String FIELD = "geometry";
    private static final int NAMED_PLACES = 10;

    private Validity() {}

    /** Everything that is wrong with a shape, at most ten places of a kind; clean when it may enter the register. */
    public static Verdict of(Shape shape) {
        Geometry geometry = shape.geometry();
        if (geometry.isEmpty()) {
            return new Verdict(List.of(empty()));
        }
        List<Finding> numbers = notFinite(geometry);
        if (!numbers.isEmpty()) {
            return new Verdict(numbers);
        }
        IsValidOp op = new IsValidOp(geometry);
        return op.isValid() ? Verdict.CLEAN : new Verdict(explain(geometry, op.getValidationError(), shape.crs()));
    }

    /**
     * Checks the points of a ring before a polygon is made of them, because JTS refuses an open one without its place.
     *
     * @param xy {@code x y x y …} in the units of {@code crs}, first point repeated at the end
     */
    public static Verdict ofRing(double[] xy, Crs crs) {
        if (xy.length == 0) {
            return new Verdict(List.of(empty()));
        }
        Geometry points = Redraw.FACTORY.createMultiPoint(Redraw.sequence(xy));
        List<Finding> findings = new ArrayList<>(notFinite(points));
        int last = xy.length - 2;
        if (xy[0] != xy[last] || xy[1] != xy[last + 1]) {
            Bilingual first = Places.name(new Coordinate(xy[0], xy[1]), crs);
            Bilingual end = Places.name(new Coordinate(xy[last], xy[last + 1]), crs);
            findings.add(Finding.block(
                    "S-UNCLOSED",
                    FIELD,
                    Bilingual.of(
                            "环没有闭合:起点" + first.zh() + ",终点" + end.zh(),
                            "the ring is not closed: it starts at " + first.en() + " and ends at " + end.en())));
        }
        if (xy.length < 8) {
            findings.add(tooFew(new Coordinate(xy[0], xy[1]), crs));
        }
        return new Verdict(findings);
    }

    private static List<Finding> explain(Geometry geometry, TopologyValidationError error, Crs crs) {
        List<Finding> findings = new ArrayList<>();
        RingFaults.spikes(geometry).stream()
                .limit(NAMED_PLACES)
                .forEach(tip -> findings.add(
                        at("S-SPIKE", "毛刺:边界去而复返于", "a spike: the outline turns straight back at ", tip, crs)));
        RingFaults.repeatedRings(geometry).stream()
                .limit(NAMED_PLACES)
                .forEach(ring -> findings.add(at(
                        "S-DUPLICATE-RING", "同一个环重复出现,起点", "the same ring is given twice, it starts at ", ring, crs)));
        RingFaults.crossings(geometry, NAMED_PLACES)
                .forEach(cross ->
                        findings.add(at("S-CROSSING", "边界自相交于", "the outline crosses itself at ", cross, crs)));
        if (findings.isEmpty()) {
            findings.add(named(error, crs));
        }
        return findings;
    }

    private static Finding named(TopologyValidationError error, Crs crs) {
        Coordinate place = error.getCoordinate();
        return switch (error.getErrorType()) {
            case TopologyValidationError.TOO_FEW_POINTS -> tooFew(place, crs);
            case TopologyValidationError.HOLE_OUTSIDE_SHELL ->
                at("S-HOLE", "洞在外环之外,位于", "a hole lies outside its shell at ", place, crs);
            case TopologyValidationError.NESTED_HOLES ->
                at("S-HOLE", "洞中有洞,位于", "a hole lies inside another at ", place, crs);
            case TopologyValidationError.NESTED_SHELLS ->
                at("S-OVERLAP", "一部分落在另一部分之内,位于", "one part lies inside another at ", place, crs);
            case TopologyValidationError.DISCONNECTED_INTERIOR ->
                at("S-DISCONNECTED", "洞把面切成了不相连的几块,位于", "holes cut the polygon into separate pieces at ", place, crs);
            default -> at("S-CROSSING", "边界自相交或自相接于", "the outline crosses or touches itself at ", place, crs);
        };
    }

    private static List<Finding> notFinite(Geometry geometry) {
        List<Finding> findings = new ArrayList<>();
        geometry.apply(new CoordinateSequenceFilter() {
            private int seen;

            @Override
            public void filter(CoordinateSequence points, int i) {
                seen++;
                if (!Double.isFinite(points.getX(i)) || !Double.isFinite(points.getY(i))) {
                    findings.add(notANumber(seen));
                }
            }

            @Override
            public boolean isDone() {
                return findings.size() >= NAMED_PLACES;
            }

            @Override
            public boolean isGeometryChanged() {
                return false;
            }
        });
        return findings;
    }

    private static Finding notANumber(int vertex) {
        return Finding.block(
                "S-NOT-A-NUMBER",
                FIELD,
                Bilingual.format("第 %d 个点的坐标不是数", "the coordinates of vertex %d are not numbers", vertex));
    }

    /** That a shape has no point at all. */
    public static Finding empty() {
        return Finding.block("S-EMPTY", FIELD, Bilingual.of("几何为空", "the geometry is empty"));
    }

    private static Finding tooFew(Coordinate place, Crs crs) {
        return at(
                "S-FEW-POINTS", "点数太少,不成面或线,位于", "too few distinct points to make a line or a polygon at ", place, crs);
    }

    private static Finding at(String rule, String zh, String en, Coordinate place, Crs crs) {
        Bilingual name = Places.name(place, crs);
        Finding found = Finding.block(rule, FIELD, Bilingual.of(zh + name.zh(), en + name.en()));
        return crs.isGeographic() ? found.at(place.x, place.y) : found;
    }
}
