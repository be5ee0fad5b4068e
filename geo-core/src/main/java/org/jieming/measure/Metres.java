package org.jieming.measure;

/**
 * A length or distance on the ground.
 *
 * @param value metres, finite, at least 0
 */
public record Metres(double value) implements Comparable<Metres> {

    public Metres {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("A length is finite and not negative: " + value);
        }
    }

    /** Metres from a number of kilometres. */
    public static Metres ofKilometres(double kilometres) {
        return new Metres(kilometres * 1000);
    }

    @Override
    public int compareTo(Metres other) {
        return Double.compare(value, other.value);
    }
}
