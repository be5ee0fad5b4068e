package org.jieming.api.store.geopackage;

import java.sql.SQLException;
import java.util.List;
import org.jieming.api.store.sql.Session;

/** The tables that make a SQLite file a GeoPackage 1.3 (OGC 12-128r17, annex C), and the reference systems in it. */
final class Foundation {
    /** "GPKG" in ASCII (OGC 12-128r17, requirement 2). */
    static final int APPLICATION_ID = 0x47504B47;

    private static final int VERSION_1_3 = 10300;

    /** EPSG:4490 as EPSG writes it, latitude first; a GeoPackage stores longitude first whatever this says (requirement 79). */
    private static final String CGCS2000 = "GEOGCS[\"China Geodetic Coordinate System 2000\",DATUM[\"China_2000\","
            + "SPHEROID[\"CGCS2000\",6378137,298.257222101,AUTHORITY[\"EPSG\",\"1024\"]],AUTHORITY[\"EPSG\",\"1043\"]],"
            + "PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
            + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],"
            + "AXIS[\"Latitude\",NORTH],AXIS[\"Longitude\",EAST],AUTHORITY[\"EPSG\",\"4490\"]]";

    private static final String WGS84 = "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\","
            + "SPHEROID[\"WGS 84\",6378137,298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],"
            + "PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
            + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],"
            + "AXIS[\"Latitude\",NORTH],AXIS[\"Longitude\",EAST],AUTHORITY[\"EPSG\",\"4326\"]]";

    private static final List<String> TABLES = List.of(
            "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY NOT NULL,"
                    + " organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,"
                    + " description TEXT)",
            "CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY NOT NULL, data_type TEXT NOT NULL,"
                    + " identifier TEXT UNIQUE, description TEXT DEFAULT '',"
                    + " last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),"
                    + " min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,"
                    + " CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))",
            "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,"
                    + " geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL,"
                    + " m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),"
                    + " CONSTRAINT uk_gc_table_name UNIQUE (table_name),"
                    + " CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),"
                    + " CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))",
            "CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,"
                    + " definition TEXT NOT NULL, scope TEXT NOT NULL,"
                    + " CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))",
            "CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT,"
                    + " description TEXT, mime_type TEXT, constraint_name TEXT,"
                    + " CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),"
                    + " CONSTRAINT gdc_tn UNIQUE (table_name, name))",
            "CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL,"
                    + " value TEXT, min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN,"
                    + " description TEXT, CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))");

    private Foundation() {}

    /** Makes an empty GeoPackage in an empty file. */
    static void lay(Session session) throws SQLException {
        session.run("PRAGMA application_id = " + APPLICATION_ID);
        session.run("PRAGMA user_version = " + VERSION_1_3);
        for (String table : TABLES) {
            session.run(table);
        }
        system(session, "Undefined Cartesian SRS", -1, "NONE", -1, "undefined", "undefined Cartesian coordinates");
        system(session, "Undefined geographic SRS", 0, "NONE", 0, "undefined", "undefined geographic coordinates");
        system(session, "WGS 84", 4326, "EPSG", 4326, WGS84, "longitude and latitude on the WGS 84 ellipsoid");
        system(session, "CGCS2000", 4490, "EPSG", 4490, CGCS2000, "国家大地坐标系 China Geodetic Coordinate System 2000");
        extension(session, "gpkg_data_columns");
        extension(session, "gpkg_data_column_constraints");
    }

    private static void system(Session session, Object... columns) throws SQLException {
        session.update(
                "INSERT INTO gpkg_spatial_ref_sys (srs_name, srs_id, organization, organization_coordsys_id, definition,"
                        + " description) VALUES (?, ?, ?, ?, ?, ?)",
                columns);
    }

    private static void extension(Session session, String table) throws SQLException {
        session.update(
                "INSERT INTO gpkg_extensions (table_name, extension_name, definition, scope) VALUES (?, 'gpkg_schema',"
                        + " 'http://www.geopackage.org/spec130/#extension_schema', 'read-write')",
                table);
    }
}
