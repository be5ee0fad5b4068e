package org.jieming.api.exchange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What tables an SQLite file holds and what its GeoPackage tables (OGC 12-128r19) say about them. */
final class GeoPackageLayers {
    private GeoPackageLayers() {}

    /**
     * A column of a table.
     *
     * @param name its name
     * @param type its declared type in capitals, without a length
     * @param key whether it is the integer primary key
     */
    record Field(String name, String type, boolean key) {}

    /** The tables one may read: feature tables first, then attribute tables; all tables of a file that is no GeoPackage. */
    static List<String> of(Connection connection) throws SQLException {
        if (has(connection, "gpkg_contents")) {
            return names(
                    connection,
                    "select c.table_name from gpkg_contents c join sqlite_master m on m.name = c.table_name"
                            + " where c.data_type in ('features', 'attributes') order by c.data_type desc, m.rowid");
        }
        return names(
                connection,
                "select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\'"
                        + " and name not like 'gpkg\\_%' escape '\\' and name not like 'rtree\\_%' escape '\\'"
                        + " order by rowid");
    }

    static boolean has(Connection connection, String table) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select 1 from sqlite_master where name = ? collate nocase")) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static List<String> names(Connection connection, String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** The columns of a table or view. */
    static List<Field> fields(Connection connection, String table) throws SQLException {
        List<Field> fields = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("select name, upper(type), pk from pragma_table_info(?)")) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String declared = Optional.ofNullable(rows.getString(2)).orElse("");
                    String type = declared.replaceAll("\\s*\\(.*", "");
                    boolean key = rows.getInt(3) == 1 && type.startsWith("INT");
                    fields.add(new Field(rows.getString(1), type, key));
                }
            }
        }
        return fields;
    }

    /** The geometry column of a table, if it has one. */
    static Optional<String> geometryColumn(Connection connection, String table) throws SQLException {
        return has(connection, "gpkg_geometry_columns")
                ? one(connection, "select column_name from gpkg_geometry_columns where table_name = ?", table)
                : Optional.empty();
    }

    /** The reference system of a table: {@code EPSG:n} or, of any other authority, WKT; empty for an undefined one. */
    static Optional<String> crs(Connection connection, String table) throws SQLException {
        if (!has(connection, "gpkg_geometry_columns") || !has(connection, "gpkg_spatial_ref_sys")) {
            return Optional.empty();
        }
        return one(
                connection,
                "select case when upper(s.organization) = 'EPSG' then 'EPSG:' || s.organization_coordsys_id"
                        + " else s.definition end"
                        + " from gpkg_geometry_columns g join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id"
                        + " where g.table_name = ? and g.srs_id > 0",
                table);
    }

    private static Optional<String> one(Connection connection, String sql, String table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        }
    }

    /** A name quoted for SQL. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
