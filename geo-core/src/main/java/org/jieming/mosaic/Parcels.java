package org.jieming.mosaic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Makes places of outlines: an outline that touches itself is cut there; what turns left around bounds a place from outside, what
 * turns right is a hole in the smallest one around it. O(n log n) in the points, and O(s) a hole in the places whose box it meets.
 */
final class Parcels {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final List<Shell> shells = new ArrayList<>();
    private final List<Loop> loose = new ArrayList<>();
    private final HPRtree boxes = new HPRtree();

    /** Ways that pass each node once, drawn. */
    private record Loop(List<Way> ways, LinearRing ring, double area) {}

    /** The outside of a place, and its holes. */
    private record Shell(Loop loop, List<Loop> holes) {
        Parcel parcel() {
            List<Way> ways = new ArrayList<>(loop.ways());
            holes.forEach(hole -> ways.addAll(hole.ways()));
            LinearRing[] rings = holes.stream().map(Loop::ring).toArray(LinearRing[]::new);
            return new Parcel(GEOMETRIES.createPolygon(loop.ring(), rings), ways);
        }
    }

    static List<Parcel> of(Collection<List<Way>> outlines) {
        Parcels parcels = new Parcels();
        outlines.forEach(parcels::add);
        parcels.shells.forEach(shell -> parcels.boxes.insert(shell.loop().ring().getEnvelopeInternal(), shell));
        parcels.boxes.build();
        parcels.loose.forEach(
                hole -> parcels.around(hole).ifPresent(shell -> shell.holes().add(hole)));
        return parcels.shells.stream().map(Shell::parcel).toList();
    }

    private void add(List<Way> outline) {
        List<Loop> loops = loops(outline);
        Optional<Loop> outside = loops.stream().filter(loop -> loop.area() > 0).findFirst();
        outside.ifPresentOrElse(
                loop -> shells.add(new Shell(
                        loop,
                        new ArrayList<>(
                                loops.stream().filter(other -> other != loop).toList()))),
                () -> loose.addAll(loops));
    }

    private static List<Loop> loops(List<Way> outline) {
        List<Loop> loops = new ArrayList<>();
        Map<Integer, Integer> passed = new HashMap<>();
        List<Way> path = new ArrayList<>();
        for (Way way : outline) {
            Integer before = passed.get(way.from());
            if (before != null) {
                List<Way> back = path.subList(before, path.size());
                back.forEach(each -> passed.remove(each.from()));
                loops.add(loop(List.copyOf(back)));
                back.clear();
            }
            passed.put(way.from(), path.size());
            path.add(way);
        }
        loops.add(loop(path));
        return loops;
    }

    private static Loop loop(List<Way> ways) {
        List<Coordinate> ring = new ArrayList<>();
        ways.forEach(way -> way.draw(ring));
        ring.add(ring.get(0));
        Coordinate[] closed = ring.toArray(Coordinate[]::new);
        return new Loop(ways, GEOMETRIES.createLinearRing(closed), -Area.ofRingSigned(closed));
    }

    private Optional<Shell> around(Loop hole) {
        Envelope box = hole.ring().getEnvelopeInternal();
        List<Shell> around = new ArrayList<>();
        boxes.query(box, found -> {
            Shell shell = (Shell) found;
            if (shell.loop().ring().getEnvelopeInternal().contains(box) && holds(shell, hole)) {
                around.add(shell);
            }
        });
        return around.stream()
                .min(Comparator.comparingDouble(shell -> shell.loop().area()));
    }

    private static boolean holds(Shell shell, Loop hole) {
        Coordinate place = hole.ring().getCoordinateN(0);
        return PointLocation.locateInRing(place, shell.loop().ring().getCoordinates()) == Location.INTERIOR;
    }
}
