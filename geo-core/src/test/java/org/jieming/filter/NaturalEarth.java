package org.jieming.filter;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** The GeoPackage of the abstract test suite: countries, towns and rivers of Natural Earth at 1:110 million. */
final class NaturalEarth implements AutoCloseable {
    static final Path FILE = Path.of(
                    System.getProperty("jieming.root"), "../shared/realdata/vectors/cql2/ne110m4cql2.gpkg")
            .normalize();
    static final String COUNTRIES = "ne_110m_admin_0_countries";
    static final String TOWNS = "ne_110m_populated_places_simple";
    static final String RIVERS = "ne_110m_rivers_lake_centerlines";

    /** A table read whole. */
    record Layer(Schema<Map<String, Object>> schema, List<Map<String, Object>> rows) {
        long count(String filter) {
            var compiled = Filter.compile(CqlText.parse(filter), schema);
            return rows.stream().filter(compiled).count();
        }
    }

    private final Connection connection;

    NaturalEarth() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:file:" + FILE + "?mode=ro&immutable=1");
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma case_sensitive_like = on");
        }
    }

    static boolean isThere() {
        return Files.isRegularFile(FILE);
    }

    /** How many rows SQLite finds. */
    long sql(String table, String where) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table + " where " + where)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    Layer layer(String table) throws SQLException, ParseException {
        Map<String, Kind> kinds = kinds(table);
        List<Map<String, Object>> read = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table)) {
            while (rows.next()) {
                Map<String, Object> item = new HashMap<>();
                for (var column : kinds.entrySet()) {
                    item.put(column.getKey(), value(rows, column.getKey(), column.getValue()));
                }
                read.add(item);
            }
        }
        List<Field<Map<String, Object>>> fields = new ArrayList<>();
        kinds.forEach((name, kind) -> fields.add(new Field<>(name, kind, item -> item.get(name))));
        return new Layer(Schema.of(fields), read);
    }

    private Map<String, Kind> kinds(String table) throws SQLException {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet columns = statement.executeQuery("pragma table_info(" + table + ")")) {
            while (columns.next()) {
                kinds.put(columns.getString("name"), kind(columns.getString("type")));
            }
        }
        return kinds;
    }

    private static Kind kind(String declared) {
        return switch (declared.replaceAll("\\(.*", "")) {
            case "INTEGER" -> Kind.INTEGER;
            case "REAL" -> Kind.NUMBER;
            case "BOOLEAN" -> Kind.BOOLEAN;
            case "DATE" -> Kind.DATE;
            case "DATETIME" -> Kind.TIMESTAMP;
            case "TEXT" -> Kind.TEXT;
            default -> Kind.GEOMETRY;
        };
    }

    private static Object value(ResultSet row, String column, Kind kind) throws SQLException, ParseException {
        if (row.getObject(column) == null) {
            return null;
        }
        return switch (kind) {
            case INTEGER -> row.getLong(column);
            case NUMBER -> row.getDouble(column);
            case BOOLEAN -> row.getInt(column) != 0;
            case DATE -> LocalDate.parse(row.getString(column));
            case TIMESTAMP -> Instant.parse(row.getString(column) + "Z");
            case GEOMETRY -> geometry(row.getBytes(column));
            default -> row.getString(column);
        };
    }

    /** A GeoPackage geometry is well-known binary behind 8 bytes and an envelope whose size bits 1 to 3 of the flags tell. */
    private static Geometry geometry(byte[] blob) throws ParseException {
        int flags = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN).get(3);
        int envelope = new int[] {0, 32, 48, 48, 64}[flags >> 1 & 7];
        return new WKBReader().read(Arrays.copyOfRange(blob, 8 + envelope, blob.length));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
