package org.jieming.tile;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a layer keeps of its features, one row each.
 *
 * @param features the caller's numbers
 * @param orders which stands before which, see {@link TileAttributes#order}
 * @param boxes minX, minY, maxX, maxY of each in degrees
 * @param records what each carries, for {@link MvtLayer#identify(byte[], int, ValuePool)}
 * @param levels by zoom from the first one, then by row; null where nothing is drawn
 */
record ShapeTable(
        int[] features,
        long[] orders,
        double[] boxes,
        byte[][] records,
        @Nullable PackedShape[][] levels) {

    /** Lines up shapes with what was drawn of them, in the same order. */
    static ShapeTable of(
            List<TileShape> shapes, TileAttributes attributes, ValuePool pool, @Nullable PackedShape[][] levels) {
        var features = shapes.stream().mapToInt(TileShape::feature).toArray();
        var orders = Arrays.stream(features).mapToLong(attributes::order).toArray();
        var boxes = new double[4 * features.length];
        var records = new byte[features.length][];
        var recorder = new TagRecorder(pool);
        var record = new Bytes(64);
        for (int row = 0; row < features.length; row++) {
            var box = shapes.get(row).shape().envelope();
            boxes[4 * row] = box.getMinX();
            boxes[4 * row + 1] = box.getMinY();
            boxes[4 * row + 2] = box.getMaxX();
            boxes[4 * row + 3] = box.getMaxY();
            record.clear();
            recorder.record(features[row], attributes, record);
            records[row] = record.toArray();
        }
        return new ShapeTable(features, orders, boxes, records, levels);
    }

    int rows() {
        return features.length;
    }

    /** Which place each row takes when they stand by their orders. */
    int[] ranks() {
        var sorted = new int[rows()];
        Arrays.setAll(sorted, row -> row);
        ZOrder.sort(orders.clone(), sorted);
        var ranks = new int[sorted.length];
        for (int rank = 0; rank < sorted.length; rank++) {
            ranks[sorted[rank]] = rank;
        }
        return ranks;
    }

    /** The table with its rows in another order, or with some of them only. */
    ShapeTable inOrder(int[] order) {
        var sortedBoxes = new double[4 * order.length];
        var sortedLevels = new @Nullable PackedShape[levels.length][order.length];
        for (int row = 0; row < order.length; row++) {
            System.arraycopy(boxes, 4 * order[row], sortedBoxes, 4 * row, 4);
            for (int zoom = 0; zoom < levels.length; zoom++) {
                sortedLevels[zoom][row] = levels[zoom][order[row]];
            }
        }
        return new ShapeTable(
                Arrays.stream(order).map(row -> features[row]).toArray(),
                Arrays.stream(order).mapToLong(row -> orders[row]).toArray(),
                sortedBoxes,
                Arrays.stream(order).mapToObj(row -> records[row]).toArray(byte[][]::new),
                sortedLevels);
    }

    /** The rows of two tables of the same zooms, one after another. */
    ShapeTable and(ShapeTable more) {
        int rows = rows() + more.rows();
        var allFeatures = Arrays.copyOf(features, rows);
        var allOrders = Arrays.copyOf(orders, rows);
        var allBoxes = Arrays.copyOf(boxes, 4 * rows);
        var allRecords = Arrays.copyOf(records, rows);
        System.arraycopy(more.features, 0, allFeatures, rows(), more.rows());
        System.arraycopy(more.orders, 0, allOrders, rows(), more.rows());
        System.arraycopy(more.boxes, 0, allBoxes, 4 * rows(), 4 * more.rows());
        System.arraycopy(more.records, 0, allRecords, rows(), more.rows());
        var allLevels = new @Nullable PackedShape[levels.length][];
        for (int zoom = 0; zoom < levels.length; zoom++) {
            allLevels[zoom] = Arrays.copyOf(levels[zoom], rows);
            System.arraycopy(more.levels[zoom], 0, allLevels[zoom], rows(), more.rows());
        }
        return new ShapeTable(allFeatures, allOrders, allBoxes, allRecords, allLevels);
    }

    /** Bytes in memory, about. */
    long bytes() {
        long bytes = 44L * rows();
        for (var record : records) {
            bytes += 20 + record.length;
        }
        for (var level : levels) {
            for (var shape : level) {
                bytes += 4 + (shape == null ? 0 : shape.bytes());
            }
        }
        return bytes;
    }
}
