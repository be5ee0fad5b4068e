package org.jieming.mosaic;

/**
 * Strikes out, two by two, segments that run the same way in opposite directions, by going along two borders at once. Neighbours
 * share runs of many vertices; where such a run begins is found by a few of its vertices, which both sides choose alike because the
 * choice depends on the coordinates alone (one in {@value #ONE_IN}; Manber 1994 chooses anchors of files so). What a run without a
 * chosen vertex leaves is for others to strike. O(n), with random access for the chosen vertices only.
 */
final class SharedRuns {
    private static final int ONE_IN = 8;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final FlatRings rings;
    private final int mask;
    private final int[] outgoing;

    private SharedRuns(FlatRings rings) {
        this.rings = rings;
        int chosen = 0;
        for (int at = 1; at < rings.end(); at++) {
            chosen += begins(at) ? 1 : 0;
        }
        mask = (Integer.highestOneBit(Math.max(8, chosen + chosen / 2)) << 1) - 1;
        outgoing = new int[mask + 1];
    }

    static void strike(FlatRings rings) {
        SharedRuns runs = new SharedRuns(rings);
        for (int at = 1; at < rings.end(); at++) {
            if (runs.begins(at)) {
                runs.register(at);
            }
        }
        for (int at = 1; at < rings.end(); at++) {
            if (!rings.isStruck(at) && runs.isChosen(at + 1)) {
                runs.match(at);
            }
        }
    }

    private boolean begins(int segment) {
        return !rings.isStruck(segment) && isChosen(segment);
    }

    private boolean isChosen(int point) {
        // the lowest bits tell the slot
        return (hash(point) >>> 40) % ONE_IN == 0;
    }

    private long hash(int point) {
        long mixed =
                (Double.doubleToRawLongBits(rings.x(point)) * 31 + Double.doubleToRawLongBits(rings.y(point))) * MIX;
        return mixed ^ mixed >>> 32;
    }

    private int slot(int from, int to) {
        long mixed = (hash(from) * 31 + hash(to)) * MIX;
        return (int) (mixed ^ mixed >>> 32) & mask;
    }

    private void register(int segment) {
        int slot = slot(segment, segment + 1);
        while (outgoing[slot] != 0) {
            slot = slot + 1 & mask;
        }
        outgoing[slot] = segment;
    }

    /** Strikes the segment and all before and after it that some other border has in the other direction. */
    private void match(int segment) {
        int slot = slot(segment + 1, segment);
        while (outgoing[slot] != 0) {
            int other = outgoing[slot];
            if (!rings.isStruck(other) && isOpposite(segment, other)) {
                rings.strike(segment);
                rings.strike(other);
                go(segment + 1, other - 1, 1);
                go(segment - 1, other + 1, -1);
                return;
            }
            slot = slot + 1 & mask;
        }
    }

    private boolean isOpposite(int segment, int other) {
        return rings.isSame(segment, other + 1) && rings.isSame(segment + 1, other);
    }

    private void go(int from, int opposite, int step) {
        int one = from;
        int other = opposite;
        while (!rings.isStruck(one) && !rings.isStruck(other) && one != other && isOpposite(one, other)) {
            rings.strike(one);
            rings.strike(other);
            one += step;
            other -= step;
        }
    }
}
