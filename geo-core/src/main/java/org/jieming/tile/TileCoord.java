package org.jieming.tile;

import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * The address of a tile: zoom, column from the left, row from the top.
 *
 * @param z zoom, 0 to {@link TileMatrixSet#MAX_ZOOM}
 * @param x column, at least 0
 * @param y row, at least 0
 */
public record TileCoord(int z, int x, int y) {
    private static final int LONGEST_NUMBER = 9;

    public TileCoord {
        if (z < 0 || z > TileMatrixSet.MAX_ZOOM || x < 0 || y < 0) {
            throw new IllegalArgumentException("No such tile: " + z + "/" + x + "/" + y);
        }
    }

    /** Reads {@code tileMatrix/tileRow/tileCol}, the order of OGC API - Tiles; throws {@link Malformed} when the set has no such tile. */
    public static TileCoord parseOgc(TileMatrixSet set, String text) {
        var parts = text.split("/", -1);
        return parts.length == 3 ? of(set, text, parts[0], parts[2], parts[1]) : refuse(set, text);
    }

    /** Reads {@code z/x/y}, the order of TileJSON and of map clients; throws {@link Malformed} when the set has no such tile. */
    public static TileCoord parseXyz(TileMatrixSet set, String text) {
        var parts = text.split("/", -1);
        return parts.length == 3 ? of(set, text, parts[0], parts[1], parts[2]) : refuse(set, text);
    }

    private static TileCoord of(TileMatrixSet set, String text, String z, String x, String y) {
        int zoom = number(z);
        int column = number(x);
        int row = number(y);
        boolean known = zoom >= 0
                && zoom <= TileMatrixSet.MAX_ZOOM
                && column >= 0
                && column < set.columns(zoom)
                && row >= 0
                && row < set.rows(zoom);
        return known ? new TileCoord(zoom, column, row) : refuse(set, text);
    }

    private static int number(String digits) {
        boolean plain = !digits.isEmpty()
                && digits.length() <= LONGEST_NUMBER
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(digits) : -1;
    }

    private static TileCoord refuse(TileMatrixSet set, String text) {
        throw new Malformed(
                "tile",
                text,
                Bilingual.format(
                        "%s 没有这个瓦片：级别 0 到 %d，行列号须在该级别范围内。",
                        "%s has no such tile: zoom 0 to %d, row and column within the matrix.",
                        set.id(),
                        TileMatrixSet.MAX_ZOOM));
    }

    /** The tile one zoom up that holds this one; zoom 0 is its own parent. */
    public TileCoord parent() {
        return z == 0 ? this : new TileCoord(z - 1, x >> 1, y >> 1);
    }
}
