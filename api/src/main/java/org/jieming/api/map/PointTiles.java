package org.jieming.api.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jieming.layer.Layer;
import org.jieming.register.ItemVersion;
import org.jieming.tile.MvtLayer;
import org.jieming.tile.PointLayer;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;
import org.jieming.tile.TilePoint;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** A layer with one point for each item. */
record PointTiles(Layer layer, TileMatrixSet set, PointLayer points) implements LayerTiles {

    static PointTiles of(Layer layer, TileMatrixSet set, Roster roster) {
        List<TilePoint> all = Arrays.stream(roster.numbers())
                .mapToObj(number -> point(layer, number, roster.item(number)))
                .flatMap(Optional::stream)
                .toList();
        return new PointTiles(layer, set, PointLayer.of(set, all, new Carried(layer, roster)));
    }

    private static Optional<TilePoint> point(Layer layer, int number, @Nullable ItemVersion item) {
        return Optional.ofNullable(item)
                .flatMap(LabelPoint::of)
                .map(place ->
                        new TilePoint(number, place.x, place.y, Ranks.firstZoom(layer, Objects.requireNonNull(item))));
    }

    @Override
    public void write(TileCoord tile, MvtLayer out) {
        points.write(tile, out);
    }

    /** Costs what {@link PointLayer#with} does. */
    @Override
    public Successor after(Roster roster, List<Roster.Replaced> replaced) {
        List<TilePoint> gone = new ArrayList<>();
        List<TilePoint> added = new ArrayList<>();
        for (Roster.Replaced item : replaced) {
            point(layer, item.number(), item.before()).ifPresent(gone::add);
            point(layer, item.number(), item.after()).ifPresent(added::add);
        }
        if (gone.isEmpty() && added.isEmpty()) {
            return new Successor(this, Touched.NOTHING);
        }
        int[] leaving = gone.stream().mapToInt(TilePoint::feature).toArray();
        PointLayer next = points.with(leaving, added, new Carried(layer, roster));
        List<Touched.Place> places = new ArrayList<>();
        gone.forEach(point -> places.add(place(point)));
        added.forEach(point -> places.add(place(point)));
        return new Successor(new PointTiles(layer, set, next), new Touched.Places(places));
    }

    private static Touched.Place place(TilePoint point) {
        return new Touched.Place(
                new Envelope(point.longitude(), point.longitude(), point.latitude(), point.latitude()),
                point.fromZoom());
    }
}
