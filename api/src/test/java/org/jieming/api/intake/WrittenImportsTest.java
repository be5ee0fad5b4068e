package org.jieming.api.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Optional;
import org.jieming.api.intake.WrittenImports.WrittenImport;
import org.jieming.api.store.CountedDocuments;
import org.jieming.api.store.Journal;
import org.jieming.api.store.MemoryDocuments;
import org.jieming.api.store.MemoryJournal;
import org.jieming.register.RevisionNumber;
import org.junit.jupiter.api.Test;

/** Three imports of li in revisions 1 to 3, and fifty of lihua in 4 to 53. */
class WrittenImportsTest {
    private final CountedDocuments documents = new CountedDocuments(new MemoryDocuments());
    private final WrittenImports imports = new WrittenImports(journal());

    WrittenImportsTest() {
        for (int revision = 1; revision <= 53; revision++) {
            imports.keep(new WrittenImport(
                    "i" + revision, revision <= 3 ? "li" : "lihua", "村.csv", new RevisionNumber(revision)));
        }
        documents.forget();
    }

    private Journal journal() {
        Journal store = new MemoryJournal();
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(),
                new Class<?>[] {Journal.class},
                (proxy, method, given) ->
                        method.getName().equals("documents") ? documents : method.invoke(store, given));
    }

    @Test
    void hers_are_listed_the_latest_first_without_reading_those_of_others() {
        assertThat(imports.of("li")).extracting(WrittenImport::id).containsExactly("i3", "i2", "i1");
        assertThat(documents.read()).isEqualTo(3);
        assertThat(imports.all()).hasSize(53);
    }

    @Test
    void one_is_found_by_its_account_with_one_question_and_by_others_not() {
        assertThat(imports.find("li", "i2").orElseThrow().revision()).isEqualTo(new RevisionNumber(2));
        assertThat(documents.read()).isEqualTo(1);
        assertThat(imports.find("lihua", "i2")).isEmpty();
        assertThat(imports.find("i4").orElseThrow().owner()).isEqualTo("lihua");
    }

    /** The register has no revision that says so: it was begun, and its server died before it wrote. */
    @Test
    void one_that_was_begun_and_never_written_is_none() {
        imports.begin("i54", "li", "村.csv", new Admission.Grounds("li", "导入 村.csv", Optional.empty()));
        assertThat(imports.find("li", "i54")).isEmpty();
        assertThat(imports.of("li")).hasSize(3);
    }
}
