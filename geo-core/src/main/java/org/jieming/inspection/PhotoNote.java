package org.jieming.inspection;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jieming.register.Fingerprint;

/**
 * What a team says afterwards of a photograph that its own statement names, where nothing of that statement is changed any more:
 * that it will never arrive, because the telephone is broken or gone – should it arrive nevertheless, it is there and this counts
 * for nothing –, or that it is withdrawn, because it shows something else.
 *
 * @param photo which
 * @param statement in which statement it is withdrawn: the same file may be right in another; empty for one that is lost, and for a
 *     withdrawal of all that had named it by then, as they were kept once
 * @param team who says so
 * @param author the account that wrote it
 * @param at when
 * @param reason why; not empty
 */
public record PhotoNote(
        Fingerprint photo, Optional<UUID> statement, Team team, String author, Instant at, String reason) {

    /** The same said of one statement. */
    public PhotoNote in(UUID named) {
        return new PhotoNote(photo, Optional.of(named), team, author, at, reason);
    }

    /** Whether it withdraws what a statement names. */
    public boolean isIn(Stated stated) {
        return team == stated.team()
                && statement.map(stated.id()::equals).orElseGet(() -> !stated.receivedAt()
                        .isAfter(at));
    }
}
