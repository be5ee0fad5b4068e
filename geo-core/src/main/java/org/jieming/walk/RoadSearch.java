package org.jieming.walk;

import java.util.function.IntPredicate;
import org.jieming.reach.Positions;

/** Looks for the nearest place on any road, point after point, in boxes that grow. Used by one thread. */
final class RoadSearch {
    /** A degree of latitude is nowhere shorter than 110,574 m; a little less, so that no box is too small. */
    private static final double METRES_PER_DEGREE = 110_500;
    /** The first box holds an eighth of the limit to each side: most people live beside a road. */
    private static final double FIRST = 0.125;

    private final WalkNetwork network;
    private final IntPredicate counts;
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
        double longitude = points.longitude(point);
        double latitude = points.latitude(point);
        double high = reach / METRES_PER_DEGREE;
        double wide = high / Math.cos(Math.toRadians(Math.min(89, Math.abs(latitude) + high)));
        network.boxes().search(longitude - wide, latitude - high, longitude + wide, latitude + high, 0, position -> {
            int piece = network.boxes().entry(position);
            if (counts.test(piece)) {
                measure(points, point, piece);
            }
            return true;
        });
    }

    /** The foot of the perpendicular on the chord of a piece, else its nearer end; of equally near pieces the first given. */
    private void measure(Positions points, int point, int piece) {
        Positions vertices = network.vertices();
        int from = network.segments().from()[piece];
        int to = network.segments().to()[piece];
        double dot = 0;
        double length2 = 0;
        for (int axis = 0; axis < 3; axis++) {
            double side = vertices.at(to, axis) - vertices.at(from, axis);
            dot += side * (points.at(point, axis) - vertices.at(from, axis));
            length2 += side * side;
        }
        double at = Math.max(0, Math.min(1, dot / length2));
        double away2 = 0;
        for (int axis = 0; axis < 3; axis++) {
            double foot = vertices.at(from, axis) + at * (vertices.at(to, axis) - vertices.at(from, axis));
            away2 += (points.at(point, axis) - foot) * (points.at(point, axis) - foot);
        }
        double away = Math.rint(Math.sqrt(away2) * 1000) / 1000;
        if (away < best || away == best && piece < segment) {
            best = away;
            segment = piece;
            share = at;
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

    long aside() {
        return WalkNetwork.millimetres(best);
    }
}
