package org.jieming.reach;

/**
 * Two states of reach side by side, unit by unit. Everybody is counted once: before in her unit of then and after in her unit of
 * then, as served or not, so that {@code servedBefore + servedMoved + gained − lost = servedAfter} in every unit and in all.
 *
 * Who may be served in one of the states, nobody knows, may gain or lose and does not do so for certain.
 *
 * @param people how many live in each unit before
 * @param peopleAfter how many do after, when borders are others
 * @param servedMoved those served before who came into the unit by another border, less those who went; their sum is 0
 * @param servedBefore those of them within the radius before
 * @param servedAfter those within the radius after
 * @param gained those served after and for certain not before, in their unit after
 * @param lost those served before and for certain not after
 * @param mayGain those besides who are or may be served after and may not have been before
 * @param mayLose those besides who were or may have been served before and may not be after
 * @param walkersBefore those who have a way before: it is known, and there is one
 * @param walkersAfter the same after
 * @param metresBefore the ways of all who have one added up, before
 * @param metresAfter the same after
 * @param changed how many have another way than before, or another unit
 */
public record GainsAndLosses(
        long[] people,
        long[] peopleAfter,
        long[] servedMoved,
        long[] servedBefore,
        long[] servedAfter,
        long[] gained,
        long[] lost,
        long[] mayGain,
        long[] mayLose,
        long[] walkersBefore,
        long[] walkersAfter,
        double[] metresBefore,
        double[] metresAfter,
        long[] changed) {

    /**
     * A state of reach.
     *
     * @param unitOf the unit of every demand point, numbered from 0
     * @param metres how far each demand point is from its nearest site; infinite where there is none,
     *     NaN where the way is not known
     * @param radius the way within which a site serves of which nothing else is said, its end included
     * @param served whom some site serves
     * @param unclear of whom nobody knows: none serves them that is known to, and some may
     */
    public record State(int[] unitOf, double[] metres, double radius, boolean[] served, boolean[] unclear) {

        /** A state in which every site serves equally far. */
        public State(int[] unitOf, double[] metres, double radius) {
            this(unitOf, metres, radius, new boolean[metres.length], new boolean[metres.length]);
            for (int point = 0; point < served.length; point++) {
                served[point] = metres[point] <= radius;
            }
        }
    }

    /**
     * What is in doubt both times though something changes for it: whose place is not known may live where it does.
     *
     * @param nearer whom a facility may serve that comes
     * @param farther whom one may have served that goes
     */
    public record Doubt(boolean[] nearer, boolean[] farther) {}

    /** Compares where every place is known. O(points). */
    public static GainsAndLosses of(int units, long[] weights, State before, State after) {
        boolean[] nobody = new boolean[weights.length];
        return of(units, weights, before, after, new Doubt(nobody, nobody));
    }

    /**
     * Compares. O(points).
     *
     * @param units how many units there are
     * @param weights how many people live at each point
     */
    public static GainsAndLosses of(int units, long[] weights, State before, State after, Doubt doubt) {
        GainsAndLosses sums = new GainsAndLosses(
                new long[units],
                new long[units],
                new long[units],
                new long[units],
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
                sums.add(weights[point], before, after, doubt, point);
            }
        }
        return sums;
    }

    private void add(long weight, State before, State after, Doubt doubt, int point) {
        int from = before.unitOf[point];
        int to = after.unitOf[point];
        boolean was = before.served[point];
        boolean is = after.served[point];
        people[from] += weight;
        peopleAfter[to] += weight;
        servedBefore[from] += was ? weight : 0;
        servedMoved[from] -= was ? weight : 0;
        servedMoved[to] += was ? weight : 0;
        servedAfter[to] += is ? weight : 0;
        boolean mayHaveBeen = before.unclear[point];
        boolean mayBe = after.unclear[point];
        gained[to] += is && !was && !mayHaveBeen ? weight : 0;
        lost[to] += was && !is && !mayBe ? weight : 0;
        // what is in doubt both times stays as it is unless it reaches farther, or less far, or others come or go
        boolean isFarther = after.radius > before.radius || doubt.nearer[point];
        boolean isLess = after.radius < before.radius || doubt.farther[point];
        mayGain[to] += is && mayHaveBeen || mayBe && !was && (!mayHaveBeen || isFarther) ? weight : 0;
        mayLose[to] += was && mayBe || mayHaveBeen && !is && (!mayBe || isLess) ? weight : 0;
        walk(walkersBefore, metresBefore, from, weight, before.metres[point]);
        walk(walkersAfter, metresAfter, to, weight, after.metres[point]);
        boolean same = from == to && Double.compare(before.metres[point], after.metres[point]) == 0;
        changed[to] += same ? 0 : weight;
    }

    private static void walk(long[] walkers, double[] metres, int unit, long weight, double way) {
        if (Double.isFinite(way)) {
            walkers[unit] += weight;
            metres[unit] += weight * way;
        }
    }
}
