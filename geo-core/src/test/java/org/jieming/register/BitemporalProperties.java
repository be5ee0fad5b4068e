package org.jieming.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * The state "in force on day D as known at revision R" equals a naive replay: of all statements up to R that speak of
 * D, the last one prevails. Twelve days, three items; every day is asked at every revision.
 */
class BitemporalProperties {
    private static final LocalDate START = LocalDate.parse("2020-01-01");
    private static final int DAYS = 12;

    record Statement(int item, int first, int end, @Nullable String name) {
        boolean speaksOf(int item, int day) {
            return this.item == item && first <= day && day < end;
        }

        Change change() {
            return name == null
                    ? new Change.End(id(item), START.plusDays(first))
                    : new Change.Put(id(item), ItemType.PLACE, period(), Samples.place(name), null);
        }

        private Period period() {
            return Period.between(
                    first < 0 ? Optional.empty() : Optional.of(START.plusDays(first)),
                    end > DAYS ? Optional.empty() : Optional.of(START.plusDays(end)));
        }
    }

    @Provide
    Arbitrary<List<Statement>> statements() {
        Arbitrary<Integer> items = Arbitraries.integers().between(0, 2);
        Arbitrary<Statement> puts = Combinators.combine(
                        items,
                        Arbitraries.integers().between(-1, DAYS - 1),
                        Arbitraries.integers().between(1, DAYS + 2),
                        Arbitraries.of("甲", "乙", "丙"))
                .as((item, first, length, name) -> new Statement(item, first, first + length, name));
        Arbitrary<Statement> ends = Combinators.combine(
                        items, Arbitraries.integers().between(0, DAYS - 1))
                .as((item, first) -> new Statement(item, first, Integer.MAX_VALUE, null));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, puts), net.jqwik.api.Tuple.of(1, ends))
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }

    @Property(tries = 3000)
    void every_day_at_every_revision_equals_a_naive_replay(@ForAll("statements") List<Statement> statements) {
        Snapshot snapshot = Snapshot.EMPTY;
        List<Statement> replayed = new ArrayList<>();
        for (Statement statement : statements) {
            Edit edit = snapshot.draft(Samples.changes(statement.change()), Samples.NOON);
            snapshot = edit.fold(
                    Edit.Applied::after,
                    Edit.Unchanged::now,
                    stale -> fail("nobody else is there"),
                    refused -> fail(refused.verdict().toString()));
            replayed.add(statement);
            assertSame(snapshot, replayed);
        }
    }

    @Property(tries = 500)
    void what_a_snapshot_believes_is_what_the_revisions_asserted_and_never_withdrew(
            @ForAll("statements") List<Statement> statements) {
        Snapshot snapshot = Snapshot.EMPTY;
        Map<String, ItemVersion> rows = new HashMap<>();
        for (Statement statement : statements) {
            if (snapshot.draft(Samples.changes(statement.change()), Samples.NOON) instanceof Edit.Applied applied) {
                applied.revision().withdrawn().forEach(version -> assertThat(rows.remove(key(version)))
                        .isNotNull());
                applied.revision().asserted().forEach(version -> assertThat(rows.put(key(version), version))
                        .isNull());
                snapshot = applied.after();
            }
        }
        assertThat(snapshot.believed(ItemType.PLACE)).containsExactlyInAnyOrderElementsOf(rows.values());
    }

    private static void assertSame(Snapshot snapshot, List<Statement> replayed) {
        for (int item = 0; item < 3; item++) {
            Timeline timeline = snapshot.timeline(id(item));
            for (int day = -2; day < DAYS + 2; day++) {
                Optional<String> expected = naive(replayed, item, day);
                Optional<String> actual = timeline.on(START.plusDays(day)).map(ItemVersion::name);
                assertThat(actual)
                        .as("item %d on day %d after %s", item, day, replayed)
                        .isEqualTo(expected);
            }
        }
    }

    private static Optional<String> naive(List<Statement> statements, int item, int day) {
        Optional<String> state = Optional.empty();
        for (Statement statement : statements) {
            int first = statement.first() < 0 ? Integer.MIN_VALUE : statement.first();
            int end = statement.end() > DAYS ? Integer.MAX_VALUE : statement.end();
            if (new Statement(statement.item(), first, end, null).speaksOf(item, day)) {
                state = Optional.ofNullable(statement.name());
            }
        }
        return state;
    }

    private static String key(ItemVersion version) {
        return version.id() + " " + version.valid().first() + " " + version.recorded();
    }

    private static ItemId id(int item) {
        return ItemId.named("item" + item);
    }

    private static Snapshot fail(String why) {
        throw new AssertionError(why);
    }
}
