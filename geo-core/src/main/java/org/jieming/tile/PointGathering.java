package org.jieming.tile;

import java.util.Arrays;
import java.util.List;

/** Collects points and their records by the zoom from which they are shown, and sorts them into runs by place and then by id. */
final class PointGathering {
    static final int ZOOMS = TileMatrixSet.MAX_ZOOM + 1;

    private final TagRecorder recorder;
    private final long[][] keys = new long[ZOOMS][0];
    private final int[][] features = new int[ZOOMS][0];
    private final int[][] ranks = new int[ZOOMS][0];
    private final int[][] offsets = new int[ZOOMS][0];
    private final Bytes[] records = new Bytes[ZOOMS];
    private final int[] sizes = new int[ZOOMS];

    PointGathering(ValuePool pool) {
        this.recorder = new TagRecorder(pool);
        Arrays.setAll(records, zoom -> new Bytes(16));
    }

    static PointRun[] none() {
        var runs = new PointRun[ZOOMS];
        Arrays.fill(runs, new PointRun(new long[0], new int[0], new int[0], new int[0], new byte[0]));
        return runs;
    }

    /** Adds points zoom by zoom in Z-order, so that what a tile shows together is filed together; places and zooms are given beside them. */
    void addAll(List<TilePoint> points, long[] places, int[] zooms, TileAttributes attributes) {
        var first = new long[points.size()];
        var order = new int[points.size()];
        Arrays.setAll(order, i -> i);
        ZOrder.sort(places.clone(), order);
        for (int i = 0; i < order.length; i++) {
            first[i] = zooms[order[i]];
        }
        ZOrder.sort(first, order);
        for (int i : order) {
            var point = points.get(i);
            add(zooms[i], places[i], point.feature(), point.rank());
            recorder.record(point.feature(), attributes, records[zooms[i]]);
        }
    }

    /** Takes over runs by zoom, except some features given in rising order. */
    void addAll(PointRun[] runs, int[] except, ValuePool pool) {
        for (int zoom = 0; zoom < runs.length; zoom++) {
            for (int i = 0; i < runs[zoom].size(); i++) {
                if (Arrays.binarySearch(except, runs[zoom].features[i]) < 0) {
                    add(runs[zoom], i, zoom, pool);
                }
            }
        }
    }

    /** Takes over a point of a run, to be shown from a zoom on. */
    void add(PointRun run, int position, int zoom, ValuePool pool) {
        add(zoom, run.keys[position], run.features[position], run.ranks[position]);
        recorder.move(run.records, run.offsets[position], pool, records[zoom]);
    }

    private void add(int zoom, long key, int feature, int rank) {
        int size = sizes[zoom];
        if (size == keys[zoom].length) {
            int more = Math.max(16, size + (size >> 1));
            keys[zoom] = Arrays.copyOf(keys[zoom], more);
            features[zoom] = Arrays.copyOf(features[zoom], more);
            ranks[zoom] = Arrays.copyOf(ranks[zoom], more);
            offsets[zoom] = Arrays.copyOf(offsets[zoom], more);
        }
        keys[zoom][size] = key;
        features[zoom][size] = feature;
        ranks[zoom][size] = rank;
        offsets[zoom][size] = records[zoom].size();
        sizes[zoom]++;
    }

    int size() {
        return Arrays.stream(sizes).sum();
    }

    PointRun[] runs() {
        var runs = none();
        for (int zoom = 0; zoom < ZOOMS; zoom++) {
            if (sizes[zoom] > 0) {
                runs[zoom] = run(zoom);
            }
        }
        return runs;
    }

    private PointRun run(int zoom) {
        int size = sizes[zoom];
        var data = records[zoom].toArray();
        var order = byId(zoom, data);
        var sortedKeys = new long[size];
        for (int i = 0; i < size; i++) {
            sortedKeys[i] = keys[zoom][order[i]];
        }
        ZOrder.sort(sortedKeys, order);
        return new PointRun(
                sortedKeys,
                picked(features[zoom], order),
                picked(ranks[zoom], order),
                picked(offsets[zoom], order),
                data);
    }

    private static int[] picked(int[] values, int[] order) {
        var picked = new int[order.length];
        Arrays.setAll(picked, i -> values[order[i]]);
        return picked;
    }

    private int[] byId(int zoom, byte[] data) {
        var ids = new long[sizes[zoom]];
        var order = new int[sizes[zoom]];
        for (int i = 0; i < order.length; i++) {
            ids[i] = new RecordReader(data, offsets[zoom][i]).varlong();
            order[i] = i;
        }
        ZOrder.sort(ids, order);
        return order;
    }
}
