package org.jieming.boundary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Severity;
import org.locationtech.jts.geom.Coordinate;

/** Markers against their line: on it or beside it (C-22, C-23); their order is {@link MarkerOrder}'s. */
final class MarkerRules {
    private final BoundaryLine line;
    private final Metres tolerance;
    private final List<BorderFinding> findings = new ArrayList<>();

    private MarkerRules(BoundaryLine line, Metres tolerance) {
        this.line = line;
        this.tolerance = tolerance;
    }

    static List<BorderFinding> check(BoundaryLine line, List<Marker> markers, Metres tolerance) {
        MarkerRules rules = new MarkerRules(line, tolerance);
        Collection<List<Marker>> bySerial = markers.stream()
                .collect(Collectors.groupingBy(Marker::serial, TreeMap::new, Collectors.toList()))
                .values();
        bySerial.forEach(rules::place);
        rules.findings.addAll(MarkerOrder.check(line, bySerial));
        return rules.findings;
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
                    line,
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
                    line,
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
                    Optional.of(off(markers)),
                    markers));
        } else if (!isBetween(markers)) {
            findings.add(found(
                    line,
                    "C-23",
                    Severity.BLOCK,
                    "one-side",
                    Bilingual.format(
                            "%s应从同号界桩%s之间穿过一次,现离最近的一个%.1f米",
                            "%s should pass once between the markers of one number %s; it is %.1f m from the nearer one",
                            line.name(),
                            numbers(markers),
                            off(markers).value()),
                    Optional.of(off(markers)),
                    markers));
        }
    }

    /** How far the line is from the nearest of some markers. */
    private Metres off(List<Marker> markers) {
        return markers.stream()
                .map(marker -> line.offset(marker.place()))
                .min(Metres::compareTo)
                .orElseThrow();
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

    /** A finding about markers of a line, at the first of them. */
    static BorderFinding found(
            BoundaryLine line,
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

    static String numbers(List<Marker> markers) {
        return markers.stream().map(Marker::number).collect(Collectors.joining("、"));
    }
}
