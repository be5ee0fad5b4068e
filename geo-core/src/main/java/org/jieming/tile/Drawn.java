package org.jieming.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The way from shapes to what their tiles hold: noded, broken into arcs, generalised once, rounded for each zoom, packed. */
final class Drawn {
    /** Closed lines of less than this twice the area, a quarter pixel of a 512-pixel tile, are dust. */
    private static final double DUST = 2 * 16;

    private final TileMatrixSet set;
    private final Detail detail;
    private final Linework linework;
    private final Arcs arcs;
    private final byte[] fromZoom;

    private Drawn(TileMatrixSet set, Detail detail, List<TileShape> shapes) {
        this.set = set;
        this.detail = detail;
        this.linework = Linework.of(set, shapes);
        this.arcs = Arcs.of(linework);
        this.fromZoom = Generalising.zooms(arcs, linework.vertices, detail, set);
    }

    /** By zoom from the first one, then in the order of the shapes; null where nothing is left to draw. */
    static @Nullable PackedShape[][] of(TileMatrixSet set, Detail detail, List<TileShape> shapes) {
        return of(set, detail, shapes, row -> true);
    }

    /** The same of some of the shapes alone, the others standing around them. */
    static @Nullable PackedShape[][] of(
            TileMatrixSet set, Detail detail, List<TileShape> shapes, IntPredicate isWanted) {
        var drawn = new Drawn(set, detail, shapes);
        var levels = new @Nullable PackedShape[detail.maxZoom() - detail.minZoom() + 1][];
        // each zoom is rounded for itself from what all share
        IntStream.range(0, levels.length)
                .parallel()
                .forEach(i -> levels[i] = drawn.level(detail.minZoom() + i, isWanted));
        return levels;
    }

    private @Nullable PackedShape[] level(int zoom, IntPredicate isWanted) {
        var lines = ZoomRounding.lines(linework.vertices, arcs, fromZoom, zoom);
        var level = new @Nullable PackedShape[linework.drawings.size()];
        for (int i = 0; i < level.length; i++) {
            level[i] = isWanted.test(i) ? shape(i, lines) : null;
        }
        return level;
    }

    private @Nullable PackedShape shape(int row, int[][] lines) {
        var paths = arcs.paths.get(row);
        var shape = linework.drawings.get(row).area ? area(paths, lines) : line(paths, lines);
        return shape.isEmpty() ? null : shape;
    }

    private static PackedShape line(List<int[]> paths, int[][] lines) {
        var drawn = new ArrayList<int[]>();
        for (var path : paths) {
            var xy = joined(path, lines);
            if (xy.size >= 4) {
                drawn.add(xy.toArray());
            }
        }
        return PackedShape.lines(drawn);
    }

    private PackedShape area(List<int[]> paths, int[][] lines) {
        var loops = new ArrayList<int[]>();
        for (var path : paths) {
            var xy = joined(path, lines);
            if (xy.size >= 2 && xy.data[0] == xy.data[xy.size - 2] && xy.data[1] == xy.data[xy.size - 1]) {
                xy.size -= 2;
            }
            if (xy.size >= 6 && !isDust(path, xy)) {
                loops.add(xy.toArray());
            }
        }
        boolean simple = Region.isSimple(loops);
        return PackedShape.areas(simple ? loops : Region.ofDirected(loops), !simple);
    }

    private boolean isDust(int[] path, Ints xy) {
        int arc = path[0] >= 0 ? path[0] : ~path[0];
        return path.length == 1 && arcs.isIsland(arc) && Math.abs(Loops.twiceArea(xy.toArray())) < DUST;
    }

    private static Ints joined(int[] path, int[][] lines) {
        var xy = new Ints(256);
        for (int ref : path) {
            var line = lines[ref >= 0 ? ref : ~ref];
            for (int i = 0; i < line.length; i += 2) {
                int at = ref >= 0 ? i : line.length - 2 - i;
                if (xy.size == 0 || xy.data[xy.size - 2] != line[at] || xy.data[xy.size - 1] != line[at + 1]) {
                    xy.add(line[at], line[at + 1]);
                }
            }
        }
        return xy;
    }
}
