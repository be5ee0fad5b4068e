package org.jieming.boundary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.rule.Severity;
import org.jieming.shape.Geodesy;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.operation.valid.IsSimpleOp;

/** What one line must be by itself: simple and without spikes (C-29), of the agreed length (C-30), drawn as numbered (C-28). */
final class LineRules {
    private static final double SPIKE_DEGREES = 5;
    private static final double WARN_SHARE = 0.01;
    private static final double ERROR_SHARE = 0.05;

    private static final Set<Sector> AGAINST =
            EnumSet.of(Sector.WEST, Sector.WEST_NORTH_WEST, Sector.NORTH_WEST, Sector.NORTH_NORTH_WEST, Sector.NORTH);

    private LineRules() {}

    static List<BorderFinding> check(BoundaryLine line) {
        List<BorderFinding> findings = new ArrayList<>();
        crossings(line, findings);
        spikes(line, findings);
        length(line).ifPresent(findings::add);
        direction(line).ifPresent(findings::add);
        return findings;
    }

    private static void crossings(BoundaryLine line, List<BorderFinding> findings) {
        IsSimpleOp simple = new IsSimpleOp(line.shape().geometry());
        simple.setFindAllLocations(true);
        for (Object place : simple.getNonSimpleLocations()) {
            findings.add(BorderFinding.spot(
                    "C-29",
                    Severity.BLOCK,
                    "crossing",
                    Bilingual.format(
                            "%s自相交,绕回此处的一段长%.1f米",
                            "%s crosses itself; the loop back to this place is %.1f m long",
                            line.name(),
                            line.loop((Coordinate) place).value()),
                    point((Coordinate) place),
                    Optional.of(line.loop((Coordinate) place)),
                    List.of(line.item())));
        }
    }

    private static void spikes(BoundaryLine line, List<BorderFinding> findings) {
        Coordinate[] vertices = line.vertices();
        for (int i = 1; i < vertices.length - 1; i++) {
            if (BoundaryLine.isSpike(vertices[i - 1], vertices[i], vertices[i + 1], line.plane(), SPIKE_DEGREES)) {
                findings.add(BorderFinding.spot(
                        "C-29",
                        Severity.BLOCK,
                        "spike",
                        Bilingual.format(
                                "%s在此处去而复返(夹角小于5°)", "%s turns straight back here (at less than 5°)", line.name()),
                        point(vertices[i]),
                        Optional.of(BoundaryLine.between(vertices[i - 1], vertices[i])),
                        List.of(line.item())));
            }
        }
    }

    private static Optional<BorderFinding> length(BoundaryLine line) {
        double drawn = line.length().value();
        return line.agreed()
                .map(Metres::value)
                .filter(agreed -> agreed > 0 && Math.abs(drawn - agreed) > WARN_SHARE * agreed)
                .map(agreed -> BorderFinding.spot(
                        "C-30",
                        Math.abs(drawn - agreed) > ERROR_SHARE * agreed ? Severity.BLOCK : Severity.WARN,
                        "length",
                        Bilingual.format(
                                "%s图上长%.3f公里,协议长%.3f公里,相差%.1f%%",
                                "%s is %.3f km long as drawn and %.3f km by the agreement: %.1f %% apart",
                                line.name(),
                                drawn / 1000,
                                agreed / 1000,
                                100 * Math.abs(drawn - agreed) / agreed),
                        line.shape(),
                        Optional.of(new Metres(Math.abs(drawn - agreed))),
                        List.of(line.item())));
    }

    /** Lines run from west to east or from north to south: one whose end lies between west and north of its start does neither. */
    private static Optional<BorderFinding> direction(BoundaryLine line) {
        if (line.ends().isEmpty()) {
            return Optional.empty();
        }
        Coordinate start = line.ends().get(0);
        Coordinate end = line.ends().get(1);
        Sector towards = Sector.of(Geodesy.azimuth(start.x, start.y, end.x, end.y));
        return !AGAINST.contains(towards)
                ? Optional.empty()
                : Optional.of(BorderFinding.spot(
                        "C-28",
                        Severity.WARN,
                        "direction",
                        Bilingual.format(
                                "%s的终点在起点的%s方(一般自西向东或自北向南),直线相距%.0f米",
                                "%s ends to the %4$s of its start (lines run west to east or north to south), %3$.0f m apart",
                                line.name(),
                                towards.word(),
                                BoundaryLine.between(start, end).value(),
                                towards.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                        point(start),
                        Optional.of(BoundaryLine.between(start, end)),
                        List.of(line.item())));
    }

    static Shape point(Coordinate degrees) {
        return Shape.point(degrees.x, degrees.y, Crs.CGCS2000);
    }
}
