package org.jieming.api.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.api.intake.RowVerdict.Kind;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Succession;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.jieming.rule.Verdict;

/**
 * What a whole file would do to the register: the outcome of a dry run.
 *
 * @param mapping what the columns were taken to mean
 * @param counts how many rows of each kind, all kinds present
 * @param changes what the rows that are not rejected would change
 * @param carried what of them is decided in later versions of the same items as well, of which no row speaks
 * @param events what the file tells of items that came out of others, all of them changed by its rows
 * @param expected the state each changed item was in when the row was judged
 * @param rows which row speaks of which changed item
 * @param notes what to know about the file as a whole
 */
public record Plan(
        Mapping mapping,
        Map<Kind, Long> counts,
        List<Change.Put> changes,
        List<Change.Put> carried,
        List<Succession> events,
        Map<ItemId, RevisionNumber> expected,
        Map<ItemId, Long> rows,
        List<Finding> notes) {

    public Plan {
        counts = new EnumMap<>(counts);
        changes = List.copyOf(changes);
        carried = List.copyOf(carried);
        events = List.copyOf(events);
        notes = List.copyOf(notes);
    }

    /** Whether no row was rejected. */
    public boolean isClean() {
        return count(Kind.REJECTED) == 0;
    }

    /** How many rows are of a kind. */
    public long count(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /**
     * The verdicts by which the register's own rules refuse some of the rows.
     *
     * @param refusal what the register answered to {@link #changeSet}
     */
    public List<RowVerdict> refusedRows(Verdict refusal) {
        Map<String, List<Finding>> bySubject = refusal.findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .collect(Collectors.groupingBy(Finding::subject));
        return changes.stream()
                .filter(put -> bySubject.containsKey(put.id().toString()))
                .map(put -> new RowVerdict(
                        rows.getOrDefault(put.id(), 0L),
                        Kind.REJECTED,
                        put.values().text("name"),
                        Optional.of(put.id()),
                        List.of(),
                        bySubject.get(put.id().toString()),
                        null,
                        put.values(),
                        put.shape()))
                .toList();
    }

    /** The plan with some of its rows taken for rejected. */
    public Plan without(List<RowVerdict> refused) {
        Set<ItemId> gone =
                refused.stream().map(RowVerdict::item).flatMap(Optional::stream).collect(Collectors.toSet());
        Map<Kind, Long> recounted = new EnumMap<>(counts);
        List<Change.Put> kept = new ArrayList<>();
        Set<ItemId> begun = new HashSet<>();
        for (Change.Put put : changes) {
            if (gone.contains(put.id())) {
                // of several rows about a new item the first brings it
                boolean isNew = begun.add(put.id()) && expected.get(put.id()).equals(RevisionNumber.NONE);
                recounted.merge(isNew ? Kind.NEW : Kind.CHANGED, -1L, Long::sum);
                recounted.merge(Kind.REJECTED, 1L, Long::sum);
            } else {
                kept.add(put);
            }
        }
        Map<ItemId, RevisionNumber> stillExpected = new HashMap<>(expected);
        stillExpected.keySet().removeAll(gone);
        List<Change.Put> stillCarried =
                carried.stream().filter(put -> !gone.contains(put.id())).toList();
        List<Succession> stillTold = events.stream()
                .filter(event -> gone.stream().noneMatch(event::touches))
                .toList();
        return new Plan(mapping, recounted, kept, stillCarried, stillTold, stillExpected, rows, notes);
    }

    /** One plan of both, this one's rows coming first; what the columns mean is what the other says. */
    public Plan and(Plan later) {
        Map<Kind, Long> both = new EnumMap<>(counts);
        later.counts.forEach((kind, count) -> both.merge(kind, count, Long::sum));
        Map<ItemId, RevisionNumber> allExpected = new HashMap<>(expected);
        allExpected.putAll(later.expected);
        Map<ItemId, Long> allRows = new HashMap<>(rows);
        allRows.putAll(later.rows);
        return new Plan(
                later.mapping,
                both,
                joined(changes, later.changes),
                joined(carried, later.carried),
                joined(events, later.events),
                allExpected,
                allRows,
                joined(notes, later.notes));
    }

    /** What it does to items of one type. */
    Plan of(ItemType type) {
        return new Plan(
                mapping,
                counts,
                changes.stream().filter(put -> put.type() == type).toList(),
                carried.stream().filter(put -> put.type() == type).toList(),
                List.of(),
                Map.of(),
                rows,
                notes);
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /**
     * The plan as one change set; it is stale if anybody changed one of its items since the dry run. What a row says of a later
     * version goes before what another row decides of it.
     */
    public ChangeSet changeSet(String author, String reason, Optional<Act> act) {
        List<Change> all = new ArrayList<>(carried);
        all.addAll(changes);
        events.forEach(event -> all.add(new Change.Succeed(event)));
        return new ChangeSet(author, reason, act, all, expected);
    }
}
