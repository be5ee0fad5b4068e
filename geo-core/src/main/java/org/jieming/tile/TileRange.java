package org.jieming.tile;

/**
 * A block of tiles of one zoom, both ends included.
 *
 * @param z zoom
 * @param minX first column
 * @param minY first row
 * @param maxX last column
 * @param maxY last row
 */
public record TileRange(int z, int minX, int minY, int maxX, int maxY) {

    /** Whether a tile lies in the block. */
    public boolean contains(TileCoord tile) {
        return tile.z() == z && tile.x() >= minX && tile.x() <= maxX && tile.y() >= minY && tile.y() <= maxY;
    }

    /** The number of tiles in the block. */
    public long count() {
        return (maxX - minX + 1L) * (maxY - minY + 1L);
    }
}
