package org.jieming.api.resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.api.process.Acts;
import org.jieming.api.process.Sight;
import org.jieming.api.proposal.CorrectedActs;
import org.jieming.api.proposal.Proposals;
import org.jieming.api.store.Journal;
import org.jieming.api.store.RecordedVersion;
import org.jieming.api.store.RevisionNote;
import org.jieming.register.Act;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.register.RevisionNumber;

/**
 * The acts of the journal, an approval as it is told by now where its record was corrected ({@link CorrectedActs}), and none that never
 * held. A version that a later revision cut short is recorded anew by it and no more true for its act. What a revision rests on never changes and is kept once read, with that of its neighbours; the histories of the items of all versions
 * asked about are read together.
 */
public final class JournalActs implements Acts {
    /** Revisions whose notes are kept; more than a bureau writes in a year. */
    private static final int MOST_KEPT = 100_000;

    private static final int READ_TOGETHER = 200;

    private final Journal journal;
    private final CorrectedActs corrected;
    private final Map<RevisionNumber, RevisionNote> kept = new ConcurrentHashMap<>();

    /** The acts of a journal. */
    public JournalActs(Journal journal) {
        this.journal = journal;
        this.corrected = new CorrectedActs(new Proposals(journal.documents()));
    }

    @Override
    public List<List<Act>> behind(List<ItemVersion> versions, Sight sight, RevisionNumber until) {
        Map<ItemId, List<RecordedVersion>> histories = histories(versions.stream());
        return versions.stream()
                .map(version -> behind(version, histories.getOrDefault(version.id(), List.of()), sight, until))
                .toList();
    }

    @Override
    public List<List<Act>> ending(List<ItemVersion> versions, Sight sight, RevisionNumber until) {
        Map<ItemId, List<RecordedVersion>> histories = histories(
                versions.stream().filter(version -> version.valid().endDay().isPresent()));
        return versions.stream()
                .map(version -> ending(version, histories.getOrDefault(version.id(), List.of()), sight, until))
                .toList();
    }

    private Map<ItemId, List<RecordedVersion>> histories(Stream<ItemVersion> versions) {
        Map<ItemId, List<RecordedVersion>> histories = new HashMap<>();
        versions.collect(Collectors.groupingBy(
                        ItemVersion::type, Collectors.mapping(ItemVersion::id, Collectors.toSet())))
                .forEach((type, ids) -> histories.putAll(journal.histories(type, ids)));
        return histories;
    }

    private List<Act> ending(ItemVersion version, List<RecordedVersion> history, Sight sight, RevisionNumber until) {
        if (version.valid().endDay().isEmpty()) {
            return List.of();
        }
        List<RecordedVersion> alike = history.stream()
                .filter(each -> each.version().valid().end() == version.valid().end())
                .toList();
        return alike.stream()
                .map(RecordedVersion::version)
                .filter(each -> each.recorded().compareTo(until) <= 0 && sight.sees(each))
                .map(ItemVersion::recorded)
                .filter(revision ->
                        alike.stream().noneMatch(each -> each.withdrawn().equals(Optional.of(revision))))
                .distinct()
                .sorted()
                .flatMap(revision -> act(revision, until).stream())
                .distinct()
                .toList();
    }

    private List<Act> behind(ItemVersion version, List<RecordedVersion> history, Sight sight, RevisionNumber until) {
        Set<Act> acts = new LinkedHashSet<>();
        List<ItemVersion> stated = new ArrayList<>();
        history.stream()
                .filter(each ->
                        each.version().valid().first() == version.valid().first())
                .filter(each -> each.version().recorded().compareTo(until) <= 0 && sight.sees(each.version()))
                .filter(each ->
                        each.withdrawn().isEmpty() || !isVoid(each.version().recorded(), until))
                .map(RecordedVersion::version)
                .sorted(Comparator.comparing(ItemVersion::recorded))
                .filter(each -> stated.stream().noneMatch(each::statesTheSameAs))
                .peek(stated::add)
                .forEach(each -> act(each.recorded(), until).ifPresent(acts::add));
        return List.copyOf(acts);
    }

    private Optional<Act> act(RevisionNumber revision, RevisionNumber until) {
        return note(revision).flatMap(note -> corrected.of(note, until));
    }

    private boolean isVoid(RevisionNumber revision, RevisionNumber until) {
        return note(revision).filter(note -> corrected.isVoid(note, until)).isPresent();
    }

    private Optional<RevisionNote> note(RevisionNumber revision) {
        if (!kept.containsKey(revision)) {
            read(revision);
        }
        return Optional.ofNullable(kept.get(revision));
    }

    private void read(RevisionNumber last) {
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        journal.notes(last.next(), READ_TOGETHER).forEach(note -> kept.put(note.number(), note));
    }
}
