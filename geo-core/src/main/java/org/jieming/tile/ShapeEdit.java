package org.jieming.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jieming.shape.Shape;

/**
 * One edit of a layer. What a feature looks like depends on the features near to its own arcs: their vertices make nodes, stand in the
 * way of thinning, and draw lines to their pixels. So an edit reaches the features that touch the box of what changed, and
 * through their pixels those that touch these; to draw them right takes two rings of neighbours more.
 */
final class ShapeEdit {
    private static final int REDRAWN = 2;
    private static final int CONTEXT = 4;

    private final ShapeLayer before;
    private final Map<Integer, TileShape> added = new HashMap<>();
    private final TreeSet<Integer> changing = new TreeSet<>();
    private final Map<Integer, Integer> rows = new HashMap<>();
    private final TileAttributes attributes;
    private final IntFunction<Shape> shapes;
    private final double margin;

    ShapeEdit(
            ShapeLayer before,
            int[] gone,
            List<TileShape> added,
            TileAttributes attributes,
            IntFunction<Shape> shapes) {
        this.before = before;
        this.attributes = attributes;
        this.shapes = shapes;
        this.margin = 360.0 / TileMatrixSet.EXTENT / (1 << before.detail.minZoom()) * 2;
        Arrays.stream(gone).forEach(changing::add);
        for (var shape : added) {
            changing.add(shape.feature());
            this.added.put(shape.feature(), shape);
        }
        for (int row = 0; row < before.table.rows(); row++) {
            rows.put(before.table.features()[row], row);
        }
    }

    ShapeLayer.Edited apply() {
        var redrawn = new TreeSet<Integer>();
        var context = context(redrawn);
        var drawn = ShapeLayer.drawable(context.stream().map(this::shape).toList(), known());
        var levels = Drawn.of(
                before.set,
                before.detail,
                drawn,
                row -> redrawn.contains(drawn.get(row).feature()));
        var redrawnRows = IntStream.range(0, drawn.size())
                .filter(row -> redrawn.contains(drawn.get(row).feature()))
                .toArray();
        var fresh = ShapeTable.of(drawn, known(), before.pool, levels).inOrder(redrawnRows);
        keepRecords(fresh);
        var kept = IntStream.range(0, before.table.rows())
                .filter(row -> !redrawn.contains(before.table.features()[row])
                        && !changing.contains(before.table.features()[row]))
                .toArray();
        var after = before.table.inOrder(kept).and(fresh);
        return new ShapeLayer.Edited(
                new ShapeLayer(before.set, before.detail, after, before.pool),
                new ShapeChange(before, rows).to(fresh, changing));
    }

    /** Attributes for the added features; what the others carry stays as it is. */
    private TileAttributes known() {
        return new TileAttributes() {
            @Override
            public long id(int feature) {
                return added.containsKey(feature) ? attributes.id(feature) : 0;
            }

            @Override
            public long order(int feature) {
                return added.containsKey(feature)
                        ? attributes.order(feature)
                        : before.table.orders()[rows.get(feature)];
            }

            @Override
            public void describe(int feature, Tags tags) {
                if (added.containsKey(feature)) {
                    attributes.describe(feature, tags);
                }
            }
        };
    }

    private void keepRecords(ShapeTable fresh) {
        for (int row = 0; row < fresh.rows(); row++) {
            if (!added.containsKey(fresh.features()[row])) {
                fresh.records()[row] = before.table.records()[rows.get(fresh.features()[row])];
            }
        }
    }

    private TileShape shape(int feature) {
        var known = added.get(feature);
        return known != null ? known : new TileShape(feature, shapes.apply(feature));
    }

    /** The features near enough to matter; those to be drawn again are added to a set. */
    private TreeSet<Integer> context(TreeSet<Integer> redrawn) {
        var seen = new TreeSet<>(added.keySet());
        var frontier = new ArrayList<double[]>();
        for (int feature : changing) {
            if (rows.containsKey(feature)) {
                frontier.add(boxOf(rows.get(feature)));
            }
        }
        added.values().forEach(shape -> frontier.add(boxOf(shape)));
        for (int ring = 1; ring <= CONTEXT; ring++) {
            var found = touching(frontier);
            found.removeAll(seen);
            seen.addAll(found);
            if (ring <= REDRAWN) {
                redrawn.addAll(seen);
            }
            frontier.clear();
            found.forEach(feature -> frontier.add(boxOf(rows.get(feature))));
        }
        return seen;
    }

    private TreeSet<Integer> touching(List<double[]> boxes) {
        var found = new TreeSet<Integer>();
        for (var box : boxes) {
            before.search(box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin, row -> {
                int feature = before.table.features()[row];
                if (!changing.contains(feature)) {
                    found.add(feature);
                }
                return true;
            });
        }
        return found;
    }

    private double[] boxOf(int row) {
        return Arrays.copyOfRange(before.table.boxes(), 4 * row, 4 * row + 4);
    }

    private static double[] boxOf(TileShape shape) {
        var box = shape.shape().envelope();
        return new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
    }
}
