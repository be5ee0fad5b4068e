package org.jieming.api.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.RevisionNumber;

/**
 * That somebody is about to write a revision, kept beside the register before it is written: when the server dies in between, it
 * can be told afterwards whether the revision is there.
 *
 * @param author who writes it
 * @param reason the reason that it states
 * @param at when it was claimed, by the clock of the service
 * @param type the type of an item that it is about
 * @param item that item
 */
public record Claim(String author, String reason, Instant at, ItemType type, ItemId item) {
    /**
     * A claim older than this is taken for one whose server died. Of one that lives, and waits so long for its turn, the revision
     * stands all the same, and its record says so ({@link Claimed}).
     */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** Whether another server may still be writing. */
    boolean isFresh(Instant now) {
        return at.plus(LONGEST).isAfter(now);
    }

    /** The revision that was written: the one about the item with this author and reason, not before the claim. O(revisions of the item). */
    Optional<RevisionNumber> written(Journal journal) {
        return journal.history(type, item).stream()
                .flatMap(recorded ->
                        Stream.concat(Stream.of(recorded.version().recorded()), recorded.withdrawn().stream()))
                .distinct()
                .flatMap(number -> journal.note(number).stream())
                .filter(this::isOf)
                .map(RevisionNote::number)
                .findFirst();
    }

    /** A store may keep time in whole milliseconds. */
    private boolean isOf(RevisionNote note) {
        return note.author().equals(author)
                && note.reason().equals(reason)
                && !note.recordedAt().isBefore(at.minusMillis(1));
    }
}
