package org.jieming.api.process.planning;

/**
 * What people get of a supply together.
 *
 * @param people how many there are
 * @param sum what comes to them, as far as it is known
 * @param unknown of how many of them nothing is known
 * @param atLeast how many of them get what is told at the least
 * @param more how much may come to them besides from facilities in doubt; infinite where nobody knows
 * @param isSilent whether some of them reach a facility that does not say how much it offers
 */
record Portion(long people, double sum, long unknown, long atLeast, double more, boolean isSilent) {

    /** Not a number where it is not known of everybody, and where nobody lives. */
    double perThousand() {
        return unknown > 0 || more != 0 ? Double.NaN : 1000 * sum / people;
    }

    /** What comes to 1,000 of them at the least. */
    double perThousandAtLeast() {
        return 1000 * sum / people;
    }

    /** What comes to 1,000 of them at the most; infinite where nobody knows. */
    double perThousandAtMost() {
        return isSilent ? Double.POSITIVE_INFINITY : 1000 * (sum + more) / people;
    }
}
