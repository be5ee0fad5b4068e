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
 * @param onlooker for whom; she looks at this state
 * @param set the matrix set
 * @param tile a tile of it
 * @param layers layers of {@link MapTiles#layers} for her audience, in their order
 */
public record TileQuestion(
        Snapshot snapshot, LocalDate day, Onlooker onlooker, TileMatrixSet set, TileCoord tile, List<Layer> layers) {
    /**
     * Checks that nothing is asked for that is not to be given.
     *
     * @throws IllegalArgumentException when a layer is not for the onlooker
     */
    public TileQuestion {
        layers = List.copyOf(layers);
        for (Layer layer : layers) {
            if (layer.audience().compareTo(onlooker.audience()) > 0) {
                throw new IllegalArgumentException(layer.id() + " is not for " + onlooker.audience());
            }
        }
    }

    /** A day as an onlooker sees it. */
    record View(LocalDate day, String onlooker) {}

    View view() {
        return new View(day, onlooker.key());
    }

    /** What tells its answer apart from those of other questions about the same state. */
    Key key() {
        return new Key(view(), set, tile, layers.stream().map(Layer::id).toList());
    }

    /** A question without its state. */
    record Key(View view, TileMatrixSet set, TileCoord tile, List<String> layers) {}
}
