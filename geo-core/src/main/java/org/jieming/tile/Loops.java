package org.jieming.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Closed lines as x, y, x, y… without a closing vertex, on whole numbers: area, containment, nesting. */
final class Loops {
    private Loops() {}

    /** Twice the signed area, y downwards: positive for an exterior ring of MVT. Exact up to 2^31 units of width for tile steps. */
    static double twiceArea(int[] loop) {
        double sum = 0;
        long x0 = loop[0];
        long y0 = loop[1];
        for (int i = 2; i + 3 < loop.length; i += 2) {
            sum += (double) ((loop[i] - x0) * (loop[i + 3] - y0) - (loop[i + 2] - x0) * (loop[i + 1] - y0));
        }
        return sum;
    }

    static int[] reversed(int[] loop) {
        var reversed = new int[loop.length];
        for (int i = 0; i < loop.length; i += 2) {
            reversed[i] = loop[loop.length - 2 - i];
            reversed[i + 1] = loop[loop.length - 1 - i];
        }
        return reversed;
    }

    /** The same loop, begun at its topmost vertex, of several the leftmost: equal loops have equal arrays. */
    static int[] fromTop(int[] loop) {
        int top = 0;
        for (int i = 2; i < loop.length; i += 2) {
            if (isAbove(loop, i, loop, top)) {
                top = i;
            }
        }
        return from(loop, top);
    }

    /** The same loop, begun at the vertex whose x stands at an index. */
    static int[] from(int[] loop, int start) {
        var turned = new int[loop.length];
        System.arraycopy(loop, start, turned, 0, loop.length - start);
        System.arraycopy(loop, 0, turned, loop.length - start, start);
        return turned;
    }

    private static boolean isAbove(int[] a, int i, int[] b, int j) {
        return a[i + 1] != b[j + 1] ? a[i + 1] < b[j + 1] : a[i] < b[j];
    }

    /** The loops, each begun at its top, from top to bottom. */
    static List<int[]> inOrder(List<int[]> loops) {
        return loops.stream().map(Loops::fromTop).sorted(Loops::compare).toList();
    }

    private static int compare(int[] a, int[] b) {
        return isAbove(a, 0, b, 0) ? -1 : isAbove(b, 0, a, 0) ? 1 : Arrays.compare(a, b);
    }

    /** Whether a place given in half units, not on the loop, lies inside. Linear. */
    static boolean contains(int[] loop, long twiceX, long twiceY) {
        boolean inside = false;
        int last = loop.length - 2;
        for (int i = 0; i < loop.length; last = i, i += 2) {
            long ay = 2L * loop[last + 1] - twiceY;
            long by = 2L * loop[i + 1] - twiceY;
            if (ay > 0 != by > 0) {
                long ax = 2L * loop[last] - twiceX;
                long bx = 2L * loop[i] - twiceX;
                double side = (double) ax * by - (double) bx * ay;
                inside ^= side > 0 == by > ay;
            }
        }
        return inside;
    }

    /** Whether a loop lies inside another one that it does not cross; they may share vertices but no edge. */
    static boolean within(int[] inner, int[] outer) {
        return boxWithin(inner, outer) && contains(outer, (long) inner[0] + inner[2], (long) inner[1] + inner[3]);
    }

    private static boolean boxWithin(int[] inner, int[] outer) {
        return least(inner, 0) >= least(outer, 0)
                && least(inner, 1) >= least(outer, 1)
                && most(inner, 0) <= most(outer, 0)
                && most(inner, 1) <= most(outer, 1);
    }

    private static int least(int[] loop, int axis) {
        int least = loop[axis];
        for (int i = axis; i < loop.length; i += 2) {
            least = Math.min(least, loop[i]);
        }
        return least;
    }

    private static int most(int[] loop, int axis) {
        int most = loop[axis];
        for (int i = axis; i < loop.length; i += 2) {
            most = Math.max(most, loop[i]);
        }
        return most;
    }

    /** Turns disjoint loops so that those at even depth are exterior rings and those at odd depth holes. Quadratic in their number. */
    static List<int[]> turnedByDepth(List<int[]> loops) {
        var turned = new ArrayList<int[]>();
        for (var loop : loops) {
            long depth = loops.stream()
                    .filter(other -> other != loop && within(loop, other))
                    .count();
            boolean exterior = depth % 2 == 0;
            turned.add(twiceArea(loop) > 0 == exterior ? loop : reversed(loop));
        }
        return turned;
    }

    /** Puts each hole behind the smallest exterior ring around it; exterior rings keep their order. */
    static List<List<int[]>> grouped(List<int[]> loops) {
        var polygons = new ArrayList<List<int[]>>();
        for (var loop : loops) {
            if (twiceArea(loop) > 0) {
                var polygon = new ArrayList<int[]>();
                polygon.add(loop);
                polygons.add(polygon);
            }
        }
        for (var loop : loops) {
            if (twiceArea(loop) < 0) {
                home(loop, polygons).add(loop);
            }
        }
        return polygons;
    }

    private static List<int[]> home(int[] hole, List<List<int[]>> polygons) {
        if (polygons.size() == 1) {
            return polygons.get(0);
        }
        return polygons.stream()
                .filter(polygon -> within(hole, polygon.get(0)))
                .min(Comparator.comparingDouble(polygon -> twiceArea(polygon.get(0))))
                .orElseGet(ArrayList::new);
    }
}
