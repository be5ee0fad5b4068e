package org.jieming.measure;

/**
 * An area in 亩, the land unit of Chinese plans and approvals (domain rules D-15, F-07).
 *
 * @param value mu, finite, at least 0
 */
public record Mu(double value) implements Comparable<Mu> {
    /** Square metres in one 亩: 15 亩 are one hectare. */
    public static final double SQUARE_METRES = 10_000.0 / 15.0;

    public Mu {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("An area is finite and not negative: " + value);
        }
    }

    /** The same area in square metres. */
    public SquareMetres toSquareMetres() {
        return new SquareMetres(value * SQUARE_METRES);
    }

    @Override
    public int compareTo(Mu other) {
        return Double.compare(value, other.value);
    }
}
