package org.jieming.api.store.geopackage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jieming.api.job.Progress;
import org.jieming.api.store.sql.Session;
import org.jieming.language.Bilingual;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.core.DB;

/** Copies one consistent state of a file into another, page by page. */
final class GeoPackageCopy {
    /** What is being done meanwhile. */
    static final Bilingual COPYING = Bilingual.of("复制文件", "copying the file");

    private static final int PAGES_A_STEP = 2048;

    private GeoPackageCopy() {}

    /** Copies one consistent state of a file that another process may be writing to. */
    static void whileWritten(Path file, Path target, Progress progress) throws SQLException {
        try (Session session = Connecting.reader(file)) {
            session.run("BEGIN");
            of(session, target, progress);
            session.run("ROLLBACK");
        }
    }

    /**
     * Copies a file that nobody is writing to. Without a log beside it SQLite is told that it cannot change, and then makes
     * neither log nor index of one; with one it is a register that was cut off, whose last commits stand in the log.
     */
    static void untouched(Path file, Path target) throws SQLException {
        boolean hasLog = Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
        String address = file.toAbsolutePath().toUri() + "?mode=ro" + (hasLog ? "" : "&immutable=1");
        try (Session session = Connecting.readOnly(address)) {
            of(session, target, Progress.SILENT);
        }
    }

    /** Copies the state that a connection reads, page by page; always tells true. */
    static boolean of(Session session, Path target, Progress progress) throws SQLException {
        // reading anything holds on to this state, so that commits meanwhile do not make the copy begin again
        session.number("SELECT count(*) FROM sqlite_schema");
        DB database = ((SQLiteConnection) session.connection()).getDatabase();
        int answer = database.backup(
                "main",
                target.toString(),
                (left, pages) -> progress.at(COPYING, pages - left, pages),
                0,
                0,
                PAGES_A_STEP);
        if (answer != SQLiteErrorCode.SQLITE_OK.code) {
            throw new SQLException("copying ended with " + SQLiteErrorCode.getErrorCode(answer));
        }
        return true;
    }
}
