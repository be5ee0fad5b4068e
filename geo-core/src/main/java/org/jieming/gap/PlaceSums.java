package org.jieming.gap;

import org.jieming.division.DivisionCode;

/**
 * Amounts by the smallest unit known to hold what they are of, and their sums for every unit. What is known only to lie in
 * something that holds the whole area lies around all of its units. Used by one thread while it is filled.
 */
final class PlaceSums {
    private final Units units;
    private final double[] own;
    private final double[] inside;
    private final double[] strange;
    private double beyond;

    PlaceSums(Units units) {
        this.units = units;
        this.own = new double[units.size()];
        this.inside = new double[units.size()];
        this.strange = new double[units.size()];
    }

    /** Adds an amount to a unit and to all above it, or to what lies around them all where it is outside; O(levels). */
    void add(int place, double amount) {
        if (place == Units.OUTSIDE) {
            beyond += amount;
            return;
        }
        own[place] += amount;
        for (int unit = place; unit != Units.OUTSIDE; unit = units.above(unit)) {
            inside[unit] += amount;
        }
    }

    /** The same by code: what lies in a county that is not registered lies in no unit that is, only in what is above both. */
    void add(DivisionCode code, double amount) {
        add(units.holding(code), units.unregistered().holds(code), amount);
    }

    /** The same by where an item lies. */
    void add(ItemPlaces.Place place, double amount) {
        add(place.unit(), place.unregistered(), amount);
    }

    /** The same by the smallest unit known, where it is known, too, whether it lies in a county that is not registered. */
    void add(int place, boolean unregistered, double amount) {
        add(place, amount);
        if (place != Units.OUTSIDE && unregistered) {
            own[place] -= amount;
            strange[place] += amount;
        }
    }

    /** What is known to lie in a unit. */
    double inside(int unit) {
        return inside[unit];
    }

    /** What lies in counties that are not registered and that a unit alone is known to hold. */
    double strange(int unit) {
        return strange[unit];
    }

    /** What may lie in a unit or beside it: only a larger unit around both is known; O(levels). */
    double around(int unit) {
        double sum = beyond;
        for (int above = units.above(unit); above != Units.OUTSIDE; above = units.above(above)) {
            sum += own[above];
        }
        return sum;
    }

    /** What may lie in a unit at the most. */
    double most(int unit) {
        return inside(unit) + around(unit);
    }
}
