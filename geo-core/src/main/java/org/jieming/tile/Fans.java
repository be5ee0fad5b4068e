package org.jieming.tile;

/** The live edges that leave each place. */
final class Fans {
    private final Vertices places;
    private final RegionEdges edges;
    private final int[] starts;
    private final int[] leaving;

    Fans(Vertices places, RegionEdges edges) {
        this.places = places;
        this.edges = edges;
        starts = new int[places.size + 2];
        for (int edge = 0; edge < edges.size(); edge++) {
            if (edges.isLive(edge)) {
                starts[edges.from(edge) + 2]++;
            }
        }
        for (int i = 2; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        leaving = new int[starts[starts.length - 1]];
        for (int edge = 0; edge < edges.size(); edge++) {
            if (edges.isLive(edge)) {
                leaving[starts[edges.from(edge) + 1]++] = edge;
            }
        }
    }

    /** The live edge that continues another with the sharpest left turn, or -1. */
    int sharpestLeft(int edge) {
        int at = edges.to(edge);
        int back = edges.from(edge);
        int best = -1;
        for (int i = starts[at]; i < starts[at + 1]; i++) {
            if (edges.isLive(leaving[i]) && (best < 0 || isSharper(at, back, leaving[i], best))) {
                best = leaving[i];
            }
        }
        return best;
    }

    private boolean isSharper(int at, int back, int edge, int best) {
        int half = half(at, back, edges.to(edge));
        int bestHalf = half(at, back, edges.to(best));
        return half != bestHalf ? half < bestHalf : turn(at, edges.to(edge), edges.to(best)) < 0;
    }

    /** In which half of the clockwise way round from the direction back another direction lies; straight on is between them. */
    private int half(int at, int back, int other) {
        long turn = turn(at, back, other);
        if (turn != 0) {
            return turn < 0 ? 0 : 2;
        }
        return places.x[back] == places.x[other] && places.y[back] == places.y[other] ? 3 : 1;
    }

    private long turn(int at, int a, int b) {
        long ax = (long) places.x[a] - places.x[at];
        long ay = (long) places.y[a] - places.y[at];
        long bx = (long) places.x[b] - places.x[at];
        long by = (long) places.y[b] - places.y[at];
        return ax * by - ay * bx;
    }
}
