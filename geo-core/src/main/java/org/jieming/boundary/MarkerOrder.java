package org.jieming.boundary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.rule.Severity;

/** The markers of a line in the order of their numbers: whether they stand so along it (C-27), and how far apart (C-32). */
final class MarkerOrder {
    private final BoundaryLine line;
    private final List<BorderFinding> findings = new ArrayList<>();

    private MarkerOrder(BoundaryLine line) {
        this.line = line;
    }

    /** The point of a line that the markers of one number stand for. */
    private record Point(int serial, double measure, List<Marker> markers) {}

    /**
     * What is found of the markers of a line.
     *
     * @param bySerial those of one number each, in the order of the numbers
     */
    static List<BorderFinding> check(BoundaryLine line, Collection<List<Marker>> bySerial) {
        MarkerOrder order = new MarkerOrder(line);
        List<Point> points = bySerial.stream().map(order::point).toList();
        order.order(points);
        order.spacing(points);
        return order.findings;
    }

    private Point point(List<Marker> markers) {
        double measure = markers.stream()
                .mapToDouble(marker -> line.measure(marker.place()))
                .average()
                .orElseThrow();
        return new Point(markers.get(0).serial(), measure, markers);
    }

    /** The fewest points whose removal leaves the others in order are those at fault. */
    private void order(List<Point> points) {
        List<Point> ordered = Rising.most(points, Point::measure);
        if (points.size() > 1 && ordered.size() == 1) {
            findings.add(MarkerRules.found(
                    line,
                    "C-27",
                    Severity.WARN,
                    "reversed",
                    Bilingual.format(
                            "%s的图形方向与界桩编号方向相反", "%s is drawn against the order of its marker numbers", line.name()),
                    Optional.of(line.length()),
                    points.get(0).markers()));
            return;
        }
        points.stream()
                .filter(point -> !ordered.contains(point))
                .forEach(point -> outOfOrder(point, misplaced(point, ordered)));
    }

    /** How far along the line a point is from between those whose numbers are next to its own. */
    private static double misplaced(Point point, List<Point> ordered) {
        double from = ordered.stream()
                .filter(other -> other.serial() < point.serial())
                .mapToDouble(Point::measure)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
        double to = ordered.stream()
                .filter(other -> other.serial() > point.serial())
                .mapToDouble(Point::measure)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        return Math.max(0, Math.max(from - point.measure(), point.measure() - to));
    }

    private void outOfOrder(Point point, double misplaced) {
        findings.add(MarkerRules.found(
                line,
                "C-27",
                Severity.BLOCK,
                "order",
                Bilingual.format(
                        "界桩%s的序号与沿%s的顺序不符(距起点%.0f米),与应在的一段相差%.0f米",
                        "the serial of marker %s is out of order along %s (%.0f m from its start), %.0f m off where it should be",
                        MarkerRules.numbers(point.markers()),
                        line.name(),
                        point.measure(),
                        misplaced),
                Optional.of(new Metres(misplaced)),
                point.markers()));
    }

    private void spacing(List<Point> points) {
        if (points.size() < 2) {
            return;
        }
        var apart = IntStream.range(1, points.size())
                .mapToDouble(i ->
                        Math.abs(points.get(i).measure() - points.get(i - 1).measure()))
                .summaryStatistics();
        findings.add(BorderFinding.spot(
                "C-32",
                Severity.NOTE,
                "spacing",
                Bilingual.format(
                        "%s共%d个界桩点,间距最小%.0f米、平均%.0f米、最大%.0f米",
                        "%s has %d marker points, %.0f m apart at least, %.0f m on average, %.0f m at most",
                        line.name(),
                        points.size(),
                        apart.getMin(),
                        apart.getAverage(),
                        apart.getMax()),
                line.shape(),
                Optional.of(new Metres(apart.getMax())),
                List.of(line.item())));
    }
}
