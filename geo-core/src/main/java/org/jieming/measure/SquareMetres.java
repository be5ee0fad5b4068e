package org.jieming.measure;

/**
 * An area on the ground.
 *
 * @param value square metres, finite, at least 0
 */
public record SquareMetres(double value) implements Comparable<SquareMetres> {

    public SquareMetres {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("An area is finite and not negative: " + value);
        }
    }

    /** The same area in 亩 (F-07: 1 亩 = 10,000/15 m²). */
    public Mu toMu() {
        return new Mu(value / Mu.SQUARE_METRES);
    }

    @Override
    public int compareTo(SquareMetres other) {
        return Double.compare(value, other.value);
    }
}
