package org.jieming.api.map;

import java.util.List;
import org.jieming.tile.PointChange;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;
import org.jieming.tile.TileRange;

/** The tiles of a layer outside of which an edit has changed nothing. */
sealed interface Touched {
    /** No tile at all. */
    Touched NOTHING = new Points(List.of());

    /** Whether a tile may have changed. */
    boolean holds(TileMatrixSet set, TileCoord tile);

    /** Every tile from a zoom on. */
    record From(int zoom) implements Touched {
        @Override
        public boolean holds(TileMatrixSet set, TileCoord tile) {
            return tile.z() >= zoom;
        }
    }

    /** The tiles that show one of some places at which something changed. */
    record Points(List<PointChange> points) implements Touched {
        public Points {
            points = List.copyOf(points);
        }

        @Override
        public boolean holds(TileMatrixSet set, TileCoord tile) {
            return points.stream().anyMatch(point -> point.touches(tile));
        }
    }

    /** The tiles of some blocks. */
    record Blocks(List<TileRange> blocks) implements Touched {
        public Blocks {
            blocks = List.copyOf(blocks);
        }

        @Override
        public boolean holds(TileMatrixSet set, TileCoord tile) {
            return blocks.stream().anyMatch(block -> block.contains(tile));
        }
    }
}
