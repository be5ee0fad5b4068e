package org.jieming.api.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/**
 * Vector tiles in one file for QGIS, QField and whatever else reads MBTiles 1.3: a database of tiles packed by gzip, whose rows are
 * counted from the south, and what is said of them. Built in a temporary file.
 */
public final class TileBook implements Closeable {
    private final ScratchDatabase database;
    private final PreparedStatement tiles;

    /**
     * Begins a file.
     *
     * @param about what is said of the tiles, by the names of MBTiles: name, minzoom, maxzoom, bounds, json with the layers
     */
    public TileBook(Map<String, String> about) throws IOException {
        database = new ScratchDatabase("strip.mbtiles", connection -> begin(connection, about));
        try {
            tiles = database.connection().prepareStatement("insert into tiles values (?, ?, ?, ?)");
        } catch (SQLException failed) {
            database.close();
            throw new IOException(failed);
        }
    }

    private static void begin(Connection connection, Map<String, String> about) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = off");
            statement.execute("pragma synchronous = off");
            statement.execute("create table metadata (name text primary key, value text)");
            statement.execute("create table tiles (zoom_level integer, tile_column integer, tile_row integer,"
                    + " tile_data blob, primary key (zoom_level, tile_column, tile_row))");
        }
        Map<String, String> all = new TreeMap<>(about);
        all.putAll(Map.of("format", "pbf", "type", "baselayer"));
        for (Map.Entry<String, String> each : all.entrySet()) {
            GeoPackageFrame.run(connection, "insert into metadata values (?, ?)", each.getKey(), each.getValue());
        }
    }

    /**
     * Adds a tile.
     *
     * @param row counted from the north, as in addresses
     * @param packed the tile, packed by gzip
     */
    public void add(int zoom, int column, int row, byte[] packed) throws IOException {
        try {
            tiles.setInt(1, zoom);
            tiles.setInt(2, column);
            tiles.setInt(3, (1 << zoom) - 1 - row);
            tiles.setBytes(4, packed);
            tiles.executeUpdate();
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    /** Completes the file and writes it out. */
    public void finish(OutputStream out) throws IOException {
        database.finish(out);
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
