package org.jieming.reach;

/**
 * The nearest site of every demand point, and how far it is.
 *
 * @param site the number of the nearest site, {@link #NONE} where there is no site at all
 * @param metres the way to it, along the ellipsoid or along roads, rounded to the millimetre, so that what lies at a limit is
 *     decided the same everywhere; infinite where there is no site
 */
public record Nearest(int[] site, double[] metres) {
    /** No site. */
    public static final int NONE = -1;

    /** The same with every way longer by a factor: what a walk is taken to be where no road is known (rule E-09). */
    public Nearest longer(double factor) {
        if (factor == 1) {
            return this;
        }
        double[] longer = new double[metres.length];
        for (int i = 0; i < longer.length; i++) {
            longer[i] = Math.rint(metres[i] * factor * 1000) / 1000;
        }
        return new Nearest(site, longer);
    }
}
