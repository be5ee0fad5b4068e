package org.jieming.tile;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Points made ready for the tiles of one matrix set, each with the zoom from which it is shown.
 *
 * <p>Points thin out by the caller's ranks and never by chance: a point is in every tile from its zoom downwards and in no
 * other. Features stand in a tile by zoom, then by place (Z-order), then by number, whatever the history of edits; so equal
 * contents have equal bytes. 12 bytes a point. A tile costs O(log n + points in its box). Immutable and thread-safe.
 */
public final class PointLayer {
    /** More edits than this in the overlay are folded into the runs. */
    private static final int OVERLAY = 1024;

    private final TileMatrixSet set;
    private final PointRun[] settled;
    private final PointRun[] recent;
    /** Features of the settled runs that no longer hold, rising. */
    private final int[] removed;

    private PointLayer(TileMatrixSet set, PointRun[] settled, PointRun[] recent, int[] removed) {
        this.set = set;
        this.settled = settled;
        this.recent = recent;
        this.removed = removed;
    }

    /** Prepares points; linear. Their numbers are the caller's and each occurs once. */
    public static PointLayer of(TileMatrixSet set, Iterable<TilePoint> points) {
        var gathering = new PointGathering(set);
        points.forEach(gathering::add);
        return new PointLayer(set, gathering.runs(), PointGathering.none(), new int[0]);
    }

    /**
     * Derives the layer after an edit. Costs O(overlay), and O(n) once the overlay has grown to {@value #OVERLAY} points.
     *
     * @param gone numbers whose points no longer hold, including those that are replaced
     * @param added points that hold now
     */
    public PointLayer with(int[] gone, Iterable<TilePoint> added) {
        var leaving = sorted(gone);
        var gathering = new PointGathering(set);
        gathering.addAll(recent, leaving);
        added.forEach(gathering::add);
        var stillRemoved = union(removed, leaving);
        var edited = new PointLayer(set, settled, gathering.runs(), stillRemoved);
        return gathering.size() + stillRemoved.length > OVERLAY ? edited.folded() : edited;
    }

    private PointLayer folded() {
        var gathering = new PointGathering(set);
        gathering.addAll(settled, removed);
        gathering.addAll(recent, new int[0]);
        return new PointLayer(set, gathering.runs(), PointGathering.none(), new int[0]);
    }

    private static int[] sorted(int[] numbers) {
        var sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static int[] union(int[] a, int[] b) {
        var all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return Arrays.stream(all).sorted().distinct().toArray();
    }

    /** Writes the points of a tile and its buffer, one feature each. */
    public void write(TileCoord tile, TileAttributes attributes, MvtLayer out) {
        int shift = TileMatrixSet.MAX_ZOOM - tile.z();
        int left = tile.x() * TileMatrixSet.EXTENT;
        int top = tile.y() * TileMatrixSet.EXTENT;
        for (int zoom = 0; zoom <= tile.z(); zoom++) {
            if (settled[zoom].size() + recent[zoom].size() == 0) {
                continue;
            }
            var hits = hits(zoom, left, top, shift);
            for (int i = 0; i < hits.size; i++) {
                int feature = hits.features[i];
                out.feature(attributes.id(feature));
                attributes.describe(feature, out);
                out.geometry()
                        .point(
                                TileMatrixSet.stepOf(Morton.x(hits.keys[i]), shift) - left,
                                TileMatrixSet.stepOf(Morton.y(hits.keys[i]), shift) - top);
                out.end();
            }
        }
    }

    private PointHits hits(int zoom, int left, int top, int shift) {
        var hits = new PointHits(
                firstUnit(left - TileMatrixSet.BUFFER, shift),
                firstUnit(top - TileMatrixSet.BUFFER, shift),
                firstUnit(left + TileMatrixSet.EXTENT + TileMatrixSet.BUFFER + 1, shift) - 1,
                firstUnit(top + TileMatrixSet.EXTENT + TileMatrixSet.BUFFER + 1, shift) - 1,
                removed);
        settled[zoom].collect(hits);
        if (recent[zoom].size() > 0) {
            int settledHits = hits.size;
            recent[zoom].collect(hits.keepingAll());
            if (hits.size > settledHits) {
                hits.sort();
            }
        }
        return hits;
    }

    /** The least unit that is rounded to a step: {@link TileMatrixSet#stepOf} read backwards. */
    static int firstUnit(int step, int shift) {
        long unit = ((long) step << shift) - (1L << shift >> 1);
        return (int) Math.min(Math.max(unit, Integer.MIN_VALUE), Integer.MAX_VALUE);
    }

    /** Counts the points by the zoom from which they are shown; linear. */
    public Map<Integer, Integer> countByZoom() {
        var counts = new TreeMap<Integer, Integer>();
        for (int zoom = 0; zoom <= TileMatrixSet.MAX_ZOOM; zoom++) {
            long holding = Arrays.stream(settled[zoom].features)
                    .filter(feature -> Arrays.binarySearch(removed, feature) < 0)
                    .count();
            int count = (int) holding + recent[zoom].size();
            if (count > 0) {
                counts.put(zoom, count);
            }
        }
        return counts;
    }
}
