package org.jieming.api.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jieming.layer.Layer;
import org.jieming.register.ItemVersion;
import org.jieming.tile.MvtLayer;
import org.jieming.tile.ShapeLayer;
import org.jieming.tile.Tags;
import org.jieming.tile.TileAttributes;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;
import org.jieming.tile.TileShape;

/**
 * A layer with the boundaries of items, each once. Its features are no items and have no ids of their own.
 *
 * @param layer the layer
 * @param set the matrix set
 * @param parts by the zoom at which their level begins
 */
record ArcTiles(Layer layer, TileMatrixSet set, Map<Integer, ShapeLayer> parts) implements LayerTiles {

    static ArcTiles of(Layer layer, TileMatrixSet set, Roster roster) {
        List<Arc> arcs = SharedArcs.of(Arrays.stream(roster.numbers())
                .mapToObj(roster::item)
                .filter(ArcTiles::isArea)
                .toList());
        Map<Integer, List<TileShape>> byZoom = new TreeMap<>();
        for (int number = 0; number < arcs.size(); number++) {
            Arc arc = arcs.get(number);
            byZoom.computeIfAbsent(firstZoom(layer, arc), zoom -> new ArrayList<>())
                    .add(new TileShape(number, arc.shape()));
        }
        Map<Integer, ShapeLayer> parts = new TreeMap<>();
        byZoom.forEach((zoom, shapes) ->
                parts.put(zoom, ShapeLayer.of(set, Ranks.detail(layer, set, zoom), shapes, new Bounds(arcs))));
        return new ArcTiles(layer, set, parts);
    }

    private static boolean isArea(ItemVersion item) {
        return item.shape()
                .filter(shape -> shape.geometry().getDimension() == 2)
                .isPresent();
    }

    private static int firstZoom(Layer layer, Arc arc) {
        int ranked = layer.ranks()
                .firstZoom(name -> name.equals("level") ? arc.bound().level() : null);
        return Math.max(ranked, layer.minZoom());
    }

    private record Bounds(List<Arc> arcs) implements TileAttributes {
        @Override
        public long id(int feature) {
            return 0;
        }

        @Override
        public void describe(int feature, Tags tags) {
            tags.text("level", arcs.get(feature).bound().level());
            tags.flag("schematic", arcs.get(feature).bound().schematic());
        }
    }

    @Override
    public void write(TileCoord tile, MvtLayer out) {
        parts.values().forEach(part -> part.write(tile, out));
    }

    /** Prepares everything again when an area was replaced: one area moved may join or part the lines of many. */
    @Override
    public Successor after(Roster roster, List<Roster.Replaced> replaced) {
        boolean moved = replaced.stream()
                .flatMap(item -> Stream.of(Optional.ofNullable(item.before()), Optional.ofNullable(item.after())))
                .flatMap(Optional::stream)
                .anyMatch(ArcTiles::isArea);
        return moved
                ? new Successor(of(layer, set, roster), new Touched.From(layer.minZoom()))
                : new Successor(this, Touched.NOTHING);
    }
}
