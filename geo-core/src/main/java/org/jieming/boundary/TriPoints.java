package org.jieming.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.rule.Severity;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Places where three lines of one level end (C-26): three parties lie around them, each named by two of the lines, and all three are
 * asked (C-37). A three-faced marker stands at such a place.
 */
final class TriPoints {
    /** C-26 after snapping. */
    private static final double SAME = 0.001;

    private final Metres tolerance;
    private final List<BoundaryLine> lines;
    private final List<BorderFinding> findings = new ArrayList<>();

    private TriPoints(List<BoundaryLine> lines, Metres tolerance) {
        this.lines = lines;
        this.tolerance = tolerance;
    }

    static List<BorderFinding> check(List<BoundaryLine> lines, List<Marker> markers, Metres tolerance) {
        TriPoints check = new TriPoints(lines, tolerance);
        lines.forEach(check::parties);
        markers.stream()
                .filter(marker -> marker.item().values().text("faces").equals("triple"))
                .forEach(check::stands);
        return check.findings;
    }

    /** Told of the first line in order that ends there. */
    private void parties(BoundaryLine line) {
        for (Coordinate end : line.ends()) {
            List<BoundaryLine> meeting = lines.stream()
                    .filter(other -> level(other).equals(level(line)) && endsAt(other, end, SAME))
                    .toList();
            if (meeting.size() >= 3 && meeting.get(0) == line) {
                judge(meeting, end);
            }
        }
    }

    private void judge(List<BoundaryLine> meeting, Coordinate end) {
        Map<String, Integer> named = new TreeMap<>();
        for (BoundaryLine line : meeting) {
            named.merge(line.item().values().text("party_a_code"), 1, Integer::sum);
            named.merge(line.item().values().text("party_b_code"), 1, Integer::sum);
        }
        if (named.containsKey("") || named.values().stream().allMatch(count -> count == 2)) {
            return;
        }
        String names = meeting.stream().map(BoundaryLine::name).collect(Collectors.joining("、"));
        String odd = named.entrySet().stream()
                .filter(party -> party.getValue() != 2)
                .map(party -> party.getKey() + "×" + party.getValue())
                .collect(Collectors.joining("、"));
        findings.add(BorderFinding.spot(
                "C-37",
                Severity.BLOCK,
                "tri-point-parties",
                Bilingual.format(
                        "%s在此交会,各方应各为其中两条界线的一方,现为:%s",
                        "%s meet here: each party should be party to two of them, but these are not: %s", names, odd),
                LineRules.point(end),
                Optional.empty(),
                meeting.stream().map(BoundaryLine::item).toList()));
    }

    private void stands(Marker marker) {
        List<BoundaryLine> own =
                lines.stream().filter(line -> line.code().equals(marker.line())).toList();
        double off = own.stream()
                .flatMap(line -> line.ends().stream())
                .mapToDouble(end -> BoundaryLine.between(end, marker.place()).value())
                .min()
                .orElse(0);
        if (off > tolerance.value()) {
            findings.add(BorderFinding.spot(
                    "C-26",
                    Severity.WARN,
                    "tri-point-marker",
                    Bilingual.format(
                            "三面型界桩%s应立在三交点上,离%s最近的端点%.1f米",
                            "the three-faced marker %s should stand at a tri-point; the next end of %s is %.1f m away",
                            marker.number(),
                            own.get(0).name(),
                            off),
                    LineRules.point(marker.place()),
                    Optional.of(new Metres(off)),
                    List.of(marker.item(), own.get(0).item())));
        }
    }

    private static boolean endsAt(BoundaryLine line, Coordinate place, double metres) {
        return line.shape().envelope().distance(new Envelope(place)) < 1e-6
                && line.ends().stream()
                        .anyMatch(end -> BoundaryLine.between(end, place).value() <= metres);
    }

    private static String level(BoundaryLine line) {
        return line.item().values().text("level");
    }
}
