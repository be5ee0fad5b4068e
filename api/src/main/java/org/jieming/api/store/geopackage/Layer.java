package org.jieming.api.store.geopackage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.api.store.sql.RowFormat;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.Property;

/**
 * The tables of one item type and the SQL that makes them, derived from its descriptor.
 *
 * @param descriptor what the items are made of
 */
record Layer(Descriptor descriptor) {
    /** One for each item type, in the order of the types. */
    static final List<Layer> ALL = Arrays.stream(ItemType.values())
            .map(type -> new Layer(Descriptor.of(type)))
            .toList();

    /** The calendar day in China when the view is read; China has one time zone. */
    private static final String TODAY = "date('now', '+8 hours')";
    /** What a trigger does with a change that does not come from here. */
    static final String REFUSE = "SELECT RAISE(ABORT, '请通过界名服务修改登记内容,不要直接改文件 /"
            + " edit the register through its service, not in the file');";

    /** How many fields one call of SQLite's concat() takes (it allows 100 arguments). */
    private static final int FIELDS_A_CALL = 40;

    static Layer of(ItemType type) {
        return ALL.get(type.ordinal());
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }

    ItemType type() {
        return descriptor.type();
    }

    /** The feature layer: what is believed now and in force today. */
    String view() {
        return type().collection();
    }

    /** The table of every version ever recorded. */
    String table() {
        return view() + "_versions";
    }

    /** The R-tree of the believed versions, by row of {@link #table()}. */
    String tree() {
        return "rtree_" + view() + "_geom";
    }

    /** The geometry type of the feature layer (OGC 12-128r17, annex G). */
    String geometryType() {
        return switch (descriptor.geometry()) {
            case POINT -> "POINT";
            case LINE -> "MULTILINESTRING";
            case POLYGON -> "MULTIPOLYGON";
            case ANY -> "GEOMETRY";
        };
    }

    /** The column type of a property (OGC 12-128r17, table 1). */
    static String columnType(Property property) {
        if (property.many()) {
            return "TEXT";
        }
        return switch (property.type()) {
            case TEXT, CODE, DIVISION_CODE, REFERENCE, EVIDENCE -> "TEXT";
            case INTEGER -> "INTEGER";
            case DECIMAL -> "DOUBLE";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
        };
    }

    /** The statements that make the table and its indexes. */
    List<String> tableStatements() {
        String properties = descriptor.properties().stream()
                .map(property -> quoted(property.name()) + " " + columnType(property) + ", ")
                .collect(Collectors.joining());
        String table = quoted(table());
        return List.of(
                "CREATE TABLE " + table + " (fid INTEGER PRIMARY KEY NOT NULL, item_id TEXT NOT NULL, valid_from DATE,"
                        + " valid_to DATE, recorded_from INTEGER NOT NULL, recorded_to INTEGER, " + properties
                        + "geom " + geometryType() + ")",
                "CREATE UNIQUE INDEX " + quoted(table() + "_key") + " ON " + table
                        + " (item_id, ifnull(valid_from, ''), recorded_from)",
                "CREATE INDEX " + quoted(table() + "_from") + " ON " + table + " (recorded_from)",
                "CREATE INDEX " + quoted(table() + "_to") + " ON " + table
                        + " (recorded_to, item_id) WHERE recorded_to IS NOT NULL",
                "CREATE VIRTUAL TABLE " + quoted(tree()) + " USING rtree(id, minx, maxx, miny, maxy)");
    }

    /** The statement that makes the view, exactly as SQLite keeps it. */
    String viewStatement() {
        String columns = Stream.concat(
                        Stream.of("item_id", "valid_from", "valid_to", "recorded_from"),
                        descriptor.properties().stream().map(Property::name))
                .map(Layer::quoted)
                .collect(Collectors.joining(", "));
        return "CREATE VIEW " + quoted(view()) + " AS SELECT fid AS OGC_FID, geom, " + columns
                + " FROM " + quoted(table()) + " WHERE recorded_to IS NULL AND (valid_from IS NULL OR valid_from <= "
                + TODAY + ") AND (valid_to IS NULL OR valid_to > " + TODAY + ")";
    }

    /**
     * The triggers that the R-tree extension asks for by name (OGC 12-128r17, annex F.3). On a view they can only stand
     * instead of a change; they refuse it, which keeps tree and layer in step and tells editors where to turn.
     */
    List<String> triggerStatements() {
        return Stream.of(
                        "insert INSTEAD OF INSERT",
                        "update1 INSTEAD OF UPDATE",
                        "update2 INSTEAD OF UPDATE",
                        "update3 INSTEAD OF UPDATE",
                        "update4 INSTEAD OF UPDATE",
                        "delete INSTEAD OF DELETE")
                .map(words -> words.split(" ", 2))
                .map(words -> "CREATE TRIGGER " + quoted(tree() + "_" + words[0]) + " " + words[1] + " ON "
                        + quoted(view()) + " BEGIN " + REFUSE + " END")
                .toList();
    }

    /** A query for rows as {@link RowFormat} reads them: the fields as one text, then the geometry. */
    String select(RowFormat format, String rest) {
        return "SELECT " + fields(format.columns()) + ", geom FROM " + quoted(table()) + " " + rest;
    }

    private static String fields(List<String> columns) {
        StringBuilder calls = new StringBuilder();
        for (int from = 0; from < columns.size(); from += FIELDS_A_CALL) {
            List<String> some = columns.subList(from, Math.min(from + FIELDS_A_CALL, columns.size()));
            calls.append(from == 0 ? "concat(" : ", char(31), concat(")
                    .append(some.stream().map(Layer::quoted).collect(Collectors.joining(", char(31), ")));
        }
        return calls.append(")".repeat((columns.size() + FIELDS_A_CALL - 1) / FIELDS_A_CALL))
                .toString();
    }
}
