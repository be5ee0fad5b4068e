package org.jieming.reach;

import java.util.Arrays;

/**
 * The arcs of circles that bound their union: what no other circle covers. Angles in radians, counter-clockwise; an arc that
 * passes angle 0 ends beyond 2π.
 */
final class OpenArcs {
    private static final double TURN = 2 * Math.PI;

    private final double[][] arcs;

    private OpenArcs(double[][] arcs) {
        this.arcs = arcs;
    }

    /** O(circles × circles near each). */
    static OpenArcs of(Discs discs) {
        double[][] arcs = new double[discs.size()][];
        Nearby nearby = new Nearby(discs);
        for (int disc = 0; disc < arcs.length; disc++) {
            double r = discs.r[disc];
            nearby.gather(discs.x[disc] - r, discs.y[disc] - r, discs.x[disc] + r, discs.y[disc] + r);
            arcs[disc] = open(discs, nearby, disc);
        }
        return new OpenArcs(arcs);
    }

    /** Begin and end of every open arc of a circle in turn. */
    double[] of(int disc) {
        return arcs[disc];
    }

    private static double[] open(Discs discs, Nearby nearby, int disc) {
        double[] covered = new double[2 * nearby.size() * 2];
        int size = 0;
        for (int at = 0; at < nearby.size(); at++) {
            int other = nearby.disc(at);
            double dx = discs.x[other] - discs.x[disc];
            double dy = discs.y[other] - discs.y[disc];
            double apart = Math.hypot(dx, dy);
            double r = discs.r[disc];
            double its = discs.r[other];
            if (other == disc || apart >= r + its) {
                continue;
            }
            boolean same = apart == 0 && r == its;
            if (same ? other < disc : apart + r <= its) {
                return new double[0];
            }
            if (!same && apart + its > r) {
                double middle = Math.atan2(dy, dx);
                double half = Math.acos((r * r + apart * apart - its * its) / (2 * r * apart));
                size = add(covered, size, middle - half, middle + half);
            }
        }
        return gaps(Arrays.copyOf(covered, size));
    }

    /** Adds an interval of angles, cut at 0. */
    private static int add(double[] covered, int size, double from, double to) {
        double begin = from < 0 ? from + TURN : from;
        double end = begin + (to - from);
        covered[size] = begin;
        covered[size + 1] = Math.min(end, TURN);
        if (end <= TURN) {
            return size + 2;
        }
        covered[size + 2] = 0;
        covered[size + 3] = end - TURN;
        return size + 4;
    }

    private static double[] gaps(double[] covered) {
        Integer[] order = new Integer[covered.length / 2];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (one, other) -> Double.compare(covered[2 * one], covered[2 * other]));
        double[] gaps = new double[covered.length + 2];
        int size = 0;
        double reached = 0;
        for (int interval : order) {
            if (covered[2 * interval] > reached) {
                gaps[size++] = reached;
                gaps[size++] = covered[2 * interval];
            }
            reached = Math.max(reached, covered[2 * interval + 1]);
        }
        if (reached < TURN) {
            gaps[size++] = reached;
            gaps[size++] = TURN;
        }
        return joinedAtZero(Arrays.copyOf(gaps, size));
    }

    /** The last gap and the first are one when they meet at angle 0. */
    private static double[] joinedAtZero(double[] gaps) {
        int size = gaps.length;
        if (size < 4 || gaps[0] != 0 || gaps[size - 1] != TURN) {
            return gaps;
        }
        double[] joined = Arrays.copyOfRange(gaps, 2, size);
        joined[joined.length - 1] = TURN + gaps[1];
        return joined;
    }
}
