package org.jieming.api.store;

import java.time.Instant;
import java.util.Optional;
import org.jieming.register.Act;
import org.jieming.register.Anchor;
import org.jieming.register.Fingerprint;
import org.jieming.register.RevisionNumber;

/**
 * The head of a revision without its content.
 *
 * @param number its number
 * @param recordedAt when it was written
 * @param author the account that answers for it
 * @param reason why
 * @param act the legal document behind it
 * @param asserted how many versions it asserted
 * @param withdrawn how many versions it withdrew
 * @param fingerprint its fingerprint
 */
public record RevisionNote(
        RevisionNumber number,
        Instant recordedAt,
        String author,
        String reason,
        Optional<Act> act,
        int asserted,
        int withdrawn,
        Fingerprint fingerprint) {

    /** The revision with its fingerprint, to be kept elsewhere. */
    public Anchor anchor() {
        return new Anchor(number, fingerprint);
    }
}
