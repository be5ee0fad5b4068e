package org.jieming.tile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Points made ready for the tiles of one matrix set, each with the zoom from which it is shown and what it carries.
 *
 * <p>Points thin out by the caller's ranks and never by chance: a point is in every tile from its zoom downwards and in no
 * other. Features stand in a tile by zoom, then by place (Z-order), then by number, whatever the history of edits; so equal
 * contents have equal bytes. A tile costs O(log n + points in its box). Immutable and thread-safe; deriving one layer after
 * another is for one thread at a time.
 */
public final class PointLayer {
    /** More edits than this in the overlay are folded into the runs. */
    private static final int OVERLAY = 1024;

    private final TileMatrixSet set;
    private final ValuePool pool;
    private final PointRun[] settled;
    private final PointRun[] recent;
    /** Features of the settled runs that no longer hold, rising. */
    private final int[] removed;

    private PointLayer(TileMatrixSet set, ValuePool pool, PointRun[] settled, PointRun[] recent, int[] removed) {
        this.set = set;
        this.pool = pool;
        this.settled = settled;
        this.recent = recent;
        this.removed = removed;
    }

    /** Prepares points; linear. Their numbers are the caller's and each occurs once; what they carry is asked now and kept. */
    public static PointLayer of(TileMatrixSet set, List<TilePoint> points, TileAttributes attributes) {
        var pool = new ValuePool();
        var gathering = new PointGathering(set, pool);
        gathering.addAll(points, attributes);
        return new PointLayer(set, pool, gathering.runs(), PointGathering.none(), new int[0]);
    }

    /**
     * Derives the layer after an edit. Costs O(overlay), and O(n) once the overlay has grown to {@value #OVERLAY} points.
     *
     * @param gone numbers whose points no longer hold, including those that are replaced
     * @param added points that hold now
     * @param attributes what the added points carry
     */
    public PointLayer with(int[] gone, List<TilePoint> added, TileAttributes attributes) {
        var leaving = gone.clone();
        Arrays.sort(leaving);
        var gathering = new PointGathering(set, pool);
        gathering.addAll(recent, leaving, pool);
        gathering.addAll(added, attributes);
        var stillRemoved = union(removed, leaving);
        var edited = new PointLayer(set, pool, settled, gathering.runs(), stillRemoved);
        return gathering.size() + stillRemoved.length > OVERLAY ? edited.folded() : edited;
    }

    private PointLayer folded() {
        var fresh = new ValuePool();
        var gathering = new PointGathering(set, fresh);
        gathering.addAll(settled, removed, pool);
        gathering.addAll(recent, new int[0], pool);
        return new PointLayer(set, fresh, gathering.runs(), PointGathering.none(), new int[0]);
    }

    private static int[] union(int[] a, int[] b) {
        var all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return Arrays.stream(all).sorted().distinct().toArray();
    }

    /** Writes the points of a tile and its buffer, one feature each. */
    public void write(TileCoord tile, MvtLayer out) {
        write(tile, out, (run, position) -> out.identify(run.records, run.offsets[position], pool));
    }

    /** Writes the points as {@link #write(TileCoord, MvtLayer)} does, but with other attributes than those kept. */
    public void write(TileCoord tile, TileAttributes attributes, MvtLayer out) {
        write(tile, out, (run, position) -> {
            out.identify(attributes.id(run.features[position]));
            attributes.describe(run.features[position], out);
        });
    }

    private void write(TileCoord tile, MvtLayer out, PointHits.Taker describing) {
        int shift = TileMatrixSet.MAX_ZOOM - tile.z();
        int left = tile.x() * TileMatrixSet.EXTENT;
        int top = tile.y() * TileMatrixSet.EXTENT;
        for (int zoom = 0; zoom <= tile.z(); zoom++) {
            if (settled[zoom].size() + recent[zoom].size() > 0) {
                hits(zoom, left, top, shift).hand(settled[zoom], recent[zoom], (run, position) -> {
                    describing.take(run, position);
                    long key = run.keys[position];
                    out.geometry().clear();
                    out.geometry()
                            .point(
                                    TileMatrixSet.stepOf(Morton.x(key), shift) - left,
                                    TileMatrixSet.stepOf(Morton.y(key), shift) - top);
                    out.end();
                });
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
        hits.beginLater();
        recent[zoom].collect(hits);
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

    /** Bytes in memory, about. */
    public long bytes() {
        long bytes = pool.bytes();
        for (int zoom = 0; zoom <= TileMatrixSet.MAX_ZOOM; zoom++) {
            bytes += settled[zoom].bytes() + recent[zoom].bytes();
        }
        return bytes;
    }
}
