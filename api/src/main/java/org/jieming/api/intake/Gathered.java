package org.jieming.api.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jieming.api.intake.RowVerdict.Kind;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Succession;
import org.jieming.rule.Finding;

/** What the rows of one file bring that are read so far, and how many say what; held whole until the plan is made of it. */
final class Gathered {
    private final Turns turns;
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final List<Change.Put> changes = new ArrayList<>();
    private final List<Change.Put> carried = new ArrayList<>();
    private final Map<ItemId, RevisionNumber> expected = new HashMap<>();
    private final Map<ItemId, Long> rows = new HashMap<>();

    /** Nothing yet; of what rows bring that are judged anew on their turn, only the last stands. */
    Gathered(Turns turns) {
        this.turns = turns;
        for (Kind kind : Kind.values()) {
            counts.put(kind, 0L);
        }
    }

    /** Counts a row. */
    void count(Kind kind) {
        counts.merge(kind, 1L, Long::sum);
    }

    /** Takes in what a row brings. */
    void take(Waiting.Entry entry) {
        changes.add(entry.put());
        carried.addAll(entry.carried());
        expected.put(entry.put().id(), entry.seen());
        rows.put(entry.put().id(), entry.row());
    }

    /** The state in which the register is to be found with an item, whatever its rows found it in. */
    void expect(ItemId id, RevisionNumber seen) {
        expected.put(id, seen);
    }

    /** How much was brought until now. */
    Mark mark() {
        return new Mark(changes.size(), carried.size());
    }

    /** What was brought since then, in later versions as well. */
    List<Change.Put> since(Mark mark) {
        List<Change.Put> since = new ArrayList<>(changes.subList(mark.changes(), changes.size()));
        since.addAll(carried.subList(mark.carried(), carried.size()));
        return since;
    }

    /** So many changes, and so many in later versions. */
    record Mark(int changes, int carried) {}

    /** What the rows write that stands, without what is decided by it in later versions. */
    List<Change.Put> standing() {
        return turns.standing(changes);
    }

    /** All that stands, first what is decided in later versions. */
    List<Change.Put> all() {
        List<Change.Put> all = new ArrayList<>(turns.standing(carried));
        all.addAll(standing());
        return all;
    }

    /** The plan of a file that is read to its end. */
    Plan plan(Mapping mapping, List<Succession> events, List<Finding> notes) {
        return new Plan(mapping, counts, standing(), turns.standing(carried), events, expected, rows, notes);
    }
}
