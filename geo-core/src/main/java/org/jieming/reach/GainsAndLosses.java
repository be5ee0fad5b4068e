package org.jieming.reach;

/**
 * Two states of reach side by side, unit by unit. Everybody is counted once: in her unit, as served before or not and as
 * served after or not, so that {@code servedBefore + gained − lost = servedAfter} in every unit and in all.
 *
 * @param people how many live in each unit
 * @param servedBefore those of them within the radius before
 * @param servedAfter those within the radius after
 * @param gained those served after and not before
 * @param lost those served before and not after
 * @param walkersBefore those who have a way before: it is known, and there is one
 * @param walkersAfter the same after
 * @param metresBefore the ways of all who have one added up, before
 * @param metresAfter the same after
 * @param changed how many have another way than before
 */
public record GainsAndLosses(
        long[] people,
        long[] servedBefore,
        long[] servedAfter,
        long[] gained,
        long[] lost,
        long[] walkersBefore,
        long[] walkersAfter,
        double[] metresBefore,
        double[] metresAfter,
        long[] changed) {

    /**
     * A state of reach.
     *
     * @param metres how far each demand point is from its nearest site; infinite where there is none,
     *     NaN where the way is not known
     * @param radius the way within which somebody is served, its end included
     */
    public record State(double[] metres, double radius) {}

    /**
     * Compares. O(points).
     *
     * @param unitOf the unit of every demand point, numbered from 0
     * @param units how many units there are
     * @param weights how many people live at each point
     */
    public static GainsAndLosses of(int[] unitOf, int units, long[] weights, State before, State after) {
        GainsAndLosses sums = new GainsAndLosses(
                new long[units],
                new long[units],
                new long[units],
                new long[units],
                new long[units],
                new long[units],
                new long[units],
                new double[units],
                new double[units],
                new long[units]);
        for (int point = 0; point < weights.length; point++) {
            if (weights[point] > 0) {
                sums.add(unitOf[point], weights[point], before, after, point);
            }
        }
        return sums;
    }

    private void add(int unit, long weight, State before, State after, int point) {
        boolean was = before.metres[point] <= before.radius;
        boolean is = after.metres[point] <= after.radius;
        people[unit] += weight;
        servedBefore[unit] += was ? weight : 0;
        servedAfter[unit] += is ? weight : 0;
        gained[unit] += is && !was ? weight : 0;
        lost[unit] += was && !is ? weight : 0;
        walk(walkersBefore, metresBefore, unit, weight, before.metres[point]);
        walk(walkersAfter, metresAfter, unit, weight, after.metres[point]);
        changed[unit] += Double.compare(before.metres[point], after.metres[point]) != 0 ? weight : 0;
    }

    private static void walk(long[] walkers, double[] metres, int unit, long weight, double way) {
        if (Double.isFinite(way)) {
            walkers[unit] += weight;
            metres[unit] += weight * way;
        }
    }
}
