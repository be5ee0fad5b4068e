package org.jieming.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jieming.api.job.Progress;
import org.jieming.api.store.Documents.Document;
import org.jieming.language.Malformed;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Revision;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.junit.jupiter.api.Test;

/** What every journal must do, whatever it is made of. */
public abstract class JournalContract extends StoreContract {
    @Test
    void an_empty_journal_knows_no_revision() {
        try (Journal journal = store.open()) {
            assertThat(journal.head()).isEqualTo(RevisionNumber.NONE);
            assertThat(journal.load(Progress.SILENT).number()).isEqualTo(RevisionNumber.NONE);
            assertThat(journal.notes(new RevisionNumber(100), 10)).isEmpty();
            assertThat(journal.revisionAt(Instant.MAX)).isEmpty();
            assertThat(journal.verify(Progress.SILENT).findings()).isEmpty();
            assertThat(journal.asKnownAt(RevisionNumber.NONE).size(ItemType.PLACE))
                    .isZero();
        }
    }

    @Test
    void what_was_appended_is_there_after_the_journal_was_closed_and_opened_again() {
        RandomRegister register = new RandomRegister(1);
        try (Journal journal = store.open()) {
            assertThat(journal.append(register.next(5))).isTrue();
            assertThat(journal.head()).isEqualTo(new RevisionNumber(5));
        }
        try (Journal journal = store.open()) {
            assertThat(journal.head()).isEqualTo(new RevisionNumber(5));
            assertSame(journal.load(Progress.SILENT), register.now());
        }
    }

    @Test
    void revisions_that_do_not_follow_the_newest_write_nothing() {
        List<Revision> mine = new RandomRegister(1).next(3);
        List<Revision> others = new RandomRegister(2).next(3);
        try (Journal journal = store.open()) {
            assertThat(journal.append(mine.subList(0, 2))).isTrue();
            assertThat(journal.append(mine.subList(0, 1))).as("again").isFalse();
            assertThat(journal.append(others.subList(2, 3)))
                    .as("another predecessor")
                    .isFalse();
            assertThat(journal.head()).isEqualTo(new RevisionNumber(2));
            assertThat(replayed(journal, 0)).isEqualTo(mine.subList(0, 2));
            assertThat(journal.append(mine.subList(2, 3))).isTrue();
        }
    }

    @Test
    void a_batch_with_a_gap_is_refused_whole() {
        List<Revision> revisions = new RandomRegister(1).next(3);
        try (Journal journal = store.open()) {
            assertThatThrownBy(() -> journal.append(List.of(revisions.get(0), revisions.get(2))))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(journal.head()).isEqualTo(RevisionNumber.NONE);
            assertThat(replayed(journal, 0)).isEmpty();
        }
    }

    @Test
    void of_a_batch_whose_last_revision_is_impossible_nothing_is_written() {
        RandomRegister register = new RandomRegister(1);
        List<Revision> revisions = new ArrayList<>(register.next(3));
        Revision last = revisions.remove(2);
        // it withdraws what the first revision will not have asserted any more after the second, or never did
        ItemVersion unknown = new RandomRegister(7).next().asserted().get(0);
        revisions.add(new Revision(
                last.number(),
                last.recordedAt(),
                last.author(),
                last.reason(),
                last.act(),
                List.of(),
                List.of(unknown),
                List.of(),
                last.previous(),
                last.fingerprint()));
        try (Journal journal = store.open()) {
            assertThatThrownBy(() -> journal.append(revisions)).isInstanceOf(RuntimeException.class);
            assertThat(journal.head()).isEqualTo(RevisionNumber.NONE);
            assertThat(journal.load(Progress.SILENT).number()).isEqualTo(RevisionNumber.NONE);
            assertThat(journal.append(revisions.subList(0, 2))).isTrue();
            assertThat(journal.verify(Progress.SILENT).findings()).isEmpty();
        }
    }

    @Test
    void after_thousands_of_random_change_sets_the_past_and_the_present_are_those_of_a_naive_replay() {
        RandomRegister register = new RandomRegister(20260101);
        java.util.Random batches = new java.util.Random(3);
        List<Revision> all = new ArrayList<>();
        try (Journal journal = store.open()) {
            while (all.size() < 3000) {
                List<Revision> batch = register.next(1 + batches.nextInt(60));
                all.addAll(batch);
                assertThat(journal.append(batch)).isTrue();
            }
            assertSame(journal.load(Progress.SILENT), register.now());
            for (int i = 0; i < 12; i++) {
                int known = batches.nextInt(all.size()) + 1;
                assertSame(
                        journal.asKnownAt(new RevisionNumber(known)),
                        believed(all.subList(0, known)),
                        all.get(known - 1));
            }
            for (int i = 0; i < 20; i++) {
                int item = batches.nextInt(register.items().size());
                ItemId id = register.items().get(item);
                assertThat(journal.history(register.type(item), id)).isEqualTo(history(all, id));
            }
            Map<ItemId, List<RecordedVersion>> together =
                    journal.histories(register.type(0), Set.copyOf(register.items()));
            assertThat(together.get(register.items().get(0)))
                    .isEqualTo(history(all, register.items().get(0)));
            assertThat(together.keySet())
                    .isEqualTo(IntStream.range(0, register.items().size())
                            .filter(item -> register.type(item) == register.type(0))
                            .mapToObj(register.items()::get)
                            .collect(Collectors.toSet()));
            assertThat(replayed(journal, 0)).isEqualTo(all);
            assertThat(replayed(journal, 2900)).isEqualTo(all.subList(2900, all.size()));
            assertThat(journal.verify(Progress.SILENT).findings()).isEmpty();
        }
    }

    @Test
    void a_revision_of_the_future_is_not_known() {
        try (Journal journal = store.open()) {
            journal.append(new RandomRegister(1).next(2));
            assertThatThrownBy(() -> journal.asKnownAt(new RevisionNumber(3))).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void notes_tell_the_newest_first_and_go_on_below_the_last_one_told() {
        List<Revision> revisions = new RandomRegister(5).next(7);
        try (Journal journal = store.open()) {
            journal.append(revisions);
            List<RevisionNote> page = journal.notes(new RevisionNumber(Long.MAX_VALUE), 3);
            assertThat(page).extracting(note -> note.number().value()).containsExactly(7L, 6L, 5L);
            List<RevisionNote> next = journal.notes(page.get(2).number(), 3);
            assertThat(next).extracting(note -> note.number().value()).containsExactly(4L, 3L, 2L);
            Revision sixth = revisions.get(5);
            assertThat(page.get(1))
                    .isEqualTo(new RevisionNote(
                            sixth.number(),
                            sixth.recordedAt(),
                            sixth.author(),
                            sixth.reason(),
                            sixth.act(),
                            sixth.asserted().size(),
                            sixth.withdrawn().size(),
                            sixth.fingerprint()));
        }
    }

    @Test
    void the_revision_at_an_instant_is_the_last_one_recorded_by_then() {
        List<Revision> revisions = new RandomRegister(5).next(3);
        Instant second = revisions.get(1).recordedAt();
        try (Journal journal = store.open()) {
            journal.append(revisions);
            assertThat(journal.revisionAt(second)).contains(new RevisionNumber(2));
            assertThat(journal.revisionAt(second.minusMillis(1))).contains(new RevisionNumber(1));
            assertThat(journal.revisionAt(second.plusSeconds(1_000_000))).contains(new RevisionNumber(3));
            assertThat(journal.revisionAt(second.minusSeconds(1_000_000))).isEmpty();
        }
    }

    @Test
    void readers_see_whole_revisions_while_a_writer_appends() {
        RandomRegister register = new RandomRegister(9);
        List<Revision> all = new ArrayList<>(register.next(20));
        try (Journal journal = store.open()) {
            journal.append(all);
            AtomicBoolean writing = new AtomicBoolean(true);
            CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> {
                int reads = 0;
                while (writing.get() || reads == 0) {
                    Snapshot known = journal.asKnownAt(new RevisionNumber(20));
                    assertThat(known.fingerprint()).isEqualTo(all.get(19).fingerprint());
                    Snapshot newest = journal.load(Progress.SILENT);
                    List<Revision> after = replayed(journal, newest.number().value());
                    assertThat(
                                    after.isEmpty()
                                            ? newest.fingerprint()
                                            : after.get(0).previous())
                            .isEqualTo(newest.fingerprint());
                    reads++;
                }
                return reads;
            });
            for (int i = 0; i < 40; i++) {
                assertThat(journal.append(register.next(3))).isTrue();
            }
            writing.set(false);
            assertThat(reader.join()).isPositive();
            assertSame(journal.load(Progress.SILENT), register.now());
        }
    }

    @Test
    void a_document_is_written_only_over_the_version_its_writer_saw() {
        try (Journal journal = store.open()) {
            Documents documents = journal.documents();
            assertThat(documents.put("profile", "乡镇表", "{\"列\":\"名称\"}", 0)).contains(1L);
            assertThat(documents.put("profile", "乡镇表", "{}", 0)).isEmpty();
            assertThat(documents.put("profile", "乡镇表", "{\"二\":2}", 1)).contains(2L);
            assertThat(documents.put("profile", "乡镇表", "{}", 1)).isEmpty();
            assertThat(documents.put("profile", "no such", "{}", 4)).isEmpty();
            assertThat(documents.put("account", "王", "{}", 0)).contains(1L);
        }
        try (Journal journal = store.open()) {
            Documents documents = journal.documents();
            assertThat(documents.get("profile", "乡镇表")).contains(new Document("{\"二\":2}", 2));
            assertThat(documents.get("account", "乡镇表")).isEmpty();
            assertThat(documents.kinds()).containsExactly("account", "profile");
            assertThat(documents.all("profile")).containsOnlyKeys("乡镇表");
            assertThat(documents.remove("profile", "乡镇表", 1)).isFalse();
            assertThat(documents.remove("profile", "乡镇表", 2)).isTrue();
            assertThat(documents.all("profile")).isEmpty();
        }
    }

    @Test
    void a_journal_copied_into_an_empty_one_is_the_same_journal() throws Exception {
        RandomRegister register = new RandomRegister(11);
        List<Revision> all = register.next(300);
        try (StoreUnderTest second = newStore();
                Journal from = store.open();
                Journal to = second.open()) {
            from.append(all);
            from.documents().put("profile", "p", "{\"a\":1}", 0);
            assertThat(JournalCopy.copy(from, to, Progress.SILENT)).isEqualTo(new RevisionNumber(300));
            assertThat(replayed(to, 0)).isEqualTo(all);
            assertSame(to.load(Progress.SILENT), register.now());
            assertThat(to.documents().get("profile", "p")).contains(new Document("{\"a\":1}", 1));
            assertThat(to.verify(Progress.SILENT).findings()).isEmpty();
            assertThatThrownBy(() -> JournalCopy.copy(from, to, Progress.SILENT))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("not empty");
        }
    }

    @Test
    void a_closed_journal_says_so() {
        Journal journal = store.open();
        journal.close();
        journal.close();
        assertThatThrownBy(() -> journal.load(Progress.SILENT)).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> journal.append(new RandomRegister(1).next(1))).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void numbers_dates_and_rare_characters_come_back_to_the_last_bit() {
        ChangeSet changes = ExactValues.changes();
        Edit.Applied applied = (Edit.Applied) Snapshot.EMPTY.draft(changes, Instant.parse("2026-01-01T00:00:00Z"));
        try (Journal journal = store.open()) {
            journal.append(List.of(applied.revision()));
        }
        try (Journal journal = store.open()) {
            assertSame(journal.load(Progress.SILENT), applied.after());
            assertThat(replayed(journal, 0)).containsExactly(applied.revision());
            assertThat(journal.verify(Progress.SILENT).findings()).isEmpty();
        }
    }

    private static List<Revision> replayed(Journal journal, long after) {
        List<Revision> revisions = new ArrayList<>();
        journal.replay(new RevisionNumber(after), revisions::add);
        assertThat(revisions).allMatch(Revision::isIntact);
        return revisions;
    }

    /** Every row believed after some revisions, worked out by adding and removing one after another. */
    private static Map<String, ItemVersion> believed(List<Revision> revisions) {
        Map<String, ItemVersion> believed = new HashMap<>();
        for (Revision revision : revisions) {
            revision.withdrawn().forEach(version -> believed.remove(key(version)));
            revision.asserted().forEach(version -> believed.put(key(version), version));
        }
        return believed;
    }

    private static List<RecordedVersion> history(List<Revision> revisions, ItemId id) {
        Map<String, RecordedVersion> rows = new HashMap<>();
        for (Revision revision : revisions) {
            for (ItemVersion version : revision.withdrawn()) {
                rows.computeIfPresent(
                        key(version), (key, row) -> new RecordedVersion(row.version(), Optional.of(revision.number())));
            }
            for (ItemVersion version : revision.asserted()) {
                rows.put(key(version), new RecordedVersion(version, Optional.empty()));
            }
        }
        return rows.values().stream()
                .filter(row -> row.version().id().equals(id))
                .sorted(Comparator.<RecordedVersion, RevisionNumber>comparing(
                                row -> row.version().recorded())
                        .thenComparing(row -> row.version().valid().first()))
                .toList();
    }

    private static String key(ItemVersion version) {
        return version.id() + " " + version.valid().first() + " " + version.recorded();
    }

    private static void assertSame(Snapshot actual, Map<String, ItemVersion> expected, Revision last) {
        Set<ItemVersion> versions = new HashSet<>();
        for (ItemType type : ItemType.values()) {
            versions.addAll(actual.believed(type));
        }
        assertThat(versions).isEqualTo(new HashSet<>(expected.values()));
        assertThat(actual.number()).isEqualTo(last.number());
        assertThat(actual.fingerprint()).isEqualTo(last.fingerprint());
    }

    static void assertSame(Snapshot actual, Snapshot expected) {
        for (ItemType type : ItemType.values()) {
            assertThat(new HashSet<>(actual.believed(type)))
                    .as(type.id())
                    .isEqualTo(new HashSet<>(expected.believed(type)))
                    .hasSize(actual.size(type));
        }
        assertThat(actual.number()).isEqualTo(expected.number());
        assertThat(actual.fingerprint()).isEqualTo(expected.fingerprint()).isNotEqualTo(Fingerprint.NONE);
        assertThat(actual.successions()).isEqualTo(expected.successions());
    }
}
