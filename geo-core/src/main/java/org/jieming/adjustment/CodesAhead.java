package org.jieming.adjustment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.ItemId;
import org.jieming.register.Period;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;

/**
 * What is recorded after a change of divisions was written ahead, and bears a code that ends with it ({@link Recoding} reached what was
 * there): from the day of the change on it bears the successor's code where there is one successor, and where there is none or several
 * its writer is told (B-10). Codes that ended before today are what somebody says of the past and stay; a name that holds
 * after its code is told so where it is written ({@link org.jieming.register.CodeEnd}).
 */
public final class CodesAhead {
    private final Snapshot snapshot;
    private final CodeTurns turns;

    /** The changes of a state of the register that lie after a day. */
    public CodesAhead(Snapshot snapshot, LocalDate today) {
        this.snapshot = snapshot;
        this.turns = new CodeTurns(snapshot, Math.toIntExact(today.toEpochDay()));
    }

    /** The same changes, each item with the codes of its days, those of its versions among them of which nothing is said. O(units above it). */
    public ChangeSet divided(ChangeSet changes) {
        List<Change> all = new ArrayList<>();
        Set<ItemId> turned = new LinkedHashSet<>();
        for (Change change : changes.changes()) {
            List<? extends Change> parts = change instanceof Change.Put put ? divided(put) : List.of(change);
            all.addAll(parts);
            if (change instanceof Change.Put put && !parts.equals(List.of(put))) {
                turned.add(put.id());
            }
        }
        turned.forEach(item -> all.addAll(unsaid(item, changes.changes())));
        return turned.isEmpty()
                ? changes
                : new ChangeSet(changes.author(), changes.reason(), changes.act(), all, changes.expected());
    }

    /** The versions of an item that changes leave as they are and that bear a code which is nobody's by then. */
    private List<Change.Put> unsaid(ItemId item, List<Change> changes) {
        boolean isEnded = changes.stream()
                .anyMatch(change -> change instanceof Change.End end && end.id().equals(item));
        return isEnded
                ? List.of()
                : snapshot.timeline(item).versions().stream()
                        .filter(version -> changes.stream()
                                .noneMatch(change -> change instanceof Change.Put put
                                        && put.id().equals(item)
                                        && put.valid().overlaps(version.valid())))
                        .map(version -> new Change.Put(
                                item, version.type(), version.valid(), version.values(), version.shapeOrNull()))
                        .flatMap(put -> Stream.of(divided(put)).filter(parts -> !parts.equals(List.of(put))))
                        .flatMap(List::stream)
                        .toList();
    }

    /** The same of one, in the order of their days. */
    public List<Change.Put> divided(Change.Put put) {
        List<Change.Put> all = new ArrayList<>();
        Change.Put rest = put;
        Optional<CodeTurns.Turn> turn = certain(rest);
        while (turn.isPresent()) {
            int day = Math.max(turn.get().day(), rest.valid().first());
            if (day > rest.valid().first()) {
                all.add(during(rest, new Period(rest.valid().first(), day)));
            }
            rest = recoded(during(rest, new Period(day, rest.valid().end())), turn.get());
            turn = certain(rest);
        }
        all.add(rest);
        return all;
    }

    /** What is told of changes whose codes end within their days. */
    public List<Finding> findings(List<Change> changes) {
        return changes.stream()
                .filter(Change.Put.class::isInstance)
                .flatMap(put -> findings((Change.Put) put).stream())
                .toList();
    }

    /** That a code ends within the days stated or before them, and nobody knows for certain which follows. */
    public List<Finding> findings(Change.Put put) {
        return turns.within(put)
                .filter(turn -> turn.next().isEmpty())
                .map(turn -> turn.uncertain(put.valid()))
                .toList();
    }

    private Optional<CodeTurns.Turn> certain(Change.Put put) {
        return turns.within(put).filter(turn -> turn.next().isPresent()).min(Comparator.comparing(CodeTurns.Turn::day));
    }

    private static Change.Put during(Change.Put put, Period valid) {
        return new Change.Put(put.id(), put.type(), valid, put.values(), put.shape());
    }

    private static Change.Put recoded(Change.Put put, CodeTurns.Turn turn) {
        String next = turn.next().orElseThrow();
        return new Change.Put(
                put.id(),
                put.type(),
                put.valid(),
                put.values().toBuilder().set(turn.property().name(), next).build(),
                put.shape());
    }
}
