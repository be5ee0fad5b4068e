package org.jieming.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.jieming.api.job.Progress;
import org.jieming.register.ItemVersion;
import org.jieming.register.Revision;
import org.jieming.rule.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever changes a row behind the journal's back is found out, and the finding names the revision. */
public abstract class TamperingContract extends StoreContract {
    private List<Revision> revisions;

    @BeforeEach
    final void write() {
        revisions = new RandomRegister(21).next(60);
        try (Journal journal = store.open()) {
            journal.append(revisions);
            assertThat(journal.verify(Progress.SILENT).findings()).isEmpty();
        }
    }

    @Test
    void an_edited_value_is_found() {
        Row row = anAsserted(version -> true);
        spoil("UPDATE %s SET remarks = 'edited' WHERE %s", row.table(), row.key());
        assertFound("J-CONTENT", row.revision());
    }

    @Test
    void a_value_put_where_there_was_none_in_a_column_nobody_uses_is_found() {
        Row row = anAsserted(version -> version.type() == org.jieming.register.ItemType.PLACE);
        spoil("UPDATE %s SET transform_note = 'added' WHERE %s", row.table(), row.key());
        assertFound("J-CONTENT", row.revision());
    }

    @Test
    void a_changed_period_is_found() {
        Row row = anAsserted(version -> version.valid().endDay().isEmpty());
        spoil("UPDATE %s SET valid_to = '9999-01-01' WHERE %s", row.table(), row.key());
        assertFound("J-CONTENT", row.revision());
    }

    @Test
    void a_removed_shape_is_found() {
        Row row = anAsserted(version -> version.shapeOrNull() != null);
        spoil("UPDATE %s SET geom = NULL WHERE %s", row.table(), row.key());
        assertFound("J-CONTENT", row.revision());
    }

    @Test
    void a_deleted_row_is_found() {
        Row row = anAsserted(version -> true);
        spoil("DELETE FROM %s WHERE %s", row.table(), row.key());
        assertFound("J-CONTENT", row.revision());
    }

    @Test
    void a_row_given_to_another_revision_is_found_in_both() {
        Row row = anAsserted(version -> version.recorded().value() > 5);
        spoil("UPDATE %s SET recorded_from = 2 WHERE %s", row.table(), row.key());
        assertFound("J-CONTENT", row.revision());
        assertFound("J-CONTENT", 2);
    }

    @Test
    void a_withdrawal_undone_is_found() {
        Row row = aWithdrawn();
        spoil("UPDATE %s SET recorded_to = NULL WHERE %s", row.table(), row.key());
        assertFound("J-CONTENT", row.revision());
    }

    @Test
    void a_withdrawal_moved_to_another_revision_is_found_in_both() {
        Row row = aWithdrawn();
        spoil("UPDATE %s SET recorded_to = 60 WHERE %s", row.table(), row.key());
        assertFound("J-CONTENT", row.revision());
        assertFound("J-CONTENT", 60);
    }

    @Test
    void a_row_of_a_revision_that_never_was_is_found() {
        Row row = anAsserted(version -> true);
        spoil("UPDATE %s SET recorded_from = 77 WHERE %s", row.table(), row.key());
        assertFound("J-STRAY", 77);
    }

    @Test
    void the_last_revision_taken_out_of_the_log_is_found_by_its_rows() {
        spoil("DELETE FROM %s WHERE number = 60", store.revisions());
        assertFound("J-STRAY", 60);
    }

    @Test
    void a_revision_taken_out_of_the_middle_is_found() {
        spoil("DELETE FROM %s WHERE number = 30", store.revisions());
        assertFound("J-GAP", 31);
        assertFound("J-CHAIN", 31);
    }

    @Test
    void two_revisions_swapped_are_found() {
        spoil("UPDATE %s SET number = 1000 WHERE number = 30", store.revisions());
        spoil("UPDATE %s SET number = 30 WHERE number = 31", store.revisions());
        spoil("UPDATE %s SET number = 31 WHERE number = 1000", store.revisions());
        assertFound("J-CHAIN", 30);
        assertFound("J-CONTENT", 30);
        assertFound("J-CONTENT", 31);
    }

    @Test
    void another_author_reason_or_time_is_found() {
        spoil("UPDATE %s SET author = 'somebody else' WHERE number = 7", store.revisions());
        spoil("UPDATE %s SET reason = 'another' WHERE number = 8", store.revisions());
        spoil(
                "UPDATE %s SET recorded_at = (SELECT max(recorded_at) FROM %s) WHERE number = 9",
                store.revisions(), store.revisions());
        assertFound("J-CONTENT", 7);
        assertFound("J-CONTENT", 8);
        assertFound("J-CONTENT", 9);
    }

    @Test
    void a_fingerprint_made_to_fit_breaks_the_chain_behind_it() {
        spoil("UPDATE %s SET fingerprint = '%s' WHERE number = 12", store.revisions(), "ab".repeat(32));
        assertFound("J-CONTENT", 12);
        assertFound("J-CHAIN", 13);
    }

    @Test
    void a_row_given_to_another_item_is_found_and_the_chain_of_revisions_stays_whole() {
        Row row = anAsserted(version -> true);
        spoil("UPDATE %s SET item_id = '00000000-0000-0000-0000-000000000000' WHERE %s", row.table(), row.key());
        assertFound("J-CONTENT", row.revision());
        assertThat(findings()).noneMatch(finding -> finding.rule().equals("J-CHAIN"));
    }

    private record Row(String table, String key, long revision) {}

    private Row anAsserted(Predicate<ItemVersion> condition) {
        ItemVersion version = revisions.stream()
                .flatMap(revision -> revision.asserted().stream())
                .filter(condition)
                .skip(7)
                .findFirst()
                .orElseThrow();
        return row(version, version.recorded().value());
    }

    private Row aWithdrawn() {
        Revision revision = revisions.stream()
                .filter(some -> !some.withdrawn().isEmpty() && some.number().value() < 60)
                .findFirst()
                .orElseThrow();
        return row(revision.withdrawn().get(0), revision.number().value());
    }

    private Row row(ItemVersion version, long revision) {
        String first = version.valid()
                .firstDay()
                .map(day -> "valid_from = '" + day + "'")
                .orElse("valid_from IS NULL");
        String key = "item_id = '" + version.id() + "' AND recorded_from = " + version.recorded() + " AND " + first;
        return new Row(store.versions(version.type()), key, revision);
    }

    private void spoil(String sql, Object... parts) {
        store.spoil(String.format(java.util.Locale.ROOT, sql, parts));
    }

    private void assertFound(String rule, long revision) {
        assertThat(findings())
                .anyMatch(finding -> finding.rule().equals(rule)
                        && finding.sentence().en().matches("(?s).*[Rr]evision " + revision + "\\b.*")
                        && finding.sentence().zh().contains("修订 " + revision));
    }

    private List<Finding> findings() {
        try (Journal journal = store.open()) {
            return journal.verify(Progress.SILENT).findings();
        }
    }
}
