package org.jieming.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jieming.api.job.Progress;
import org.jieming.register.Anchor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Revision;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.rule.Verdict;

/**
 * The durable, append-only, bitemporal log of revisions. What {@link #append} has acknowledged survives the death of the
 * process at any instant; what it has not is never seen, not even in part. Safe for use by several threads.
 * Every method may throw {@link StoreUnavailable}.
 */
public interface Journal extends AutoCloseable {

    /** The newest revision, or {@link RevisionNumber#NONE}. */
    RevisionNumber head();

    /**
     * Appends revisions that follow one another, all or none.
     *
     * @param revisions at least one, numbered without gap, each with its predecessor's fingerprint
     * @param progress is told how many of their versions are written; must not throw
     * @return false, with nothing written, when the first does not follow the newest revision: somebody was first
     * @throws IllegalArgumentException when there is none, or they do not follow one another
     * @throws IllegalStateException when one withdraws what is not believed
     */
    boolean append(List<Revision> revisions, Progress progress);

    /** Appends without telling anybody how far it is. */
    default boolean append(List<Revision> revisions) {
        return append(revisions, Progress.SILENT);
    }

    /** Demands what {@link #append} demands of its revisions among themselves. */
    static void requireChain(List<Revision> revisions) {
        if (revisions.isEmpty()) {
            throw new IllegalArgumentException("There is no revision to append");
        }
        for (int i = 1; i < revisions.size(); i++) {
            Revision before = revisions.get(i - 1);
            if (!revisions.get(i).number().equals(before.number().next())
                    || !revisions.get(i).previous().equals(before.fingerprint())) {
                throw new IllegalArgumentException(
                        "Revision " + revisions.get(i).number() + " does not follow " + before.number());
            }
        }
    }

    /**
     * Runs some work while no other server appends, so that whoever was not first is not overtaken again while it catches
     * up. Ends with the first {@link #append} in it. Just runs it when the journal is not shared.
     */
    default void undisturbed(Runnable work) {
        work.run();
    }

    /** Reads everything believed at the newest revision. */
    Snapshot load(Progress progress);

    /**
     * Reads everything believed at a past revision.
     *
     * @throws org.jieming.language.Malformed when there is no such revision yet
     */
    Snapshot asKnownAt(RevisionNumber revision);

    /** Hands over the revisions after one, oldest first, whole and in order. */
    void replay(RevisionNumber after, Consumer<Revision> visitor);

    /**
     * Hands over all revisions, as {@link #replay} does, and then the documents to be read, both as they were at one moment: what
     * the documents say of revisions is true of those handed over.
     *
     * @param documents reads them before it returns; they are not written through what it is given
     */
    default void whole(Consumer<Revision> visitor, Consumer<Documents> documents) {
        replay(RevisionNumber.NONE, visitor);
        documents.accept(documents());
    }

    /**
     * Every version ever recorded of some items of a type, each by recording and first day; a few questions to the store for
     * thousands of items.
     *
     * @return nothing for an item of which nothing was recorded
     */
    Map<ItemId, List<RecordedVersion>> histories(ItemType type, Set<ItemId> ids);

    /** Every version ever recorded of an item, by recording and first day. */
    default List<RecordedVersion> history(ItemType type, ItemId id) {
        return histories(type, Set.of(id)).getOrDefault(id, List.of());
    }

    /** What each revision was, newest first, beginning below {@code before}. */
    List<RevisionNote> notes(RevisionNumber before, int limit);

    /** What one revision was; empty when there is none of that number. */
    default Optional<RevisionNote> note(RevisionNumber number) {
        return notes(number.next(), 1).stream()
                .filter(note -> note.number().equals(number))
                .findFirst();
    }

    /** The newest revision with its fingerprint; who keeps it elsewhere finds out when the chain behind it is cut short. */
    default Anchor anchor() {
        return notes(new RevisionNumber(Long.MAX_VALUE), 1).stream()
                .findFirst()
                .map(RevisionNote::anchor)
                .orElse(Anchor.NONE);
    }

    /** Whether the chain goes through an anchor; tells nothing of the rows, which {@link #verify} checks. */
    default boolean holds(Anchor anchor) {
        return anchor.equals(Anchor.NONE)
                || note(anchor.number()).map(RevisionNote::anchor).equals(Optional.of(anchor));
    }

    /**
     * The last revision recorded at or before an instant; empty when there was none. Where servers whose clocks differ wrote
     * within that difference, either of them may count as the last.
     */
    Optional<RevisionNumber> revisionAt(Instant instant);

    /**
     * Recomputes every fingerprint from the stored rows and checks the chain, the store's own integrity, and that what is
     * shown as believed now is what the revisions say.
     */
    Verdict verify(Progress progress);

    /** Whether other servers may write to the same journal. */
    boolean isShared();

    /**
     * Calls the listener, from a thread of the journal's, soon after another server has appended; a missed call is made
     * good by asking {@link #head()}. Does nothing when the journal is not shared.
     */
    void follow(Runnable listener);

    /** The named records kept beside the register in the same store. */
    Documents documents();

    /** The files kept beside the register in the same store. */
    Attachments attachments();

    @Override
    void close();
}
