package org.jieming.api.exchange;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** One table of a GeoPackage, or of any SQLite file, by a cursor; {@link GeoPackageOpening} opens it. */
final class GeoPackageSource implements Source {
    private final String file;
    private final Connection connection;
    private final Notes notes;
    private final About about;
    private final List<GeoPackageLayers.Field> fields;
    private final GeoPackageCells cells;
    private final GeoPackageShapes shapes;
    private final int key;
    private final int geometry;
    private final Statement query;
    private final ResultSet rows;
    private final long expected;
    private final QueryPatience patience;
    private long ordinal;

    GeoPackageSource(
            Input input, Connection connection, QueryPatience patience, String table, List<String> tables, Notes notes)
            throws SQLException {
        this.file = input.name();
        this.patience = patience;
        this.connection = connection;
        this.notes = notes;
        Optional<String> shapeColumn = GeoPackageLayers.geometryColumn(connection, table);
        List<GeoPackageLayers.Field> all = GeoPackageLayers.fields(connection, table);
        this.key = indexOf(all.stream().map(GeoPackageLayers.Field::key).toList());
        this.geometry = indexOf(all.stream()
                .map(field -> shapeColumn.isPresent() && field.name().equalsIgnoreCase(shapeColumn.get()))
                .toList());
        this.fields = all;
        this.cells = new GeoPackageCells(notes);
        this.shapes = new GeoPackageShapes(file, notes);
        this.about = new About(
                FileFormat.GEOPACKAGE,
                table,
                tables,
                ColumnNames.unique(
                        all.stream()
                                .filter(this::isColumn)
                                .map(GeoPackageLayers.Field::name)
                                .toList(),
                        file,
                        notes),
                GeoPackageLayers.crs(connection, table),
                Optional.empty());
        this.query = connection.createStatement();
        this.expected = count(table);
        String columns =
                all.stream().map(field -> GeoPackageLayers.quoted(field.name())).collect(Collectors.joining(", "));
        this.rows = query.executeQuery("select " + columns + " from " + GeoPackageLayers.quoted(table));
    }

    private static int indexOf(List<Boolean> flags) {
        return flags.indexOf(Boolean.TRUE);
    }

    /** The key is the row's number when it is one that programs add of themselves. */
    private boolean isColumn(GeoPackageLayers.Field field) {
        boolean numbersRows = field.key() && field.name().matches("(?i)(ogc_)?fid");
        return !numbersRows && !(geometry >= 0 && field.equals(fields().get(geometry)));
    }

    private List<GeoPackageLayers.Field> fields() {
        return fields;
    }

    private long count(String table) throws SQLException {
        try (ResultSet count = query.executeQuery("select count(*) from " + GeoPackageLayers.quoted(table))) {
            return count.next() ? count.getLong(1) : 0;
        }
    }

    @Override
    public About about() {
        return about;
    }

    @Override
    public List<Finding> notes() {
        return notes.list();
    }

    @Override
    public @Nullable SourceRow next() {
        try {
            patience.rowDone();
            if (!rows.next()) {
                return null;
            }
            ordinal++;
            return row(key >= 0 ? rows.getLong(key + 1) : ordinal);
        } catch (SQLException broken) {
            throw GeoPackageOpening.complaint(file, broken);
        }
    }

    private SourceRow row(long number) throws SQLException {
        List<Cell> values = new ArrayList<>(fields.size());
        List<Finding> findings = new ArrayList<>();
        Geometry shape = null;
        long chars = 0;
        for (int i = 0; i < fields.size(); i++) {
            if (i == geometry) {
                shape = shapes.shape(rows.getBytes(i + 1), number, findings);
            } else if (isColumn(fields.get(i))) {
                values.add(cells.cell(rows.getObject(i + 1), fields.get(i), number));
                chars += values.get(values.size() - 1).text().length();
            }
            if (chars > Limits.ROW_CHARS) {
                throw Unreadable.limit(file, "一行的字符数", "characters of one row", Limits.ROW_CHARS);
            }
        }
        return new SourceRow(number, values, shape, findings);
    }

    @Override
    public double progress() {
        return expected == 0 ? 1 : Math.min(1, (double) ordinal / expected);
    }

    @Override
    public void close() throws IOException {
        try (connection) {
            rows.close();
            query.close();
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }
}
