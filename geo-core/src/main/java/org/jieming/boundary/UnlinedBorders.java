package org.jieming.boundary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Geometry;

/**
 * Borders that two units have in common and no line of the register parts (C-24: two neighbours share exactly one line), where lines
 * between single units of that level are kept at all; a line of a higher level counts for every unit in its parties. O(units of the
 * parties of all lines + borders).
 */
final class UnlinedBorders {
    private final PartyUnits parties;
    private final Map<Integer, Set<Integer>> asA = new HashMap<>();
    private final Map<Integer, Set<Integer>> asB = new HashMap<>();
    private boolean kept;

    private UnlinedBorders(PartyUnits parties) {
        this.parties = parties;
    }

    static List<BorderFinding> of(
            List<ItemVersion> units, CommonBorders borders, PartyUnits parties, List<BoundaryLine> lines) {
        UnlinedBorders unlined = new UnlinedBorders(parties);
        for (int i = 0; i < lines.size(); i++) {
            unlined.note(i, lines.get(i));
        }
        List<BorderFinding> found = new ArrayList<>();
        if (unlined.kept) {
            borders.eachPair((pair, border) -> {
                if (!unlined.isParted(pair)) {
                    found.add(finding(pair.stream().map(units::get).toList(), border));
                }
            });
        }
        return found;
    }

    private void note(int number, BoundaryLine line) {
        Set<Integer> a = parties.of(line.item().values().text("party_a_code"));
        Set<Integer> b = parties.of(line.item().values().text("party_b_code"));
        a.forEach(unit -> asA.computeIfAbsent(unit, none -> new HashSet<>()).add(number));
        b.forEach(unit -> asB.computeIfAbsent(unit, none -> new HashSet<>()).add(number));
        kept |= a.size() == 1 && b.size() == 1 && Collections.disjoint(a, b);
    }

    private boolean isParted(List<Integer> pair) {
        return isBetween(pair.get(0), pair.get(1)) || isBetween(pair.get(1), pair.get(0));
    }

    private boolean isBetween(int a, int b) {
        return !Collections.disjoint(asA.getOrDefault(a, Set.of()), asB.getOrDefault(b, Set.of()));
    }

    private static BorderFinding finding(List<ItemVersion> units, Geometry border) {
        Shape where = Shape.of(border, Crs.CGCS2000);
        Metres length = where.length();
        Bilingual sentence = Bilingual.format(
                "%1$s与%2$s有%3$.1f米共同边界,登记簿中没有双方的界线",
                "%1$s and %2$s have %3$.1f m of border in common, and the register holds no line between them",
                units.get(0).name(),
                units.get(1).name(),
                length.value());
        return BorderFinding.spot("C-24", Severity.WARN, "no-line", sentence, where, Optional.of(length), units);
    }
}
