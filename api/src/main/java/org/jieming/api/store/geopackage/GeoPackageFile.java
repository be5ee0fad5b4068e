package org.jieming.api.store.geopackage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jieming.api.job.Progress;
import org.jieming.api.store.StoreUnavailable;
import org.jieming.api.store.sql.FailedStream;
import org.jieming.api.store.sql.Session;
import org.jieming.api.store.sql.UnreadableRow;
import org.jieming.language.Bilingual;
import org.sqlite.SQLiteConnection;

/**
 * An open SQLite file: one connection that writes, in transactions flushed to disk before they are acknowledged, and some
 * that read, each from one consistent state. Safe for use by several threads.
 */
final class GeoPackageFile implements AutoCloseable {
    private static final int MOST_IDLE = 4;

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
        Path real = Connecting.real(path);
        ServerLock lock = ServerLock.on(real);
        try {
            Connecting.refuseOtherFormats(real);
            return new GeoPackageFile(real, lock, Connecting.writer(real));
        } catch (SQLException | IOException failed) {
            lock.close();
            throw GeoPackageFailure.of(Bilingual.of("打开 " + real, "opening " + real), failed);
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
            throw GeoPackageFailure.of(doing, failed.failure());
        } catch (SQLException | UnreadableRow failed) {
            throw GeoPackageFailure.of(doing, failed);
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
                throw GeoPackageFailure.of(doing, failed);
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
                throw GeoPackageFailure.of(doing, failed);
            }
        }
    }

    /** Opens one more connection for reading, outside the pool. */
    Session reader() throws SQLException {
        if (!open) {
            throw closed();
        }
        Session known = idle.pollFirst();
        return known != null ? known : Connecting.reader(path);
    }

    /** Copies one consistent state of the file into another, page by page, while readers and the writer go on. */
    void copyTo(Path target, Progress progress) {
        read(GeoPackageCopy.COPYING, session -> GeoPackageCopy.of(session, target, progress));
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
                throw GeoPackageFailure.of(Bilingual.of("关闭 " + path, "closing " + path), failed);
            } finally {
                lock.close();
            }
        }
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
