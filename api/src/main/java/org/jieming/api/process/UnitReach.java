package org.jieming.api.process;

import org.jieming.division.DivisionCode;

/**
 * Reach in one unit.
 *
 * @param code the unit
 * @param people who was counted
 * @param served those of them within the radius of a site
 * @param unknown those whose way is not known, or whom a facility of which too little is known may serve
 * @param cut those from whom no way leads to a site
 * @param personMetres the ways of all others added up
 * @param farthest the longest of these ways
 */
record UnitReach(
        DivisionCode code, long people, long served, long unknown, long cut, double personMetres, double farthest) {

    static UnitReach none(DivisionCode code) {
        return new UnitReach(code, 0, 0, 0, 0, 0, 0);
    }

    /** With the people of one more cell, so far from the nearest site, served or not; NaN when nobody knows. */
    UnitReach and(long more, double metres, boolean isServed) {
        if (Double.isNaN(metres)) {
            return new UnitReach(code, people + more, served, unknown + more, cut, personMetres, farthest);
        }
        if (metres == Double.POSITIVE_INFINITY) {
            return new UnitReach(code, people + more, served, unknown, cut + more, personMetres, farthest);
        }
        return new UnitReach(
                code,
                people + more,
                isServed ? served + more : served,
                unknown,
                cut,
                personMetres + more * metres,
                more > 0 ? Math.max(farthest, metres) : farthest);
    }

    /** The two units taken together under the code of this one. */
    UnitReach plus(UnitReach other) {
        return new UnitReach(
                code,
                people + other.people,
                served + other.served,
                unknown + other.unknown,
                cut + other.cut,
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
        return people == unknown + cut ? Double.NaN : farthest;
    }

    /** The mean way of those who have one; NaN when there is nobody. */
    double meanMetres() {
        return personMetres / (people - unknown - cut);
    }
}
