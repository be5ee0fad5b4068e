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
        double[] begins = new double[2 * nearby.size()];
        double[] ends = new double[begins.length];
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
                size = add(begins, ends, size, middle - half, middle + half);
            }
        }
        return gaps(begins, ends, size);
    }

    /** Adds an interval of angles, cut at 0: where it begins to one list, where it ends to the other. */
    private static int add(double[] begins, double[] ends, int size, double from, double to) {
        double begin = from < 0 ? from + TURN : from;
        double end = begin + (to - from);
        begins[size] = begin;
        ends[size] = Math.min(end, TURN);
        if (end <= TURN) {
            return size + 1;
        }
        begins[size + 1] = 0;
        ends[size + 1] = end - TURN;
        return size + 2;
    }

    /** Between the k-th end and the next begin, each in order, nothing is covered when that begin is later. */
    private static double[] gaps(double[] begins, double[] ends, int intervals) {
        Arrays.sort(begins, 0, intervals);
        Arrays.sort(ends, 0, intervals);
        double[] gaps = new double[2 * intervals + 2];
        int size = 0;
        double reached = 0;
        for (int at = 0; at <= intervals; at++) {
            double next = at < intervals ? begins[at] : TURN;
            if (next > reached) {
                gaps[size++] = reached;
                gaps[size++] = next;
            }
            reached = at < intervals ? ends[at] : TURN;
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
