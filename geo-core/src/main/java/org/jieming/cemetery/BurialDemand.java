package org.jieming.cemetery;

/**
 * How many plots people will need (domain D-14): every year {@code deaths = P × m}, of which
 * {@code c × s_ash + (1 − c) × s_body} come to this kind of facility and {@code 1 − e} of these take a plot. With a constant
 * people and rate, c = 1, s_ash = 0.5 and e = 0 it is the rule of Anhui (D-12): {@code N = P × m × 20 × 50 %}.
 *
 * @param cremated the share of the dead who are cremated, 0 to 1
 * @param ashesHere the share of ashes that come to this kind of facility
 * @param bodiesHere the share of bodies that do
 * @param ecological the share buried without a plot
 * @param growth how much the people grow a year, 0.01 for one per cent
 */
public record BurialDemand(double cremated, double ashesHere, double bodiesHere, double ecological, double growth) {
    /** Beyond so many years nothing is forecast. */
    public static final int LONGEST = 200;

    /**
     * A path of the death rate: from the first to the last in equal steps, constant before and after (D-13: 7.60 ‰ in 2025, 6.0 ‰
     * in 2035).
     *
     * @param first deaths a year and person in the first year, 0.006 for 6 ‰
     * @param last the same in the last year of the steps
     * @param steps in how many years it gets there; 0 when it is the last from its first year
     * @param since how many years before year 0 of the forecast its first year was; below 0 when it is yet to come
     */
    public record Rate(double first, double last, int steps, int since) {
        /** The rate in a year, counted from 0. */
        public double in(int year) {
            int at = year + since;
            if (at >= steps) {
                return last;
            }
            return at <= 0 ? first : first + (last - first) * at / steps;
        }
    }

    /** Plots that so many people take in one year, counted from 0. */
    public double in(int year, double people, Rate rate) {
        double share = cremated * ashesHere + (1 - cremated) * bodiesHere;
        return people * Math.pow(1 + growth, year) * rate.in(year) * share * (1 - ecological);
    }

    /** Plots that so many people take in the first so many years. O(years). */
    public double over(int years, double people, Rate rate) {
        double sum = 0;
        for (int year = 0; year < years; year++) {
            sum += in(year, people, rate);
        }
        return sum;
    }

    /** After how many years so many plots are taken: at once where there are none; infinite when they last longer than {@link #LONGEST} years. */
    public double yearsFor(double plots, double people, Rate rate) {
        if (plots <= 0) {
            return 0;
        }
        double left = plots;
        for (int year = 0; year < LONGEST; year++) {
            double taken = in(year, people, rate);
            if (taken >= left && taken > 0) {
                return year + left / taken;
            }
            left -= taken;
        }
        return Double.POSITIVE_INFINITY;
    }
}
