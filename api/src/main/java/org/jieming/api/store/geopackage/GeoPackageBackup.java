package org.jieming.api.store.geopackage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jieming.api.job.Progress;
import org.jieming.api.store.Journal;
import org.jieming.api.store.JournalCopy;
import org.jieming.api.store.StoreUnavailable;
import org.jieming.language.Bilingual;
import org.jieming.register.Anchor;
import org.jieming.register.Fingerprint;
import org.jieming.register.RevisionNumber;

/**
 * Writes a register, whatever store it lives in, into a new GeoPackage file while it goes on being used. The file holds
 * one consistent state and appears under its name only when it is complete and on disk.
 */
public final class GeoPackageBackup {
    private static final Bilingual WRITING = Bilingual.of("写入备份", "writing the backup");

    private GeoPackageBackup() {}

    /**
     * Writes a backup; a register in a file is copied page by page, another one revision by revision.
     *
     * @return the newest revision in the backup
     * @throws StoreUnavailable when the file exists already or cannot be written; no part of it is left then
     */
    public static Anchor write(Journal journal, Path target, Progress progress) {
        return make(target, part -> {
            if (journal instanceof GeoPackageJournal inFile) {
                inFile.file().copyTo(part, progress);
            } else {
                try (GeoPackageJournal copy = GeoPackageJournal.open(part)) {
                    JournalCopy.copy(journal, copy, progress);
                }
            }
        });
    }

    /**
     * Writes a backup of a register's file, even while a server in another process is using it.
     *
     * @return the newest revision in the backup
     * @throws StoreUnavailable when there is no such file, the target exists already or cannot be written
     */
    public static Anchor ofFile(Path file, Path target, Progress progress) {
        if (!Files.isRegularFile(file)) {
            throw new StoreUnavailable(Bilingual.of("没有登记库文件 " + file, "There is no register in " + file), null);
        }
        return make(target, part -> GeoPackageCopy.whileWritten(file, part, progress));
    }

    /**
     * Copies a file that nobody is writing to, such as a backup, without anything appearing beside it; it may lie where
     * nothing can be written.
     *
     * @throws StoreUnavailable when it cannot be read or the target cannot be written
     */
    public static void ofUntouched(Path file, Path target) {
        try {
            GeoPackageCopy.untouched(file, target);
        } catch (SQLException failed) {
            throw GeoPackageFailure.of(Bilingual.of("读取 " + file, "reading " + file), failed);
        }
    }

    /** Fills a file that does not have its name yet. */
    private interface Filling {
        void fill(Path part) throws IOException, SQLException;
    }

    private static Anchor make(Path target, Filling filling) {
        if (Files.exists(target)) {
            throw new StoreUnavailable(
                    Bilingual.of("备份文件已存在:" + target, "The backup file exists already: " + target), null);
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            remove(part);
            filling.fill(part);
            Anchor newest = complete(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            flushNames(target.toAbsolutePath().getParent());
            return newest;
        } catch (IOException | SQLException failed) {
            throw GeoPackageFailure.of(WRITING, failed);
        } finally {
            removeQuietly(part);
        }
    }

    /** Makes one file of it, without a write-ahead log, so that it opens even where nothing can be written beside it. */
    private static Anchor complete(Path part) throws IOException, SQLException {
        Anchor newest;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + part);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = DELETE");
            newest = newest(statement);
        }
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return newest;
    }

    /** Puts the new name itself on disk. Windows opens no folder as a file, and keeps names in a journal of its own. */
    private static void flushNames(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    private static Anchor newest(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("SELECT number, fingerprint FROM revisions ORDER BY number DESC LIMIT 1")) {
            return row.next()
                    ? new Anchor(new RevisionNumber(row.getLong(1)), new Fingerprint(row.getString(2)))
                    : Anchor.NONE;
        }
    }

    private static void remove(Path part) throws IOException {
        for (String suffix : new String[] {"", "-wal", "-shm", "-journal", ".lock"}) {
            Files.deleteIfExists(part.resolveSibling(part.getFileName() + suffix));
        }
    }

    private static void removeQuietly(Path part) {
        try {
            remove(part);
        } catch (IOException leftBehind) {
            // what made the backup fail is told already; a file called .part is never taken for a backup
        }
    }
}
