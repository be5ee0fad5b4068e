package org.jieming.tile;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;

/** Turns noded edges, no two of them between the same places, so that the inside by the even-odd rule lies to their left. */
final class EvenOdd {
    private static final int UNKNOWN = -1;

    private final Vertices places;
    private final RegionEdges edges;
    /** Edges at each place, by angle; each edge stands at both its ends. */
    private final int[][] around;

    private final int[] component;
    private final boolean[] turned;
    private final boolean[] done;
    private final boolean[] reached;

    EvenOdd(Vertices places, RegionEdges edges) {
        this.places = places;
        this.edges = edges;
        this.around = around();
        this.component = new int[places.size];
        this.turned = new boolean[edges.size()];
        this.done = new boolean[edges.size()];
        this.reached = new boolean[places.size];
        Arrays.fill(component, UNKNOWN);
    }

    private int[][] around() {
        var lists = new Ints[places.size];
        for (int edge = 0; edge < edges.size(); edge++) {
            if (edges.isLive(edge)) {
                at(lists, edges.from(edge)).add(edge);
                at(lists, edges.to(edge)).add(edge);
            }
        }
        var sorted = new int[places.size][];
        for (int place = 0; place < sorted.length; place++) {
            sorted[place] = lists[place] == null ? new int[0] : byAngle(place, lists[place].toArray());
        }
        return sorted;
    }

    private static Ints at(Ints[] lists, int place) {
        if (lists[place] == null) {
            lists[place] = new Ints(8);
        }
        return lists[place];
    }

    private int[] byAngle(int place, int[] fan) {
        return Arrays.stream(fan)
                .boxed()
                .sorted(Comparator.comparingDouble(edge -> angle(place, edge)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** From 0 (right) by way of down, left and up to 2 pi; noded edges of one place differ by far more than rounding. */
    private double angle(int place, int edge) {
        int other = other(place, edge);
        double angle =
                Math.atan2((double) places.y[other] - places.y[place], (double) places.x[other] - places.x[place]);
        return angle < 0 ? angle + 2 * Math.PI : angle;
    }

    private int other(int place, int edge) {
        return edges.from(edge) == place ? edges.to(edge) : edges.from(edge);
    }

    /** Turns every live edge; linear in each connected part, times the number of parts. */
    void turn() {
        int parts = 0;
        for (int place = 0; place < places.size; place++) {
            if (component[place] == UNKNOWN && around[place].length > 0) {
                mark(place, parts++);
            }
        }
        var tops = new int[parts];
        Arrays.fill(tops, UNKNOWN);
        for (int place = 0; place < places.size; place++) {
            int part = component[place];
            if (part != UNKNOWN && (tops[part] == UNKNOWN || isAbove(place, tops[part]))) {
                tops[part] = place;
            }
        }
        for (int top : tops) {
            turnPart(top);
        }
        for (int edge = 0; edge < edges.size(); edge++) {
            if (turned[edge]) {
                edges.turn(edge);
            }
        }
    }

    private boolean isAbove(int a, int b) {
        return places.y[a] != places.y[b] ? places.y[a] < places.y[b] : places.x[a] < places.x[b];
    }

    private void mark(int start, int part) {
        var waiting = new ArrayDeque<Integer>();
        component[start] = part;
        waiting.add(start);
        while (!waiting.isEmpty()) {
            int place = waiting.remove();
            for (int edge : around[place]) {
                int other = other(place, edge);
                if (component[other] == UNKNOWN) {
                    component[other] = part;
                    waiting.add(other);
                }
            }
        }
    }

    /** At the top of a part nothing of it lies above, so the sector before its first edge is as deep as the other parts make it. */
    private void turnPart(int top) {
        settle(top, 0, insideOthers(top));
        var waiting = new ArrayDeque<Integer>();
        waiting.add(top);
        reached[top] = true;
        while (!waiting.isEmpty()) {
            int place = waiting.remove();
            for (int edge : around[place]) {
                int other = other(place, edge);
                if (!reached[other]) {
                    reached[other] = true;
                    settleFrom(other, edge);
                    waiting.add(other);
                }
            }
        }
    }

    /** Settles all edges of a place, given one that is settled already. */
    private void settleFrom(int place, int known) {
        int index = 0;
        while (around[place][index] != known) {
            index++;
        }
        boolean leaves = edges.from(known) == place != turned[known];
        settle(place, index, !leaves);
    }

    /** Settles the edges of a place from one of them on; {@code inside}: whether the sector before that one is inside. */
    private void settle(int place, int index, boolean inside) {
        boolean before = inside;
        for (int i = 0; i < around[place].length; i++) {
            int edge = around[place][(index + i) % around[place].length];
            boolean leaves = !before;
            if (!done[edge]) {
                done[edge] = true;
                turned[edge] = edges.from(edge) == place != leaves;
            }
            before = !before;
        }
    }

    private boolean insideOthers(int top) {
        boolean inside = false;
        long x = places.x[top];
        long y = places.y[top];
        for (int edge = 0; edge < edges.size(); edge++) {
            int a = edges.from(edge);
            int b = edges.to(edge);
            if (edges.isLive(edge) && component[a] != component[top] && places.y[a] > y != places.y[b] > y) {
                long side = (places.x[a] - x) * (places.y[b] - y) - (places.x[b] - x) * (places.y[a] - y);
                inside ^= side > 0 == places.y[b] > places.y[a];
            }
        }
        return inside;
    }
}
