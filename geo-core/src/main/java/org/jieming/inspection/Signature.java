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
 */
public record Signature(
        Paper paper, Team team, Fingerprint content, String author, Instant at, Optional<RevisionNumber> register) {}
