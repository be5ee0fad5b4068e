package org.jieming.care;

import java.time.Instant;
import java.util.UUID;

/**
 * Who wrote an entry of a line, for whom and when. Never changed.
 *
 * @param id made by the sender
 * @param lineCode the line
 * @param side whose entry it is
 * @param author the account that wrote it
 * @param at when it was written
 */
public record Written(UUID id, String lineCode, Side side, String author, Instant at) {}
