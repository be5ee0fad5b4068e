package org.jieming.inspection;

import java.time.Instant;
import org.jieming.register.Fingerprint;

/**
 * That somebody signed a paper for a team.
 *
 * @param paper which
 * @param team for whom
 * @param content the SHA-256 of what was signed; of another content it says nothing
 * @param author the account that signed
 * @param at when
 */
public record Signature(Paper paper, Team team, Fingerprint content, String author, Instant at) {}
