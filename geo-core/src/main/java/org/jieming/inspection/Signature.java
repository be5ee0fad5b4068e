package org.jieming.inspection;

import java.time.Instant;
import java.util.Optional;
import org.jieming.register.Fingerprint;
import org.jieming.register.RevisionNumber;

/**
 * That somebody signed a paper for a team.
 *
 * @param paper which
 * @param team for whom
 * @param content the SHA-256 of what was signed; of another content it says nothing
 * @param author the account that signed
 * @param at when
 * @param register the revision of the register that was read with the paper; empty in signatures of former days
 * @param unfinished what was not inspected by both, and why it is signed all the same; empty where all was
 */
public record Signature(
        Paper paper,
        Team team,
        Fingerprint content,
        String author,
        Instant at,
        Optional<RevisionNumber> register,
        Optional<String> unfinished) {

    /** One of a paper under which nothing was left undone. */
    public Signature(
            Paper paper, Team team, Fingerprint content, String author, Instant at, Optional<RevisionNumber> register) {
        this(paper, team, content, author, at, register, Optional.empty());
    }
}
