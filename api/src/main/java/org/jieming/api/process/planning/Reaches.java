package org.jieming.api.process.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.reach.Positions;
import org.jieming.walk.Yardstick;

/**
 * Whom candidates reach. They are measured in an order that spreads over all of them, so that what was measured when time is up is
 * spread as well: a plan is sought among these, and says so.
 *
 * @param candidates those measured, in the order they were given
 * @param reached the cells in reach of each
 * @param leftOut how many were not measured
 */
record Reaches(List<Candidate> candidates, int[][] reached, int leftOut) {
    /**
     * Candidates measured between two looks at the clock of whoever asks: a quarter of those before, so that no batch takes
     * much longer than a quarter of what they took, and at most so many.
     */
    private static final int MOST_OF_BATCH = 250;

    private static final int OF_DONE = 4;

    /** A candidate and a cell in its reach are one pair; so many take some 300 MB while a plan is sought. */
    private static final long MOST_PAIRS = 20_000_000;
    /** Steps of the golden section fall evenly over a circle however many there are (Knuth 1998, 6.4). */
    private static final double GOLDEN = 0.6180339887498949;

    /**
     * Measures until all are, or no more are to be.
     *
     * @param most how many are measured at the most
     * @param steps told now and then; throws to end it
     * @throws Malformed when candidates and cells in their reach are too many to be searched
     */
    static Reaches of(
            Yardstick ruler, Positions demand, List<Candidate> all, double radius, int most, SitingSteps steps) {
        int[] order = spread(all.size());
        Function<Positions, int[][]> around = ruler.within(demand, radius);
        int[][] reached = new int[all.size()][];
        long pairs = 0;
        int done = 0;
        while (done < Math.min(most, order.length) && (done == 0 || steps.measures(done, order.length))) {
            int batch = Math.max(1, Math.min(MOST_OF_BATCH, done / OF_DONE));
            int[] some = Arrays.copyOfRange(order, done, Math.min(Math.min(most, order.length), done + batch));
            int[][] theirs = around.apply(Positions.ofDegrees(degrees(all, some)));
            for (int at = 0; at < some.length; at++) {
                reached[some[at]] = theirs[at];
                pairs += theirs[at].length;
            }
            if (pairs > MOST_PAIRS) {
                throw tooManyPairs(radius);
            }
            done += some.length;
        }
        return kept(all, reached, order.length - done);
    }

    private static Reaches kept(List<Candidate> all, int[][] reached, int leftOut) {
        List<Candidate> measured = new ArrayList<>();
        List<int[]> theirs = new ArrayList<>();
        for (int candidate = 0; candidate < reached.length; candidate++) {
            if (reached[candidate] != null) {
                measured.add(all.get(candidate));
                theirs.add(reached[candidate]);
            }
        }
        return new Reaches(List.copyOf(measured), theirs.toArray(int[][]::new), leftOut);
    }

    /** All numbers below one, each as far from those before it as may be: steps of the golden section of it, or next to that. */
    static int[] spread(int size) {
        int step = Math.max(1, (int) Math.round(size * GOLDEN));
        while (gcd(step, size) > 1) {
            step++;
        }
        int by = step;
        return IntStream.range(0, size).map(at -> (int) ((long) at * by % size)).toArray();
    }

    private static int gcd(int one, int other) {
        return other == 0 ? one : gcd(other, one % other);
    }

    private static double[] degrees(List<Candidate> all, int[] some) {
        return IntStream.of(some)
                .mapToObj(all::get)
                .flatMapToDouble(candidate -> DoubleStream.of(candidate.longitude(), candidate.latitude()))
                .toArray();
    }

    private static Malformed tooManyPairs(double radius) {
        return new Malformed(
                ProvisionInputs.RADIUS.field(),
                String.valueOf(radius),
                Bilingual.of(
                        "备选点与其半径内人口单元的配对最多 " + MOST_PAIRS + ",请缩小半径或区域,或减少备选点",
                        "candidates and cells within their radius may make " + MOST_PAIRS
                                + " pairs at most; take a shorter radius, a smaller area or fewer candidates"));
    }
}
