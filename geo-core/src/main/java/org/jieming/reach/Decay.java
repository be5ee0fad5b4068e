package org.jieming.reach;

import java.util.Arrays;

/** How much a facility counts for somebody, by the way there. Immutable. */
public abstract sealed class Decay {
    private static final double RADIUS = 6_371_008.8;

    private final double reach;

    private Decay(double reach) {
        this.reach = reach;
    }

    /** How far it counts at all, in metres, the end included. */
    public final double reach() {
        return reach;
    }

    /** The weight at a distance, 0 beyond the reach. */
    public abstract double weight(double metres);

    /** The weight at the end of a chord given by its square; known to be within reach or a millimetre beyond. */
    double ofChord2(double chord2) {
        return weight(Positions.metres(chord2));
    }

    /** All or nothing: 2SFCA (Luo and Wang 2003). */
    public static Decay within(double metres) {
        return zones(new double[] {metres}, new double[] {1});
    }

    /**
     * Travel zones: E2SFCA (Luo and Qi 2009).
     *
     * @param ends the outer end of every zone in metres, rising
     * @param weights the weight in every zone
     */
    public static Decay zones(double[] ends, double[] weights) {
        return new Zones(ends.clone(), weights.clone());
    }

    /** (e^(−½(d/d₀)²) − e^(−½)) / (1 − e^(−½)): Gaussian 2SFCA (Dai 2010). */
    public static Decay gaussian(double metres) {
        return new Gaussian(metres);
    }

    private static final class Zones extends Decay {
        private final double[] ends;
        private final double[] weights;

        Zones(double[] ends, double[] weights) {
            super(ends[ends.length - 1]);
            if (ends.length != weights.length) {
                throw new IllegalArgumentException(ends.length + " zones have " + weights.length + " weights");
            }
            this.ends = ends;
            this.weights = weights;
        }

        @Override
        public double weight(double metres) {
            int zone = Arrays.binarySearch(ends, metres);
            int at = zone >= 0 ? zone : -zone - 1;
            return at == ends.length ? 0 : weights[at];
        }
    }

    private static final class Gaussian extends Decay {
        private static final double EDGE = Math.exp(-0.5);

        private final double perSquare;

        Gaussian(double metres) {
            super(metres);
            perSquare = -0.5 / (metres * metres);
        }

        @Override
        public double weight(double metres) {
            return metres > reach() ? 0 : (Math.exp(perSquare * metres * metres) - EDGE) / (1 - EDGE);
        }

        /** The square of the arc is c² (1 + c²/12R² + …): at 100 km the rest is below 1e-9 of it. */
        @Override
        double ofChord2(double chord2) {
            double arc2 = chord2 * (1 + chord2 / (12 * RADIUS * RADIUS));
            return Math.max(0, (Math.exp(perSquare * arc2) - EDGE) / (1 - EDGE));
        }
    }
}
