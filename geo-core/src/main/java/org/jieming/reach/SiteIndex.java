package org.jieming.reach;

import java.util.BitSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Sites, so arranged that those near a point are found without looking at the others: a balanced tree of halved boxes
 * (Bentley 1975) with a few sites in each leaf. Built in O(n log n); the nearest of n sites costs O(log n) as a rule.
 * Immutable, thread-safe.
 */
public final class SiteIndex {
    private static final int LEAF = 8;

    private final int[] ids;
    private final double[] xyz;
    private final byte[] axes;
    private final double[] cuts;

    private SiteIndex(int[] ids, double[] xyz, int nodes) {
        this.ids = ids;
        this.xyz = xyz;
        this.axes = new byte[nodes];
        this.cuts = new double[nodes];
    }

    /** Arranges sites; each is known by its number in the order given. */
    public static SiteIndex of(Positions sites) {
        int size = sites.size();
        int[] ids = new int[size];
        double[] xyz = new double[3 * size];
        for (int i = 0; i < size; i++) {
            ids[i] = i;
            for (int axis = 0; axis < 3; axis++) {
                xyz[3 * i + axis] = sites.at(i, axis);
            }
        }
        int nodes = 1;
        for (int leaf = size; leaf > LEAF; leaf = (leaf + 1) / 2) {
            nodes *= 2;
        }
        SiteIndex index = new SiteIndex(ids, xyz, nodes);
        index.halve(1, 0, size);
        return index;
    }

    /** How many sites there are. */
    public int size() {
        return ids.length;
    }

    /** The nearest site of every demand point: O(m log n) for m points, less when neighbours follow each other. */
    public Nearest nearest(Positions demand) {
        int[] found = new int[demand.size()];
        double[] metres = new double[demand.size()];
        NearestSearch search = new NearestSearch(this, new BitSet());
        for (int i = 0; i < found.length; i++) {
            found[i] = search.of(demand.at(i, 0), demand.at(i, 1), demand.at(i, 2));
            metres[i] = Positions.length(search.chord2());
        }
        return new Nearest(found, metres);
    }

    /**
     * For each of some other places the numbers of the sites within a distance of it, rising. O(places × (log n + found)).
     *
     * @param metres the distance, its end included, at millimetres
     */
    public int[][] within(Positions places, double metres) {
        return within(places, place -> metres);
    }

    /** The same, each place with a distance of its own. */
    public int[][] within(Positions places, IntToDoubleFunction metres) {
        int[][] within = new int[places.size()][];
        RangeSearch search = new RangeSearch(this);
        for (int i = 0; i < within.length; i++) {
            double own = metres.applyAsDouble(i);
            int found = search.find(places.at(i, 0), places.at(i, 1), places.at(i, 2), Positions.chord2(own));
            within[i] = IntStream.range(0, found)
                    .filter(k -> Positions.metres(search.chords2()[k]) <= own)
                    .map(k -> ids[search.places()[k]])
                    .sorted()
                    .toArray();
        }
        return within;
    }

    private void halve(int node, int from, int to) {
        if (node >= axes.length) {
            return;
        }
        int axis = widest(from, to);
        int middle = (from + to) >>> 1;
        select(axis, from, to - 1, middle);
        axes[node] = (byte) axis;
        cuts[node] = middle < to ? xyz[3 * middle + axis] : 0;
        halve(2 * node, from, middle);
        halve(2 * node + 1, middle, to);
    }

    private int widest(int from, int to) {
        int widest = 0;
        double most = -1;
        for (int axis = 0; axis < 3; axis++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                low = Math.min(low, xyz[3 * i + axis]);
                high = Math.max(high, xyz[3 * i + axis]);
            }
            if (high - low > most) {
                most = high - low;
                widest = axis;
            }
        }
        return widest;
    }

    /** Hoare's selection: afterwards no site before {@code middle} lies beyond it on the axis. */
    private void select(int axis, int from, int to, int middle) {
        int low = from;
        int high = to;
        while (low < high) {
            double pivot = xyz[3 * ((low + high) >>> 1) + axis];
            int i = low;
            int j = high;
            while (i <= j) {
                while (xyz[3 * i + axis] < pivot) {
                    i++;
                }
                while (xyz[3 * j + axis] > pivot) {
                    j--;
                }
                if (i <= j) {
                    swap(i++, j--);
                }
            }
            if (middle <= j) {
                high = j;
            } else if (middle >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private void swap(int i, int j) {
        int id = ids[i];
        ids[i] = ids[j];
        ids[j] = id;
        for (int axis = 0; axis < 3; axis++) {
            double kept = xyz[3 * i + axis];
            xyz[3 * i + axis] = xyz[3 * j + axis];
            xyz[3 * j + axis] = kept;
        }
    }

    /** Nodes before this number are halved; the root is 1, the halves of node k are 2k and 2k + 1. */
    int inner() {
        return axes.length;
    }

    /** The axis by which a node is halved. */
    int axis(int node) {
        return axes[node];
    }

    /** Where a node is halved: sites of its first half do not lie beyond, those of its second not before. */
    double cut(int node) {
        return cuts[node];
    }

    /** The number of the site in a place of the arrangement. */
    int id(int place) {
        return ids[place];
    }

    /** The square of the chord from a point to the site in a place of the arrangement. */
    double chord2(int place, double x, double y, double z) {
        double dx = xyz[3 * place] - x;
        double dy = xyz[3 * place + 1] - y;
        double dz = xyz[3 * place + 2] - z;
        return dx * dx + dy * dy + dz * dz;
    }
}
