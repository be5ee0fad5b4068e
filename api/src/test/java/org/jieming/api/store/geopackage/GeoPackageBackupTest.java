package org.jieming.api.store.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jieming.api.job.Progress;
import org.jieming.api.store.Journal;
import org.jieming.api.store.JournalCopy;
import org.jieming.api.store.MemoryJournal;
import org.jieming.api.store.RandomRegister;
import org.jieming.api.store.StoreUnavailable;
import org.jieming.register.Revision;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Backups while the register is in use, and their way back. */
class GeoPackageBackupTest {
    private final RandomRegister register = new RandomRegister(41);
    private GeoPackageStore store;

    @BeforeEach
    void make() throws IOException {
        store = new GeoPackageStore();
    }

    @AfterEach
    void drop() {
        store.close();
    }

    @Test
    void a_backup_made_while_others_write_is_one_whole_state() throws IOException {
        Path target = store.file().resolveSibling("backup.gpkg");
        List<Long> steps = new ArrayList<>();
        List<Revision> later = register.next(600);
        RevisionNumber before;
        RevisionNumber after;
        try (Journal journal = store.open()) {
            journal.append(later.subList(0, 200));
            AtomicBoolean writing = new AtomicBoolean(true);
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                for (int i = 200; i < 600 && writing.get(); i++) {
                    journal.append(later.subList(i, i + 1));
                }
            });
            before = journal.head();
            GeoPackageBackup.write(journal, target, (step, done, total) -> steps.add(done));
            after = journal.head();
            writing.set(false);
            writer.join();
        }
        assertThat(steps).isNotEmpty().isSorted();
        try (Journal copy = GeoPackageJournal.open(target)) {
            assertThat(copy.head()).isBetween(before, after);
            assertThat(copy.verify(Progress.SILENT).findings()).isEmpty();
            Snapshot loaded = copy.load(Progress.SILENT);
            assertThat(loaded.fingerprint())
                    .isEqualTo(later.get((int) loaded.number().value() - 1).fingerprint());
        }
    }

    @Test
    void a_backup_is_one_file_that_another_never_overwrites() throws IOException {
        Path target = store.file().resolveSibling("backup.gpkg");
        try (Journal journal = store.open()) {
            journal.append(register.next(10));
            GeoPackageBackup.write(journal, target, Progress.SILENT);
            assertThatThrownBy(() -> GeoPackageBackup.write(journal, target, Progress.SILENT))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("exists already");
        }
        try (Stream<Path> files = Files.list(target.getParent())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.startsWith("backup"))
                    .containsExactly("backup.gpkg");
        }
    }

    @Test
    void a_backup_that_cannot_be_written_leaves_nothing() {
        Path nowhere = store.file().resolveSibling("no such folder").resolve("backup.gpkg");
        try (Journal journal = store.open()) {
            journal.append(register.next(3));
            assertThatThrownBy(() -> GeoPackageBackup.write(journal, nowhere, Progress.SILENT))
                    .isInstanceOf(StoreUnavailable.class);
        }
        assertThat(nowhere.getParent()).doesNotExist();
    }

    @Test
    void a_register_of_another_store_is_backed_up_revision_by_revision() {
        List<Revision> revisions = register.next(120);
        Journal elsewhere = new MemoryJournal();
        elsewhere.append(revisions);
        elsewhere.documents().put("profile", "乡镇表", "{}", 0);
        GeoPackageBackup.write(elsewhere, store.file(), Progress.SILENT);
        try (Journal copy = store.open()) {
            List<Revision> copied = new ArrayList<>();
            copy.replay(RevisionNumber.NONE, copied::add);
            assertThat(copied).isEqualTo(revisions);
            assertThat(copy.documents().all("profile")).containsOnlyKeys("乡镇表");
            assertThat(copy.verify(Progress.SILENT).findings()).isEmpty();
        }
    }

    @Test
    void a_damaged_revision_is_not_restored_in_silence() throws IOException {
        try (Journal journal = store.open()) {
            journal.append(register.next(20));
        }
        store.spoil("UPDATE revisions SET author = 'somebody else' WHERE number = 13");
        try (GeoPackageStore other = new GeoPackageStore();
                Journal from = store.open();
                Journal to = other.open()) {
            assertThatThrownBy(() -> JournalCopy.copy(from, to, Progress.SILENT))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("Revision 13");
        }
    }
}
