package org.jieming.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.rule.Finding;
import org.jieming.rule.Verdict;

/** Works a change set into the next revision, item by item, without touching the snapshot it starts from. */
final class Draft {
    /** From so many versions on, all cores check them. */
    private static final int WORTH_SHARING = 10_000;

    private final Snapshot before;
    private final ChangeSet changes;
    private final RevisionNumber number;
    private final Map<ItemId, Timeline> initial = new LinkedHashMap<>();
    private final Map<ItemId, Timeline> after = new LinkedHashMap<>();
    private final List<Succession> successions = new ArrayList<>();

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
        List<ItemVersion> asserted = difference(after, initial);
        List<ItemVersion> withdrawn = difference(initial, after);
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
        return changes.expected().entrySet().stream()
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
        Timeline timeline = timeline(put.id());
        timeline.last().filter(known -> known.type() != put.type()).ifPresent(known -> {
            throw new Malformed(
                    "type",
                    put.type().id(),
                    Bilingual.of(
                            "对象类型不能改变",
                            "An item never changes its type; it is a "
                                    + known.type().id()));
        });
        after.put(put.id(), timeline.with(stated));
    }

    private void end(ItemId id, LocalDate day) {
        after.put(id, timeline(id).endedOn(day, number));
    }

    private Timeline timeline(ItemId id) {
        initial.computeIfAbsent(id, before::timeline);
        return after.computeIfAbsent(id, initial::get);
    }

    /** What stands in the one and not, as the same object, in the other. */
    private static List<ItemVersion> difference(Map<ItemId, Timeline> one, Map<ItemId, Timeline> other) {
        Set<ItemVersion> known = Collections.newSetFromMap(new IdentityHashMap<>());
        other.values().forEach(timeline -> known.addAll(timeline.versions()));
        return one.values().stream()
                .flatMap(timeline -> timeline.versions().stream())
                .filter(version -> !known.contains(version))
                .toList();
    }

    private Verdict check(List<ItemVersion> asserted, List<ItemVersion> withdrawn) {
        StructureRules rules = new StructureRules(before, asserted, withdrawn);
        Stream<ItemVersion> each = asserted.size() < WORTH_SHARING ? asserted.stream() : asserted.parallelStream();
        List<Finding> findings = each.flatMap(version -> about(version, rules.check(version)))
                .collect(Collectors.toCollection(ArrayList::new));
        successions.forEach(succession -> findings.addAll(rules.check(succession)));
        return new Verdict(findings);
    }

    private static Stream<Finding> about(ItemVersion version, List<Finding> findings) {
        return findings.stream().map(finding -> finding.about(version.id().toString()));
    }
}
