package org.jieming.api.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
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

    /**
     * Opens the journal, making an empty one where there is none.
     *
     * @throws StoreUnavailable when it cannot be reached, is held by another server, or is not ours
     */
    public Journal open() {
        return databaseUrl.<Journal>map(PostgisJournal::open).orElseGet(() -> openFile(data.resolve(FILE)));
    }

    /**
     * Opens a journal that is there: who only looks makes no empty one where a folder was misspelt.
     *
     * @throws StoreUnavailable when there is none, or as {@link #open} does
     */
    public Journal openExisting() {
        Path file = data.resolve(FILE);
        if (databaseUrl.isEmpty() && !Files.isRegularFile(file)) {
            throw new StoreUnavailable(Bilingual.of("没有登记库文件 " + file, "There is no register in " + file), null);
        }
        return open();
    }

    /** Opens the register on the journal. */
    public LiveRegister openRegister(Progress progress) {
        return LiveRegister.open(open(), Clock.systemUTC(), progress);
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
