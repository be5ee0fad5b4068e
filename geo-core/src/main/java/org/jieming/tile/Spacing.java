package org.jieming.tile;

/**
 * How densely points may stand: every tile is cut into square cells, and of the points in a cell only the first is shown, up to
 * a zoom from which all are.
 *
 * @param cells cells along the side of a tile, a power of two up to 128
 * @param allFrom the zoom from which all points are shown, 0 to {@link TileMatrixSet#MAX_ZOOM}
 */
public record Spacing(int cells, int allFrom) {
    /** All points are shown from the zoom of their rank on. */
    public static final Spacing NONE = new Spacing(1, 0);

    private static final int MOST_CELLS = 128;
    /** A tile of zoom 0 is 2^30 units wide. */
    private static final int WORLD_BITS = 30;

    public Spacing {
        if (Integer.bitCount(cells) != 1 || cells < 1 || cells > MOST_CELLS) {
            throw new IllegalArgumentException("A power of two is expected, not " + cells);
        }
        if (allFrom < 0 || allFrom > TileMatrixSet.MAX_ZOOM) {
            throw new IllegalArgumentException("No such zoom: " + allFrom);
        }
    }

    /** The cell of a zoom in which a place of the Z-order lies; four of them are one of the zoom before. */
    long cell(long key, int zoom) {
        return key >>> bits(zoom);
    }

    /** The first place of a cell in the Z-order. */
    long start(long cell, int zoom) {
        return cell << bits(zoom);
    }

    private int bits(int zoom) {
        return 2 * (WORLD_BITS - zoom - Integer.numberOfTrailingZeros(cells));
    }
}
