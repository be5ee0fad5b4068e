package org.jieming.tile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From which zoom points are shown when a cell has room for one. The first of a cell is also the first of the smaller cell of
 * the next zoom in which it lies, so that a point once shown stays; and a cell is judged for itself, so that what is shown in a
 * tile follows from the points in and around it alone, whatever was edited before.
 */
final class Thinning {
    private final Spacing spacing;
    private final Shown shown;
    /** The zooms with room for one in a cell end with this one. */
    private final int last;
    /** By zoom, the cells in which something changes and who is first in them now. */
    private final List<Map<Long, @Nullable Standing>> firsts = new ArrayList<>();

    private final Map<Integer, Standing> concerned = new LinkedHashMap<>();

    /** The points of a layer that stay as they are. */
    interface Shown {
        /** Visits those in a stretch of the Z-order that are shown at a zoom. */
        void each(long from, long to, int zoom, Consumer<Standing> visitor);
    }

    /** Thins out a layer of which some points stay. */
    Thinning(Spacing spacing, Shown shown) {
        this.spacing = spacing;
        this.shown = shown;
        this.last = spacing.allFrom() - 1;
    }

    /** The first zoom of each of some points, given by place, rank and id. O(n). */
    static int[] zooms(Spacing spacing, long[] keys, int[] ranks, long[] ids) {
        var zooms = new int[keys.length];
        var left = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            zooms[i] = Math.max(TilePoint.fromZoom(ranks[i]), spacing.allFrom());
            left[i] = i;
        }
        ZOrder.sort(keys.clone(), left);
        int count = keys.length;
        for (int zoom = spacing.allFrom() - 1; zoom >= 0; zoom--) {
            count = firstOfEachCell(spacing, zoom, keys, ranks, ids, left, count);
            for (int i = 0; i < count; i++) {
                if (TilePoint.fromZoom(ranks[left[i]]) <= zoom) {
                    zooms[left[i]] = zoom;
                }
            }
        }
        return zooms;
    }

    private static int firstOfEachCell(
            Spacing spacing, int zoom, long[] keys, int[] ranks, long[] ids, int[] left, int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int point = left[i];
            int rival = kept == 0 ? -1 : left[kept - 1];
            if (rival < 0 || spacing.cell(keys[rival], zoom) != spacing.cell(keys[point], zoom)) {
                left[kept++] = point;
            } else if (Standing.goesBefore(ranks[point], ids[point], ranks[rival], ids[rival])) {
                left[kept - 1] = point;
            }
        }
        return kept;
    }

    /**
     * Finds out who is first now in every cell from which a point goes or to which one comes; O(log n) for each and zoom, and
     * linear in the points of the smallest cells.
     */
    void edit(List<Long> goneKeys, List<Standing> added) {
        added.forEach(point -> concerned.put(point.feature(), point));
        Set<Long> keys = new HashSet<>(goneKeys);
        added.forEach(point -> keys.add(point.key()));
        for (int zoom = 0; zoom <= last; zoom++) {
            firsts.add(new HashMap<>());
        }
        if (last < 0) {
            return;
        }
        keys.forEach(key -> firsts.get(last).put(spacing.cell(key, last), null));
        Map<Long, List<Standing>> coming =
                added.stream().collect(Collectors.groupingBy(point -> spacing.cell(point.key(), last)));
        firsts.get(last).replaceAll((cell, none) -> firstOf(cell, coming.getOrDefault(cell, List.of())));
        for (int zoom = last - 1; zoom >= 0; zoom--) {
            int above = zoom;
            firsts.get(zoom + 1).keySet().forEach(cell -> firsts.get(above).put(cell >>> 2, null));
            firsts.get(zoom).replaceAll((cell, none) -> firstOfFour(cell, above));
        }
    }

    private @Nullable Standing firstOf(long cell, List<Standing> coming) {
        var first = new First(last);
        each(cell, last, TileMatrixSet.MAX_ZOOM, first);
        coming.forEach(first);
        return first.found;
    }

    private @Nullable Standing firstOfFour(long cell, int zoom) {
        var first = new First(zoom);
        for (long part = cell << 2; part < (cell << 2) + 4; part++) {
            if (!firsts.get(zoom + 1).containsKey(part)) {
                each(part, zoom + 1, zoom + 1, first);
            } else if (firsts.get(zoom + 1).get(part) != null) {
                first.accept(firsts.get(zoom + 1).get(part));
            }
        }
        return first.found;
    }

    private void each(long cell, int zoom, int shownAt, Consumer<Standing> visitor) {
        shown.each(spacing.start(cell, zoom), spacing.start(cell + 1, zoom), shownAt, visitor);
    }

    /** Keeps the first of the points offered that a zoom may show. */
    private final class First implements Consumer<Standing> {
        private final int zoom;
        private @Nullable Standing found;

        First(int zoom) {
            this.zoom = zoom;
        }

        @Override
        public void accept(Standing point) {
            concerned.putIfAbsent(point.feature(), point);
            if (point.fromZoom() <= zoom && (found == null || point.goesBefore(found))) {
                found = point;
            }
        }
    }

    /** The points that an edit may concern: the added ones, and those near to what changed. */
    Iterable<Standing> concerned() {
        return concerned.values();
    }

    /** The zoom from which a point is shown after the edit. */
    int zoom(Standing point) {
        for (int zoom = point.fromZoom(); zoom <= last; zoom++) {
            long cell = spacing.cell(point.key(), zoom);
            var known = firsts.get(zoom);
            if (known.containsKey(cell) ? isSame(known.get(cell), point) : point.zoom() <= zoom) {
                return zoom;
            }
        }
        return Math.max(point.fromZoom(), spacing.allFrom());
    }

    private static boolean isSame(@Nullable Standing first, Standing point) {
        return first != null && first.feature() == point.feature();
    }
}
