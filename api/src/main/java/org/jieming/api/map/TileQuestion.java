package org.jieming.api.map;

import java.time.LocalDate;
import java.util.List;
import org.jieming.layer.Layer;
import org.jieming.register.Snapshot;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;

/**
 * What is asked of the map.
 *
 * @param snapshot the state to draw
 * @param day the day of valid time to draw
 * @param set the matrix set
 * @param tile a tile of it
 * @param layers layers of {@link MapTiles#layers()} in their order
 */
public record TileQuestion(Snapshot snapshot, LocalDate day, TileMatrixSet set, TileCoord tile, List<Layer> layers) {
    public TileQuestion {
        layers = List.copyOf(layers);
    }

    /** What tells its answer apart from those of other questions about the same state. */
    Key key() {
        return new Key(day, set, tile, layers.stream().map(Layer::id).toList());
    }

    /** A question without its state. */
    record Key(LocalDate day, TileMatrixSet set, TileCoord tile, List<String> layers) {}
}
