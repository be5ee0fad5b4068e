package org.jieming.api.style;

/**
 * Where a client finds what a style speaks of; all absolute.
 *
 * @param tiles template of the tiles with {@code {z}}, {@code {x}} and {@code {y}}; with {@code {layer}} each layer has tiles of its
 *     own, without it one set of tiles holds all layers
 * @param symbols address of the folder of the symbols, ending with {@code /}
 */
public record StyleAddresses(String tiles, String symbols) {

    /**
     * Checks that the addresses can serve.
     *
     * @throws IllegalArgumentException when a placeholder or the last slash is missing
     */
    public StyleAddresses {
        if (!tiles.contains("{z}") || !tiles.contains("{x}") || !tiles.contains("{y}") || !symbols.endsWith("/")) {
            throw new IllegalArgumentException("Not a template of tiles or not a folder: " + tiles + ", " + symbols);
        }
    }

    boolean hasTilesOfEachLayer() {
        return tiles.contains("{layer}");
    }

    String tilesOf(String layer) {
        return tiles.replace("{layer}", layer);
    }

    String symbol(String name) {
        return symbols + name + ".svg";
    }
}
