package org.jieming.boundary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Severity;
import org.locationtech.jts.geom.Coordinate;

/** Markers against their line: on it or beside it (C-22, C-23), in the order of their numbers (C-27), and how far apart (C-32). */
final class MarkerRules {
    private final BoundaryLine line;
    private final Metres tolerance;
    private final List<BorderFinding> findings = new ArrayList<>();

    private MarkerRules(BoundaryLine line, Metres tolerance) {
        this.line = line;
        this.tolerance = tolerance;
    }

    /** The point of a line that the markers of one number stand for. */
    private record Point(int serial, double measure, List<Marker> markers) {}

    static List<BorderFinding> check(BoundaryLine line, List<Marker> markers, Metres tolerance) {
        MarkerRules rules = new MarkerRules(line, tolerance);
        Collection<List<Marker>> bySerial = markers.stream()
                .collect(Collectors.groupingBy(Marker::serial, TreeMap::new, Collectors.toList()))
                .values();
        bySerial.forEach(rules::place);
        List<Point> points = bySerial.stream().map(rules::point).toList();
        rules.order(points);
        rules.spacing(points);
        return rules.findings;
    }

    private Point point(List<Marker> markers) {
        double measure = markers.stream()
                .mapToDouble(marker -> line.measure(marker.place()))
                .average()
                .orElseThrow();
        return new Point(markers.get(0).serial(), measure, markers);
    }

    private void place(List<Marker> markers) {
        markers.stream()
                .filter(marker -> marker.standing() == Marker.Standing.SINGLE)
                .forEach(this::onLine);
        beside(markers, Marker.Standing.DOUBLE, 2);
        beside(markers, Marker.Standing.TRIPLE, 3);
    }

    private void onLine(Marker marker) {
        Metres off = line.offset(marker.place());
        if (off.compareTo(tolerance) > 0) {
            findings.add(found(
                    "C-22",
                    Severity.BLOCK,
                    "off-line",
                    Bilingual.format(
                            "单立界桩%s离%s%.2f米(允许%.1f米)",
                            "the single marker %s stands %3$.2f m off %2$s (%4$.1f m are allowed)",
                            marker.number(),
                            line.name(),
                            off.value(),
                            tolerance.value()),
                    Optional.of(off),
                    List.of(marker)));
        }
    }

    private void beside(List<Marker> all, Marker.Standing standing, int wanted) {
        List<Marker> markers =
                all.stream().filter(marker -> marker.standing() == standing).toList();
        if (markers.isEmpty()) {
            return;
        }
        if (markers.size() != wanted) {
            findings.add(found(
                    "C-23",
                    Severity.WARN,
                    "incomplete",
                    Bilingual.format(
                            "%s的%03d号为同号%d立,登记簿有位置的只有%d个",
                            "number %2$03d of %1$s stands %3$d times; the register holds the places of %4$d",
                            line.name(),
                            markers.get(0).serial(),
                            wanted,
                            markers.size()),
                    Optional.empty(),
                    markers));
        } else if (!isBetween(markers)) {
            findings.add(found(
                    "C-23",
                    Severity.BLOCK,
                    "one-side",
                    Bilingual.format(
                            "%s应从同号界桩%s之间穿过一次",
                            "%s should pass once between the markers of one number %s", line.name(), numbers(markers)),
                    Optional.empty(),
                    markers));
        }
    }

    /** Two markers are parted by the line once; of three, at least one pair is. */
    private boolean isBetween(List<Marker> markers) {
        for (int i = 0; i < markers.size(); i++) {
            for (int k = i + 1; k < markers.size(); k++) {
                if (line.crossings(markers.get(i).place(), markers.get(k).place()) == 1) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The fewest points whose removal leaves the others in order are those at fault. */
    private void order(List<Point> points) {
        List<Point> ordered = Rising.most(points, Point::measure);
        if (points.size() > 1 && ordered.size() == 1) {
            findings.add(found(
                    "C-27",
                    Severity.WARN,
                    "reversed",
                    Bilingual.format(
                            "%s的图形方向与界桩编号方向相反", "%s is drawn against the order of its marker numbers", line.name()),
                    Optional.empty(),
                    points.get(0).markers()));
            return;
        }
        points.stream().filter(point -> !ordered.contains(point)).forEach(this::outOfOrder);
    }

    private void outOfOrder(Point point) {
        findings.add(found(
                "C-27",
                Severity.BLOCK,
                "order",
                Bilingual.format(
                        "界桩%s的序号与沿%s的顺序不符(距起点%.0f米)",
                        "the serial of marker %s is out of order along %s (%.0f m from its start)",
                        numbers(point.markers()),
                        line.name(),
                        point.measure()),
                Optional.empty(),
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

    private BorderFinding found(
            String rule,
            Severity severity,
            String kind,
            Bilingual sentence,
            Optional<Metres> length,
            List<Marker> markers) {
        List<ItemVersion> items = new ArrayList<>();
        markers.forEach(marker -> items.add(marker.item()));
        items.add(line.item());
        Coordinate place = markers.get(0).place();
        return BorderFinding.spot(rule, severity, kind, sentence, LineRules.point(place), length, items);
    }

    private static String numbers(List<Marker> markers) {
        return markers.stream().map(Marker::number).collect(Collectors.joining("、"));
    }
}
