package org.jieming.inspection;

import java.time.Instant;
import org.jieming.register.Fingerprint;

/**
 * That a photograph which a team's own statement names will never arrive: the telephone is broken or gone. Should it arrive
 * nevertheless, it is there and this counts for nothing.
 *
 * @param photo which
 * @param team who states so
 * @param author the account that wrote it
 * @param at when
 * @param reason why; not empty
 */
public record PhotoLoss(Fingerprint photo, Team team, String author, Instant at, String reason) {}
