package org.jieming.api.map;

import java.util.List;
import org.jieming.layer.Layer;
import org.jieming.tile.MvtLayer;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;

/** One layer made ready for the tiles of one matrix set on one day. Immutable; deriving is for one thread at a time. */
interface LayerTiles {

    /** Writes what a tile shows of the layer. */
    void write(TileCoord tile, MvtLayer out);

    /** The layer after some items were replaced, and the tiles that may have changed. */
    Successor after(Roster roster, List<Roster.Replaced> replaced);

    /**
     * A layer after an edit.
     *
     * @param tiles the layer
     * @param touched the tiles that may have changed
     */
    record Successor(LayerTiles tiles, Touched touched) {}

    /** Prepares a layer from all items of its type. */
    static LayerTiles of(Layer layer, TileMatrixSet set, Roster roster) {
        return switch (layer.drawnFrom()) {
            case LABEL_POINT -> PointTiles.of(layer, set, roster);
            case SHAPE -> ShapeTiles.of(layer, set, roster);
            case SHARED_ARCS -> ArcTiles.of(layer, set, roster);
        };
    }
}
