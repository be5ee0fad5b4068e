package org.jieming.api.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jieming.api.store.Journal;
import org.jieming.api.store.RecordedVersion;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Revision;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Timeline;

/**
 * An item that a revision wrote, and what takes that back: what was believed of it before is believed again, and what was not in the
 * register before was entered in error. The revision itself stays in the journal; taking it back is another one.
 *
 * @param type its type
 * @param id the item
 * @param before what was believed of it before the revision
 * @param written what the revision left
 * @param now what is believed
 * @param since the last revision after it that wrote the item, if one did
 */
public record TakenBack(
        ItemType type, ItemId id, Timeline before, Timeline written, Timeline now, Optional<RevisionNumber> since) {
    /** Before all days: an item ended here has never been. */
    private static final LocalDate NEVER = LocalDate.ofEpochDay(Integer.MIN_VALUE);

    /** The items of a revision, as they are in a state. A few questions to the store for thousands of items. */
    public static List<TakenBack> of(Journal journal, Revision revision, Snapshot now) {
        Map<ItemType, Set<ItemId>> ids = new EnumMap<>(ItemType.class);
        Stream.concat(revision.asserted().stream(), revision.withdrawn().stream())
                .forEach(version -> ids.computeIfAbsent(version.type(), none -> new LinkedHashSet<>())
                        .add(version.id()));
        List<TakenBack> items = new ArrayList<>();
        ids.forEach((type, some) -> {
            Map<ItemId, List<RecordedVersion>> histories = journal.histories(type, some);
            some.forEach(id -> items.add(of(type, id, histories.getOrDefault(id, List.of()), revision.number(), now)));
        });
        return List.copyOf(items);
    }

    private static TakenBack of(
            ItemType type, ItemId id, List<RecordedVersion> history, RevisionNumber revision, Snapshot now) {
        RevisionNumber earlier = new RevisionNumber(revision.value() - 1);
        return new TakenBack(
                type,
                id,
                RecordedVersion.believedAt(earlier, history),
                RecordedVersion.believedAt(revision, history),
                now.timeline(type, id),
                history.stream()
                        .flatMap(each -> Stream.concat(Stream.of(each.version().recorded()), each.withdrawn().stream()))
                        .filter(wrote -> wrote.compareTo(revision) > 0)
                        .max(RevisionNumber::compareTo));
    }

    /** Whether the register did not know it before the revision. */
    public boolean isNew() {
        return before.versions().isEmpty();
    }

    /** Whether it is as it was before. */
    public boolean isDone() {
        boolean isAsLong = before.versions().size() == now.versions().size();
        for (int i = 0; isAsLong && i < before.versions().size(); i++) {
            ItemVersion was = before.versions().get(i);
            ItemVersion is = now.versions().get(i);
            isAsLong = was.valid().equals(is.valid()) && was.statesTheSameAs(is);
        }
        return isAsLong;
    }

    /** What people call it: as the revision wrote it, or else as it was. */
    public String name() {
        return written.last().or(before::last).map(ItemVersion::name).orElse("");
    }

    /** The changes that take it back. */
    public List<Change> changes() {
        if (isNew()) {
            return List.of(new Change.End(id, NEVER));
        }
        List<Change> changes = new ArrayList<>();
        int end = before.versions().get(before.versions().size() - 1).valid().end();
        if (hasOtherDays(end)) {
            changes.add(new Change.End(id, NEVER));
        } else if (now.last().filter(version -> version.valid().end() > end).isPresent()) {
            changes.add(new Change.End(id, LocalDate.ofEpochDay(end)));
        }
        before.versions()
                .forEach(version -> changes.add(
                        new Change.Put(id, type, version.valid(), version.values(), version.shapeOrNull())));
        return changes;
    }

    /** Whether days before the end that it had are its days now and were not before: no statement takes those away. */
    private boolean hasOtherDays(int end) {
        return now.versions().stream()
                .map(ItemVersion::valid)
                .filter(period -> period.first() < end)
                .anyMatch(period -> !covers(new Period(period.first(), Math.min(period.end(), end))));
    }

    private boolean covers(Period period) {
        int reached = period.first();
        for (ItemVersion version : before.versions()) {
            boolean goesOn =
                    version.valid().first() <= reached && version.valid().end() > reached;
            reached = goesOn ? version.valid().end() : reached;
        }
        return reached >= period.end();
    }
}
