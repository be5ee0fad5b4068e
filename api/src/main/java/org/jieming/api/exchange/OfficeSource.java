package org.jieming.api.exchange;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.zip.ZipException;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;

/** One table of an Office document, row by row under its header. */
final class OfficeSource implements Source {
    private final About about;
    private final HeadedRows table;
    private final Notes notes;
    private final DoubleSupplier progress;
    private final Closeable rows;
    private final Closeable archive;

    /**
     * A table of which the header was read.
     *
     * @param progress the share of its rows that was read, from 0 to 1
     * @param rows where the rows come from, closed before the archive
     */
    OfficeSource(
            About about, HeadedRows table, Notes notes, DoubleSupplier progress, Closeable rows, Closeable archive) {
        this.about = about;
        this.table = table;
        this.notes = notes;
        this.progress = progress;
        this.rows = rows;
        this.archive = archive;
    }

    /** How a table is found in an archive. */
    interface Reading {
        OfficeSource of(OfficeArchive archive) throws IOException;
    }

    /**
     * Opens a table, or closes what was opened.
     *
     * @param ending what such a file's name ends with, for the message
     * @throws org.jieming.language.Malformed when the archive is damaged or cut off
     */
    static OfficeSource open(Input input, String ending, Reading reading) throws IOException {
        OfficeArchive archive = new OfficeArchive(input);
        try {
            return reading.of(archive);
        } catch (ZipException | EOFException | CharacterCodingException damaged) {
            archive.close();
            throw Unreadable.damaged(input.name(), damaged, ending);
        } catch (IOException | RuntimeException failed) {
            archive.close();
            throw failed;
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
        return table.next();
    }

    @Override
    public double progress() {
        return progress.getAsDouble();
    }

    @Override
    public void close() throws IOException {
        try (archive) {
            rows.close();
        }
    }
}
