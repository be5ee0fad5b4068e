package org.jieming.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.rule.Finding;
import org.jieming.rule.Verdict;

/** Works a change set into the next revision, item by item, without touching the snapshot it starts from. */
final class Draft {
    /** From so many on, all cores look at them. */
    private static final int WORTH_SHARING = 10_000;

    private final Snapshot before;
    private final ChangeSet changes;
    private final RevisionNumber number;
    private final Map<ItemId, Worked> items = new LinkedHashMap<>();
    private final List<Succession> successions = new ArrayList<>();

    /** One item while it is worked on. */
    private static final class Worked {
        private final Timeline before;
        private Timeline after;

        Worked(Timeline before) {
            this.before = before;
            this.after = before;
        }
    }

    Draft(Snapshot before, ChangeSet changes) {
        this.before = before;
        this.changes = changes;
        this.number = before.number().next();
    }

    Edit close(Instant recordedAt) {
        List<Edit.Conflict> conflicts = conflicts();
        if (!conflicts.isEmpty()) {
            return new Edit.Stale(conflicts);
        }
        changes.changes().forEach(this::work);
        List<ItemVersion> asserted = new ArrayList<>(items.size());
        List<ItemVersion> withdrawn = new ArrayList<>();
        for (Worked item : items.values()) {
            mark(item);
            difference(item.after, item.before, asserted);
            difference(item.before, item.after, withdrawn);
        }
        if (asserted.isEmpty() && withdrawn.isEmpty() && successions.isEmpty()) {
            return new Edit.Unchanged(before);
        }
        Verdict verdict = check(asserted, withdrawn);
        if (!verdict.passes()) {
            return new Edit.Refused(verdict);
        }
        Revision revision =
                Revision.close(number, recordedAt, changes, asserted, withdrawn, successions, before.fingerprint());
        return new Edit.Applied(revision, before.next(revision), verdict);
    }

    private List<Edit.Conflict> conflicts() {
        return all(changes.expected().entrySet())
                .map(entry -> new Edit.Conflict(
                        entry.getKey(),
                        entry.getValue(),
                        before.timeline(entry.getKey()).lastChanged()))
                .filter(conflict -> !conflict.seen().equals(conflict.actual()))
                .toList();
    }

    private void work(Change change) {
        if (change instanceof Change.Put put) {
            put(put);
        } else if (change instanceof Change.End end) {
            end(end.id(), end.from());
        } else if (change instanceof Change.Succeed succeed) {
            if (!before.successions().contains(succeed.succession())) {
                successions.add(succeed.succession());
            }
        }
    }

    private void put(Change.Put put) {
        ItemVersion stated = new ItemVersion(
                put.id(),
                put.type(),
                put.valid(),
                number,
                put.values(),
                put.shape() == null ? null : put.shape().rounded().oriented());
        Worked item = item(put.id());
        item.after.last().filter(known -> known.type() != put.type()).ifPresent(known -> {
            throw new Malformed(
                    "type",
                    put.type().id(),
                    Bilingual.of(
                            "对象类型不能改变",
                            "An item never changes its type; it is a "
                                    + known.type().id()));
        });
        item.after = item.after.with(stated);
    }

    private void end(ItemId id, LocalDate day) {
        Worked item = item(id);
        item.after = item.after.endedOn(day, number);
    }

    /**
     * Records anew the last version of an item of which versions were taken away whole and nothing was cut or stated: else nothing
     * that is left would tell of it, and whoever saw what is gone would pass for one who saw what is.
     */
    private void mark(Worked item) {
        List<ItemVersion> gone = new ArrayList<>();
        difference(item.before, item.after, gone);
        if (!gone.isEmpty() && !item.after.lastChanged().equals(number)) {
            item.after = item.after.touched(number);
        }
    }

    private Worked item(ItemId id) {
        return items.computeIfAbsent(id, wanted -> new Worked(before.timeline(wanted)));
    }

    /** Gathers what stands in the one and not, as the same object, in the other. */
    private static void difference(Timeline one, Timeline other, List<ItemVersion> into) {
        for (ItemVersion version : one.versions()) {
            if (other.versions().stream().noneMatch(known -> known == version)) {
                into.add(version);
            }
        }
    }

    private Verdict check(List<ItemVersion> asserted, List<ItemVersion> withdrawn) {
        StructureRules rules = new StructureRules(before, asserted, withdrawn, this::isStated);
        List<Finding> findings = all(asserted)
                .flatMap(version -> about(version, rules.check(version)))
                .collect(Collectors.toCollection(ArrayList::new));
        successions.forEach(succession -> findings.addAll(rules.check(succession)));
        return new Verdict(findings);
    }

    private boolean isStated(ItemId id) {
        Worked item = items.get(id);
        return item != null && !item.after.versions().isEmpty();
    }

    private static <T> Stream<T> all(Collection<T> some) {
        return some.size() < WORTH_SHARING ? some.stream() : some.parallelStream();
    }

    private static Stream<Finding> about(ItemVersion version, List<Finding> findings) {
        return findings.stream().map(finding -> finding.about(version.id().toString()));
    }
}
