package org.jieming.api.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jieming.api.job.Progress;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Revision;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.rule.Verdict;

/** A journal in memory that keeps every promise of the port but surviving the process. */
public final class MemoryJournal implements Journal {
    private final boolean isShared;
    private final List<Revision> revisions = new CopyOnWriteArrayList<>();
    private final Documents documents = new MemoryDocuments();
    private final Attachments attachments = new MemoryAttachments();

    /** One that no other server writes to. */
    public MemoryJournal() {
        this(false);
    }

    private MemoryJournal(boolean isShared) {
        this.isShared = isShared;
    }

    /** One that other servers may write to. */
    public static MemoryJournal shared() {
        return new MemoryJournal(true);
    }

    @Override
    public RevisionNumber head() {
        return new RevisionNumber(revisions.size());
    }

    @Override
    public synchronized boolean append(List<Revision> added, Progress progress) {
        if (!added.get(0).number().equals(head().next())) {
            return false;
        }
        revisions.addAll(added);
        return true;
    }

    @Override
    public Snapshot load(Progress progress) {
        return asKnownAt(head());
    }

    @Override
    public Snapshot asKnownAt(RevisionNumber revision) {
        Snapshot snapshot = Snapshot.EMPTY;
        for (Revision next : revisions.subList(0, Math.toIntExact(revision.value()))) {
            snapshot = snapshot.next(next);
        }
        return snapshot;
    }

    @Override
    public void replay(RevisionNumber after, Consumer<Revision> visitor) {
        revisions.subList(Math.toIntExact(after.value()), revisions.size()).forEach(visitor);
    }

    @Override
    public Map<ItemId, List<RecordedVersion>> histories(ItemType type, Set<ItemId> ids) {
        return ids.stream().collect(Collectors.toMap(id -> id, id -> recorded(type, id)));
    }

    private List<RecordedVersion> recorded(ItemType type, ItemId id) {
        List<RecordedVersion> history = new ArrayList<>();
        for (Revision revision : revisions) {
            revision.asserted().stream()
                    .filter(version -> version.id().equals(id) && version.type() == type)
                    .map(version -> new RecordedVersion(version, withdrawal(version)))
                    .forEach(history::add);
        }
        history.sort(Comparator.comparing(
                        (RecordedVersion recorded) -> recorded.version().recorded())
                .thenComparing(recorded -> recorded.version().valid().first()));
        return history;
    }

    private Optional<RevisionNumber> withdrawal(ItemVersion version) {
        return revisions.stream()
                .filter(revision -> revision.withdrawn().stream()
                        .anyMatch(gone -> gone.id().equals(version.id())
                                && gone.recorded().equals(version.recorded())
                                && gone.valid().equals(version.valid())))
                .map(Revision::number)
                .findFirst();
    }

    @Override
    public List<RevisionNote> notes(RevisionNumber before, int limit) {
        Map<RevisionNumber, RevisionNote> notes = new TreeMap<>(Comparator.reverseOrder());
        revisions.stream()
                .filter(revision -> revision.number().compareTo(before) < 0)
                .forEach(revision -> notes.put(revision.number(), note(revision)));
        return notes.values().stream().limit(limit).toList();
    }

    private static RevisionNote note(Revision revision) {
        return new RevisionNote(
                revision.number(),
                revision.recordedAt(),
                revision.author(),
                revision.reason(),
                revision.act(),
                revision.asserted().size(),
                revision.withdrawn().size(),
                revision.fingerprint());
    }

    @Override
    public Optional<RevisionNumber> revisionAt(Instant instant) {
        return revisions.stream()
                .filter(revision -> !revision.recordedAt().isAfter(instant))
                .map(Revision::number)
                .max(Comparator.naturalOrder());
    }

    @Override
    public Verdict verify(Progress progress) {
        return Verdict.CLEAN;
    }

    @Override
    public boolean isShared() {
        return isShared;
    }

    @Override
    public void follow(Runnable listener) {
        // nobody else writes here
    }

    @Override
    public Documents documents() {
        return documents;
    }

    @Override
    public Attachments attachments() {
        return attachments;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
