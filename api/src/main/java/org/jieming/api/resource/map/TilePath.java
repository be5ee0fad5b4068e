package org.jieming.api.resource.map;

import java.util.Arrays;
import java.util.Optional;
import org.jieming.api.map.MapTiles;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;

/** The tile that a path names which is written plainly: {@code /tiles/}set{@code /}zoom{@code /}row{@code /}column. */
record TilePath(TileMatrixSet set, TileCoord tile) {
    private static final String PREFIX = "/tiles/";
    private static final int MOST_DIGITS = 6;

    /** Reads a path; empty for whatever is not certainly a tile. */
    static Optional<TilePath> parse(String path) {
        if (!path.startsWith(PREFIX)) {
            return Optional.empty();
        }
        int afterSet = path.indexOf('/', PREFIX.length());
        int afterZoom = path.indexOf('/', afterSet + 1);
        int afterRow = path.indexOf('/', afterZoom + 1);
        if (afterSet < 0 || afterZoom < 0 || afterRow < 0) {
            return Optional.empty();
        }
        int zoom = number(path, afterSet + 1, afterZoom);
        int row = number(path, afterZoom + 1, afterRow);
        int column = number(path, afterRow + 1, path.length());
        return Arrays.stream(TileMatrixSet.values())
                .filter(set ->
                        path.startsWith(set.id(), PREFIX.length()) && set.id().length() == afterSet - PREFIX.length())
                .filter(set -> zoom >= 0 && zoom <= MapTiles.deepestZoom())
                .filter(set -> row >= 0 && row < set.rows(zoom) && column >= 0 && column < set.columns(zoom))
                .map(set -> new TilePath(set, new TileCoord(zoom, column, row)))
                .findFirst();
    }

    /** The number that some digits are; −1 for anything else. */
    private static int number(String text, int from, int to) {
        if (from == to || to - from > MOST_DIGITS) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
