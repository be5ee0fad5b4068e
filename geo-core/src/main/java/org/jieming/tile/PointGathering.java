package org.jieming.tile;

import java.util.Arrays;
import java.util.List;

/** Collects points and their records by first zoom, and sorts them into runs by place and then by number. */
final class PointGathering {
    static final int ZOOMS = TileMatrixSet.MAX_ZOOM + 1;

    private final TileMatrixSet set;
    private final TagRecorder recorder;
    private final long[][] keys = new long[ZOOMS][0];
    private final int[][] features = new int[ZOOMS][0];
    private final int[][] offsets = new int[ZOOMS][0];
    private final Bytes[] records = new Bytes[ZOOMS];
    private final int[] sizes = new int[ZOOMS];

    PointGathering(TileMatrixSet set, ValuePool pool) {
        this.set = set;
        this.recorder = new TagRecorder(pool);
        Arrays.setAll(records, zoom -> new Bytes(16));
    }

    static PointRun[] none() {
        var runs = new PointRun[ZOOMS];
        Arrays.fill(runs, new PointRun(new long[0], new int[0], new int[0], new byte[0]));
        return runs;
    }

    /** Adds points zoom by zoom in Z-order, so that what a tile shows together is filed together. */
    void addAll(List<TilePoint> points, TileAttributes attributes) {
        var places = new long[points.size()];
        var zooms = new long[points.size()];
        var order = new int[points.size()];
        for (int i = 0; i < order.length; i++) {
            places[i] = Morton.key(
                    set.x(points.get(i).longitude()), set.y(points.get(i).latitude()));
            order[i] = i;
        }
        ZOrder.sort(places.clone(), order);
        for (int i = 0; i < order.length; i++) {
            zooms[i] = points.get(order[i]).fromZoom();
        }
        ZOrder.sort(zooms, order);
        for (int i : order) {
            var point = points.get(i);
            add(point.fromZoom(), places[i], point.feature());
            recorder.record(point.feature(), attributes, records[point.fromZoom()]);
        }
    }

    /** Takes over runs by zoom, except some features given in rising order. */
    void addAll(PointRun[] runs, int[] except, ValuePool pool) {
        for (int zoom = 0; zoom < runs.length; zoom++) {
            for (int i = 0; i < runs[zoom].size(); i++) {
                if (Arrays.binarySearch(except, runs[zoom].features[i]) < 0) {
                    add(zoom, runs[zoom].keys[i], runs[zoom].features[i]);
                    recorder.move(runs[zoom].records, runs[zoom].offsets[i], pool, records[zoom]);
                }
            }
        }
    }

    private void add(int zoom, long key, int feature) {
        int size = sizes[zoom];
        if (size == keys[zoom].length) {
            int more = Math.max(16, size + (size >> 1));
            keys[zoom] = Arrays.copyOf(keys[zoom], more);
            features[zoom] = Arrays.copyOf(features[zoom], more);
            offsets[zoom] = Arrays.copyOf(offsets[zoom], more);
        }
        keys[zoom][size] = key;
        features[zoom][size] = feature;
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
        var order = byFeature(zoom);
        var sortedKeys = new long[size];
        for (int i = 0; i < size; i++) {
            sortedKeys[i] = keys[zoom][order[i]];
        }
        ZOrder.sort(sortedKeys, order);
        var sortedFeatures = new int[size];
        var sortedOffsets = new int[size];
        for (int i = 0; i < size; i++) {
            sortedFeatures[i] = features[zoom][order[i]];
            sortedOffsets[i] = offsets[zoom][order[i]];
        }
        return new PointRun(sortedKeys, sortedFeatures, sortedOffsets, records[zoom].toArray());
    }

    private int[] byFeature(int zoom) {
        var numbers = new long[sizes[zoom]];
        var order = new int[sizes[zoom]];
        for (int i = 0; i < order.length; i++) {
            numbers[i] = features[zoom][i];
            order[i] = i;
        }
        ZOrder.sort(numbers, order);
        return order;
    }
}
