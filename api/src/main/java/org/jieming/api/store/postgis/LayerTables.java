package org.jieming.api.store.postgis;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jieming.api.store.sql.RowFormat;
import org.jieming.api.store.sql.Session;
import org.jieming.language.Bilingual;
import org.jieming.register.Property;

/**
 * Makes the table and the view of an item type, or lets them grow when its descriptor has gained properties: old rows have
 * no value for a new property. A view only ever gains columns at its end, so that what others have built upon it stands.
 * Columns that the descriptor does not know belong to a newer program.
 */
final class LayerTables {
    /** The columns that this program knows, in short: equal exactly when the columns are. */
    static final String LAYOUT = layout();

    private static final Map<String, Bilingual> FIXED = Map.of(
            "fid", Bilingual.of("行号", "row number"),
            "item_id", Bilingual.of("标识", "identity of the item"),
            "valid_from", Bilingual.of("生效日期", "first day of legal effect"),
            "valid_to", Bilingual.of("失效日期", "first day without effect"),
            "recorded_from", Bilingual.of("写入修订", "revision that recorded it"),
            "recorded_to", Bilingual.of("撤回修订", "revision that withdrew it"),
            "geom", Bilingual.of("图形(CGCS2000 经纬度)", "shape in CGCS2000 longitude and latitude"));

    private final Session session;

    LayerTables(Session session) {
        this.session = session;
    }

    /** Brings the tables of all item types in step with their descriptors. */
    void bringUpToDate() throws SQLException {
        for (Layer layer : Layer.ALL) {
            if (columns(layer).isEmpty()) {
                for (String statement : layer.tableStatements()) {
                    session.run(statement);
                }
            } else {
                grow(layer);
            }
            session.run("CREATE OR REPLACE VIEW " + layer.view() + " AS " + layer.shown(propertiesAsTheyStand(layer)));
            session.run(comments(layer));
        }
    }

    /** The names of a table's columns of properties, in the order of the table. */
    List<String> propertiesAsTheyStand(Layer layer) throws SQLException {
        return columns(layer).keySet().stream()
                .filter(name -> !FIXED.containsKey(name))
                .toList();
    }

    private void grow(Layer layer) throws SQLException {
        Map<String, String> columns = columns(layer);
        for (Property property : layer.descriptor().properties()) {
            String type = columns.remove(property.name());
            if (type == null) {
                session.run("ALTER TABLE " + layer.table() + " ADD COLUMN " + Layer.quoted(property.name()) + " "
                        + Layer.columnType(property));
            } else if (!type.equals(Layer.columnType(property))) {
                throw Schema.newer(layer.tableName() + "." + property.name() + ": " + type);
            }
        }
        columns.keySet().removeAll(FIXED.keySet());
        if (!columns.isEmpty()) {
            throw Schema.newer(layer.tableName() + ": " + String.join(", ", columns.keySet()));
        }
    }

    /** Name and type of the columns of a table; empty when there is no such table. */
    private Map<String, String> columns(Layer layer) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (ResultSet rows = session.bound(
                        "SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute"
                                + " WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped ORDER BY attnum",
                        layer.table())
                .executeQuery()) {
            while (rows.next()) {
                columns.put(rows.getString(1), rows.getString(2));
            }
        }
        return columns;
    }

    private static String comments(Layer layer) {
        Bilingual title = layer.descriptor().title();
        StringBuilder sql = new StringBuilder();
        comment(sql, "VIEW " + layer.view(), title.zh() + "(现行) " + title.en() + ", believed now and in force today");
        comment(sql, "TABLE " + layer.table(), title.zh() + "(全部版本) " + title.en() + ", every version ever recorded");
        for (String relation : List.of(layer.view(), layer.table())) {
            FIXED.forEach((name, words) -> {
                if (!name.equals("recorded_to") || relation.equals(layer.table())) {
                    comment(sql, column(relation, name), words.zh() + " " + words.en());
                }
            });
            for (Property property : layer.descriptor().properties()) {
                comment(sql, column(relation, property.name()), words(property));
            }
        }
        return sql.toString();
    }

    private static String words(Property property) {
        String unit = property.unit().isEmpty() ? "" : " (" + property.unit() + ")";
        return property.title().zh() + " " + property.title().en() + unit;
    }

    private static String column(String relation, String name) {
        return "COLUMN " + relation + "." + Layer.quoted(name);
    }

    private static void comment(StringBuilder sql, String on, String text) {
        sql.append("COMMENT ON ")
                .append(on)
                .append(" IS '")
                .append(text.replace("'", "''"))
                .append("';\n");
    }

    private static String layout() {
        String columns = Layer.ALL.stream()
                .flatMap(layer -> layer.descriptor().properties().stream()
                        .map(property -> layer.tableName() + "." + property.name() + " " + Layer.columnType(property)))
                .sorted()
                .collect(Collectors.joining("\n", String.join(" ", RowFormat.FIXED) + "\n", ""));
        return UUID.nameUUIDFromBytes(columns.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
