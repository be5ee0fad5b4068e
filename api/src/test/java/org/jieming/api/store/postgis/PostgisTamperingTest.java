package org.jieming.api.store.postgis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jieming.api.job.Progress;
import org.jieming.api.store.Journal;
import org.jieming.api.store.StoreUnderTest;
import org.jieming.api.store.TamperingContract;
import org.jieming.rule.Finding;
import org.junit.jupiter.api.Test;

/** What verify must find, on the database. */
class PostgisTamperingTest extends TamperingContract {
    private PostgisStore store;

    @Override
    protected StoreUnderTest newStore() {
        store = new PostgisStore();
        return store;
    }

    @Test
    void a_view_that_hides_something_is_found() {
        store.spoil("ALTER VIEW jieming.places RENAME TO all_places;"
                + " CREATE VIEW jieming.places AS SELECT * FROM jieming.all_places OFFSET 1");
        assertThat(verified()).singleElement().satisfies(finding -> assertThat(finding.rule())
                .isEqualTo("J-LAYER"));
    }

    @Test
    void a_view_of_something_else_is_found() {
        store.spoil("DROP VIEW jieming.places; CREATE VIEW jieming.places AS SELECT 'a' AS fid");
        assertThat(verified()).singleElement().satisfies(finding -> assertThat(finding.rule())
                .isEqualTo("J-LAYER"));
    }

    @Test
    void a_view_that_was_dropped_is_found() {
        store.spoil("DROP VIEW jieming.roads");
        assertThat(verified()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("J-LAYER");
            assertThat(finding.sentence().zh()).contains("jieming.\"roads\"");
        });
    }

    @Test
    void a_newest_revision_set_back_is_found() {
        store.spoil("UPDATE jieming.jieming_head SET number = 59");
        assertThat(verified()).singleElement().satisfies(finding -> assertThat(finding.rule())
                .isEqualTo("J-HEAD"));
    }

    @Test
    void a_succession_turned_round_is_found() {
        store.spoil("UPDATE jieming.successions SET predecessors = successors, successors = predecessors");
        assertThat(verified()).extracting(Finding::rule).containsOnly("J-CONTENT");
    }

    private List<Finding> verified() {
        try (Journal journal = store.open()) {
            return journal.verify(Progress.SILENT).findings();
        }
    }
}
