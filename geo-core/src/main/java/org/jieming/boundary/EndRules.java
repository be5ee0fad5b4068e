package org.jieming.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.rule.Severity;
import org.locationtech.jts.geom.Coordinate;

/** Where lines end (C-26): in one point with the others, and three of them where the record says tri-point. O(n²) in lines, cheap. */
final class EndRules {
    /** C-26 after snapping: two ends this near are one point. */
    private static final double SAME = 0.001;
    /** C-26 on import: two ends this near are meant to be one point. */
    private static final double MEANT = 1;
    /** House limit: an end this near to another line, yet not on it, dangles. */
    private static final double DANGLING = 50;
    /** More than {@link #DANGLING} in degrees at any latitude of China. */
    private static final double NEAR_DEGREES = 0.001;

    private final List<BoundaryLine> lines;
    private final List<BorderFinding> findings = new ArrayList<>();

    private EndRules(List<BoundaryLine> lines) {
        this.lines = lines;
    }

    /**
     * One end of a line.
     *
     * @param called how it is told from the other end: by its name on record, else by which of both it is
     */
    private record End(BoundaryLine line, Coordinate place, String kind, Bilingual called) {
        static End of(BoundaryLine line, Coordinate place) {
            return new End(
                    line, place, BoundaryLine.statedEnd(line.item(), place), BoundaryLine.triPoint(line.item(), place));
        }
    }

    static List<BorderFinding> check(List<BoundaryLine> lines) {
        EndRules rules = new EndRules(lines);
        for (BoundaryLine line : lines) {
            ends(line).forEach(rules::judge);
        }
        return rules.findings;
    }

    private static List<End> ends(BoundaryLine line) {
        return line.ends().stream().map(place -> End.of(line, place)).toList();
    }

    private void judge(End end) {
        int meeting = 1;
        boolean apart = false;
        for (BoundaryLine other : lines) {
            if (other != end.line() && isNear(end.place(), other)) {
                double nearest = nearestEnd(end.place(), other);
                int more = nearest <= SAME ? 1 : passes(other, end) ? 2 : 0;
                meeting += more;
                apart |= more == 0 && gapTo(end, other, nearest);
            }
        }
        if (end.kind().equals("tri-point") && meeting < 3 && !apart) {
            findings.add(lonely(end, meeting));
        } else if (end.kind().isEmpty() && meeting == 1 && !apart) {
            findings.add(free(end));
        }
    }

    /** A line that runs through the place is two of those that meet there. */
    private static boolean passes(BoundaryLine other, End end) {
        return other.offset(end.place()).value() <= SAME;
    }

    private static boolean isNear(Coordinate place, BoundaryLine other) {
        var box = other.shape().envelope();
        box.expandBy(NEAR_DEGREES);
        return box.contains(place);
    }

    /** Infinitely far where the other line closes. */
    private static double nearestEnd(Coordinate place, BoundaryLine other) {
        return other.ends().stream()
                .mapToDouble(end -> BoundaryLine.between(place, end).value())
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Tells an end that misses the end of another line or stops before it; one that lies on the other line is no fault. */
    private boolean gapTo(End end, BoundaryLine other, double nearestEnd) {
        boolean meant = nearestEnd <= MEANT;
        double distance = meant ? nearestEnd : other.offset(end.place()).value();
        if (distance <= SAME || distance > DANGLING) {
            return false;
        }
        findings.add(BorderFinding.spot(
                "C-26",
                meant ? Severity.WARN : Severity.BLOCK,
                meant ? "unsnapped" : "dangling",
                meant
                        ? Bilingual.format(
                                "%s与%s的端点相差%.3f米,应为同一点",
                                "the ends of %s and %s are %.3f m apart and should be one point",
                                end.line().name(),
                                other.name(),
                                distance)
                        : Bilingual.format(
                                "%s的端点悬空:离%s还差%.2f米",
                                "an end of %s dangles %3$.2f m short of %2$s",
                                end.line().name(),
                                other.name(),
                                distance),
                LineRules.point(end.place()),
                Optional.of(new Metres(distance)),
                List.of(end.line().item(), other.item())));
        return true;
    }

    private static BorderFinding lonely(End end, int meeting) {
        return BorderFinding.spot(
                "C-26",
                Severity.NOTE,
                "tri-point",
                Bilingual.of(
                        end.line().name() + "的" + end.called().zh() + "处,登记簿只有" + meeting + "条界线(应有3条);其余界线可能尚未入库",
                        "at " + end.called().en() + " of " + end.line().name() + " the register holds " + meeting
                                + " of 3 lines; the others may not be entered yet"),
                LineRules.point(end.place()),
                Optional.empty(),
                List.of(end.line().item()));
    }

    private static BorderFinding free(End end) {
        return BorderFinding.spot(
                "C-26",
                Severity.WARN,
                "free-end",
                Bilingual.format(
                        "%s的端点不与任何界线相接(%.0f米内没有界线),也没有注明是三交点、海域端点或未定",
                        "an end of %s meets no other line (none within %.0f m), and is not stated to be a tri-point, at sea or not yet"
                                + " fixed",
                        end.line().name(),
                        DANGLING),
                LineRules.point(end.place()),
                Optional.empty(),
                List.of(end.line().item()));
    }
}
