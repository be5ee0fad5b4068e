package org.jieming.tile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Points made ready for the tiles of one matrix set, each with the zoom from which it is shown and what it carries.
 *
 * <p>Points thin out by the caller's ranks and, where they crowd, by {@link Spacing}: of those in a cell the first by rank, then
 * by id, never by chance. A point is in every tile from its zoom downwards and in no other. Features stand in a tile by the zoom of
 * their rank, then by place (Z-order), then by id, whatever the history of edits and the caller's numbers; so equal contents have equal
 * bytes. A tile costs O(log n + points in its box). Immutable and thread-safe; deriving one layer after another is for one thread
 * at a time.
 */
public final class PointLayer {
    /** More edits than this in the overlay are folded into the runs. */
    private static final int OVERLAY = 1024;

    private static final int[] NONE = {};

    private final TileMatrixSet set;
    private final Spacing spacing;
    private final ValuePool pool;
    private final PointRun[] settled;
    private final PointRun[] recent;
    /** Features of the settled runs that no longer hold, rising. */
    private final int[] removed;

    private PointLayer(
            TileMatrixSet set, Spacing spacing, ValuePool pool, PointRun[] settled, PointRun[] recent, int[] removed) {
        this.set = set;
        this.spacing = spacing;
        this.pool = pool;
        this.settled = settled;
        this.recent = recent;
        this.removed = removed;
    }

    /** Prepares points; linear. Their numbers are the caller's and each occurs once; what they carry is asked now and kept. */
    public static PointLayer of(TileMatrixSet set, Spacing spacing, List<TilePoint> points, TileAttributes attributes) {
        var pool = new ValuePool();
        var gathering = new PointGathering(pool);
        var keys = points.stream().mapToLong(point -> point.key(set)).toArray();
        var ranks = points.stream().mapToInt(TilePoint::rank).toArray();
        var ids = points.stream()
                .mapToLong(point -> attributes.id(point.feature()))
                .toArray();
        gathering.addAll(points, keys, Thinning.zooms(spacing, keys, ranks, ids), attributes);
        return new PointLayer(set, spacing, pool, gathering.runs(), PointGathering.none(), new int[0]);
    }

    /**
     * A layer after an edit.
     *
     * @param layer the layer
     * @param changed all places at which something else is drawn now
     */
    public record Edited(PointLayer layer, List<PointChange> changed) {
        public Edited {
            changed = List.copyOf(changed);
        }
    }

    /**
     * Derives the layer after an edit. Costs O(overlay) and O(log n) for each point and zoom, and O(n) once the overlay has grown
     * to {@value #OVERLAY} points.
     *
     * @param gone points that no longer hold, including those that are replaced, as they were added
     * @param added points that hold now
     * @param attributes what the added points carry
     */
    public Edited with(List<TilePoint> gone, List<TilePoint> added, TileAttributes attributes) {
        var outcome = new PointEdit(set, settled, recent, removed, gone).outcome(spacing, added, attributes);
        var gathering = new PointGathering(pool);
        gathering.addAll(recent, outcome.leaving(), pool);
        outcome.moved()
                .forEach((point, zoom) ->
                        gathering.add(Objects.requireNonNull(point.run()), point.position(), zoom, pool));
        gathering.addAll(added, outcome.keys(), outcome.zooms(), attributes);
        var stillRemoved = union(removed, outcome.leaving());
        var edited = new PointLayer(set, spacing, pool, settled, gathering.runs(), stillRemoved);
        boolean isLong = gathering.size() + stillRemoved.length > OVERLAY;
        return new Edited(isLong ? edited.folded() : edited, outcome.changed());
    }

    private PointLayer folded() {
        var fresh = new ValuePool();
        var gathering = new PointGathering(fresh);
        gathering.addAll(settled, removed, pool);
        gathering.addAll(recent, new int[0], pool);
        return new PointLayer(set, spacing, fresh, gathering.runs(), PointGathering.none(), new int[0]);
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
        hits(tile.z(), left, top, shift).hand((run, position) -> {
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

    private PointHits hits(int deepest, int left, int top, int shift) {
        var hits = new PointHits(
                firstUnit(left - TileMatrixSet.BUFFER, shift),
                firstUnit(top - TileMatrixSet.BUFFER, shift),
                firstUnit(left + TileMatrixSet.EXTENT + TileMatrixSet.BUFFER + 1, shift) - 1,
                firstUnit(top + TileMatrixSet.EXTENT + TileMatrixSet.BUFFER + 1, shift) - 1);
        for (int zoom = 0; zoom <= deepest; zoom++) {
            settled[zoom].collect(hits, removed);
            recent[zoom].collect(hits, NONE);
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

    /** Bytes in memory, about. */
    public long bytes() {
        long bytes = pool.bytes();
        for (int zoom = 0; zoom <= TileMatrixSet.MAX_ZOOM; zoom++) {
            bytes += settled[zoom].bytes() + recent[zoom].bytes();
        }
        return bytes;
    }
}
