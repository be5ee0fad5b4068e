package org.jieming.tile;

/**
 * A place at which an edit changed what is drawn.
 *
 * @param x units from the left edge
 * @param y units from the top edge
 * @param fromZoom the first zoom at which it did
 * @param toZoom the zoom after the last one at which it did
 */
public record PointChange(int x, int y, int fromZoom, int toZoom) {

    static PointChange at(long key, int fromZoom, int toZoom) {
        return new PointChange(Morton.x(key), Morton.y(key), fromZoom, toZoom);
    }

    /** Whether a tile, its buffer included, shows the place and so the change. */
    public boolean touches(TileCoord tile) {
        int shift = TileMatrixSet.MAX_ZOOM - tile.z();
        return tile.z() >= fromZoom
                && tile.z() < toZoom
                && isWithin(TileMatrixSet.stepOf(x, shift), tile.x())
                && isWithin(TileMatrixSet.stepOf(y, shift), tile.y());
    }

    private static boolean isWithin(int step, int tile) {
        int inside = step - tile * TileMatrixSet.EXTENT;
        return inside >= -TileMatrixSet.BUFFER && inside <= TileMatrixSet.EXTENT + TileMatrixSet.BUFFER;
    }
}
