package org.jieming.mosaic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jieming.measure.Metres;
import org.jieming.mosaic.LineNetwork.FreeEnd;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * Makes units of the lines that part them (C-24: one line between two neighbours, polygons are built from lines). Two units that a
 * line parts have the very same vertices along it, so what comes out has no gap and no overlap. Lines meet where they have a vertex
 * in common; an end that stops short of another line by no more than a tolerance is joined to it. Whose a place is follows from
 * whom all lines around it name; where they disagree, cross or do not close, it is said where.
 *
 * <p>O(n log n) in the vertices, nearly all of it the search for lines that cross. Agreed lines do not move but for ends that were
 * joined. Degrees in, degrees out.
 */
public final class MosaicAssembly {
    /** House limit: a line farther from a free end is not told as the one that it misses. */
    private static final double NEAR = 50;

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final List<AgreedLine> lines;
    private final LocalPlane plane;
    private final List<Flaw> flaws = new ArrayList<>();

    private MosaicAssembly(List<AgreedLine> lines) {
        this.lines = lines;
        Envelope box = new Envelope();
        lines.forEach(line -> box.expandToInclude(line.line().getEnvelopeInternal()));
        this.plane = LocalPlane.around(box);
    }

    /**
     * The units of some lines.
     *
     * @param lines with the units that may lie on either side, by any numbers from 0; an empty side is nobody's
     * @param wanted the units whose outline should close
     * @param tolerance how far an end may be from the line that it should meet: 0.001 m once lines are snapped, 1 m on import (C-26)
     */
    public static Assembly of(List<AgreedLine> lines, Set<Integer> wanted, Metres tolerance) {
        return lines.isEmpty() ? new Assembly(Map.of(), List.of()) : new MosaicAssembly(lines).made(wanted, tolerance);
    }

    private Assembly made(Set<Integer> wanted, Metres tolerance) {
        LineNetwork network = network(tolerance);
        doubled(network.doubled());
        Crossings crossings = Crossings.of(network.stretches());
        flaws.addAll(crossings.flaws());
        Outlines outlines = new Outlines(network.stretches());
        outlines.bridges().forEach(bridge -> flaws.add(along(Flaw.Kind.PARTS_NOTHING, bridge)));
        List<Stretch> open = new ArrayList<>(outlines.loose());
        open.addAll(outlines.bridges());
        Parties parties = new Parties(Parcels.of(outlines.rings()), crossings, open, plane);
        flaws.addAll(parties.flaws());
        unclosed(wanted.stream()
                .filter(unit -> !parties.isEnclosed(unit))
                .collect(Collectors.toCollection(TreeSet::new)));
        Map<Integer, Geometry> units = new HashMap<>();
        parties.parts().forEach((unit, parts) -> units.put(unit, GEOMETRIES.buildGeometry(parts)));
        return new Assembly(units, flaws);
    }

    private LineNetwork network(Metres tolerance) {
        List<Coordinate[]> courses = lines.stream()
                .map(line -> CoordinateArrays.removeRepeatedPoints(line.line().getCoordinates()))
                .toList();
        LineNetwork network = new LineNetwork(courses, lines);
        List<FreeEnd> free = network.freeEnds();
        if (free.isEmpty()) {
            return network;
        }
        LineEnds.Joined joined = LineEnds.join(courses, free, new Nearby(courses, plane), tolerance);
        flaws.addAll(joined.flaws());
        LineNetwork closed = new LineNetwork(joined.courses(), lines);
        Nearby nearby = new Nearby(joined.courses(), plane);
        closed.freeEnds().forEach(end -> flaws.add(dangling(end, nearby)));
        return closed;
    }

    private static Flaw dangling(FreeEnd end, Nearby nearby) {
        var hit = nearby.to(end, NEAR);
        return new Flaw(
                Flaw.Kind.DANGLING,
                GEOMETRIES.createPoint(end.place()),
                new Metres(hit.map(Nearby.Hit::metres).orElse(0.0)),
                hit.filter(near -> near.line() != end.line())
                        .map(near -> List.of(end.line(), near.line()))
                        .orElse(List.of(end.line())),
                List.of());
    }

    /** One for each two lines. */
    private void doubled(Collection<LineNetwork.Doubled> doubled) {
        Map<Set<Integer>, List<LineString>> pairs = new LinkedHashMap<>();
        doubled.forEach(each -> pairs.computeIfAbsent(
                        new TreeSet<>(List.of(each.kept().line(), each.left().line())), none -> new ArrayList<>())
                .add(each.kept().drawn()));
        pairs.forEach((pair, segments) -> {
            Geometry all = GEOMETRIES.buildGeometry(segments);
            flaws.add(new Flaw(Flaw.Kind.DOUBLED, all, length(all), List.copyOf(pair), List.of()));
        });
    }

    private void unclosed(Set<Integer> open) {
        Map<Integer, Set<Integer>> named = new TreeMap<>();
        for (int line = 0; line < lines.size() && !open.isEmpty(); line++) {
            for (Set<Integer> side :
                    List.of(lines.get(line).left(), lines.get(line).right())) {
                // a line of a county names all its towns and tells nothing of one
                for (int unit : side.size() <= 2 ? side : Set.<Integer>of()) {
                    named.computeIfAbsent(unit, none -> new TreeSet<>()).add(line);
                }
            }
        }
        named.keySet().retainAll(open);
        named.forEach((unit, of) -> {
            Geometry all = GEOMETRIES.buildGeometry(
                    of.stream().map(line -> lines.get(line).line()).toList());
            flaws.add(new Flaw(Flaw.Kind.UNCLOSED, all, length(all), List.copyOf(of), List.of(unit)));
        });
    }

    private Flaw along(Flaw.Kind kind, Stretch stretch) {
        return new Flaw(kind, stretch.drawn(), length(stretch.drawn()), List.of(stretch.line()), List.of());
    }

    private Metres length(Geometry drawn) {
        return new Metres(plane.metres(drawn).getLength());
    }
}
