package org.jieming.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** One edit of a layer of points: which of them are shown from another zoom on, and where something else is drawn. */
final class PointEdit implements Thinning.Shown {
    private final TileMatrixSet set;
    private final PointRun[] settled;
    private final PointRun[] recent;
    private final int[] removed;
    private final List<TilePoint> gone;
    private final int[] goneFeatures;

    /**
     * What becomes of a layer.
     *
     * @param leaving features that go or move, rising
     * @param moved points that stay, with the other zoom from which they are shown
     * @param keys places of the added points
     * @param zooms the zooms from which the added points are shown
     * @param changed where something else is drawn
     */
    record Outcome(int[] leaving, Map<Standing, Integer> moved, long[] keys, int[] zooms, List<PointChange> changed) {}

    /** An edit of runs, of whose settled ones some features no longer hold. */
    PointEdit(TileMatrixSet set, PointRun[] settled, PointRun[] recent, int[] removed, List<TilePoint> gone) {
        this.set = set;
        this.settled = settled;
        this.recent = recent;
        this.removed = removed;
        this.gone = gone;
        this.goneFeatures = gone.stream().mapToInt(TilePoint::feature).sorted().toArray();
    }

    Outcome outcome(Spacing spacing, List<TilePoint> added, TileAttributes attributes) {
        var fresh = added.stream()
                .map(point -> Standing.fresh(point, attributes.id(point.feature()), set))
                .toList();
        var thinning = new Thinning(spacing, this);
        thinning.edit(gone.stream().map(point -> point.key(set)).toList(), fresh);
        var changed = new ArrayList<PointChange>();
        gone.forEach(point -> changed.add(PointChange.at(point.key(set), shownFrom(point), Standing.NEVER)));
        var moved = new LinkedHashMap<Standing, Integer>();
        for (var point : thinning.concerned()) {
            int zoom = thinning.zoom(point);
            if (zoom != point.zoom()) {
                changed.add(PointChange.at(point.key(), Math.min(zoom, point.zoom()), Math.max(zoom, point.zoom())));
            }
            if (zoom != point.zoom() && point.run() != null) {
                moved.put(point, zoom);
            }
        }
        return new Outcome(
                leaving(moved),
                moved,
                fresh.stream().mapToLong(Standing::key).toArray(),
                fresh.stream().mapToInt(thinning::zoom).toArray(),
                changed);
    }

    private int[] leaving(Map<Standing, Integer> moved) {
        return IntStream.concat(
                        Arrays.stream(goneFeatures), moved.keySet().stream().mapToInt(Standing::feature))
                .sorted()
                .distinct()
                .toArray();
    }

    /** The zoom from which a point that goes has been shown. */
    private int shownFrom(TilePoint point) {
        int[] found = {Standing.NEVER};
        long key = point.key(set);
        each(key, key + 1, TileMatrixSet.MAX_ZOOM, new int[0], standing -> {
            if (standing.feature() == point.feature()) {
                found[0] = standing.zoom();
            }
        });
        return found[0];
    }

    @Override
    public void each(long from, long to, int zoom, Consumer<Standing> visitor) {
        each(from, to, zoom, goneFeatures, visitor);
    }

    private void each(long from, long to, int zoom, int[] except, Consumer<Standing> visitor) {
        for (int shownFrom = 0; shownFrom <= zoom; shownFrom++) {
            each(from, to, settled[shownFrom], shownFrom, standing -> {
                if (Arrays.binarySearch(removed, standing.feature()) < 0) {
                    unless(except, standing, visitor);
                }
            });
            each(from, to, recent[shownFrom], shownFrom, standing -> unless(except, standing, visitor));
        }
    }

    private static void unless(int[] except, Standing standing, Consumer<Standing> visitor) {
        if (Arrays.binarySearch(except, standing.feature()) < 0) {
            visitor.accept(standing);
        }
    }

    private static void each(long from, long to, PointRun run, int zoom, Consumer<Standing> visitor) {
        for (int i = run.first(from); i < run.size() && run.keys[i] < to; i++) {
            visitor.accept(Standing.kept(run, i, zoom));
        }
    }
}
