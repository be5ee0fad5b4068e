package org.jieming.api.process;

/**
 * What people get of a supply together.
 *
 * @param people how many there are
 * @param sum what comes to them, as far as it is known
 * @param unknown of how many of them nothing is known
 * @param atLeast how many of them get what is told at the least
 */
record Portion(long people, double sum, long unknown, long atLeast) {
    static final Portion NOTHING = new Portion(0, 0, 0, 0);

    Portion and(Portion other) {
        return new Portion(people + other.people, sum + other.sum, unknown + other.unknown, atLeast + other.atLeast);
    }

    /** Not a number where it is not known of everybody, and where nobody lives. */
    double perThousand() {
        return unknown > 0 ? Double.NaN : 1000 * sum / people;
    }
}
