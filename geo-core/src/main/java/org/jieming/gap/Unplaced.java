package org.jieming.gap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.eldercare.Facilities;
import org.jieming.language.Bilingual;
import org.jieming.standard.Clause;

/**
 * Facilities of a clause of which the unit is known and the place is not: any of them may be near whoever lives in its unit, so that
 * what the others leave open there is unknown and not missing (rule E-07).
 *
 * @param holds the units that hold one, with all units in them
 * @param count how many facilities they are
 */
record Unplaced(boolean[] holds, int count) {

    /** O(facilities of the register + units). */
    static Unplaced of(Holdings holdings, Clause clause) {
        Units units = holdings.units();
        List<Integer> at = Stream.concat(
                        holdings.serving(clause.kinds()).stream(), holdings.unopened(clause.kinds()).stream())
                .filter(site -> clause.having().holds(site.values()).orElse(true) && Facilities.door(site) == null)
                .filter(holdings::mayBeInside)
                .map(holdings::unitOf)
                .toList();
        boolean[] holds = new boolean[units.size()];
        at.forEach(unit -> holds[Math.max(0, unit)] = true);
        for (int unit = 1; unit < holds.length; unit++) {
            holds[unit] |= holds[units.above(unit)];
        }
        return new Unplaced(holds, at.size());
    }

    /** Whether one of them could turn what the others make of somebody in a unit: reach whom they do not. */
    boolean decides(int unit, boolean kept) {
        return holds[unit] && !kept;
    }

    /** What the register would have to hold; empty when every place is known. */
    Optional<Bilingual> missing() {
        return count == 0
                ? Optional.empty()
                : Optional.of(Bilingual.format(
                        "%d 处此类设施没有位置,其政区内其他设施够不到的人无法判定",
                        "%d facilities of the kind have no place; people of their units whom no other reaches are unknown",
                        count));
    }
}
