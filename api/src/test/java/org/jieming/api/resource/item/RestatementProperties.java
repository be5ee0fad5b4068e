package org.jieming.api.resource.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jieming.api.geojson.Statement;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Snapshot;
import org.jieming.register.Timeline;
import org.jieming.register.Values;
import org.jspecify.annotations.Nullable;

/**
 * Statements worked out along valid time, held against a model that knows one name for each of the days 0 to 39. A correction
 * moves one version and leaves every other alone; a change leaves all days before it alone.
 */
class RestatementProperties {
    private static final int DAYS = 40;
    private static final ItemId ID = ItemId.named("item");

    /** Versions laid out on the days 0 to 39, some days without any. */
    @Provide
    Arbitrary<Snapshot> items() {
        return Arbitraries.integers()
                .between(1, 9)
                .list()
                .ofMinSize(2)
                .ofMaxSize(8)
                .map(lengths -> {
                    List<Change> changes = new ArrayList<>();
                    int day = 0;
                    for (int i = 0; i < lengths.size() && day + lengths.get(i) < DAYS; i++) {
                        if (i % 3 != 1) {
                            changes.add(new Change.Put(
                                    ID, ItemType.PLACE, new Period(day, day + lengths.get(i)), name("v" + i), null));
                        }
                        day += lengths.get(i);
                    }
                    return after(Snapshot.EMPTY, changes);
                });
    }

    @Property
    void a_correction_moves_its_version_and_no_other(
            @ForAll("items") Snapshot before,
            @ForAll @IntRange(min = 0, max = 39) int at,
            @ForAll @IntRange(min = 0, max = 39) int from,
            @ForAll @IntRange(min = 1, max = 20) int length) {
        Timeline timeline = before.timeline(ID);
        ItemVersion version = Restatement.base(timeline, LocalDate.ofEpochDay(at));
        Restatement restatement =
                Restatement.correction(timeline, version, statement(stated(from), stated(from + length)));
        boolean free = timeline.versions().stream()
                .noneMatch(other -> other != version && other.valid().overlaps(new Period(from, from + length)));
        assertThat(restatement.findings().isEmpty()).isEqualTo(free);
        if (free) {
            Timeline after = after(before, restatement.changes()).timeline(ID);
            for (int day = 0; day < DAYS + 20; day++) {
                boolean inStated = from <= day && day < from + length;
                String expected = inStated ? "new" : version.valid().containsDay(day) ? null : on(timeline, day);
                assertThat(on(after, day)).as("day " + day).isEqualTo(expected);
            }
        }
    }

    @Property
    void a_change_holds_from_its_day_to_the_end_of_what_it_changes(
            @ForAll("items") Snapshot before, @ForAll @IntRange(min = 0, max = 45) int from) {
        Timeline timeline = before.timeline(ID);
        Restatement restatement =
                Restatement.change(timeline, LocalDate.ofEpochDay(from), statement(stated(from), unstated()));
        assertThat(restatement.findings()).isEmpty();
        Timeline after = after(before, restatement.changes()).timeline(ID);
        String then = on(timeline, from);
        boolean same = true;
        for (int day = 0; day < DAYS + 20; day++) {
            same = same && (day < from || java.util.Objects.equals(on(timeline, day), then));
            String expected = day >= from && same ? "new" : on(timeline, day);
            assertThat(on(after, day)).as("day " + day).isEqualTo(expected);
        }
    }

    @Property
    void a_period_that_ends_before_it_begins_is_a_finding(
            @ForAll("items") Snapshot before, @ForAll @IntRange(min = 0, max = 39) int from) {
        Timeline timeline = before.timeline(ID);
        ItemVersion version = timeline.versions().get(0);
        Restatement restatement = Restatement.correction(timeline, version, statement(stated(from), stated(from)));
        assertThat(restatement.findings()).hasSize(1);
        assertThat(restatement.changes()).isEmpty();
    }

    private static @Nullable String on(Timeline timeline, int day) {
        return timeline.on(LocalDate.ofEpochDay(day)).map(ItemVersion::name).orElse(null);
    }

    private static Snapshot after(Snapshot before, List<Change> changes) {
        Edit edit = before.draft(ChangeSet.of("t", "", changes), Instant.EPOCH);
        return edit instanceof Edit.Applied applied ? applied.after() : before;
    }

    private static Statement statement(Statement.Bound from, Statement.Bound to) {
        return new Statement(
                Optional.empty(), name("new"), null, from, to, Optional.empty(), Optional.empty(), List.of());
    }

    private static Statement.Bound stated(int day) {
        return new Statement.Bound(true, Optional.of(LocalDate.ofEpochDay(day)));
    }

    private static Statement.Bound unstated() {
        return new Statement.Bound(false, Optional.empty());
    }

    private static Values name(String name) {
        return Values.of(Descriptor.of(ItemType.PLACE)).set("name", name).build();
    }
}
