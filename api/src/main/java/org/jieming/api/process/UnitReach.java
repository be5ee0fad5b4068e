package org.jieming.api.process;

import org.jieming.division.DivisionCode;

/**
 * Reach in one unit.
 *
 * @param code the unit
 * @param people who was counted
 * @param served those of them within the radius
 * @param unknown those whose place is not known
 * @param personMetres the ways of all others added up
 * @param farthest the longest of these ways
 */
record UnitReach(DivisionCode code, long people, long served, long unknown, double personMetres, double farthest) {

    static UnitReach none(DivisionCode code) {
        return new UnitReach(code, 0, 0, 0, 0, 0);
    }

    /** With the people of one more cell, so far from the nearest site; NaN when the place of the cell is not known. */
    UnitReach and(long more, double metres, double radius) {
        if (Double.isNaN(metres)) {
            return new UnitReach(code, people + more, served, unknown + more, personMetres, farthest);
        }
        return new UnitReach(
                code,
                people + more,
                metres <= radius ? served + more : served,
                unknown,
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

    /** The mean way of those whose place is known; NaN when there is nobody. */
    double meanMetres() {
        return personMetres / (people - unknown);
    }
}
