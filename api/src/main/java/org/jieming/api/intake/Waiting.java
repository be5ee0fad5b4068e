package org.jieming.api.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * Rows that were refused on the register as it is, and may come in where the whole file does: two names that are swapped stand against
 * one another row by row, and against nothing when both rows are in. Taken for in until nothing more stands against the rest; what
 * falls may let others fall. O(rounds × rows of the file), and nothing of it in a file that changes no item of the register.
 */
final class Waiting {
    /** A chain in which each row falls by the next one falls as a whole: after so many rounds nothing is left waiting. */
    private static final int MOST_ROUNDS = 50;
    /** More rows against which names stand are no renamings among one another; what they bring is not kept. */
    private static final int MOST_ROWS = 20_000;

    /**
     * What a row brings in.
     *
     * @param row its number
     * @param put what it writes
     * @param carried what of that is decided in later versions as well
     * @param seen the state in which it found its item
     * @param known what is to be known of it whatever stands against it
     * @param verdict what is said of it when it is in, with what is to be known
     */
    record Entry(
            long row,
            Change.Put put,
            List<Change.Put> carried,
            RevisionNumber seen,
            List<Finding> known,
            Function<List<Finding>, RowVerdict> verdict) {}

    /** A row that waits, what it states, and what is said of it where it stays out. */
    record Row(Entry entry, RowReading.Statement statement, RowVerdict refused) {
        private ItemId item() {
            return entry.put().id();
        }

        private Stream<Change> changes() {
            return Stream.concat(entry.carried().stream(), Stream.of(entry.put()));
        }
    }

    /** A row, with what is said of it when the whole file is in. */
    record Told(Row row, List<Finding> findings) {
        private boolean isIn() {
            return !Rejected.isBy(findings);
        }

        /** What is said of it where it stays out. */
        RowVerdict refused() {
            List<Finding> all = new ArrayList<>(row.entry().known());
            all.addAll(findings);
            return Rejected.row(row.entry().row(), row.statement(), all);
        }
    }

    /** What became of those that waited. */
    record Ended(List<Told> in, List<RowVerdict> out) {}

    private final List<Row> rows = new ArrayList<>();
    private Optional<Row> last = Optional.empty();

    /** Remembers what the row would bring in that is refused just now. */
    RowVerdict refused(Entry entry, RowReading.Statement statement, List<Finding> findings) {
        RowVerdict verdict = Rejected.row(entry.row(), statement, findings);
        last = Optional.of(new Row(entry, statement, verdict));
        return verdict;
    }

    /** Whether a row waits for the rest of the file, of which this is the verdict so far. */
    boolean takes(RowVerdict verdict) {
        Optional<Row> waits =
                last.filter(row -> row.refused() == verdict && rows.size() < MOST_ROWS && isOfName(verdict.findings()));
        last = Optional.empty();
        waits.ifPresent(rows::add);
        return waits.isPresent();
    }

    /** Nothing but names stands against it: whatever else does is not taken away by other rows. */
    private static boolean isOfName(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .allMatch(finding -> finding.field().equals("name"));
    }

    /**
     * Which rows come in.
     *
     * @param register as it is before the file
     * @param others what the other rows change
     * @param against what is said of a row where the whole file leaves the register in a state
     */
    Ended end(Snapshot register, List<Change.Put> others, Function<Whole, Function<Row, List<Finding>>> against) {
        Map<Row, RowVerdict> out = new LinkedHashMap<>();
        rows.forEach(row -> out.put(row, row.refused()));
        List<Row> left = alone(others);
        for (int round = 0; round < MOST_ROUNDS && !left.isEmpty() && isOfKnown(register, others, left); round++) {
            List<Told> told = told(register, others, left, against);
            told.stream().filter(each -> !each.isIn()).forEach(each -> out.put(each.row(), each.refused()));
            List<Told> in = told.stream().filter(Told::isIn).toList();
            if (in.size() == left.size()) {
                left.forEach(out::remove);
                return new Ended(in, List.copyOf(out.values()));
            }
            left = in.stream().map(Told::row).toList();
        }
        return new Ended(List.of(), List.copyOf(out.values()));
    }

    private static List<Told> told(
            Snapshot register,
            List<Change.Put> others,
            List<Row> left,
            Function<Whole, Function<Row, List<Finding>>> against) {
        return whole(register, others, left)
                .map(whole -> {
                    Function<Row, List<Finding>> asked = against.apply(whole);
                    return left.stream()
                            .filter(row -> whole.written().contains(row.item()))
                            .map(row -> new Told(row, asked.apply(row)))
                            .toList();
                })
                .orElse(List.of());
    }

    /**
     * The register as a file leaves it.
     *
     * @param after that state
     * @param written the items that it writes
     */
    record Whole(Snapshot after, Set<ItemId> written) {}

    /** Of several rows about one item each was judged as the others leave it: those do not wait. */
    private List<Row> alone(List<Change.Put> others) {
        Map<ItemId, Integer> times = new HashMap<>();
        others.forEach(put -> times.merge(put.id(), 1, Integer::sum));
        rows.forEach(row -> times.merge(row.item(), 1, Integer::sum));
        return rows.stream().filter(row -> times.get(row.item()) == 1).toList();
    }

    /** Nothing that new rows bring takes a name away. */
    private static boolean isOfKnown(Snapshot register, List<Change.Put> others, List<Row> left) {
        return Stream.concat(
                        others.stream(), left.stream().map(row -> row.entry().put()))
                .anyMatch(put ->
                        !register.timeline(put.type(), put.id()).versions().isEmpty());
    }

    /** The state after all that the register's own rules let in. */
    private static Optional<Whole> whole(Snapshot register, List<Change.Put> others, List<Row> left) {
        List<Change> changes = new ArrayList<>(others);
        left.stream().flatMap(Row::changes).forEach(changes::add);
        for (int round = 0; round < MOST_ROUNDS && !changes.isEmpty(); round++) {
            Edit edit = register.draft(ChangeSet.of("", "", changes), Instant.EPOCH);
            if (edit instanceof Edit.Applied applied) {
                return Optional.of(new Whole(applied.after(), items(changes)));
            }
            Set<String> out = edit instanceof Edit.Refused refused ? subjects(refused) : Set.of();
            if (!changes.removeIf(change -> out.contains(id(change).toString()))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Set<String> subjects(Edit.Refused refused) {
        return refused.verdict().findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .map(Finding::subject)
                .collect(Collectors.toSet());
    }

    private static Set<ItemId> items(Collection<Change> changes) {
        Set<ItemId> items = new HashSet<>();
        changes.forEach(change -> items.add(id(change)));
        return items;
    }

    private static ItemId id(Change change) {
        return ((Change.Put) change).id();
    }
}
