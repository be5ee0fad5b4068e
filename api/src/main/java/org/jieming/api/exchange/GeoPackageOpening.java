package org.jieming.api.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;

/**
 * Opens a GeoPackage, or any SQLite file, to read one of its tables. It is opened read-only and nothing in it is trusted: views may
 * not call what changes the database, values are bounded, and a query that works on without yielding a row is stopped.
 */
final class GeoPackageOpening {
    private static final int STEPS_AT_ONCE = 1_000_000;

    private GeoPackageOpening() {}

    /** The rows of the layer that is asked for, or of the first. */
    static Source open(Input input, ReadOptions options, Notes notes) throws IOException {
        unsaved(input, notes);
        Connection connection = null;
        QueryPatience patience = new QueryPatience();
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

    /** What is told of a file that SQLite cannot read. */
    static Malformed complaint(String file, SQLException broken) {
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
}
