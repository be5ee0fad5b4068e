package org.jieming.api.map;

import java.util.List;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;
import org.jieming.tile.TileRange;
import org.locationtech.jts.geom.Envelope;

/** The tiles of a layer outside of which an edit has changed nothing. */
sealed interface Touched {
    /** No tile at all. */
    Touched NOTHING = new Places(List.of());

    /** Whether a tile may have changed. */
    boolean holds(TileMatrixSet set, TileCoord tile);

    /** Every tile from a zoom on. */
    record From(int zoom) implements Touched {
        @Override
        public boolean holds(TileMatrixSet set, TileCoord tile) {
            return tile.z() >= zoom;
        }
    }

    /** The tiles that show one of some boxes. */
    record Places(List<Place> places) implements Touched {
        public Places {
            places = List.copyOf(places);
        }

        @Override
        public boolean holds(TileMatrixSet set, TileCoord tile) {
            return places.stream().anyMatch(place -> place.holds(set, tile));
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

    /**
     * A box that is shown from a zoom on.
     *
     * @param box degrees
     * @param fromZoom the first zoom
     */
    record Place(Envelope box, int fromZoom) {
        boolean holds(TileMatrixSet set, TileCoord tile) {
            return tile.z() >= fromZoom && set.touching(box, tile.z()).contains(tile);
        }
    }
}
