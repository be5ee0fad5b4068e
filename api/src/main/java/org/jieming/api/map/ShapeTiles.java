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
import org.jieming.tile.TileRange;
import org.jieming.tile.TileShape;

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

    private static boolean isDrawn(Layer layer, ItemVersion item) {
        int dimension = layer.geometry() == GeometryKind.POLYGON ? 2 : 1;
        return item.shape()
                .filter(shape -> !shape.envelope().isNull())
                .filter(shape -> shape.geometry().getDimension() == dimension)
                .isPresent();
    }

    @Override
    public void write(TileCoord tile, MvtLayer out) {
        parts.values().forEach(part -> part.write(tile, out));
    }

    /** Costs what {@link ShapeLayer#with} does for each part in which an item was replaced. */
    @Override
    public Successor after(Roster roster, List<Roster.Replaced> replaced) {
        if (LayerTiles.isQuickerAnew(roster, replaced)) {
            return new Successor(of(layer, set, roster), new Touched.From(0));
        }
        Map<Integer, List<Integer>> gone = new TreeMap<>();
        Map<Integer, List<TileShape>> added = new TreeMap<>();
        for (Roster.Replaced item : replaced) {
            ItemVersion before = item.before();
            if (before != null && isDrawn(layer, before)) {
                gone.computeIfAbsent(Ranks.firstZoom(layer, before), zoom -> new ArrayList<>())
                        .add(item.number());
            }
            ItemVersion after = item.after();
            if (after != null && isDrawn(layer, after)) {
                added.computeIfAbsent(Ranks.firstZoom(layer, after), zoom -> new ArrayList<>())
                        .add(new TileShape(item.number(), after.shape().orElseThrow()));
            }
        }
        TreeSet<Integer> zooms = new TreeSet<>(gone.keySet());
        zooms.addAll(added.keySet());
        Map<Integer, ShapeLayer> next = new TreeMap<>(parts);
        List<TileRange> blocks = new ArrayList<>();
        for (int zoom : zooms) {
            ShapeLayer.Edited edited =
                    edited(zoom, gone.getOrDefault(zoom, List.of()), added.getOrDefault(zoom, List.of()), roster);
            next.put(zoom, edited.layer());
            blocks.addAll(edited.changed());
        }
        return new Successor(new ShapeTiles(layer, set, next), Touched.blocks(blocks));
    }

    private ShapeLayer.Edited edited(int zoom, List<Integer> gone, List<TileShape> added, Roster roster) {
        Carried carried = new Carried(layer, roster);
        ShapeLayer before =
                parts.getOrDefault(zoom, ShapeLayer.of(set, Ranks.detail(layer, set, zoom), List.of(), carried));
        int[] leaving = gone.stream().mapToInt(Integer::intValue).toArray();
        return before.with(
                leaving, added, carried, number -> roster.item(number).shape().orElseThrow());
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
