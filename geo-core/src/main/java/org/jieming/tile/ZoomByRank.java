package org.jieming.tile;

import java.util.List;

/**
 * From which zoom a layer shows the features of each rank: how a map thins out, as data.
 *
 * @param firstZooms the first zoom of rank 0 (the highest: a province, a city name), rank 1 and so on, never falling
 */
public record ZoomByRank(List<Integer> firstZooms) {

    public ZoomByRank {
        firstZooms = List.copyOf(firstZooms);
        int before = 0;
        for (int zoom : firstZooms) {
            if (zoom < before || zoom > TileMatrixSet.MAX_ZOOM) {
                throw new IllegalArgumentException("Zooms rise with the rank, up to 18: " + firstZooms);
            }
            before = zoom;
        }
        if (firstZooms.isEmpty()) {
            throw new IllegalArgumentException("A layer has at least one rank");
        }
    }

    /** The first zoom of a rank; ranks below the last one listed are shown with it. */
    public int of(int rank) {
        return firstZooms.get(Math.min(rank, firstZooms.size() - 1));
    }
}
