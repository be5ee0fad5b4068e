package org.jieming.api.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jieming.layer.Layer;
import org.jieming.register.ItemVersion;
import org.jieming.tile.MvtLayer;
import org.jieming.tile.ShapeLayer;
import org.jieming.tile.Tags;
import org.jieming.tile.TileAttributes;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;
import org.jieming.tile.TileRange;
import org.jieming.tile.TileShape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * A layer with the boundaries of items, each once. Its features are no items and have no ids of their own: those of a tile in which
 * the same meets are one.
 *
 * @param layer the layer
 * @param set the matrix set
 * @param arcs the boundaries; numbers are given once and never to another arc
 * @param size numbers given so far
 * @param parts by the zoom at which their level begins
 */
record ArcTiles(Layer layer, TileMatrixSet set, Numbered<Arc> arcs, int size, Map<Integer, ShapeLayer> parts)
        implements LayerTiles {

    static ArcTiles of(Layer layer, TileMatrixSet set, Roster roster) {
        List<Arc> all = SharedArcs.of(Arrays.stream(roster.numbers())
                .mapToObj(roster::item)
                .filter(ArcTiles::isArea)
                .toList());
        Numbered<Arc> arcs = Numbered.of(all);
        Map<Integer, List<TileShape>> byZoom = new TreeMap<>();
        for (int number = 0; number < all.size(); number++) {
            Arc arc = all.get(number);
            byZoom.computeIfAbsent(firstZoom(layer, arc), zoom -> new ArrayList<>())
                    .add(new TileShape(number, arc.shape()));
        }
        Map<Integer, ShapeLayer> parts = new TreeMap<>();
        byZoom.forEach((zoom, shapes) ->
                parts.put(zoom, ShapeLayer.of(set, Ranks.detail(layer, set, zoom), shapes, new Bounds(arcs))));
        return new ArcTiles(layer, set, arcs, all.size(), parts);
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

    private record Bounds(Numbered<Arc> arcs) implements TileAttributes {
        @Override
        public long id(int feature) {
            return 0;
        }

        @Override
        public long order(int feature) {
            return Objects.requireNonNull(arcs.get(feature)).bound().order();
        }

        @Override
        public void describe(int feature, Tags tags) {
            Arc.Bound bound = Objects.requireNonNull(arcs.get(feature)).bound();
            tags.text("level", bound.level());
            tags.flag("schematic", bound.schematic());
        }
    }

    @Override
    public void write(TileCoord tile, MvtLayer out) {
        parts.values().forEach(part -> part.write(tile, out));
    }

    /** Costs what {@link ArcEdit} and, for the arcs it replaces, {@link ShapeLayer#with} do. */
    @Override
    public Successor after(Roster roster, List<Roster.Replaced> replaced) {
        if (LayerTiles.isQuickerAnew(roster, replaced)) {
            return new Successor(of(layer, set, roster), new Touched.From(0));
        }
        List<ItemVersion> changing = replaced.stream()
                .flatMap(item -> Stream.of(Optional.ofNullable(item.before()), Optional.ofNullable(item.after())))
                .flatMap(Optional::stream)
                .filter(ArcTiles::isArea)
                .toList();
        if (changing.isEmpty()) {
            return new Successor(this, Touched.NOTHING);
        }
        return after(new ArcEdit(box -> areas(roster, box), this::near).of(changing));
    }

    private static List<ItemVersion> areas(Roster roster, Envelope box) {
        return roster.touching(box).stream().filter(ArcTiles::isArea).toList();
    }

    private Map<Integer, Arc> near(Envelope box) {
        Map<Integer, Arc> near = new HashMap<>();
        for (ShapeLayer part : parts.values()) {
            for (int number : part.touching(box)) {
                near.put(number, Objects.requireNonNull(arcs.get(number)));
            }
        }
        return near;
    }

    private Successor after(ArcEdit.Outcome outcome) {
        Map<Integer, @Nullable Arc> changed = new TreeMap<>();
        Map<Integer, List<Integer>> gone = new TreeMap<>();
        Map<Integer, List<TileShape>> added = new TreeMap<>();
        outcome.gone().forEach((number, arc) -> {
            changed.put(number, null);
            gone.computeIfAbsent(firstZoom(layer, arc), zoom -> new ArrayList<>())
                    .add(number);
        });
        outcome.going().forEach((number, arc) -> {
            changed.put(number, arc);
            added.computeIfAbsent(firstZoom(layer, arc), zoom -> new ArrayList<>())
                    .add(new TileShape(number, arc.shape()));
        });
        int next = size;
        for (Arc arc : outcome.added()) {
            changed.put(next, arc);
            added.computeIfAbsent(firstZoom(layer, arc), zoom -> new ArrayList<>())
                    .add(new TileShape(next++, arc.shape()));
        }
        return drawn(arcs.with(changed), next, gone, added);
    }

    private Successor drawn(
            Numbered<Arc> arcsNow, int sizeNow, Map<Integer, List<Integer>> gone, Map<Integer, List<TileShape>> added) {
        Map<Integer, ShapeLayer> next = new TreeMap<>(parts);
        List<TileRange> blocks = new ArrayList<>();
        TreeSet<Integer> zooms = new TreeSet<>(gone.keySet());
        zooms.addAll(added.keySet());
        Bounds bounds = new Bounds(arcsNow);
        for (int zoom : zooms) {
            ShapeLayer before =
                    parts.getOrDefault(zoom, ShapeLayer.of(set, Ranks.detail(layer, set, zoom), List.of(), bounds));
            int[] leaving = gone.getOrDefault(zoom, List.of()).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            ShapeLayer.Edited edited =
                    before.with(leaving, added.getOrDefault(zoom, List.of()), bounds, number -> Objects.requireNonNull(
                                    arcsNow.get(number))
                            .shape());
            next.put(zoom, edited.layer());
            blocks.addAll(edited.changed());
        }
        return new Successor(new ArcTiles(layer, set, arcsNow, sizeNow, next), Touched.blocks(blocks));
    }
}
