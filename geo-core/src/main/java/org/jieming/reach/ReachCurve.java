package org.jieming.reach;

import java.util.Arrays;
import org.jieming.measure.Metres;

/**
 * How many are served within any distance: the whole curve from one pass. Immutable, thread-safe.
 */
public final class ReachCurve {
    private static final int INDEX_BITS = 24;
    private static final long FARTHEST = (1L << 38) - 1;

    private final double[] metres;
    private final long[] served;

    private ReachCurve(double[] metres, long[] served) {
        this.metres = metres;
        this.served = served;
    }

    /**
     * The curve of demand points. O(n log n).
     *
     * @param metres how far each has to go, not negative, at millimetres; infinite for those who reach nothing
     * @param people how many live there
     * @throws IllegalArgumentException for more than 16,777,216 points
     */
    public static ReachCurve of(double[] metres, long[] people) {
        long[] order = order(metres);
        double[] sorted = new double[metres.length];
        long[] served = new long[metres.length];
        long sum = 0;
        for (int i = 0; i < order.length; i++) {
            int point = (int) (order[i] & (1L << INDEX_BITS) - 1);
            sum += people[point];
            sorted[i] = metres[point];
            served[i] = sum;
        }
        return new ReachCurve(sorted, served);
    }

    /** Millimetres and number of every point in one long, sorted: half an Earth's girth is 2e10 mm, 35 bits. */
    private static long[] order(double[] metres) {
        if (metres.length > 1 << INDEX_BITS) {
            throw new IllegalArgumentException("Too many points: " + metres.length);
        }
        long[] order = new long[metres.length];
        for (int i = 0; i < order.length; i++) {
            long millimetres = (long) Math.min(FARTHEST, Math.rint(metres[i] * 1000));
            order[i] = millimetres << INDEX_BITS | i;
        }
        Arrays.sort(order);
        return order;
    }

    /** How many people live within a distance, its end included. O(log n). */
    public long within(Metres distance) {
        int low = 0;
        int high = metres.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (metres[middle] <= distance.value()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : served[low - 1];
    }

    /** How many people there are. */
    public long people() {
        return served.length == 0 ? 0 : served[served.length - 1];
    }

    /** The least distance within which a share of all people lives; infinite where so many reach nothing. O(log n). */
    public double metresFor(double share) {
        long wanted = (long) Math.ceil(share * people());
        int low = 0;
        int high = served.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (served[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == served.length ? Double.POSITIVE_INFINITY : metres[low];
    }
}
