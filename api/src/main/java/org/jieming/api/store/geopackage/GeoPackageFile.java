package org.jieming.api.store.geopackage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jieming.api.job.Progress;
import org.jieming.api.store.StoreUnavailable;
import org.jieming.api.store.sql.FailedStream;
import org.jieming.api.store.sql.Session;
import org.jieming.api.store.sql.UnreadableRow;
import org.jieming.language.Bilingual;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.core.DB;

/**
 * An open SQLite file: one connection that writes, in transactions flushed to disk before they are acknowledged, and some
 * that read, each from one consistent state. Safe for use by several threads.
 */
final class GeoPackageFile implements AutoCloseable {
    private static final byte[] SIGNATURE = {
        'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r', 'm', 'a', 't', ' ', '3', 0
    };
    private static final Bilingual COPYING = Bilingual.of("复制文件", "copying the file");
    private static final int PAGES_A_STEP = 2048;
    private static final int MOST_IDLE = 4;
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int CACHE_KIBIBYTES = 64 << 10;
    private static final int LONGEST_IDLE_WAL = 64 << 20;

    private final Path path;
    private final ServerLock lock;
    private final Session writer;
    private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean open = true;

    private GeoPackageFile(Path path, ServerLock lock, Session writer) {
        this.path = path;
        this.lock = lock;
        this.writer = writer;
    }

    /**
     * Opens a file, making it when there is none.
     *
     * @throws StoreUnavailable when another server has it, it is no SQLite file, or it is damaged
     */
    static GeoPackageFile open(Path path) {
        Path real = real(path);
        ServerLock lock = ServerLock.on(real);
        try {
            refuseOtherFormats(real);
            return new GeoPackageFile(real, lock, writer(real));
        } catch (SQLException | IOException failed) {
            lock.close();
            throw unavailable(Bilingual.of("打开 " + real, "opening " + real), failed);
        } catch (RuntimeException | Error failed) {
            lock.close();
            throw failed;
        }
    }

    Path path() {
        return path;
    }

    /** Reads from one consistent state of the file. */
    <T> T read(Bilingual doing, Session.Work<T> work) {
        try {
            Session session = reader();
            try {
                session.connection().setAutoCommit(false);
                T result = work.on(session);
                endReading(session);
                return result;
            } catch (Throwable failed) {
                session.close();
                throw failed;
            }
        } catch (FailedStream failed) {
            throw unavailable(doing, failed.failure());
        } catch (SQLException | UnreadableRow failed) {
            throw unavailable(doing, failed);
        }
    }

    /** What was read stays read when its end fails, as it does in a damaged file; the connection is not used again. */
    private void endReading(Session session) throws SQLException {
        try {
            session.connection().setAutoCommit(true);
        } catch (SQLException unusable) {
            session.close();
            return;
        }
        giveBack(session);
    }

    /** Writes in one transaction: all of it is on disk when this returns, or nothing when it throws. */
    <T> T write(Bilingual doing, Session.Work<T> work) {
        synchronized (writer) {
            if (!open) {
                throw closed();
            }
            try {
                // the driver begins and commits when this is switched; by hand it would try to do so at every statement
                writer.connection().setAutoCommit(false);
                T result = work.on(writer);
                writer.connection().setAutoCommit(true);
                return result;
            } catch (SQLException failed) {
                rollBack(failed);
                throw unavailable(doing, failed);
            } catch (RuntimeException | Error failed) {
                rollBack(failed);
                throw failed;
            }
        }
    }

    /**
     * Takes what stands in the log into the file, as far as no reader still wants it from there: GDAL and QGIS look for the
     * mark of a GeoPackage in the first bytes of the file itself, which a new register had in its log alone.
     */
    void mergeLog(Bilingual doing) {
        synchronized (writer) {
            try {
                writer.run("PRAGMA wal_checkpoint(PASSIVE)");
            } catch (SQLException failed) {
                throw unavailable(doing, failed);
            }
        }
    }

    /** Opens one more connection for reading, outside the pool. */
    Session reader() throws SQLException {
        if (!open) {
            throw closed();
        }
        Session known = idle.pollFirst();
        if (known != null) {
            return known;
        }
        Session session = new Session(config().createConnection("jdbc:sqlite:" + path));
        session.run("PRAGMA query_only = 1");
        return session;
    }

    /** Copies one consistent state of the file into another, page by page, while readers and the writer go on. */
    void copyTo(Path target, Progress progress) {
        read(COPYING, session -> copy(session, target, progress));
    }

    /** Copies one consistent state of a file that another process may be writing to. */
    static void copy(Path file, Path target, Progress progress) throws SQLException {
        try (Session session = new Session(config().createConnection("jdbc:sqlite:" + file))) {
            session.run("PRAGMA query_only = 1");
            session.run("BEGIN");
            copy(session, target, progress);
            session.run("ROLLBACK");
        }
    }

    /**
     * Copies a file that nobody is writing to. Without a log beside it SQLite is told that it cannot change, and then makes
     * neither log nor index of one; with one it is a register that was cut off, whose last commits stand in the log.
     */
    static void copyUntouched(Path file, Path target) throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        boolean hasLog = Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
        String address = file.toAbsolutePath().toUri() + "?mode=ro" + (hasLog ? "" : "&immutable=1");
        try (Session session = new Session(config.createConnection("jdbc:sqlite:" + address))) {
            copy(session, target, Progress.SILENT);
        }
    }

    private static boolean copy(Session session, Path target, Progress progress) throws SQLException {
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

    @Override
    public void close() {
        synchronized (writer) {
            if (!open) {
                return;
            }
            open = false;
            try {
                for (Session session = idle.pollFirst(); session != null; session = idle.pollFirst()) {
                    session.close();
                }
                writer.close();
            } catch (SQLException failed) {
                throw unavailable(Bilingual.of("关闭 " + path, "closing " + path), failed);
            } finally {
                lock.close();
            }
        }
    }

    /** What to tell people of a failure. */
    static StoreUnavailable unavailable(Bilingual doing, Exception failed) {
        if (failed instanceof UnreadableRow) {
            return new StoreUnavailable(
                    Bilingual.of(
                            doing.zh() + ":文件已损坏(" + failed.getMessage() + ")。请运行 verify 查明,并从备份恢复",
                            doing.en() + ": the file is damaged (" + failed.getMessage()
                                    + "). Run verify to see how, and restore a backup"),
                    failed);
        }
        if (isDamage(failed)) {
            String code = ((SQLiteException) failed).getResultCode().name();
            return new StoreUnavailable(
                    Bilingual.of(
                            doing.zh() + ":文件已损坏(" + code + ")。请保留原文件备查,并从备份恢复",
                            doing.en() + ": the file is damaged (" + code
                                    + "). Keep it for inquiry and restore a backup"),
                    failed);
        }
        return new StoreUnavailable(
                Bilingual.of(doing.zh() + "失败:" + failed.getMessage(), doing.en() + " failed: " + failed.getMessage()),
                failed);
    }

    /** The path without symbolic links, so that two names of one file share one lock. */
    private static Path real(Path path) {
        try {
            return Files.exists(path)
                    ? path.toRealPath()
                    : path.toAbsolutePath().normalize();
        } catch (IOException unreadable) {
            return path.toAbsolutePath().normalize();
        }
    }

    /** Whether SQLite found the file itself at fault. */
    static boolean isDamage(Exception failed) {
        return failed instanceof SQLiteException sqlite
                && (sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CORRUPT
                        || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB
                        || sqlite.getResultCode().name().startsWith("SQLITE_CORRUPT_"));
    }

    private static void refuseOtherFormats(Path path) throws IOException {
        if (!Files.exists(path) || Files.size(path) == 0) {
            return;
        }
        try (InputStream in = Files.newInputStream(path)) {
            if (!Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE)) {
                throw new StoreUnavailable(
                        Bilingual.of(
                                path + " 不是 GeoPackage 文件,或文件头已损坏",
                                path + " is no GeoPackage, or its first bytes are damaged"),
                        null);
            }
        }
    }

    private static Session writer(Path path) throws SQLException {
        SQLiteConfig config = config();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setJournalSizeLimit(LONGEST_IDLE_WAL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return new Session(config.createConnection("jdbc:sqlite:" + path));
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.setCacheSize(-CACHE_KIBIBYTES);
        config.setGetGeneratedKeys(false);
        return config;
    }

    /** Ends a failed transaction; when SQLite has done so by itself (disk full), the driver still believes in it. */
    private void rollBack(Throwable failed) {
        SQLiteConnection connection = (SQLiteConnection) writer.connection();
        try {
            connection.getDatabase()._exec("ROLLBACK");
        } catch (SQLException nothingToRollBack) {
            failed.addSuppressed(nothingToRollBack);
        } finally {
            connection.getConnectionConfig().setAutoCommit(true);
            // the driver finalizes a statement that failed
            writer.forget();
        }
    }

    private void giveBack(Session session) throws SQLException {
        if (open && idle.size() < MOST_IDLE) {
            idle.addFirst(session);
        } else {
            session.close();
        }
        // whoever closes the file may have emptied the pool between the question and the gift
        if (!open && idle.remove(session)) {
            session.close();
        }
    }

    private StoreUnavailable closed() {
        return new StoreUnavailable(Bilingual.of(path + " 已关闭", path + " is closed"), null);
    }
}
