package org.jieming.api.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database of SQLite in a temporary file, which is gone when this is closed: what books are written in. One thread at a time. */
final class ScratchDatabase implements Closeable {
    /** Writes the first tables. */
    @FunctionalInterface
    interface Beginning {
        void write(Connection connection) throws SQLException;
    }

    private final Scratch scratch = Scratch.open();
    private final Path file;
    private final Connection connection;

    /**
     * Makes the file; what comes after the beginning is one transaction.
     *
     * @throws IOException when it cannot be made; nothing is left of it then
     */
    ScratchDatabase(String name, Beginning beginning) throws IOException {
        file = scratch.file(name);
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        } catch (SQLException failed) {
            scratch.close();
            throw new IOException(failed);
        }
        try {
            beginning.write(connection);
            connection.setAutoCommit(false);
        } catch (SQLException failed) {
            close();
            throw new IOException(failed);
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    Connection connection() {
        return connection;
    }

    /** Completes the file and writes it out. */
    void finish(OutputStream out) throws IOException {
        try {
            connection.commit();
            connection.close();
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
        Files.copy(file, out);
    }

    @Override
    public void close() throws IOException {
        try (scratch) {
            connection.close();
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }
}
