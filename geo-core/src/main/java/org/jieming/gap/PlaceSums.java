package org.jieming.gap;

/**
 * Amounts by the smallest unit known to hold what they are of, and their sums for every unit. Used by one thread while it is
 * filled.
 */
final class PlaceSums {
    private final Units units;
    private final double[] own;
    private final double[] inside;

    PlaceSums(Units units) {
        this.units = units;
        this.own = new double[units.size()];
        this.inside = new double[units.size()];
    }

    /** Adds an amount to a unit and to all above it; O(levels). */
    void add(int place, double amount) {
        own[place] += amount;
        for (int unit = place; unit != Units.OUTSIDE; unit = units.above(unit)) {
            inside[unit] += amount;
        }
    }

    /** What is known to lie in a unit. */
    double inside(int unit) {
        return inside[unit];
    }

    /** What may lie in a unit or beside it: only a larger unit around both is known; O(levels). */
    double around(int unit) {
        double sum = 0;
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
