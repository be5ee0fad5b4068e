package org.jieming.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jieming.api.job.Progress;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Timeline;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;

/** Many officers at once on one register: nothing is lost, nothing is doubled, nobody who only reads waits. */
public abstract class LiveRegisterContract extends StoreContract {
    @Test
    void of_two_editors_of_one_item_the_second_is_told_what_changed_and_nothing_is_lost() {
        try (LiveRegister register = open()) {
            register.commit(ChangeSet.of("first", "", List.of(place("village", "王村"))));
            RevisionNumber seen = lastChanged(register, "village");
            Edit first = register.commit(expecting("first", seen, place("village", "新王村")));
            Edit second = register.commit(expecting("second", seen, place("village", "大王村")));

            assertThat(first).isInstanceOf(Edit.Applied.class);
            assertThat(((Edit.Stale) second).conflicts())
                    .containsExactly(new Edit.Conflict(ItemId.named("village"), seen, new RevisionNumber(2)));
            assertThat(nameOf(register.now(), "village")).isEqualTo("新王村");
        }
        try (Journal journal = store.open()) {
            assertThat(nameOf(journal.load(Progress.SILENT), "village")).isEqualTo("新王村");
        }
    }

    @Test
    void of_sixty_four_officers_with_fifty_commits_each_nothing_is_lost_or_doubled() throws Exception {
        int officers = 64;
        int commits = 50;
        List<Long> numbers = new ArrayList<>();
        try (LiveRegister register = open()) {
            for (List<Long> own : Crowd.together(officers, officer -> commits(register, officer, commits))) {
                assertThat(own)
                        .as("an officer's own commits follow one another")
                        .isSorted();
                numbers.addAll(own);
            }
            // 64 × 50 = 3200 revisions, each with a number of its own
            assertThat(new HashSet<>(numbers)).hasSize(3200).hasSameSizeAs(numbers);
            assertThat(register.now().number()).isEqualTo(new RevisionNumber(3200));
            assertThat(register.now().size(ItemType.PLACE)).isEqualTo(3200);
        }
        try (Journal journal = store.open()) {
            Snapshot loaded = journal.load(Progress.SILENT);
            assertThat(loaded.size(ItemType.PLACE)).isEqualTo(3200);
            assertThat(nameOf(loaded, "63/49")).isEqualTo("地名63之49");
            assertThat(journal.verify(Progress.SILENT).findings()).isEmpty();
        }
    }

    private static List<Long> commits(LiveRegister register, int officer, int count) {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ChangeSet changes =
                    ChangeSet.of("officer " + officer, "", List.of(place(officer + "/" + i, "地名" + officer + "之" + i)));
            Edit.Applied applied = (Edit.Applied) register.commit(changes);
            numbers.add(applied.revision().number().value());
            assertThat(register.now().number())
                    .isGreaterThanOrEqualTo(applied.revision().number());
        }
        return numbers;
    }

    @Test
    void of_eight_officers_who_ask_at_once_whether_a_name_is_free_one_gets_it() throws Exception {
        try (LiveRegister register = open()) {
            for (int round = 0; round < 20; round++) {
                String name = "地名" + round;
                List<Boolean> written = Crowd.together(8, officer -> {
                    String id = officer + " " + name;
                    try {
                        return register.commit(now -> free(now, name, place(id, name))) instanceof Edit.Applied;
                    } catch (IllegalStateException taken) {
                        return false;
                    }
                });
                assertThat(written).filteredOn(each -> each).hasSize(1);
            }
            assertThat(register.now().number()).isEqualTo(new RevisionNumber(20));
            assertThat(register.outcomes()).containsEntry("applied", 20L).containsEntry("refused", 140L);
        }
    }

    /** The changes, if no place of the state bears the name. */
    private static ChangeSet free(Snapshot state, String name, Change change) {
        if (state.believed(ItemType.PLACE).stream()
                .anyMatch(place -> place.name().equals(name))) {
            throw new IllegalStateException(name + " is taken");
        }
        return ChangeSet.of("officer", "", List.of(change));
    }

    @Test
    void counting_up_one_item_by_eight_officers_who_try_again_when_stale_misses_no_step() throws Exception {
        try (LiveRegister register = open()) {
            register.commit(ChangeSet.of("first", "", List.of(counted(0))));
            Crowd.together(8, officer -> {
                for (int done = 0; done < 25; ) {
                    Timeline seen = register.now().timeline(ItemType.PLACE, ItemId.named("counted"));
                    long count = (Long)
                            seen.versions().get(0).values().get("sign_count").orElseThrow();
                    Edit edit = register.commit(new ChangeSet(
                            "officer " + officer,
                            "",
                            Optional.empty(),
                            List.of(counted(count + 1)),
                            Map.of(ItemId.named("counted"), seen.lastChanged())));
                    done += edit instanceof Edit.Applied ? 1 : 0;
                }
                return true;
            });
            // 8 officers × 25 steps = 200
            assertThat(register.now()
                            .timeline(ItemId.named("counted"))
                            .versions()
                            .get(0)
                            .values()
                            .get("sign_count"))
                    .contains(200L);
        }
    }

    @Test
    void who_reads_goes_on_while_a_large_change_set_is_being_written() throws Exception {
        try (LiveRegister register = open()) {
            register.commit(ChangeSet.of("first", "", List.of(place("village", "王村"))));
            List<Change> many = new ArrayList<>();
            for (int i = 0; i < 30_000; i++) {
                many.add(place("many " + i, "地名" + i));
            }
            CompletableFuture<Edit> large =
                    CompletableFuture.supplyAsync(() -> register.commit(ChangeSet.of("importer", "", many)));
            int reads = 0;
            while (!large.isDone()) {
                Snapshot now = register.now();
                assertThat(now.size(ItemType.PLACE)).isIn(1, 30_001);
                assertThat(nameOf(now, "village")).isEqualTo("王村");
                reads++;
            }
            assertThat(large.join()).isInstanceOf(Edit.Applied.class);
            assertThat(reads).isGreaterThan(100);
        }
    }

    @Test
    void edits_made_while_the_register_is_being_packed_in_the_background_are_all_kept() throws Exception {
        AtomicBoolean editing = new AtomicBoolean(true);
        try (LiveRegister register = open()) {
            List<Change> many = new ArrayList<>();
            for (int i = 0; i < 20_000; i++) {
                many.add(place("many " + i, "地名" + i));
            }
            register.commit(ChangeSet.of("importer", "", many));
            CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
                RevisionNumber last = RevisionNumber.NONE;
                while (editing.get()) {
                    RevisionNumber now = register.now().number();
                    assertThat(now).as("time goes forward").isGreaterThanOrEqualTo(last);
                    last = now;
                }
            });
            // an overlay is worth packing from 512 edits on: 4 × 400 edits begin it more than once
            Crowd.together(4, officer -> {
                for (int i = 0; i < 400; i++) {
                    register.commit(ChangeSet.of(
                            "officer " + officer, "", List.of(place("many " + (officer * 400 + i), "改名" + i))));
                }
                return true;
            });
            editing.set(false);
            reader.join();
            assertThat(register.now().size(ItemType.PLACE)).isEqualTo(20_000);
            for (int i = 0; i < 1600; i++) {
                assertThat(nameOf(register.now(), "many " + i)).isEqualTo("改名" + i % 400);
            }
            JournalContract.assertSame(register.journal().load(Progress.SILENT), register.now());
        }
    }

    @Test
    void a_long_write_tells_how_far_it_is_and_is_not_called_off_half_way() {
        List<String> told = new CopyOnWriteArrayList<>();
        List<Change> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add(place("many " + i, "地名" + i));
        }
        try (LiveRegister register = open()) {
            ChangeSet large = ChangeSet.of("importer", "", many);
            Edit edit = register.commit(whatever -> large, (step, done, total) -> {
                told.add(done + " of " + total);
                throw new Progress.Cancelled();
            });
            assertThat(edit).isInstanceOf(Edit.Applied.class);
            assertThat(register.now().size(ItemType.PLACE)).isEqualTo(10_000);
        }
        // every 4,096 versions
        assertThat(told).containsExactly("4096 of 10000", "8192 of 10000");
    }

    private LiveRegister open() {
        return LiveRegister.open(store.open(), Clock.systemUTC(), Progress.SILENT);
    }

    private static ChangeSet expecting(String author, RevisionNumber seen, Change change) {
        return new ChangeSet(author, "", Optional.empty(), List.of(change), Map.of(ItemId.named("village"), seen));
    }

    private static RevisionNumber lastChanged(LiveRegister register, String id) {
        return register.now().timeline(ItemId.named(id)).lastChanged();
    }

    private static String nameOf(Snapshot snapshot, String id) {
        return snapshot.timeline(ItemType.PLACE, ItemId.named(id))
                .last()
                .orElseThrow()
                .name();
    }

    private static Change place(String id, String name) {
        Values values =
                Values.of(Descriptor.of(ItemType.PLACE)).set("name", name).build();
        double longitude = 118 + Math.floorMod(id.hashCode(), 1000) / 1000.0;
        return new Change.Put(ItemId.named(id), ItemType.PLACE, Period.ALWAYS, values, Shape.point(longitude, 31));
    }

    private static Change counted(long count) {
        Values values = Values.of(Descriptor.of(ItemType.PLACE))
                .set("name", "标牌")
                .set("sign_count", count)
                .build();
        return new Change.Put(ItemId.named("counted"), ItemType.PLACE, Period.ALWAYS, values, null);
    }
}
