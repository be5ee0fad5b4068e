package org.jieming.mosaic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The power diagram (Aurenhammer 1987) of weighted seats inside a convex outline: a point belongs to the seat with the
 * least squared distance less weight. Every corner is computed once for all cells that share it, from the seats in
 * rising order, so that neighbours get the same bits. O(n² m) for n seats and m corners a cell.
 */
final class PowerDiagram {
    private final List<Spot> seats;
    private final double[] weights;
    private final List<Spot> outline;

    /** A corner and the line that the ring follows from it: a seat's number, or −1 − number of an outline edge. */
    private record Corner(Spot spot, int line) {}

    PowerDiagram(List<Spot> seats, double[] weights, List<Spot> outline) {
        this.seats = seats;
        this.weights = weights;
        this.outline = outline;
    }

    /** The ring of the cell of seat {@code i}, turning left. */
    List<Spot> cell(int i) {
        List<Corner> ring = new ArrayList<>();
        for (int edge = 0; edge < outline.size(); edge++) {
            ring.add(new Corner(outline.get(edge), -1 - edge));
        }
        for (int j = 0; j < seats.size(); j++) {
            if (j != i) {
                ring = clipped(ring, i, j);
            }
        }
        return ring.stream().map(Corner::spot).toList();
    }

    private List<Corner> clipped(List<Corner> ring, int i, int j) {
        List<Corner> kept = new ArrayList<>();
        for (int k = 0; k < ring.size(); k++) {
            Corner here = ring.get(k);
            Corner next = ring.get((k + 1) % ring.size());
            boolean inside = belongs(here.spot(), i, j);
            if (inside) {
                kept.add(here);
            }
            if (inside != belongs(next.spot(), i, j)) {
                Spot crossing = crossing(i, here.line(), j);
                kept.add(new Corner(crossing, inside ? j : here.line()));
            }
        }
        return kept;
    }

    private boolean belongs(Spot spot, int i, int j) {
        return power(spot, i) <= power(spot, j);
    }

    private double power(Spot spot, int i) {
        return spot.squareTo(seats.get(i)) - weights[i];
    }

    /** Where the border of i and j meets a line of i's ring. */
    private Spot crossing(int i, int line, int j) {
        if (line >= 0) {
            int[] three = {i, line, j};
            Arrays.sort(three);
            return meet(border(three[0], three[1]), border(three[0], three[2]));
        }
        Spot from = outline.get(-1 - line);
        Spot to = outline.get(-line % outline.size());
        double a = to.y() - from.y();
        double b = from.x() - to.x();
        return meet(border(Math.min(i, j), Math.max(i, j)), new double[] {a, b, a * from.x() + b * from.y()});
    }

    /** The line of equal power of two seats as a x + b y = c. */
    private double[] border(int i, int j) {
        Spot p = seats.get(i);
        Spot q = seats.get(j);
        double c = q.x() * q.x() + q.y() * q.y() - weights[j] - (p.x() * p.x() + p.y() * p.y() - weights[i]);
        return new double[] {2 * (q.x() - p.x()), 2 * (q.y() - p.y()), c};
    }

    private static Spot meet(double[] u, double[] v) {
        double determinant = u[0] * v[1] - u[1] * v[0];
        return new Spot((u[2] * v[1] - u[1] * v[2]) / determinant, (u[0] * v[2] - u[2] * v[0]) / determinant);
    }
}
