package org.jieming.api.process.planning;

import org.jieming.division.DivisionCode;

/**
 * Reach in one unit.
 *
 * @param code the unit
 * @param people who was counted
 * @param served those of them within the radius of a site
 * @param unknown those whose way is not known, or whom a facility of which too little is known may serve
 * @param cut those from whom no way leads to a site
 * @param walkers those whose way is known, and ends
 * @param personMetres their ways added up
 * @param farthest the longest of these ways
 */
record UnitReach(
        DivisionCode code,
        long people,
        long served,
        long unknown,
        long cut,
        long walkers,
        double personMetres,
        double farthest) {

    static UnitReach none(DivisionCode code) {
        return new UnitReach(code, 0, 0, 0, 0, 0, 0, 0);
    }

    /**
     * With the people of one more cell.
     *
     * @param metres how far it is from the nearest site; NaN when nobody knows
     * @param isServed whether a site is near enough, known by its place or not
     * @param isUnknown whether nobody knows
     */
    UnitReach and(long more, double metres, boolean isServed, boolean isUnknown) {
        boolean hasWay = Double.isFinite(metres);
        return new UnitReach(
                code,
                people + more,
                isServed ? served + more : served,
                isUnknown ? unknown + more : unknown,
                metres == Double.POSITIVE_INFINITY ? cut + more : cut,
                hasWay ? walkers + more : walkers,
                hasWay ? personMetres + more * metres : personMetres,
                hasWay && more > 0 ? Math.max(farthest, metres) : farthest);
    }

    /** The two units taken together under the code of this one. */
    UnitReach plus(UnitReach other) {
        return new UnitReach(
                code,
                people + other.people,
                served + other.served,
                unknown + other.unknown,
                cut + other.cut,
                walkers + other.walkers,
                personMetres + other.personMetres,
                Math.max(farthest, other.farthest));
    }

    long unserved() {
        return people - served - unknown;
    }

    /** The share served of all people counted, 0 to 1; NaN when there is nobody. */
    double share() {
        return served / (double) people;
    }

    /** The longest way of anybody; NaN where nobody has a known way. */
    double longestMetres() {
        return walkers == 0 ? Double.NaN : farthest;
    }

    /** The mean way of those who have one; NaN when there is nobody. */
    double meanMetres() {
        return personMetres / walkers;
    }
}
