package org.jieming.api.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jieming.layer.Layer;
import org.jieming.register.GeometryKind;
import org.jieming.register.ItemVersion;
import org.jieming.tile.MvtLayer;
import org.jieming.tile.ShapeLayer;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;
import org.jieming.tile.TileShape;
import org.jspecify.annotations.Nullable;

/**
 * A layer with the shapes of items, one part for each zoom at which items of some rank begin. Neighbours of one rank are
 * generalised together.
 *
 * @param layer the layer
 * @param set the matrix set
 * @param parts by first zoom
 */
record ShapeTiles(Layer layer, TileMatrixSet set, Map<Integer, ShapeLayer> parts) implements LayerTiles {

    static ShapeTiles of(Layer layer, TileMatrixSet set, Roster roster) {
        TreeSet<Integer> zooms = new TreeSet<>();
        for (int number : roster.numbers()) {
            if (isDrawn(layer, roster.item(number))) {
                zooms.add(Ranks.firstZoom(layer, roster.item(number)));
            }
        }
        Map<Integer, ShapeLayer> parts = new TreeMap<>();
        zooms.forEach(zoom -> parts.put(zoom, part(layer, set, zoom, roster)));
        return new ShapeTiles(layer, set, parts);
    }

    private static ShapeLayer part(Layer layer, TileMatrixSet set, int zoom, Roster roster) {
        return ShapeLayer.of(
                set, Ranks.detail(layer, set, zoom), shapes(layer, roster, zoom), new Carried(layer, roster));
    }

    private static boolean isDrawn(Layer layer, @Nullable ItemVersion item) {
        int dimension = layer.geometry() == GeometryKind.POLYGON ? 2 : 1;
        return item != null
                && item.shape()
                        .filter(shape -> !shape.envelope().isNull())
                        .filter(shape -> shape.geometry().getDimension() == dimension)
                        .isPresent();
    }

    @Override
    public void write(TileCoord tile, MvtLayer out) {
        parts.values().forEach(part -> part.write(tile, out));
    }

    /** Prepares again the parts in which an item was replaced; linear in them. */
    @Override
    public Successor after(Roster roster, List<Roster.Replaced> replaced) {
        TreeSet<Integer> zooms = new TreeSet<>();
        for (Roster.Replaced item : replaced) {
            for (ItemVersion version : new @Nullable ItemVersion[] {item.before(), item.after()}) {
                if (version != null && isDrawn(layer, version)) {
                    zooms.add(Ranks.firstZoom(layer, version));
                }
            }
        }
        if (zooms.isEmpty()) {
            return new Successor(this, Touched.NOTHING);
        }
        Map<Integer, ShapeLayer> next = new TreeMap<>(parts);
        for (int zoom : zooms) {
            next.put(zoom, part(layer, set, zoom, roster));
        }
        return new Successor(new ShapeTiles(layer, set, next), new Touched.From(zooms.first()));
    }

    private static List<TileShape> shapes(Layer layer, Roster roster, int zoom) {
        List<TileShape> shapes = new ArrayList<>();
        for (int number : roster.numbers()) {
            ItemVersion item = roster.item(number);
            if (isDrawn(layer, item) && Ranks.firstZoom(layer, item) == zoom) {
                shapes.add(new TileShape(number, item.shape().orElseThrow()));
            }
        }
        return shapes;
    }
}
