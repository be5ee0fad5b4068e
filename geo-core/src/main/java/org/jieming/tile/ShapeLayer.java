package org.jieming.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jieming.index.BoxIndex;
import org.jieming.index.PositionVisitor;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Lines and areas made ready for the tiles of one matrix set; what neighbours share stays one line at every zoom.
 *
 * <p>Features stand in a tile by {@link TileAttributes#order}, those of one order as one feature, so that equal contents have equal bytes whatever the history of
 * edits and the caller's numbers. Immutable and
 * thread-safe; deriving one layer after another is for one thread at a time.
 */
public final class ShapeLayer {
    final TileMatrixSet set;
    final Detail detail;
    /** What is kept of each feature, by position in the index. */
    final ShapeTable table;

    final ValuePool pool;
    private final BoxIndex index;
    /** By position in the index, which features stand before others in a tile. */
    private final int[] ranks;

    ShapeLayer(TileMatrixSet set, Detail detail, ShapeTable rows, ValuePool pool) {
        this.set = set;
        this.detail = detail;
        this.pool = pool;
        this.index = BoxIndex.build(rows.boxes(), rows.features());
        this.table = rows.inOrder(index.order());
        this.ranks = table.ranks();
    }

    /**
     * Prepares shapes; expected O(n log n) in their vertices. Their numbers are the caller's and each occurs once; what they carry
     * is asked now and kept.
     */
    public static ShapeLayer of(TileMatrixSet set, Detail detail, List<TileShape> shapes, TileAttributes attributes) {
        var pool = new ValuePool();
        var drawable = drawable(shapes, attributes);
        var levels = Drawn.of(set, detail, drawable);
        return new ShapeLayer(set, detail, ShapeTable.of(drawable, attributes, pool, levels), pool);
    }

    static List<TileShape> drawable(List<TileShape> shapes, TileAttributes attributes) {
        return shapes.stream()
                .filter(shape -> !shape.shape().envelope().isNull())
                .sorted(Comparator.<TileShape>comparingLong(shape -> attributes.order(shape.feature()))
                        .thenComparingInt(TileShape::feature))
                .toList();
    }

    /**
     * Derives the layer after an edit by drawing again what changed and what lies within two boxes of it, in the context of what
     * lies within four. The result is the one that {@link #of} would give for all shapes.
     *
     * <p>For a village of 15,000 that is some hundred villages and tens of milliseconds; for a layer of ten prefectures it is all.
     *
     * @param gone numbers of features that no longer hold
     * @param added features that hold now; a number known already is replaced
     * @param attributes what the added features carry
     * @param shapes the shapes of the other features by number
     */
    public Edited with(int[] gone, List<TileShape> added, TileAttributes attributes, IntFunction<Shape> shapes) {
        return new ShapeEdit(this, gone, drawable(added, attributes), attributes, shapes).apply();
    }

    /**
     * A layer after an edit.
     *
     * @param layer the layer
     * @param changed the blocks of tiles outside of which no tile has changed
     */
    public record Edited(ShapeLayer layer, List<TileRange> changed) {

        public Edited {
            changed = List.copyOf(changed);
        }
    }

    /** Writes what a tile and its buffer show of the layer; nothing outside the zooms of its detail. Linear in what lies there. */
    public void write(TileCoord tile, MvtLayer out) {
        write(tile, out, position -> {
            out.identify(table.records()[position], 0, pool);
            return true;
        });
    }

    /** Writes the layer as {@link #write(TileCoord, MvtLayer)} does, but with other attributes than those kept. */
    public void write(TileCoord tile, TileAttributes attributes, MvtLayer out) {
        write(tile, out, position -> {
            out.identify(attributes.id(table.features()[position]));
            attributes.describe(table.features()[position], out);
            return true;
        });
    }

    private void write(TileCoord tile, MvtLayer out, PositionVisitor describing) {
        if (tile.z() < detail.minZoom() || tile.z() > detail.maxZoom()) {
            return;
        }
        var level = table.levels()[tile.z() - detail.minZoom()];
        var cut = new TileCut(tile, out.geometry());
        long[] found = inTile(tile, level);
        for (int start = 0, end; start < found.length; start = end) {
            end = start + 1;
            while (end < found.length && order(found[end]) == order(found[start])) {
                end++;
            }
            if (draws(cut, level, found, start, end)) {
                describing.visit((int) found[start]);
                out.end();
            }
        }
    }

    private long order(long found) {
        return table.orders()[(int) found];
    }

    /** Draws the features of one order as one, by what the tile shows of each, so that a change elsewhere does not move them. */
    private static boolean draws(TileCut cut, @Nullable PackedShape[] level, long[] found, int start, int end) {
        if (end == start + 1) {
            return cut.draw(Objects.requireNonNull(level[(int) found[start]]));
        }
        var shapes = new ArrayList<PackedShape>(end - start);
        var looks = new long[end - start];
        for (int i = start; i < end; i++) {
            var shape = Objects.requireNonNull(level[(int) found[i]]);
            if (cut.draw(shape)) {
                looks[shapes.size()] = cut.look();
                shapes.add(shape);
            }
        }
        cut.begin();
        for (int i : NaturalOrder.of(shapes.size(), (one, other) -> looks[one] < looks[other])) {
            cut.add(shapes.get(i));
        }
        return !shapes.isEmpty();
    }

    /** The features whose boxes touch a tile: rank, then position, by rank. */
    private long[] inTile(TileCoord tile, @Nullable PackedShape[] level) {
        var box = set.bounds(tile);
        box.expandBy(box.getWidth() / 32, box.getHeight() / 32);
        var found = new Found();
        index.search(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), 0, position -> {
            if (level[position] != null) {
                found.add((long) ranks[position] << 32 | position);
            }
            return true;
        });
        Arrays.sort(found.numbers, 0, found.size);
        return Arrays.copyOf(found.numbers, found.size);
    }

    private static final class Found {
        private long[] numbers = new long[64];
        private int size;

        void add(long number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }
    }

    /** The numbers of the features whose boxes in degrees touch a box, rising. O(log n + found). */
    public int[] touching(Envelope box) {
        var found = IntStream.builder();
        search(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), row -> {
            found.add(table.features()[row]);
            return true;
        });
        return found.build().sorted().toArray();
    }

    /** Visits the positions of features whose boxes in degrees touch a box. */
    void search(double minX, double minY, double maxX, double maxY, PositionVisitor visitor) {
        index.search(minX, minY, maxX, maxY, 0, visitor);
    }

    /** Bytes in memory, about. */
    public long bytes() {
        return pool.bytes() + 38L * table.features().length + table.bytes();
    }
}
