package org.jieming.api.map;

import java.util.List;
import org.jieming.layer.Layer;
import org.jieming.tile.MvtLayer;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;

/** One layer made ready for the tiles of one matrix set on one day. Immutable and thread-safe. */
interface LayerTiles {
    /** So few replaced shapes are always drawn alone. */
    int MANY = 1_000;

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

    /** Whether it is quicker to prepare a layer of shapes anew: each that is replaced is drawn with those around it. */
    static boolean isQuickerAnew(Roster roster, List<Roster.Replaced> replaced) {
        return replaced.size() > MANY && 2 * replaced.size() > roster.numbers().length;
    }

    /** Prepares a layer from all items of its type. */
    static LayerTiles of(Layer layer, TileMatrixSet set, Roster roster) {
        return switch (layer.drawnFrom()) {
            case LABEL_POINT -> PointTiles.of(layer, set, roster);
            case SHAPE -> ShapeTiles.of(layer, set, roster);
            case SHARED_ARCS -> ArcTiles.of(layer, set, roster);
        };
    }
}
