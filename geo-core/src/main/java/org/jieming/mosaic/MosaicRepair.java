package org.jieming.mosaic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Proposes outlines with which units tile the plane. Borders are cut into faces; a face that belongs to nobody, to several or
 * on the wrong side of an agreed line is given to one unit whole; units are put together again from their faces, so that every
 * vertex of a border is a vertex of both sides. Nothing is drawn that was not there: agreed lines and markers stay where they
 * are, and the new border runs along one of the old ones or the agreed line.
 *
 * <p>Who gets a face, in this order: who lies on that side of the agreed line; who leaves the markers on a border; who was
 * stated; who has the longest border with it in common. What is left open is said. Only units near a fault or an agreed line are
 * drawn anew: O(n) for the check of all and O(k log k) in the vertices of those.
 */
public final class MosaicRepair {
    private final List<? extends Geometry> units;
    private final List<AgreedLine> lines;
    private final Holders holders;
    private final LocalPlane plane;

    private MosaicRepair(List<? extends Geometry> units, List<AgreedLine> lines) {
        this.units = units;
        this.lines = lines;
        this.holders = new Holders(units);
        this.plane = LocalPlane.around(holders.all());
    }

    /**
     * A repair of units.
     *
     * @param units valid polygons or multipolygons in degrees, on the grid of 1e-8 degrees to which the register keeps shapes
     * @param lines what was agreed between them
     * @param markers surveyed places in degrees that are on the border
     */
    public static Repair of(
            List<? extends Geometry> units, List<AgreedLine> lines, List<Coordinate> markers, Choices choices) {
        List<Fault> faults = MosaicCheck.of(units).stream()
                .filter(fault -> !Collections.disjoint(fault.units(), choices.about()))
                .toList();
        if (faults.isEmpty() && lines.isEmpty()) {
            return new Repair(List.of(), List.of(), Map.of(), List.of());
        }
        return new MosaicRepair(units, lines).repair(faults, markers, choices);
    }

    private Repair repair(List<Fault> faults, List<Coordinate> markers, Choices choices) {
        Set<Integer> drawn = drawn(faults, choices.widest().value());
        List<Geometry> parts = drawn.stream().<Geometry>map(units::get).toList();
        List<Face> faces = new Arrangement(parts, lines, plane).faces();
        Settlement settlement = new Settlement(holders, markers, choices, plane);
        settlement.settle(faces);
        Map<Integer, Geometry> redrawn = redrawn(drawn, faces);
        List<Geometry> after = new ArrayList<>(units);
        redrawn.forEach(after::set);
        return new Repair(settlement.given(), settlement.open(), redrawn, MosaicCheck.of(after));
    }

    /** The units at fault or near an agreed line, and all that may touch them: a new vertex must be theirs, too. */
    private Set<Integer> drawn(List<Fault> faults, double metres) {
        Set<Integer> near = new TreeSet<>();
        faults.forEach(fault -> near.addAll(fault.units()));
        double degrees = Math.abs(plane.degrees(new Coordinate(metres, 0)).x - plane.degrees(new Coordinate(0, 0)).x);
        for (AgreedLine line : lines) {
            Envelope box = line.line().getEnvelopeInternal().copy();
            box.expandBy(degrees);
            IndexedFacetDistance away = new IndexedFacetDistance(line.line());
            holders.near(box).stream()
                    .filter(unit -> away.isWithinDistance(units.get(unit), degrees))
                    .forEach(near::add);
        }
        Set<Integer> drawn = new TreeSet<>();
        near.forEach(unit -> drawn.addAll(holders.near(units.get(unit).getEnvelopeInternal())));
        return drawn;
    }

    private Map<Integer, Geometry> redrawn(Set<Integer> drawn, List<Face> faces) {
        Map<Integer, List<Geometry>> parts = new HashMap<>();
        faces.forEach(face -> face.owners().forEach(unit -> parts.computeIfAbsent(unit, none -> new ArrayList<>())
                .add(face.polygon())));
        Map<Integer, Geometry> redrawn = new HashMap<>();
        for (int unit : drawn) {
            if (parts.containsKey(unit)) {
                // CoverageUnion of JTS leaves an invalid ring where faces enclose others but for one point
                Geometry after = OverlayNGRobust.union(parts.get(unit)).norm();
                if (!after.equalsExact(alone(units.get(unit)).norm())) {
                    redrawn.put(unit, after);
                }
            }
        }
        return redrawn;
    }

    /** The one part of a geometry of several that has but one: as it is put together again. */
    private static Geometry alone(Geometry unit) {
        return unit.getNumGeometries() == 1 ? unit.getGeometryN(0) : unit;
    }
}
