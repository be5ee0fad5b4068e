package org.jieming.tile;

/**
 * A point to be drawn.
 *
 * @param feature the caller's number of the feature, at least 0
 * @param longitude degrees in EPSG:4490
 * @param latitude degrees in EPSG:4490
 * @param fromZoom the first zoom that shows it, 0 to {@link TileMatrixSet#MAX_ZOOM}; see {@link ZoomByRank}
 */
public record TilePoint(int feature, double longitude, double latitude, int fromZoom) {

    public TilePoint {
        if (feature < 0 || fromZoom < 0 || fromZoom > TileMatrixSet.MAX_ZOOM) {
            throw new IllegalArgumentException("No such feature or zoom: " + feature + ", " + fromZoom);
        }
        if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("Not on the globe: " + longitude + ", " + latitude);
        }
    }
}
