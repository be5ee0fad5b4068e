package org.jieming.care;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who wrote an entry of a line, for whom and when. Never changed.
 *
 * @param id made by the sender
 * @param lineCode the number that the line had then
 * @param line the id of the line as an item; empty of what was kept before entries named it
 * @param side whose entry it is
 * @param author the account that wrote it
 * @param at when it was written
 */
public record Written(UUID id, String lineCode, Optional<UUID> line, Side side, String author, Instant at) {}
