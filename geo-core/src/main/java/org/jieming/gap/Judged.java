package org.jieming.gap;

import org.jieming.division.DivisionLevel;
import org.jieming.standard.Where;

/**
 * In which units people are judged who are narrowed by the type of their village, looked up once for each.
 *
 * @param certain whether they are, for certain
 * @param untyped whether the village is not known and the clause asks for one
 * @param everywhere whether the clause asks for none
 */
record Judged(boolean[] certain, boolean[] untyped, boolean everywhere) {

    static Judged of(Units units, Where where) {
        boolean[] certain = new boolean[units.size()];
        boolean[] untyped = new boolean[units.size()];
        for (int unit = 0; unit < certain.length && !where.isAny(); unit++) {
            int village = units.at(unit, DivisionLevel.VILLAGE);
            untyped[unit] = village == Units.OUTSIDE;
            certain[unit] = !untyped[unit] && where.holds(units.item(village).values());
        }
        return new Judged(certain, untyped, where.isAny());
    }

    /** Whether people of a unit are judged. */
    boolean counts(int unit) {
        return everywhere || unit != Units.OUTSIDE && certain[unit];
    }

    /** Whether they are, or may be. */
    boolean mayCount(int unit) {
        return counts(unit) || unit == Units.OUTSIDE || untyped[unit];
    }
}
