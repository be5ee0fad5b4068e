package org.jieming.api.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.locationtech.jts.geom.Envelope;

/**
 * The layer of a GeoPackage with one, as OGC 12-128r19 and its R-tree extension (annex F.3) prescribe it. The triggers that
 * keep the index true are made last: they call functions that only GIS programs bring along.
 *
 * @param name name of the layer
 * @param names names of the columns in SQL, unique without regard to case
 * @param columns the columns
 * @param crs system of the geometries
 */
record GeoPackageTable(String name, List<String> names, List<SinkColumn> columns, Crs crs) {
    private static final String KEY = "fid";
    private static final String SHAPE = "geom";

    static GeoPackageTable of(List<SinkColumn> columns, WriteOptions options, Notes notes) {
        TreeSet<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Collections.addAll(taken, KEY, SHAPE);
        List<String> names = new ArrayList<>();
        for (SinkColumn column : columns) {
            String free = column.name();
            for (int n = 2; !taken.add(free); n++) {
                free = column.name() + "_" + n;
            }
            if (!free.equals(column.name())) {
                notes.note(
                        "X-RENAMED",
                        Bilingual.of(
                                "列“" + column.name() + "”改名为“" + free + "”",
                                "Column \"" + column.name() + "\" is called \"" + free + "\""));
            }
            names.add(free);
        }
        String layer = options.layer().matches("(?i)(gpkg|rtree|sqlite)_.*") ? "l_" + options.layer() : options.layer();
        return new GeoPackageTable(layer, List.copyOf(names), List.copyOf(columns), options.crs());
    }

    /** The code of the system; CRS84 is EPSG:4326, because a GeoPackage always puts x first. */
    int srsId() {
        return crs.equals(Crs.CRS84) ? Crs.WGS84.code() : crs.code();
    }

    void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(layer("GEOMETRY"));
            statement.execute("create virtual table " + quoted(rtree()) + " using rtree(id, minx, maxx, miny, maxy)");
        }
    }

    private String layer(String geometryType) {
        StringBuilder sql = new StringBuilder("create table " + quoted(name) + " (" + KEY
                + " integer primary key autoincrement not null, " + SHAPE + " " + geometryType);
        for (int i = 0; i < columns.size(); i++) {
            sql.append(", ")
                    .append(quoted(names.get(i)))
                    .append(' ')
                    .append(type(columns.get(i).kind()));
        }
        return sql.append(')').toString();
    }

    private static String type(SinkColumn.Kind kind) {
        return switch (kind) {
            case TEXT -> "text";
            case INTEGER -> "integer";
            case REAL -> "real";
            case TRUTH -> "boolean";
            case DAY -> "date";
            case MOMENT -> "datetime";
        };
    }

    /** Inserts key, geometry and all columns. */
    String insert() {
        return "insert into " + quoted(name) + " values (?, ?" + ", ?".repeat(columns.size()) + ")";
    }

    /** Inserts key and box into the spatial index. */
    String insertIndex() {
        return "insert into " + quoted(rtree()) + " values (?, ?, ?, ?, ?)";
    }

    private String rtree() {
        return "rtree_" + name + "_" + SHAPE;
    }

    /** Registers the layer and puts the triggers on it. */
    void complete(Connection connection, String geometryType, Envelope extent) throws SQLException {
        boolean none = extent.isNull();
        GeoPackageFrame.run(
                connection,
                "insert into gpkg_contents values (?, 'features', ?, '', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), ?, ?, ?, ?, ?)",
                name,
                name,
                none ? null : extent.getMinX(),
                none ? null : extent.getMinY(),
                none ? null : extent.getMaxX(),
                none ? null : extent.getMaxY(),
                srsId());
        GeoPackageFrame.run(
                connection,
                "insert into gpkg_geometry_columns values (?, ?, ?, ?, 0, 0)",
                name,
                SHAPE,
                geometryType,
                srsId());
        GeoPackageFrame.run(
                connection,
                "insert into gpkg_extensions values (?, ?, 'gpkg_rtree_index',"
                        + " 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')",
                name,
                SHAPE);
        declare(connection, geometryType);
        try (Statement statement = connection.createStatement()) {
            for (String trigger : triggers()) {
                statement.execute(trigger);
            }
        }
    }

    /**
     * Declares the geometry column to be what it turned out to hold, as OGC 12-128r19 wants it of a table and its row in
     * gpkg_geometry_columns. What a column is declared to be changes no stored value, so its text in the schema may be changed.
     */
    private void declare(Connection connection, String geometryType) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma writable_schema = on");
            GeoPackageFrame.run(
                    connection,
                    "update sqlite_master set sql = ? where type = 'table' and name = ?",
                    layer(geometryType),
                    name);
            statement.execute("pragma writable_schema = off");
        }
    }

    private List<String> triggers() {
        String box = "st_minx(new.<c>), st_maxx(new.<c>), st_miny(new.<c>), st_maxy(new.<c>)";
        String put = " insert or replace into \"<i>\" values (new.<k>, " + box + "); end";
        String full = "new.<c> not null and not st_isempty(new.<c>)";
        String empty = "(new.<c> is null or st_isempty(new.<c>))";
        List<String> patterns = List.of(
                "_insert after insert on <t> when (" + full + ") begin" + put,
                "_update1 after update of <c> on <t> when old.<k> = new.<k> and (" + full + ") begin" + put,
                "_update2 after update of <c> on <t> when old.<k> = new.<k> and " + empty
                        + " begin delete from \"<i>\" where id = old.<k>; end",
                "_update3 after update on <t> when old.<k> != new.<k> and (" + full
                        + ") begin delete from \"<i>\" where id = old.<k>;" + put,
                "_update4 after update on <t> when old.<k> != new.<k> and " + empty
                        + " begin delete from \"<i>\" where id in (old.<k>, new.<k>); end",
                "_delete after delete on <t> when old.<c> not null begin delete from \"<i>\" where id = old.<k>; end");
        return patterns.stream().map(this::trigger).toList();
    }

    private String trigger(String pattern) {
        String index = rtree().replace("\"", "\"\"");
        return ("create trigger \"<i>" + pattern.replaceFirst(" ", "\" "))
                .replace("<i>", index)
                .replace("<t>", quoted(name))
                .replace("<c>", SHAPE)
                .replace("<k>", KEY);
    }

    private static String quoted(String name) {
        return GeoPackageLayers.quoted(name);
    }
}
