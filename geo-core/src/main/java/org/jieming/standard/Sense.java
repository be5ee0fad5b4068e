package org.jieming.standard;

import java.util.Locale;

/** Which way a bound holds. */
public enum Sense {
    /** ≥. */
    AT_LEAST,
    /** ≤. */
    AT_MOST,
    /** <. */
    UNDER,
    /** =, as plans write; a target is measured as ≥, since more is no fault, and no clause takes it. */
    EXACTLY,
    /** So many more, opened while the clause holds; within the year of the day asked about where it holds at all times. */
    INCREASE;

    /** The word of the tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a figure keeps the bound. */
    public boolean keeps(double figure, double bound) {
        return switch (this) {
            case AT_LEAST, EXACTLY, INCREASE -> figure >= bound;
            case AT_MOST -> figure <= bound;
            case UNDER -> figure < bound;
        };
    }

    /** How far a figure is on the wrong side of the bound; 0 when it keeps it. */
    public double misses(double figure, double bound) {
        return keeps(figure, bound) ? 0 : Math.abs(bound - figure);
    }

    /** Whether a greater figure can turn a miss into a hit. */
    public boolean wantsMore() {
        return this != AT_MOST && this != UNDER;
    }
}
