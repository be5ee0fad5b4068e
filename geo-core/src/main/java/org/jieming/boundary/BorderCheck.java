package org.jieming.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jieming.measure.Metres;
import org.jieming.register.ItemVersion;

/**
 * Checks divisions of one level with their lines and markers against rules C-19, C-22 to C-30, C-32 and C-37 of the trade. C-31
 * needs observed positions, which the register does not hold yet. Nothing is repaired.
 */
public final class BorderCheck {
    /** C-22 for positions taken by satellite; legacy ones of 1:50,000 maps are given 5 m. */
    public static final Metres MARKER_TOLERANCE = new Metres(1);

    private BorderCheck() {}

    /**
     * Everything found: about units, then lines, then markers.
     *
     * @param units divisions of one level; those without shape are left out
     * @param lines boundary lines; those without shape are left out
     * @param markers boundary markers; those without position, line or serial are left out
     * @param tolerance how far a single marker may stand off its line
     */
    public static List<BorderFinding> of(
            List<ItemVersion> units, List<ItemVersion> lines, List<ItemVersion> markers, Metres tolerance) {
        List<BorderFinding> findings = new ArrayList<>(UnitRules.check(units));
        List<BoundaryLine> drawn =
                lines.stream().flatMap(item -> BoundaryLine.of(item).stream()).toList();
        findings.addAll(LineBorders.check(units, drawn));
        findings.addAll(EndRules.check(drawn));
        List<Marker> placed =
                markers.stream().flatMap(item -> Marker.of(item).stream()).toList();
        findings.addAll(TriPoints.check(drawn, placed, tolerance));
        Map<String, List<Marker>> byLine = placed.stream().collect(Collectors.groupingBy(Marker::line));
        for (BoundaryLine line : drawn) {
            findings.addAll(LineRules.check(line));
            findings.addAll(MarkerRules.check(line, byLine.getOrDefault(line.code(), List.of()), tolerance));
        }
        placed.forEach(marker -> ObjectRules.check(marker).ifPresent(findings::add));
        findings.addAll(ObjectPlaces.check(placed));
        return findings;
    }
}
