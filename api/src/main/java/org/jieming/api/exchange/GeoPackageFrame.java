package org.jieming.api.exchange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jieming.crs.Crs;
import org.jspecify.annotations.Nullable;

/** What every GeoPackage has whatever its layers are: its marks, and the tables of OGC 12-128r19, annex C. */
final class GeoPackageFrame {
    private static final String SRS =
            "create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer primary key, organization text not null,"
                    + " organization_coordsys_id integer not null, definition text not null, description text)";
    private static final String CONTENTS =
            "create table gpkg_contents (table_name text primary key not null, data_type text not null, identifier text unique,"
                    + " description text default '', last_change datetime not null default"
                    + " (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), min_x double, min_y double, max_x double, max_y double,"
                    + " srs_id integer references gpkg_spatial_ref_sys(srs_id))";
    private static final String GEOMETRY_COLUMNS =
            "create table gpkg_geometry_columns (table_name text not null unique references gpkg_contents(table_name),"
                    + " column_name text not null, geometry_type_name text not null,"
                    + " srs_id integer not null references gpkg_spatial_ref_sys(srs_id), z tinyint not null, m tinyint not null,"
                    + " primary key (table_name, column_name))";
    private static final String EXTENSIONS =
            "create table gpkg_extensions (table_name text, column_name text, extension_name text not null,"
                    + " definition text not null, scope text not null,"
                    + " unique (table_name, column_name, extension_name))";

    private GeoPackageFrame() {}

    /** Makes a GeoPackage (version 1.3) of an empty database; it knows the systems that each must, and one more. */
    static void create(Connection connection, Crs crs, int srsId) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = off");
            statement.execute("pragma synchronous = off");
            statement.execute("pragma application_id = " + 0x47504B47);
            statement.execute("pragma user_version = 10300");
            for (String table : List.of(SRS, CONTENTS, GEOMETRY_COLUMNS, EXTENSIONS)) {
                statement.execute(table);
            }
        }
        srs(connection, -1, "Undefined Cartesian SRS", "NONE", "undefined");
        srs(connection, 0, "Undefined geographic SRS", "NONE", "undefined");
        srs(connection, Crs.WGS84.code(), "WGS 84", "EPSG", Crs.WGS84.wkt());
        if (srsId != Crs.WGS84.code()) {
            srs(connection, srsId, crs.title().en(), "EPSG", crs.wkt());
        }
    }

    private static void srs(Connection connection, int id, String name, String organization, String definition)
            throws SQLException {
        run(
                connection,
                "insert into gpkg_spatial_ref_sys values (?, ?, ?, ?, ?, null)",
                name,
                id,
                organization,
                id,
                definition);
    }

    /** Runs one statement with its values. */
    static void run(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
