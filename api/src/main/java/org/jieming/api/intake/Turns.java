package org.jieming.api.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieming.api.intake.RowVerdict.Kind;
import org.jieming.language.Bilingual;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;

/**
 * What the rows of one file do to their items, those of each item in the order of their days: every row finds the item as the rows of
 * earlier days leave it, as if they were brought one by one. Rows without a day come first. A row that comes before one that was
 * judged has that judged anew. Keeps what rows with an id state that change something; of those that change nothing only the day.
 */
final class Turns {
    private final Snapshot register;
    private final IntakeOptions options;
    private final Map<ItemId, List<Turn>> turns = new HashMap<>();
    private final Map<ItemId, Said> unchanging = new HashMap<>();
    private final Set<Change.Put> dropped = Collections.newSetFromMap(new IdentityHashMap<>());

    Turns(Snapshot register, IntakeOptions options) {
        this.register = register;
        this.options = options;
    }

    /**
     * A row.
     *
     * @param number as a person would look it up
     * @param day its first day; before all others when it states none
     * @param statement what it states
     */
    record Row(long number, int day, RowReading.Statement statement) {}

    /** The register as a row finds it, and the door that its writer goes through then. */
    record Found(Snapshot register, Door door) {}

    /** What became of a row, and what it changes, in later versions as well. */
    record Judged(RowVerdict verdict, List<Change.Put> changes) {
        boolean isChange() {
            return verdict.kind() == Kind.NEW || verdict.kind() == Kind.CHANGED;
        }
    }

    /** Judges a row on the register as it finds it. */
    @FunctionalInterface
    interface Judge {
        Judged on(Found found, Row row);
    }

    private record Turn(Row row, List<Change.Put> changes) {}

    /** The last row of an item that changes nothing, and its day. */
    private record Said(long row, int day) {}

    /** The register before the file. */
    Found untouched() {
        return new Found(register, options.door());
    }

    /** Judges a row of an item on its turn, and anew those of later days that came before it in the file. */
    RowVerdict take(ItemId id, Row row, Judge judge) {
        List<Turn> before = of(id);
        List<Turn> later =
                before.stream().filter(turn -> turn.row().day() > row.day()).toList();
        drop(id, later);
        RowVerdict verdict = judged(id, row, judge).verdict();
        Optional<Long> misfit = Optional.ofNullable(unchanging.get(id))
                .filter(said -> said.day() > row.day())
                .map(Said::row)
                .or(() -> later.stream()
                        .map(Turn::row)
                        .filter(next -> !judged(id, next, judge).isChange())
                        .map(Row::number)
                        .findFirst());
        if (misfit.isEmpty()) {
            return verdict;
        }
        drop(id, of(id));
        before.forEach(turn -> add(id, turn));
        return Rejected.row(row.number(), row.statement(), List.of(outOfTurn(misfit.get())));
    }

    private Judged judged(ItemId id, Row row, Judge judge) {
        Judged judged = judge.on(after(of(id)), row);
        if (judged.isChange()) {
            add(id, new Turn(row, judged.changes()));
        } else if (judged.verdict().kind() == Kind.SAME) {
            unchanging.merge(
                    id, new Said(row.number(), row.day()), (one, other) -> one.day() > other.day() ? one : other);
        }
        return judged;
    }

    /** The register after some rows of one item; untouched where its rules do not let those in, which is said of them. */
    private Found after(List<Turn> earlier) {
        List<Change> changes = earlier.stream()
                .flatMap(turn -> turn.changes().stream())
                .map(Change.class::cast)
                .toList();
        if (changes.isEmpty()) {
            return untouched();
        }
        Edit edit = register.draft(ChangeSet.of("", "", changes), Instant.EPOCH);
        return edit instanceof Edit.Applied applied
                ? new Found(applied.after(), options.door().on(applied.after()))
                : untouched();
    }

    private List<Turn> of(ItemId id) {
        return turns.getOrDefault(id, List.of());
    }

    private void add(ItemId id, Turn turn) {
        List<Turn> all = new ArrayList<>(of(id));
        all.add(turn);
        all.sort(Comparator.comparingInt(each -> each.row().day()));
        turns.put(id, List.copyOf(all));
        turn.changes().forEach(dropped::remove);
    }

    private void drop(ItemId id, List<Turn> some) {
        if (!some.isEmpty()) {
            turns.put(id, of(id).stream().filter(turn -> !some.contains(turn)).toList());
            some.forEach(turn -> dropped.addAll(turn.changes()));
        }
    }

    /** What of some changes stands: not those of rows that were judged anew. */
    List<Change.Put> standing(List<Change.Put> changes) {
        return dropped.isEmpty()
                ? changes
                : changes.stream().filter(put -> !dropped.contains(put)).toList();
    }

    /** Nothing is kept of a row that says what is known; and one whose words an earlier day takes from it was told as a change already. */
    private static Finding outOfTurn(long later) {
        return Finding.block(
                "I-ORDER",
                "valid_from",
                Bilingual.of(
                        "同一对象的各行按生效日期先后处理,而第 " + later + " 行的日期在此行之后、已先读到:请将同一对象的各行按日期从早到晚排列",
                        "rows of one item are taken in the order of their days, and row " + later
                                + " of a later day came first: put the rows of an item in that order"));
    }
}
