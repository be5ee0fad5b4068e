package org.jieming.tile;

/**
 * A point to be drawn.
 *
 * @param feature the caller's number of the feature, at least 0
 * @param longitude degrees in EPSG:4490
 * @param latitude degrees in EPSG:4490
 * @param fromZoom the first zoom that may show it, 0 to {@link TileMatrixSet#MAX_ZOOM}; see {@link ZoomByRank}
 * @param order which of the points that begin with the same zoom goes before another where there is room for one, the least
 *     first; 0 to 65535
 */
public record TilePoint(int feature, double longitude, double latitude, int fromZoom, int order) {
    private static final int ORDER_BITS = 16;

    public TilePoint {
        if (feature < 0 || fromZoom < 0 || fromZoom > TileMatrixSet.MAX_ZOOM || order < 0 || order >> ORDER_BITS > 0) {
            throw new IllegalArgumentException(
                    "No such feature, zoom or order: " + feature + ", " + fromZoom + ", " + order);
        }
        if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("Not on the globe: " + longitude + ", " + latitude);
        }
    }

    /** A point that goes before or after others of its zoom by its id alone. */
    public TilePoint(int feature, double longitude, double latitude, int fromZoom) {
        this(feature, longitude, latitude, fromZoom, 0);
    }

    /** Zoom and order in one number: the lesser goes before the greater. */
    int rank() {
        return fromZoom << ORDER_BITS | order;
    }

    /** The first zoom of a rank. */
    static int fromZoom(int rank) {
        return rank >>> ORDER_BITS;
    }

    long key(TileMatrixSet set) {
        return Morton.key(set.x(longitude), set.y(latitude));
    }
}
