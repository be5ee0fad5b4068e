package org.jieming.api.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A GeoPackage of one layer (OGC 12-128r19, version 1.3) with its spatial index, built in a temporary file. */
final class GeoPackageSink implements Sink {
    private final OutputStream out;
    private final Scratch scratch = Scratch.open();
    private final Notes notes = new Notes();
    private final Connection connection;
    private final GeoPackageLayer layer;

    GeoPackageSink(OutputStream out, List<SinkColumn> columns, WriteOptions options) throws IOException {
        this.out = out;
        GeoPackageTable table = GeoPackageTable.of(columns, options, notes);
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + scratch.file("out.gpkg"));
            GeoPackageFrame.create(connection, table.crs(), table.srsId());
            connection.setAutoCommit(false);
            layer = new GeoPackageLayer(connection, table, notes);
        } catch (SQLException failed) {
            scratch.close();
            throw new IOException(failed);
        }
    }

    @Override
    public void write(List<Cell> cells, @Nullable Geometry geometry) throws IOException {
        try {
            layer.write(cells, geometry);
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public void finish() throws IOException {
        try {
            layer.complete();
            connection.commit();
            closeDatabase();
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
        Files.copy(scratch.file("out.gpkg"), out);
        out.flush();
    }

    private void closeDatabase() throws SQLException {
        try (connection) {
            layer.close();
        }
    }

    @Override
    public List<Finding> notes() {
        return notes.list();
    }

    @Override
    public void close() throws IOException {
        try (scratch) {
            closeDatabase();
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }
}
