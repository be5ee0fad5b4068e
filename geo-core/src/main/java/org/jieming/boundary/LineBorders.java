package org.jieming.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.mosaic.LocalPlane;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Whether a line is the very border of the units that it parts (C-24: two neighbours share exactly one line geometry, to the vertex):
 * where it leaves their common border and by how much, where left and right are exchanged, and which borders no line parts. Only
 * surveyed lines and units that are drawn and not schematic can be held against each other. Expected O(n) in the vertices of units and
 * lines, and O(k log n) in the k vertices of a line that leaves the border.
 */
final class LineBorders {
    /** Twice the grid of the register: what lies this near to a border lies on it, with other vertices. */
    private static final double ON = 0.002;
    /** As for slivers (C-25): nearer is a matter of vertices, farther one of ground. */
    private static final double WIDE = 0.1;

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final CommonBorders borders;
    private final PartyUnits parties;
    private final List<BorderFinding> findings = new ArrayList<>();

    private LineBorders(List<ItemVersion> units) {
        this.parties = new PartyUnits(units);
        this.borders = new CommonBorders(units);
    }

    static List<BorderFinding> check(List<ItemVersion> units, List<BoundaryLine> lines) {
        List<ItemVersion> drawn = units.stream()
                .filter(unit -> unit.shapeOrNull() != null)
                .filter(unit -> !unit.values().get("schematic").equals(Optional.of(true)))
                .toList();
        if (drawn.isEmpty() || lines.isEmpty()) {
            return List.of();
        }
        LineBorders check = new LineBorders(drawn);
        lines.stream().filter(line -> AgreedLines.isSurveyed(line.item())).forEach(check::judge);
        check.findings.addAll(UnlinedBorders.of(drawn, check.borders, check.parties, lines));
        return check.findings;
    }

    private void judge(BoundaryLine line) {
        Set<Integer> a = parties.of(line.item().values().text("party_a_code"));
        Set<Integer> b = parties.of(line.item().values().text("party_b_code"));
        if (!Collections.disjoint(a, b) || a.isEmpty() && b.isEmpty()) {
            return;
        }
        Geometry border = borders.between(a, b);
        Coordinate[] points = line.vertices();
        int from = 0;
        CommonBorders.Run run = borders.run(line, points, 0, a, b);
        for (int i = 1; i < points.length; i++) {
            CommonBorders.Run next = i == points.length - 1 ? null : borders.run(line, points, i, a, b);
            if (next != run) {
                tell(line, run, points, from, i, border);
                from = i;
                run = next;
            }
        }
    }

    private void tell(
            BoundaryLine line, CommonBorders.Run run, Coordinate[] points, int from, int to, Geometry border) {
        if (run == CommonBorders.Run.ON) {
            return;
        }
        Coordinate[] stretch = Arrays.copyOfRange(points, from, to + 1);
        Shape where = Shape.of(GEOMETRIES.createLineString(stretch), Crs.CGCS2000);
        double metres = where.length().value();
        if (run == CommonBorders.Run.EXCHANGED) {
            add(
                    "exchanged",
                    Severity.BLOCK,
                    Bilingual.format(
                            "%s的左右侧与两侧单位的图形相反(%.1f米)",
                            "left and right of %s are the other way round than the units beside it (%.1f m)",
                            line.name(),
                            metres),
                    where,
                    new Metres(metres),
                    line);
        } else if (border.isEmpty()) {
            add(
                    "no-border",
                    Severity.BLOCK,
                    Bilingual.format(
                            "%s不是双方的边界:登记簿中双方的图形没有共同边界",
                            "%s is no border of its parties: their outlines on record have none in common",
                            line.name()),
                    where,
                    new Metres(metres),
                    line);
        } else {
            off(line, stretch, where, border);
        }
    }

    private void off(BoundaryLine line, Coordinate[] stretch, Shape where, Geometry border) {
        LocalPlane plane = line.plane();
        IndexedFacetDistance away = new IndexedFacetDistance(plane.metres(border));
        double most = 0;
        for (int i = 0; i < stretch.length; i++) {
            most = Math.max(most, away(away, plane, stretch[i]));
            if (i > 0) {
                most = Math.max(most, away(away, plane, LineSegment.midPoint(stretch[i - 1], stretch[i])));
            }
        }
        double metres = where.length().value();
        add(
                most <= ON ? "line-vertices" : "off-border",
                most > WIDE ? Severity.BLOCK : Severity.WARN,
                most <= ON
                        ? Bilingual.format(
                                "%s有%.1f米与双方的边界重合但顶点不同:应使用同一条线",
                                "%2$.1f m of %1$s coincide with the border of its parties but have different vertices: one line should"
                                        + " serve both",
                                line.name(),
                                metres)
                        : Bilingual.format(
                                "%s有%.1f米不在双方的边界上,最多偏离%.2f米",
                                "%2$.1f m of %1$s do not run along the border of its parties, at most %3$.2f m off",
                                line.name(),
                                metres,
                                most),
                where,
                new Metres(most <= ON ? metres : most),
                line);
    }

    private static double away(IndexedFacetDistance border, LocalPlane plane, Coordinate place) {
        return border.distance(GEOMETRIES.createPoint(plane.metres(place)));
    }

    private void add(
            String kind, Severity severity, Bilingual sentence, Shape where, Metres length, BoundaryLine line) {
        findings.add(
                BorderFinding.spot("C-24", severity, kind, sentence, where, Optional.of(length), List.of(line.item())));
    }
}
