package org.jieming.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the tiles that an edit may have changed: those around edges that are drawn in one version only. */
final class ShapeChange {
    private final ShapeLayer before;
    private final Map<Integer, Integer> rows;
    private final List<TileRange> ranges = new ArrayList<>();

    /** Compares with a layer; {@code rows} are its rows by feature. */
    ShapeChange(ShapeLayer before, Map<Integer, Integer> rows) {
        this.before = before;
        this.rows = rows;
    }

    /** The blocks of tiles around what differs between the layer and fresh rows, or is gone from it. */
    List<TileRange> to(ShapeTable fresh, Set<Integer> changing) {
        var left = new HashSet<>(changing);
        for (int row = 0; row < fresh.rows(); row++) {
            int feature = fresh.features()[row];
            left.remove(feature);
            compare(rows.get(feature), fresh, row);
        }
        for (int feature : left) {
            if (rows.containsKey(feature)) {
                compare(rows.get(feature), null, 0);
            }
        }
        return ranges;
    }

    private void compare(@Nullable Integer oldRow, @Nullable ShapeTable fresh, int freshRow) {
        var old = before.table;
        boolean described =
                oldRow != null && fresh != null && Arrays.equals(old.records()[oldRow], fresh.records()[freshRow]);
        for (int i = 0; i < old.levels().length; i++) {
            var was = oldRow == null ? null : old.levels()[i][oldRow];
            var is = fresh == null ? null : fresh.levels()[i][freshRow];
            var box = described ? EdgeSet.difference(was, is) : EdgeSet.union(was, is);
            if (box != null) {
                ranges.add(tiles(before.detail.minZoom() + i, box));
            }
        }
    }

    private TileRange tiles(int zoom, int[] box) {
        int margin = TileMatrixSet.BUFFER;
        return new TileRange(
                zoom,
                tile(box[0] - margin - 1, before.set.columns(zoom)),
                tile(box[1] - margin - 1, before.set.rows(zoom)),
                tile(box[2] + margin, before.set.columns(zoom)),
                tile(box[3] + margin, before.set.rows(zoom)));
    }

    private static int tile(int step, int count) {
        return Math.min(Math.max(Math.floorDiv(step, TileMatrixSet.EXTENT), 0), count - 1);
    }
}
