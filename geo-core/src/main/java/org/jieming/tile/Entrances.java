package org.jieming.tile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where rings come in through the sides of a tile's buffered square: the order in which a tile begins and lists them. */
final class Entrances {
    private static final int WIDTH = TileMatrixSet.EXTENT + 2 * TileMatrixSet.BUFFER;

    private Entrances() {}

    /**
     * How far around a square of some width a place on a side lies, given from the top left corner: along the top, right, bottom and
     * left side.
     */
    static int place(int x, int y, int width) {
        if (y == 0) {
            return x;
        }
        if (x == width) {
            return width + y;
        }
        return y == width ? 3 * width - x : 4 * width - y;
    }

    /** Loops in steps of a tile as {@link SideWalk#draw} would list them: by their first entrance, then those that have none. */
    static List<int[]> inOrder(List<int[]> loops) {
        record Entered(int[] loop, int place) {}
        var entered = new ArrayList<Entered>();
        var within = new ArrayList<int[]>();
        for (var loop : loops) {
            int first = first(loop);
            if (first < 0) {
                within.add(loop);
            } else {
                entered.add(new Entered(Loops.from(loop, first), place(loop, first)));
            }
        }
        entered.sort(Comparator.comparingInt(Entered::place));
        var ordered = new ArrayList<>(entered.stream().map(Entered::loop).toList());
        ordered.addAll(Loops.inOrder(within));
        return ordered;
    }

    /** The index of the vertex on a side, of those whose next edge leads inside, that comes first around the square; or -1. */
    private static int first(int[] loop) {
        int best = -1;
        for (int i = 0; i < loop.length; i += 2) {
            int next = (i + 2) % loop.length;
            if (isOnSide(loop, i) && !isAlongSide(loop, i, next) && (best < 0 || place(loop, i) < place(loop, best))) {
                best = i;
            }
        }
        return best;
    }

    private static int place(int[] loop, int i) {
        return place(loop[i] + TileMatrixSet.BUFFER, loop[i + 1] + TileMatrixSet.BUFFER, WIDTH);
    }

    private static boolean isOnSide(int[] loop, int i) {
        return isSide(loop[i]) || isSide(loop[i + 1]);
    }

    private static boolean isAlongSide(int[] loop, int i, int j) {
        return loop[i] == loop[j] && isSide(loop[i]) || loop[i + 1] == loop[j + 1] && isSide(loop[i + 1]);
    }

    private static boolean isSide(int step) {
        return step == -TileMatrixSet.BUFFER || step == TileMatrixSet.EXTENT + TileMatrixSet.BUFFER;
    }
}
