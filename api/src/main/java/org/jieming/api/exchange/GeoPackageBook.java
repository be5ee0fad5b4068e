package org.jieming.api.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jieming.crs.Crs;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A GeoPackage of several layers in CGCS2000 (EPSG:4490), each with the look and the form that QGIS and QField give it: they read
 * both from table {@code layer_styles}, which QGIS writes itself when a style is kept in a GeoPackage. Built in a temporary file.
 */
public final class GeoPackageBook implements Closeable {
    private static final String STYLES =
            "create table layer_styles (id integer primary key autoincrement not null, f_table_catalog text,"
                    + " f_table_schema text, f_table_name text, f_geometry_column text, styleName text, styleQML text,"
                    + " styleSLD text, useAsDefault boolean, description text, owner text, ui text,"
                    + " update_time datetime default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')))";

    private final ScratchDatabase database;

    /**
     * A row of a layer.
     *
     * @param cells one per column, in order
     * @param geometry in degrees, longitude first, or null
     */
    public record Row(List<Cell> cells, @Nullable Geometry geometry) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Begins a file. */
    public GeoPackageBook() throws IOException {
        database = new ScratchDatabase("book.gpkg", GeoPackageBook::begin);
    }

    private static void begin(Connection connection) throws SQLException {
        GeoPackageFrame.create(connection, Crs.CGCS2000, Crs.CGCS2000.code());
        try (Statement statement = connection.createStatement()) {
            statement.execute(STYLES);
        }
        GeoPackageFrame.run(
                connection,
                "insert into gpkg_contents (table_name, data_type, identifier) values ('layer_styles', 'attributes',"
                        + " 'layer_styles')");
    }

    /** Adds a layer in whatever look the reader's program gives it. */
    public void add(String name, List<SinkColumn> columns, List<Row> rows) throws IOException {
        Notes notes = new Notes();
        GeoPackageTable table = GeoPackageTable.of(columns, WriteOptions.of(name), notes);
        try (GeoPackageLayer layer = new GeoPackageLayer(database.connection(), table, notes)) {
            for (Row row : rows) {
                layer.write(row.cells(), row.geometry());
            }
            layer.complete();
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    /**
     * Adds a layer with a look of its own.
     *
     * @param qml its look and its form in the language of QGIS
     */
    public void add(String name, List<SinkColumn> columns, List<Row> rows, String qml) throws IOException {
        add(name, columns, rows);
        try {
            GeoPackageFrame.run(
                    database.connection(),
                    "insert into layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName,"
                            + " styleQML, styleSLD, useAsDefault, description, owner) values ('', '', ?, 'geom', ?, ?, '', 1, '', '')",
                    name,
                    name,
                    qml);
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
