package org.jieming.gap;

/**
 * Sums for every unit: how much was judged, how it came out, and how far it falls short. What is added to a unit counts for
 * all units above it once {@link #rolledUp}. Where nobody knows how much is to be judged, nothing is kept for certain. Used by
 * one thread while it is filled.
 */
public final class Tally {
    private final long[] satisfied;
    private final long[] shorts;
    private final long[] unknown;
    private final long[] noted;
    private final int[] blank;
    private final double[] missing;

    Tally(int units) {
        satisfied = new long[units];
        shorts = new long[units];
        unknown = new long[units];
        noted = new long[units];
        blank = new int[units];
        missing = new double[units];
    }

    void satisfied(int unit, long weight) {
        satisfied[unit] += weight;
    }

    void fallsShort(int unit, long weight, double by) {
        shorts[unit] += weight;
        missing[unit] += by;
    }

    void unknown(int unit, long weight) {
        unknown[unit] += weight;
    }

    void noted(int unit, long weight) {
        noted[unit] += weight;
    }

    /** Notes that there is something to be judged and nobody knows how much. */
    void blank(int unit) {
        blank[unit]++;
    }

    /** Adds every unit to the one above; O(units), because the one above comes first. */
    Tally rolledUp(Units units) {
        for (int unit = units.size() - 1; unit > 0; unit--) {
            int above = units.above(unit);
            satisfied[above] += satisfied[unit];
            shorts[above] += shorts[unit];
            unknown[above] += unknown[unit];
            noted[above] += noted[unit];
            blank[above] += blank[unit];
            missing[above] += missing[unit];
        }
        return this;
    }

    /** How much was judged, or would be were it known. */
    public long total(int unit) {
        return satisfied[unit] + shorts[unit] + unknown[unit] + noted[unit];
    }

    /** How much of it has what the norm asks. */
    public long satisfied(int unit) {
        return satisfied[unit];
    }

    /** How much of it has not. */
    public long shorts(int unit) {
        return shorts[unit];
    }

    /** Of how much it cannot be told. */
    public long unknown(int unit) {
        return unknown[unit];
    }

    /** Of how much a hint found something to be looked at. */
    public long noted(int unit) {
        return noted[unit];
    }

    /** What is missing in all, in the unit of the clause. */
    public double missing(int unit) {
        return missing[unit];
    }

    /** How a unit stands when a share of what was judged must be satisfied: certain either way, or unknown. */
    public Compliance outcome(int unit, double share) {
        if (noted[unit] > 0) {
            return Compliance.NOTED;
        }
        double wanted = share * total(unit);
        if (blank[unit] > 0) {
            return share >= 1 && shorts[unit] > 0 ? Compliance.SHORT : Compliance.UNKNOWN;
        }
        if (total(unit) == 0) {
            return Compliance.NOTHING;
        }
        if (satisfied[unit] >= wanted) {
            return Compliance.SATISFIED;
        }
        return satisfied[unit] + unknown[unit] < wanted ? Compliance.SHORT : Compliance.UNKNOWN;
    }
}
