package org.jieming.tile;

/**
 * Writes one tile after another in Mapbox Vector Tile 2.1, straight to bytes.
 *
 * <p>A writer belongs to one thread and is meant to be kept: its buffers are reused, so that a tile allocates its result and
 * little else. Linear in what is written. Layers stand in the tile in the order in which they were opened; a layer without
 * features is left out.
 */
public final class MvtWriter {
    private static final int TILE_LAYER = 3 << 3 | 2;

    private final Bytes tile = new Bytes(1 << 16);
    private final MvtLayer layer = new MvtLayer();

    /** Opens a layer of the usual extent; the one opened before is finished and must not be written to any more. */
    public MvtLayer layer(String name) {
        finishLayer();
        layer.open(name);
        return layer;
    }

    /** The bytes of the tile, empty when no layer has a feature; the writer is ready for the next tile. */
    public byte[] finish() {
        finishLayer();
        var bytes = tile.toArray();
        tile.clear();
        return bytes;
    }

    private void finishLayer() {
        if (layer.features() > 0) {
            tile.varint(TILE_LAYER);
            layer.close(tile);
        }
        layer.open("");
    }
}
