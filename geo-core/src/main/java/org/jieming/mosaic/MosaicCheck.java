package org.jieming.mosaic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jieming.measure.Metres;
import org.jieming.measure.SquareMetres;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Finds where units that should tile the plane do not: overlaps, enclosed gaps, and borders that neighbours have with
 * different vertices. Units are valid polygons or multipolygons in degrees; what is beyond the outer border is no fault.
 *
 * <p>Only segments that no neighbour runs through the other way can be at fault, so a sound mosaic costs one pass over its
 * vertices, expected O(n), and the rest O(k log k) in the k segments that are not shared. Exact in the coordinates given;
 * faces below a square centimetre are taken for noise of the arithmetic.
 */
public final class MosaicCheck {
    private static final double NOISE = 1e-4;
    /** A unit that holds less of an overlap only touches it. */
    private static final double SHARE = 1e-3;

    private final List<? extends Geometry> units;
    private final LocalPlane plane;
    private final DepthMap depths;
    private final HPRtree boxes = new HPRtree();

    private MosaicCheck(List<? extends Geometry> units, List<Piece> pieces) {
        this.units = units;
        this.plane = LocalPlane.around(boxed(units));
        this.depths = new DepthMap(pieces.stream()
                .map(piece ->
                        new Piece(plane.metres(piece.from()), plane.metres(piece.to()), piece.weight(), piece.unit()))
                .toList());
    }

    private Envelope boxed(List<? extends Geometry> units) {
        Envelope all = new Envelope();
        for (int unit = 0; unit < units.size(); unit++) {
            Envelope box = units.get(unit).getEnvelopeInternal();
            boxes.insert(box, unit);
            all.expandToInclude(box);
        }
        return all;
    }

    /** All faults, the largest first. */
    public static List<Fault> of(List<? extends Geometry> units) {
        List<Piece> pieces = UnsharedSegments.of(units);
        return pieces.isEmpty() ? List.of() : new MosaicCheck(units, pieces).faults();
    }

    private List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (Polygon face : depths.faces()) {
            if (face.getArea() > NOISE) {
                judge(face, faults);
            }
        }
        depths.mismatches()
                .forEach((among, stretches) -> stretches.forEach(stretch -> faults.add(mismatch(stretch, among))));
        faults.sort(Comparator.comparingDouble((Fault fault) -> -fault.area().value())
                .thenComparingDouble(fault -> -fault.length().value())
                .thenComparing(fault -> fault.units().toString()));
        return faults;
    }

    private void judge(Polygon face, List<Fault> faults) {
        int depth = depths.depth(face.getInteriorPoint().getCoordinate());
        if (depth > 1) {
            faults.add(area(Fault.Kind.OVERLAP, face, over(face)));
        } else if (depth == 0) {
            faults.add(area(Fault.Kind.GAP, face, depths.around(face)));
        }
    }

    /** Measured in a plane of its own: in that of all units a face far north or south of their middle is as wide as there. */
    private Fault area(Fault.Kind kind, Polygon face, Set<Integer> concerned) {
        Geometry where = plane.degrees(face);
        Geometry measured = LocalPlane.around(where.getEnvelopeInternal()).metres(where);
        return new Fault(
                kind,
                where,
                new SquareMetres(measured.getArea()),
                new Metres(measured.getLength() / 2),
                List.copyOf(concerned));
    }

    private Fault mismatch(LineString stretch, Set<Integer> among) {
        Geometry where = plane.degrees(stretch);
        return new Fault(
                Fault.Kind.MISMATCH,
                where,
                new SquareMetres(0),
                new Metres(LocalPlane.around(where.getEnvelopeInternal())
                        .metres(where)
                        .getLength()),
                List.copyOf(among));
    }

    private Set<Integer> over(Polygon face) {
        Geometry place = plane.degrees(face);
        Set<Integer> found = new TreeSet<>();
        for (Object unit : boxes.query(place.getEnvelopeInternal())) {
            if (holds(units.get((Integer) unit), place)) {
                found.add((Integer) unit);
            }
        }
        return found;
    }

    private static boolean holds(Geometry unit, Geometry place) {
        try {
            Geometry common = OverlayNGRobust.overlay(place, unit, OverlayNG.INTERSECTION);
            return common.getArea() > SHARE * place.getArea();
        } catch (TopologyException crossingItself) {
            // a unit that crosses itself has no area to share out; it still holds points or not
            return SimplePointInAreaLocator.isContained(place.getInteriorPoint().getCoordinate(), unit);
        }
    }
}
