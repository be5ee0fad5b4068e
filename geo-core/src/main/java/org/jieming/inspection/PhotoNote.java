package org.jieming.inspection;

import java.time.Instant;
import org.jieming.register.Fingerprint;

/**
 * What a team says afterwards of a photograph that its own statement names, where nothing of that statement is changed any more:
 * that it will never arrive, because the telephone is broken or gone – should it arrive nevertheless, it is there and this counts
 * for nothing –, or that it is withdrawn, because it shows something else.
 *
 * @param photo which
 * @param team who says so
 * @param author the account that wrote it
 * @param at when
 * @param reason why; not empty
 */
public record PhotoNote(Fingerprint photo, Team team, String author, Instant at, String reason) {}
