package org.jieming.walk;

import org.jieming.reach.Positions;

/** The place of a piece of road that is nearest to a point. Measures one after another; used by one thread. */
final class Foot {
    private final WalkNetwork network;
    private double share;
    private double away;

    Foot(WalkNetwork network) {
        this.network = network;
    }

    /** The foot of the perpendicular on the chord of a piece, else its nearer end. */
    void measure(Positions points, int point, int piece) {
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
        share = Math.max(0, Math.min(1, dot / length2));
        double away2 = 0;
        for (int axis = 0; axis < 3; axis++) {
            double foot = vertices.at(from, axis) + share * (vertices.at(to, axis) - vertices.at(from, axis));
            away2 += (points.at(point, axis) - foot) * (points.at(point, axis) - foot);
        }
        away = Math.rint(Math.sqrt(away2) * 1000) / 1000;
    }

    /** How far along the piece, of its length. */
    double share() {
        return share;
    }

    /** How far from the point, metres to the millimetre. */
    double away() {
        return away;
    }
}
