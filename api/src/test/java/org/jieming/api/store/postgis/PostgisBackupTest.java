package org.jieming.api.store.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.api.store.postgis.Officers.commit;
import static org.jieming.api.store.postgis.Officers.server;

import java.nio.file.Path;
import java.util.Optional;
import org.jieming.api.store.Documents;
import org.jieming.api.store.Journal;
import org.jieming.api.store.LiveRegister;
import org.jieming.api.store.geopackage.GeoPackageBackup;
import org.jieming.api.store.geopackage.GeoPackageJournal;
import org.jieming.register.RevisionNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of a database that goes on being written to. */
class PostgisBackupTest {
    @Test
    void a_backup_holds_revisions_and_documents_of_one_moment(@TempDir Path folder) {
        Path file = folder.resolve("backup.gpkg");
        try (PostgisStore store = new PostgisStore();
                LiveRegister register = server(store.url())) {
            commit(register, "village", "王村");
            Documents documents = register.journal().documents();
            documents.put("proposal", "2026-0001", "{\"stage\":\"submitted\"}", 0);
            // told when the one revision is copied and the documents are not: then somebody approves
            GeoPackageBackup.write(register.journal(), file, (step, done, total) -> {
                commit(register, "other", "李村");
                documents.put("proposal", "2026-0001", "{\"stage\":\"approved\",\"revision\":2}", 1);
                documents.put("proposal", "2026-0002", "{\"stage\":\"draft\"}", 0);
            });
            assertThat(register.now().number()).isEqualTo(new RevisionNumber(2));
        }
        try (Journal copy = GeoPackageJournal.open(file)) {
            assertThat(copy.head()).isEqualTo(new RevisionNumber(1));
            assertThat(copy.documents().all("proposal")).containsOnlyKeys("2026-0001");
            assertThat(copy.documents().get("proposal", "2026-0001").map(Documents.Document::json))
                    .isEqualTo(Optional.of("{\"stage\":\"submitted\"}"));
        }
    }
}
