package org.jieming.api.map;

import org.jieming.layer.Layer;
import org.jieming.layer.RankRule;
import org.jieming.measure.Metres;
import org.jieming.register.ItemVersion;
import org.jieming.tile.Detail;
import org.jieming.tile.TileMatrixSet;

/** From which zoom the items of a layer are drawn, and how finely. */
final class Ranks {
    /** Metres of a degree along a meridian, and the shrinking of Web Mercator at 32°N. */
    private static final double METRES_PER_DEGREE = 111_320;

    private static final double MERCATOR_SHRINK = Math.cos(Math.toRadians(32));
    /** Half a pixel of a 512-pixel tile in pixels of a 256-pixel tile. */
    private static final double HALF_PIXEL = 0.25;

    private Ranks() {}

    /** The first zoom that shows an item. */
    static int firstZoom(Layer layer, ItemVersion item) {
        return Math.max(place(layer, item).zoom(), layer.minZoom());
    }

    /** What the rule of the layer says of an item. */
    static RankRule.Place place(Layer layer, ItemVersion item) {
        return layer.ranks()
                .place(name -> item.values().get(name).map(Object::toString).orElse(null));
    }

    /**
     * The detail of what is shown from a zoom on. Tiles deeper than the layer's last zoom, down to the last zoom of the map,
     * repeat its content: they tell no details apart that the last zoom does not.
     */
    static Detail detail(Layer layer, TileMatrixSet set, int firstZoom) {
        double unit = set.crs().isGeographic() ? METRES_PER_DEGREE : MERCATOR_SHRINK;
        double finest = set.cellSize(layer.maxZoom()) * unit * HALF_PIXEL;
        return new Detail(
                firstZoom,
                Published.DEEPEST_ZOOM,
                new Metres(Math.max(finest, layer.coarseness().value())));
    }
}
