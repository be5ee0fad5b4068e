package org.jieming.api.store.postgis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.api.store.sql.RowFormat;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.LegalTime;
import org.jieming.register.Property;

/**
 * The table and the view of one item type and the SQL that makes them, derived from its descriptor.
 *
 * @param descriptor what the items are made of
 */
record Layer(Descriptor descriptor) {
    /** One for each item type, in the order of the types. */
    static final List<Layer> ALL = Arrays.stream(ItemType.values())
            .map(type -> new Layer(Descriptor.of(type)))
            .toList();

    /** What a view shows: believed now, and in force on the calendar day in China when it is read. */
    private static final String IN_FORCE_TODAY = " WHERE recorded_to IS NULL"
            + " AND (valid_from IS NULL OR valid_from <= (now() AT TIME ZONE '" + LegalTime.CHINA + "')::date)"
            + " AND (valid_to IS NULL OR valid_to > (now() AT TIME ZONE '" + LegalTime.CHINA + "')::date)";

    static Layer of(ItemType type) {
        return ALL.get(type.ordinal());
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }

    ItemType type() {
        return descriptor.type();
    }

    /** The view of what is believed now and in force today. */
    String view() {
        return "jieming." + quoted(type().collection());
    }

    /** The table of every version ever recorded. */
    String table() {
        return "jieming." + quoted(tableName());
    }

    /** The name of the table without its schema. */
    String tableName() {
        return type().collection() + "_versions";
    }

    /** The column type of a property, spelled as PostgreSQL spells it. */
    static String columnType(Property property) {
        if (property.many()) {
            return "text[]";
        }
        return switch (property.type()) {
            case TEXT, CODE, DIVISION_CODE, EVIDENCE -> "text";
            case INTEGER -> "bigint";
            case DECIMAL -> "double precision";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case REFERENCE -> "uuid";
        };
    }

    /** The statements that make the table, its indexes and its guard. */
    List<String> tableStatements() {
        String properties = descriptor.properties().stream()
                .map(property -> ", " + quoted(property.name()) + " " + columnType(property))
                .collect(Collectors.joining());
        return List.of(
                "CREATE TABLE " + table() + " (fid bigint PRIMARY KEY, item_id uuid NOT NULL, valid_from date,"
                        + " valid_to date, recorded_from bigint NOT NULL, recorded_to bigint,"
                        + " geom geometry(Geometry, 4490)" + properties + ")",
                "CREATE UNIQUE INDEX ON " + table()
                        + " (item_id, recorded_from, coalesce(valid_from, '-infinity'::date))",
                "CREATE INDEX ON " + table() + " (recorded_from, fid)",
                "CREATE INDEX ON " + table() + " (recorded_to, item_id) WHERE recorded_to IS NOT NULL",
                "CREATE INDEX ON " + table() + " USING gist ((" + shownGeometry() + ")) WHERE recorded_to IS NULL",
                Schema.keep(table()));
    }

    /**
     * The rows a view shows.
     *
     * @param properties columns of properties in the order in which the table has them
     */
    String shown(List<String> properties) {
        String columns = properties.stream().map(name -> ", " + quoted(name)).collect(Collectors.joining());
        return "SELECT fid, item_id, valid_from, valid_to, recorded_from, " + shownGeometry() + " AS geom" + columns
                + " FROM " + table() + IN_FORCE_TODAY;
    }

    /** A query for the columns that {@link RowFormat} reads, in its order, and the geometry after them. */
    String select(String rest) {
        return "SELECT "
                + Stream.concat(
                                RowFormat.FIXED.stream(),
                                descriptor.properties().stream().map(Layer::expression))
                        .collect(Collectors.joining(", "))
                + ", geom FROM " + table() + " " + rest;
    }

    /** The columns that a copied row fills, in order; {@code recorded_to} is not among them. */
    String copied() {
        return "fid, item_id, valid_from, valid_to, recorded_from, geom"
                + descriptor.properties().stream()
                        .map(property -> ", " + quoted(property.name()))
                        .collect(Collectors.joining());
    }

    private static String expression(Property property) {
        String column = quoted(property.name());
        return property.many() ? "array_to_json(" + column + ")" : column;
    }

    private String shownGeometry() {
        return switch (descriptor.geometry()) {
            case POINT, ANY -> "geom";
            case LINE -> "ST_Multi(geom)::geometry(MultiLineString, 4490)";
            case POLYGON -> "ST_Multi(geom)::geometry(MultiPolygon, 4490)";
        };
    }
}
