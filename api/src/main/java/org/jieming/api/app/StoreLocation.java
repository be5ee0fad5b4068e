package org.jieming.api.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jieming.api.exchange.Scratch;
import org.jieming.api.job.Progress;
import org.jieming.api.store.Journal;
import org.jieming.api.store.LiveRegister;
import org.jieming.api.store.StoreUnavailable;
import org.jieming.api.store.geopackage.GeoPackageBackup;
import org.jieming.api.store.geopackage.GeoPackageJournal;
import org.jieming.api.store.postgis.PostgisJournal;
import org.jieming.language.Bilingual;
import org.jieming.register.Anchor;

/**
 * Where the register is kept.
 *
 * @param data the folder of the embedded file
 * @param databaseUrl a JDBC URL of PostgreSQL, to keep it there instead
 */
public record StoreLocation(Path data, Optional<String> databaseUrl) {
    /** The name of the embedded file in its folder. */
    public static final String FILE = "register.gpkg";

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    /**
     * Opens the journal, making an empty one where there is none.
     *
     * @throws StoreUnavailable when it cannot be reached, is held by another server, or is not ours
     */
    public Journal open() {
        return databaseUrl.<Journal>map(PostgisJournal::open).orElseGet(() -> openFile(data.resolve(FILE)));
    }

    /** Whether there is a register already. */
    public boolean exists() {
        return databaseUrl.map(PostgisJournal::exists).orElseGet(() -> Files.isRegularFile(data.resolve(FILE)));
    }

    /** Something to ask of a journal, which is closed after it. */
    public interface Question<T> {
        /** Asks. */
        T of(Journal journal) throws IOException;
    }

    /**
     * Asks a journal that is there: who only looks makes no empty one where a folder was misspelt, and needs no right to
     * write; where there is none, a copy in the temporary folder is asked.
     *
     * @throws StoreUnavailable when there is none, or as {@link #open} does
     */
    public <T> T ask(Question<T> question) throws IOException {
        if (isReadOnly()) {
            return askCopy(data.resolve(FILE), TEMPORARY, question);
        }
        try (Journal journal = openExisting()) {
            return question.of(journal);
        }
    }

    /**
     * Opens a journal that is there, to write beside the register.
     *
     * @throws StoreUnavailable when there is none, or as {@link #open} does
     */
    public Journal openExisting() {
        if (!exists()) {
            throw new StoreUnavailable(
                    databaseUrl.isPresent()
                            ? Bilingual.of("数据库中没有登记库", "There is no register in the database")
                            : noFile(data.resolve(FILE)),
                    null);
        }
        return open();
    }

    /** Asks a copy of a backup, which itself is only read: no lock and no log appear beside it, and no table of it grows. */
    public <T> T askBackup(Path file, Question<T> question) throws IOException {
        return askCopy(file, databaseUrl.isPresent() ? TEMPORARY : data, question);
    }

    private boolean isReadOnly() {
        return databaseUrl.isEmpty() && !Files.isWritable(data);
    }

    private static <T> T askCopy(Path file, Path place, Question<T> question) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new StoreUnavailable(noFile(file), null);
        }
        try (Scratch scratch = Scratch.in(place)) {
            Path copy = scratch.folder().resolve(FILE);
            GeoPackageBackup.ofUntouched(file, copy);
            try (Journal journal = openFile(copy)) {
                return question.of(journal);
            }
        }
    }

    private static Bilingual noFile(Path file) {
        return Bilingual.of("没有登记库文件 " + file, "There is no register in " + file);
    }

    /** Opens the register on the journal. */
    public LiveRegister openRegister(Progress progress) {
        return LiveRegister.open(open(), Clock.systemUTC(), progress);
    }

    /** Something to do with a register, which is closed after it. */
    public interface Work<T> {
        /** Does it. */
        T on(LiveRegister register) throws IOException;
    }

    /**
     * Tries something that is to leave nothing behind: on a copy where the folder cannot be written, and where there is no
     * register on an empty one, which goes away after it.
     */
    public <T> T tryOut(Progress progress, Work<T> work) throws IOException {
        if (isReadOnly() && exists()) {
            return askCopy(data.resolve(FILE), TEMPORARY, copy -> {
                try (LiveRegister register = LiveRegister.open(copy, Clock.systemUTC(), progress)) {
                    return work.on(register);
                }
            });
        }
        if (exists()) {
            try (LiveRegister register = openRegister(progress)) {
                return work.on(register);
            }
        }
        try (Scratch nowhere = Scratch.in(TEMPORARY);
                LiveRegister empty = new StoreLocation(nowhere.folder(), Optional.empty()).openRegister(progress)) {
            return work.on(empty);
        }
    }

    /** Writes a backup of the register into a new file, and says what its newest revision is; whoever uses the register goes on. */
    public Anchor backUp(Path target, Progress progress) {
        if (databaseUrl.isPresent()) {
            try (Journal journal = open()) {
                return GeoPackageBackup.write(journal, target, progress);
            }
        }
        return GeoPackageBackup.ofFile(data.resolve(FILE), target, progress);
    }

    /** Opens the journal in one file, making an empty one where there is none. */
    public static Journal openFile(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
        } catch (IOException cannot) {
            throw new StoreUnavailable(Bilingual.of("无法创建文件夹 " + folder, "cannot make the folder " + folder), cannot);
        }
        return GeoPackageJournal.open(file);
    }
}
