package org.jieming.api.resource.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jieming.adjustment.CodesAhead;
import org.jieming.api.intake.Admission;
import org.jieming.api.intake.TakenBack;
import org.jieming.api.resource.Reading;
import org.jieming.language.Bilingual;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * What would become of each item of an import that is taken back.
 *
 * @param items the items
 * @param objections what stands against taking some of them back
 * @param others what stands against the whole and belongs to none of them: nothing is taken back then
 */
record TakeBack(List<TakenBack> items, Map<ItemId, List<Finding>> objections, List<Finding> others) {
    private static final String RULE = "I-TAKE-BACK";
    /** Items may hold one another: where more still fall after so many rounds, the import is not taken back as a whole. */
    private static final int MOST_ROUNDS = 50;

    TakeBack {
        items = List.copyOf(items);
        objections = Map.copyOf(objections);
        others = List.copyOf(others);
    }

    /** What becomes of an item. */
    enum Fate {
        /** It was entered in error. */
        REMOVED,
        /** It is again what it was before. */
        RESTORED,
        /** It stays: it was changed since, or something stands against it. */
        LEFT,
        /** It is as it was before. */
        SAME;

        /** The word on the wire. */
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Tells what stands against an item where all that are taken back leave the register in a state. */
    @FunctionalInterface
    interface Objecting {
        /** The objections by that state, and by the items that are written. */
        Function<TakenBack, List<Finding>> where(Snapshot after, Set<ItemId> written);
    }

    /** Judges the items of an import as a reader sees them; those that others hold are left with them. O(rounds × items). */
    static TakeBack of(List<TakenBack> items, Reading reading, Instant at, Objecting objecting) {
        TakeBack judged = new TakeBack(items, Map.of(), List.of());
        int before = -1;
        for (int round = 0; before < judged.objections().size() && round < MOST_ROUNDS; round++) {
            before = judged.objections().size();
            judged = judged.round(reading, at, objecting);
        }
        return before == judged.objections().size() ? judged : judged.unsettled();
    }

    private TakeBack unsettled() {
        Bilingual why = Bilingual.of(
                "这次导入的对象层层相互引用,不能整体撤回:请分批逐项更正或撤回",
                "items of this import hold one another in too long a chain for it to be taken back as a whole: correct or withdraw them"
                        + " one by one");
        return new TakeBack(
                items, objections, List.of(new Finding(RULE, Severity.BLOCK, "", why, Citation.house(RULE))));
    }

    /** The same with those left that something stands against where all of them are taken back. */
    private TakeBack round(Reading reading, Instant at, Objecting objecting) {
        Map<ItemId, List<Finding>> found = new HashMap<>(objections);
        List<Finding> rest = List.of();
        List<TakenBack> wanted = wanted();
        Edit edit =
                reading.snapshot().draft(changes(wanted, reading, new Admission.Grounds("", "", Optional.empty())), at);
        if (edit instanceof Edit.Refused refused) {
            wanted.forEach(item -> found.put(item.id(), about(item, refused)));
            rest = ofOthers(wanted, refused);
        } else if (edit instanceof Edit.Applied applied) {
            Set<ItemId> ids = wanted.stream().map(TakenBack::id).collect(Collectors.toSet());
            Function<TakenBack, List<Finding>> against = objecting.where(applied.after(), ids);
            wanted.forEach(item -> found.put(item.id(), against.apply(item)));
        }
        found.values().removeIf(List::isEmpty);
        return new TakeBack(items, found, rest);
    }

    private static List<Finding> about(TakenBack item, Edit.Refused refused) {
        return refused.verdict().findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .filter(finding -> finding.subject().equals(item.id().toString()))
                .toList();
    }

    private static List<Finding> ofOthers(List<TakenBack> wanted, Edit.Refused refused) {
        Set<String> subjects = wanted.stream().map(item -> item.id().toString()).collect(Collectors.toSet());
        return refused.verdict().findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCK && !subjects.contains(finding.subject()))
                .toList();
    }

    /** What becomes of an item. */
    Fate fate(TakenBack item) {
        if (item.isDone()) {
            return Fate.SAME;
        }
        if (!others.isEmpty() || !isWanted(item)) {
            return Fate.LEFT;
        }
        return item.isNew() ? Fate.REMOVED : Fate.RESTORED;
    }

    /** Whether nobody changed it since and nothing stands against it. */
    private boolean isWanted(TakenBack item) {
        return item.since().isEmpty() && !objections.containsKey(item.id());
    }

    private List<TakenBack> wanted() {
        return items.stream().filter(item -> !item.isDone() && isWanted(item)).toList();
    }

    /** Those that are taken back. */
    List<TakenBack> taken() {
        return items.stream()
                .filter(item -> fate(item) == Fate.REMOVED || fate(item) == Fate.RESTORED)
                .toList();
    }

    /** Those that stay. */
    List<TakenBack> left() {
        return items.stream().filter(item -> fate(item) == Fate.LEFT).toList();
    }

    /** The one change set that takes them back; it is stale when somebody changes one of them meanwhile. */
    ChangeSet changes(Reading reading, Admission.Grounds grounds) {
        return changes(taken(), reading, grounds);
    }

    private static ChangeSet changes(List<TakenBack> taken, Reading reading, Admission.Grounds grounds) {
        List<Change> all = new ArrayList<>();
        Map<ItemId, RevisionNumber> expected = new HashMap<>();
        taken.forEach(item -> {
            all.addAll(item.changes());
            expected.put(item.id(), item.now().lastChanged());
        });
        ChangeSet changes = new ChangeSet(grounds.author(), grounds.reason(), grounds.act(), all, expected);
        return new CodesAhead(reading.snapshot(), reading.today()).divided(changes);
    }
}
