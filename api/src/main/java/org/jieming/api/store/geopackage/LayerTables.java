package org.jieming.api.store.geopackage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jieming.api.store.sql.RowFormat;
import org.jieming.api.store.sql.Session;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.register.CodeList;
import org.jieming.register.Property;

/**
 * Makes the tables and the view of an item type, or lets them grow when its descriptor has gained properties: old rows
 * have no value for a new property. Columns that the descriptor does not know belong to a newer program.
 */
final class LayerTables {
    private final Session session;

    LayerTables(Session session) {
        this.session = session;
    }

    /** Brings the tables of all item types in step with their descriptors. */
    void bringUpToDate() throws SQLException {
        for (Layer layer : Layer.ALL) {
            if (session.number("SELECT 1 FROM sqlite_schema WHERE name = ?", layer.table())
                    .isEmpty()) {
                make(layer);
            } else {
                grow(layer);
            }
            if (!layer.viewStatement().equals(viewAsItStands(session, layer))) {
                session.run("DROP VIEW IF EXISTS " + Layer.quoted(layer.view()));
                session.run(layer.viewStatement());
                for (String trigger : layer.triggerStatements()) {
                    session.run(trigger);
                }
                describeColumns(layer);
            }
            Schema.keep(session, layer.table());
        }
    }

    /** The statement by which the view of a layer was made, or empty text. */
    static String viewAsItStands(Session session, Layer layer) throws SQLException {
        try (ResultSet rows = session.bound(
                        "SELECT sql FROM sqlite_schema WHERE name = ? AND type = 'view'", layer.view())
                .executeQuery()) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private void make(Layer layer) throws SQLException {
        for (String statement : layer.tableStatements()) {
            session.run(statement);
        }
        Bilingual title = layer.descriptor().title();
        Bilingual description = layer.descriptor().description();
        features(layer.view(), layer, title.zh() + " " + layer.view(), description.zh() + " " + description.en());
        features(
                layer.table(),
                layer,
                title.zh() + "(全部版本) " + layer.table(),
                "历次登记的全部版本 Every version ever recorded: " + title.en());
        session.update(
                "INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index',"
                        + " 'http://www.geopackage.org/spec130/#extension_rtree', 'write-only')",
                layer.view());
    }

    private void features(String table, Layer layer, String identifier, String description) throws SQLException {
        int system = Crs.CGCS2000.code();
        session.update(
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)"
                        + " VALUES (?, 'features', ?, ?, ?)",
                table,
                identifier,
                description,
                system);
        session.update(
                "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)",
                table,
                layer.geometryType(),
                system);
    }

    private void grow(Layer layer) throws SQLException {
        Set<String> columns = columns(layer);
        for (Property property : layer.descriptor().properties()) {
            if (!columns.remove(property.name())) {
                session.run("ALTER TABLE " + Layer.quoted(layer.table()) + " ADD COLUMN "
                        + Layer.quoted(property.name()) + " " + Layer.columnType(property));
            }
        }
        columns.removeAll(RowFormat.FIXED);
        columns.remove("geom");
        if (!columns.isEmpty()) {
            throw Schema.newer(layer.table() + ": " + String.join(", ", columns));
        }
    }

    private Set<String> columns(Layer layer) throws SQLException {
        Set<String> columns = new LinkedHashSet<>();
        try (ResultSet rows = session.bound("SELECT name FROM pragma_table_info(?)", layer.table())
                .executeQuery()) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }

    /** Titles and code lists of the columns (schema extension, OGC 12-128r17 annex F.9), so that a GIS shows words for codes. */
    private void describeColumns(Layer layer) throws SQLException {
        for (String table : List.of(layer.view(), layer.table())) {
            session.update("DELETE FROM gpkg_data_columns WHERE table_name = ?", table);
            describe(table, "item_id", "标识", "Identity of the item", null);
            describe(table, "valid_from", "生效日期", "First day of legal effect", null);
            describe(table, "valid_to", "失效日期", "First day without effect", null);
            describe(table, "recorded_from", "写入修订", "Revision that recorded it", null);
            for (Property property : layer.descriptor().properties()) {
                String unit = property.unit().isEmpty() ? "" : " (" + property.unit() + ")";
                boolean listed = property.codeList().isPresent() && !property.many();
                describe(
                        table,
                        property.name(),
                        property.title().zh() + unit,
                        property.title().en() + unit,
                        listed ? property.codeList().get().id() : null);
            }
        }
        describe(layer.table(), "recorded_to", "撤回修订", "Revision that withdrew it", null);
        for (Property property : layer.descriptor().properties()) {
            if (property.codeList().isPresent()) {
                describe(property.codeList().get());
            }
        }
    }

    private void describe(Object... columns) throws SQLException {
        session.update(
                "INSERT INTO gpkg_data_columns (table_name, column_name, title, description, constraint_name)"
                        + " VALUES (?, ?, ?, ?, ?)",
                columns);
    }

    private void describe(CodeList list) throws SQLException {
        for (CodeList.Entry entry : list.entries().values()) {
            session.update(
                    "INSERT OR REPLACE INTO gpkg_data_column_constraints (constraint_name, constraint_type, value,"
                            + " description) VALUES (?, 'enum', ?, ?)",
                    list.id(),
                    entry.code(),
                    entry.title().zh() + " " + entry.title().en());
        }
    }
}
