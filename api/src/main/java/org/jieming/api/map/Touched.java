package org.jieming.api.map;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jieming.tile.PointChange;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;
import org.jieming.tile.TileRange;

/** The tiles of a layer outside of which an edit has changed nothing. */
sealed interface Touched {
    /** No tile at all. */
    Touched NOTHING = new Points(List.of());
    /** More places than this are not told apart: each tile that is kept is held against all of them, while others wait. */
    int MOST_PLACES = 500;
    /** Blocks of all zooms together, of which a tile is held against those of its own. */
    int MOST_BLOCKS = 10 * MOST_PLACES;

    /** Whether a tile may have changed. */
    boolean holds(TileMatrixSet set, TileCoord tile);

    /** The tiles that show one of some places at which something changed, and perhaps more. */
    static Touched points(List<PointChange> points) {
        return points.size() <= MOST_PLACES
                ? new Points(points)
                : new From(points.stream().mapToInt(PointChange::fromZoom).min().orElseThrow());
    }

    /** The tiles of some blocks, and perhaps more. */
    static Touched blocks(List<TileRange> blocks) {
        return blocks.size() <= MOST_BLOCKS
                ? new Blocks(blocks.stream().collect(Collectors.groupingBy(TileRange::z)))
                : new From(blocks.stream().mapToInt(TileRange::z).min().orElseThrow());
    }

    /** Every tile from a zoom on. */
    record From(int zoom) implements Touched {
        @Override
        public boolean holds(TileMatrixSet set, TileCoord tile) {
            return tile.z() >= zoom;
        }
    }

    /** The tiles that show one of some places. */
    record Points(List<PointChange> points) implements Touched {
        public Points {
            points = List.copyOf(points);
        }

        @Override
        public boolean holds(TileMatrixSet set, TileCoord tile) {
            return points.stream().anyMatch(point -> point.touches(tile));
        }
    }

    /** The tiles of some blocks, by zoom. */
    record Blocks(Map<Integer, List<TileRange>> blocks) implements Touched {
        public Blocks {
            blocks = Map.copyOf(blocks);
        }

        @Override
        public boolean holds(TileMatrixSet set, TileCoord tile) {
            return blocks.getOrDefault(tile.z(), List.of()).stream().anyMatch(block -> block.contains(tile));
        }
    }
}
