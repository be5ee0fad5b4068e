package org.jieming.api.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jieming.layer.Layer;
import org.jieming.layer.RankRule;
import org.jieming.register.ItemVersion;
import org.jieming.tile.MvtLayer;
import org.jieming.tile.PointLayer;
import org.jieming.tile.Spacing;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;
import org.jieming.tile.TilePoint;
import org.jspecify.annotations.Nullable;

/** A layer with one point for each item. */
record PointTiles(Layer layer, TileMatrixSet set, PointLayer points) implements LayerTiles {
    private static final int PIXELS = 512;
    /** From so many replaced items on it is quicker to prepare all anew. */
    private static final int MANY_POINTS = 10_000;

    static PointTiles of(Layer layer, TileMatrixSet set, Roster roster) {
        List<TilePoint> all = Arrays.stream(roster.numbers())
                .mapToObj(number -> point(layer, number, roster.item(number)))
                .flatMap(Optional::stream)
                .toList();
        Spacing spacing = layer.spacing() == 0
                ? Spacing.NONE
                : new Spacing(PIXELS / layer.spacing(), Math.min(layer.maxZoom(), Published.DEEPEST_ZOOM));
        return new PointTiles(layer, set, PointLayer.of(set, spacing, all, new Carried(layer, roster)));
    }

    private static Optional<TilePoint> point(Layer layer, int number, @Nullable ItemVersion item) {
        return Optional.ofNullable(item).flatMap(LabelPoint::of).map(place -> {
            RankRule.Place rank = Ranks.place(layer, Objects.requireNonNull(item));
            return new TilePoint(number, place.x, place.y, Math.max(rank.zoom(), layer.minZoom()), rank.order());
        });
    }

    @Override
    public void write(TileCoord tile, MvtLayer out) {
        points.write(tile, out);
    }

    /** Costs what {@link PointLayer#with} does. */
    @Override
    public Successor after(Roster roster, List<Roster.Replaced> replaced) {
        if (replaced.size() > MANY_POINTS) {
            return new Successor(of(layer, set, roster), new Touched.From(layer.minZoom()));
        }
        List<TilePoint> gone = new ArrayList<>();
        List<TilePoint> added = new ArrayList<>();
        for (Roster.Replaced item : replaced) {
            point(layer, item.number(), item.before()).ifPresent(gone::add);
            point(layer, item.number(), item.after()).ifPresent(added::add);
        }
        if (gone.isEmpty() && added.isEmpty()) {
            return new Successor(this, Touched.NOTHING);
        }
        PointLayer.Edited edited = points.with(gone, added, new Carried(layer, roster));
        return new Successor(new PointTiles(layer, set, edited.layer()), Touched.points(edited.changed()));
    }
}
