package org.jieming.tile;

import java.util.Arrays;

/** Collects points by their first zoom and sorts them into runs. */
final class PointGathering {
    private static final int ZOOMS = TileMatrixSet.MAX_ZOOM + 1;

    private final TileMatrixSet set;
    private final long[][] keys = new long[ZOOMS][0];
    private final int[][] features = new int[ZOOMS][0];
    private final int[] sizes = new int[ZOOMS];

    PointGathering(TileMatrixSet set) {
        this.set = set;
    }

    static PointRun[] none() {
        var runs = new PointRun[ZOOMS];
        Arrays.fill(runs, PointRun.EMPTY);
        return runs;
    }

    void add(TilePoint point) {
        add(point.fromZoom(), Morton.key(set.x(point.longitude()), set.y(point.latitude())), point.feature());
    }

    /** Takes over runs by zoom, except some features given in rising order. */
    void addAll(PointRun[] runs, int[] except) {
        for (int zoom = 0; zoom < runs.length; zoom++) {
            for (int i = 0; i < runs[zoom].size(); i++) {
                if (Arrays.binarySearch(except, runs[zoom].features[i]) < 0) {
                    add(zoom, runs[zoom].keys[i], runs[zoom].features[i]);
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
        }
        keys[zoom][size] = key;
        features[zoom][size] = feature;
        sizes[zoom]++;
    }

    int size() {
        return Arrays.stream(sizes).sum();
    }

    PointRun[] runs() {
        var runs = none();
        for (int zoom = 0; zoom < ZOOMS; zoom++) {
            if (sizes[zoom] > 0) {
                runs[zoom] =
                        PointRun.of(Arrays.copyOf(keys[zoom], sizes[zoom]), Arrays.copyOf(features[zoom], sizes[zoom]));
            }
        }
        return runs;
    }
}
