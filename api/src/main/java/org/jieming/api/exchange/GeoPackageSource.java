package org.jieming.api.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;

/**
 * One table of a GeoPackage, or of any SQLite file, by a cursor. The file is opened read-only and nothing in it is trusted: views
 * may not call what changes the database, values are bounded, and a query that works on without yielding a row is stopped.
 */
final class GeoPackageSource implements Source {
    private static final int STEPS_AT_ONCE = 1_000_000;
    private static final int PATIENCE = 200;

    private final String file;
    private final Connection connection;
    private final Notes notes;
    private final About about;
    private final List<GeoPackageLayers.Field> fields;
    private final GeoPackageCells cells;
    private final int key;
    private final int geometry;
    private final Statement query;
    private final ResultSet rows;
    private final long expected;
    private final Patience patience;
    private long ordinal;

    private GeoPackageSource(
            Input input, Connection connection, Patience patience, String table, List<String> tables, Notes notes)
            throws SQLException {
        this.file = input.name();
        this.patience = patience;
        this.connection = connection;
        this.notes = notes;
        Optional<String> shapes = GeoPackageLayers.geometryColumn(connection, table);
        List<GeoPackageLayers.Field> all = GeoPackageLayers.fields(connection, table);
        this.key = indexOf(all.stream().map(GeoPackageLayers.Field::key).toList());
        this.geometry = indexOf(all.stream()
                .map(field -> shapes.isPresent() && field.name().equalsIgnoreCase(shapes.get()))
                .toList());
        this.fields = all;
        this.cells = new GeoPackageCells(notes);
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

    static Source open(Input input, ReadOptions options, Notes notes) throws IOException {
        unsaved(input, notes);
        Connection connection = null;
        Patience patience = new Patience();
        try {
            connection = connect(input);
            // from the first question on: what answers it may be a view as well
            ProgressHandler.setHandler(connection, STEPS_AT_ONCE, patience);
            List<String> tables = GeoPackageLayers.of(connection);
            if (tables.isEmpty()) {
                throw Unreadable.file(
                        input.name(), "0 tables", "数据库中没有可读取的图层或表", "The database holds no layer or table to read");
            }
            String table = chosen(input, tables, options, notes);
            return new GeoPackageSource(input, connection, patience, table, tables, notes);
        } catch (SQLException broken) {
            close(connection);
            throw complaint(input.name(), broken);
        } catch (RuntimeException failed) {
            close(connection);
            throw failed;
        }
    }

    private static Connection connect(Input input) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, String.valueOf(Limits.BLOB_BYTES));
        String path = input.file().toAbsolutePath().toString();
        String uri = path.replace("%", "%25").replace("?", "%3f").replace("#", "%23");
        Connection connection = config.createConnection("jdbc:sqlite:file:" + uri + "?mode=ro&immutable=1");
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma trusted_schema = off");
            statement.execute("pragma cell_size_check = on");
            return connection;
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    /** Changes that stand in a write-ahead log beside the file are not in the file yet. */
    private static void unsaved(Input input, Notes notes) throws IOException {
        Path log = Path.of(input.file() + "-wal");
        if (Files.exists(log) && Files.size(log) > 0) {
            notes.warn(
                    "X-WAL",
                    Bilingual.of(
                            "文件旁有未并入的 -wal 日志，其中的修改未读取；请在 QGIS 中关闭该文件后重试",
                            "A -wal log stands beside the file; the changes in it were not read. Close the file in QGIS first"));
        }
    }

    private static String chosen(Input input, List<String> tables, ReadOptions options, Notes notes) {
        if (options.layer().isPresent()) {
            String wanted = options.layer().get();
            if (!tables.contains(wanted)) {
                throw Opening.noSuchLayer(input.name(), wanted, tables);
            }
            return wanted;
        }
        if (tables.size() > 1) {
            String others = String.join(", ", tables.subList(1, tables.size()));
            notes.note(
                    "X-LAYERS",
                    Bilingual.of(
                            "读取了图层“" + tables.get(0) + "”；未读取：" + others,
                            "Layer \"" + tables.get(0) + "\" was read; not read: " + others));
        }
        return tables.get(0);
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
            throw complaint(file, broken);
        }
    }

    private SourceRow row(long number) throws SQLException {
        List<Cell> values = new ArrayList<>(fields.size());
        List<Finding> findings = new ArrayList<>();
        Geometry shape = null;
        long chars = 0;
        for (int i = 0; i < fields.size(); i++) {
            if (i == geometry) {
                shape = shape(rows.getBytes(i + 1), number, findings);
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

    private @Nullable Geometry shape(byte @Nullable [] blob, long number, List<Finding> findings) {
        if (blob == null) {
            return null;
        }
        try {
            WkbShape wkb = new WkbShape(behindHeader(blob), file);
            Geometry read = wkb.read();
            if (wkb.heights()) {
                notes.heights(number);
            }
            if (!read.isEmpty()) {
                return read;
            }
            notes.empty(number);
        } catch (BrokenGeometry broken) {
            findings.add(broken.finding());
        }
        return null;
    }

    /** The well-known binary behind the header of a GeoPackage geometry (OGC 12-128r19, 2.1.3). */
    private static ByteBuffer behindHeader(byte[] blob) throws BrokenGeometry {
        ByteBuffer bytes = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN);
        if (blob.length < 8 || blob[0] != 'G' || blob[1] != 'P') {
            throw new BrokenGeometry("不是 GeoPackage 几何", "No GeoPackage geometry");
        }
        int[] envelopes = {0, 32, 48, 48, 64, 0, 0, 0};
        int header = 8 + envelopes[blob[3] >> 1 & 7];
        if (header > blob.length) {
            throw new BrokenGeometry("几何的二进制数据不完整", "The binary of the geometry is cut off");
        }
        return bytes.position(header);
    }

    @Override
    public double progress() {
        return expected == 0 ? 1 : Math.min(1, (double) ordinal / expected);
    }

    private static Malformed complaint(String file, SQLException broken) {
        return Unreadable.file(
                file,
                String.valueOf(broken.getMessage()),
                "数据库文件已损坏、已加密或查询过于复杂；请在 QGIS 中另存为新的 GeoPackage",
                "The database file is damaged, encrypted, or a view in it asks too much; save it as a new GeoPackage in QGIS");
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException ignored) {
            // The file was only read; the complaint under way says more than this one.
        }
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

    /** Stops a query that takes 200 million steps to its next row: endless recursion in a view. */
    private static final class Patience extends ProgressHandler {
        private int calls;

        void rowDone() {
            calls = 0;
        }

        @Override
        protected int progress() {
            return ++calls > PATIENCE ? 1 : 0;
        }
    }
}
