package org.jieming.api.store.geopackage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import org.jieming.api.store.StoreUnavailable;
import org.jieming.api.store.sql.Session;
import org.jieming.language.Bilingual;
import org.sqlite.SQLiteConfig;

/** How connections to a file are opened: which files are taken, and what SQLite is told of patience, cache and flushing. */
final class Connecting {
    private static final byte[] SIGNATURE = {
        'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r', 'm', 'a', 't', ' ', '3', 0
    };
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int CACHE_KIBIBYTES = 64 << 10;
    private static final int LONGEST_IDLE_WAL = 64 << 20;

    private Connecting() {}

    /** The path without symbolic links, so that two names of one file share one lock. */
    static Path real(Path path) {
        try {
            return Files.exists(path)
                    ? path.toRealPath()
                    : path.toAbsolutePath().normalize();
        } catch (IOException unreadable) {
            return path.toAbsolutePath().normalize();
        }
    }

    /** Refuses a file that is there and no SQLite file. */
    static void refuseOtherFormats(Path path) throws IOException {
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

    /** A connection that writes, in transactions flushed to disk before they are acknowledged. */
    static Session writer(Path path) throws SQLException {
        SQLiteConfig config = config();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setJournalSizeLimit(LONGEST_IDLE_WAL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return new Session(config.createConnection("jdbc:sqlite:" + path));
    }

    /** A connection that reads, while others write. */
    static Session reader(Path path) throws SQLException {
        Session session = new Session(config().createConnection("jdbc:sqlite:" + path));
        session.run("PRAGMA query_only = 1");
        return session;
    }

    /** A connection to the file of an address, which is opened for reading alone. */
    static Session readOnly(String address) throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return new Session(config.createConnection("jdbc:sqlite:" + address));
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.setCacheSize(-CACHE_KIBIBYTES);
        config.setGetGeneratedKeys(false);
        return config;
    }
}
