package org.jieming.tile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jieming.index.BoxIndex;
import org.jieming.index.PositionVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Lines and areas made ready for the tiles of one matrix set; what neighbours share stays one line at every zoom.
 *
 * <p>Immutable and thread-safe. Features stand in a tile by place (Hilbert order of their boxes), then by number.
 */
public final class ShapeLayer {
    private final TileMatrixSet set;
    private final Detail detail;
    /** By position in the index. */
    private final int[] features;

    private final double[] boxes;
    private final BoxIndex index;
    private final ValuePool pool;
    /** What each feature carries, by position. */
    private final byte[][] records;

    /** By zoom from the first one, then by position. */
    private final @Nullable PackedShape[][] levels;

    private ShapeLayer(
            TileMatrixSet set,
            Detail detail,
            int[] features,
            double[] boxes,
            ValuePool pool,
            byte[][] records,
            @Nullable PackedShape[][] levels) {
        this.set = set;
        this.detail = detail;
        this.index = BoxIndex.build(boxes, features);
        this.features = Arrays.stream(index.order()).map(i -> features[i]).toArray();
        this.pool = pool;
        this.records = Arrays.stream(index.order()).mapToObj(i -> records[i]).toArray(byte[][]::new);
        this.boxes = new double[boxes.length];
        this.levels = new @Nullable PackedShape[levels.length][features.length];
        for (int position = 0; position < features.length; position++) {
            System.arraycopy(boxes, 4 * index.entry(position), this.boxes, 4 * position, 4);
            for (int zoom = 0; zoom < levels.length; zoom++) {
                this.levels[zoom][position] = levels[zoom][index.entry(position)];
            }
        }
    }

    /**
     * Prepares shapes; expected O(n log n) in their vertices. Their numbers are the caller's and each occurs once; what they carry
     * is asked now and kept.
     */
    public static ShapeLayer of(TileMatrixSet set, Detail detail, List<TileShape> shapes, TileAttributes attributes) {
        var sorted = shapes.stream()
                .filter(shape -> !shape.shape().envelope().isNull())
                .sorted(Comparator.comparingInt(TileShape::feature))
                .toList();
        var pool = new ValuePool();
        var records = records(sorted, attributes, pool);
        return new ShapeLayer(
                set, detail, numbers(sorted), boxes(sorted), pool, records, Drawn.of(set, detail, sorted));
    }

    private static byte[][] records(List<TileShape> shapes, TileAttributes attributes, ValuePool pool) {
        var recorder = new TagRecorder(pool);
        var record = new Bytes(64);
        var records = new byte[shapes.size()][];
        for (int i = 0; i < records.length; i++) {
            record.clear();
            recorder.record(shapes.get(i).feature(), attributes, record);
            records[i] = record.toArray();
        }
        return records;
    }

    private static int[] numbers(List<TileShape> shapes) {
        return shapes.stream().mapToInt(TileShape::feature).toArray();
    }

    private static double[] boxes(List<TileShape> shapes) {
        return shapes.stream()
                .map(Drawing::box)
                .flatMapToDouble(
                        box -> Arrays.stream(new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()}))
                .toArray();
    }

    /** Writes what a tile and its buffer show of the layer; nothing outside the zooms of its detail. Linear in what lies there. */
    public void write(TileCoord tile, MvtLayer out) {
        write(tile, out, position -> {
            out.identify(records[position], 0, pool);
            return true;
        });
    }

    /** Writes the layer as {@link #write(TileCoord, MvtLayer)} does, but with other attributes than those kept. */
    public void write(TileCoord tile, TileAttributes attributes, MvtLayer out) {
        write(tile, out, position -> {
            out.identify(attributes.id(features[position]));
            attributes.describe(features[position], out);
            return true;
        });
    }

    private void write(TileCoord tile, MvtLayer out, PositionVisitor describing) {
        if (tile.z() < detail.minZoom() || tile.z() > detail.maxZoom()) {
            return;
        }
        var level = levels[tile.z() - detail.minZoom()];
        var cut = new TileCut(tile, out.geometry());
        var box = set.bounds(tile);
        box.expandBy(box.getWidth() / 32, box.getHeight() / 32);
        index.search(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), 0, position -> {
            var shape = level[position];
            if (shape != null && cut.draw(shape)) {
                describing.visit(position);
                out.end();
            }
            return true;
        });
    }

    /** Bytes in memory, about. */
    public long bytes() {
        long bytes = pool.bytes() + 104L * features.length;
        for (var record : records) {
            bytes += 16 + record.length;
        }
        for (var level : levels) {
            for (var shape : level) {
                bytes += 4 + (shape == null ? 0 : shape.bytes());
            }
        }
        return bytes;
    }
}
