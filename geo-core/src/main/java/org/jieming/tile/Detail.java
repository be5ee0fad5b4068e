package org.jieming.tile;

import org.jieming.measure.Metres;

/**
 * For which zooms a layer is drawn and how much of it.
 *
 * @param minZoom the first zoom, at least 0
 * @param maxZoom the last zoom, at most {@link TileMatrixSet#MAX_ZOOM}; clients enlarge its tiles for deeper ones
 * @param coarseness how far apart details may lie without being told apart, beside the half pixel of a 512-pixel tile that
 *     is always allowed; 0 for as fine as the zoom shows
 */
public record Detail(int minZoom, int maxZoom, Metres coarseness) {
    /** Half a pixel of a tile drawn on 512 pixels, in steps. */
    private static final double HALF_PIXEL = TileMatrixSet.EXTENT / 512.0 / 2;

    public Detail {
        if (minZoom < 0 || maxZoom < minZoom || maxZoom > TileMatrixSet.MAX_ZOOM) {
            throw new IllegalArgumentException("No such zooms: " + minZoom + " to " + maxZoom);
        }
    }

    /** As fine as each zoom shows. */
    public static Detail ofZooms(int minZoom, int maxZoom) {
        return new Detail(minZoom, maxZoom, new Metres(0));
    }

    /** Twice the area, in square units, of the smallest triangle that is drawn at each zoom. */
    double[] leastTwiceAreas(TileMatrixSet set) {
        var areas = new double[maxZoom - minZoom + 1];
        for (int i = 0; i < areas.length; i++) {
            double steps = 1 << TileMatrixSet.MAX_ZOOM - minZoom - i;
            double side = Math.max(HALF_PIXEL * steps, coarseness.value() / set.groundMetres() * TileMatrixSet.UNITS);
            areas[i] = 2 * side * side;
        }
        return areas;
    }
}
