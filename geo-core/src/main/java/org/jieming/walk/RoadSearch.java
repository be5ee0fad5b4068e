package org.jieming.walk;

import java.util.function.IntPredicate;
import org.jieming.reach.Positions;

/** Looks for the nearest place on any road, point after point, in boxes that grow. Used by one thread. */
final class RoadSearch {
    /** The first box holds an eighth of the limit to each side: most people live beside a road. */
    static final double FIRST = 0.125;

    private final WalkNetwork network;
    private final IntPredicate counts;
    private final Foot foot;
    private double best;
    private int segment;
    private double share;

    RoadSearch(WalkNetwork network) {
        this(network, piece -> true);
    }

    /** Looks among the pieces of road that count. */
    RoadSearch(WalkNetwork network, IntPredicate counts) {
        this.network = network;
        this.counts = counts;
        this.foot = new Foot(network);
    }

    /** Finds the nearest road no farther than a limit of metres, and says whether there is one. */
    boolean find(Positions points, int point, double limit) {
        for (double reach = limit * FIRST; ; reach = Math.min(limit, 2 * reach)) {
            best = Double.POSITIVE_INFINITY;
            look(points, point, reach);
            if (best <= reach || reach >= limit) {
                return best <= limit;
            }
        }
    }

    private void look(Positions points, int point, double reach) {
        network.near(points, point, reach, piece -> {
            if (counts.test(piece)) {
                measure(points, point, piece);
            }
        });
    }

    /** Of equally near pieces the first given. */
    private void measure(Positions points, int point, int piece) {
        foot.measure(points, point, piece);
        if (foot.away() < best || foot.away() == best && piece < segment) {
            best = foot.away();
            segment = piece;
            share = foot.share();
        }
    }

    /** How far along the piece found, of its length. */
    double share() {
        return share;
    }

    int segment() {
        return segment;
    }

    long along() {
        return Math.round(share * network.segments().millimetres()[segment]);
    }

    /** How far from the point, metres. */
    double away() {
        return best;
    }

    long aside() {
        return WalkNetwork.millimetres(best);
    }
}
