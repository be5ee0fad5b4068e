package org.jieming.api.resource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jieming.register.Snapshot;

/**
 * What one answer is made of.
 *
 * @param snapshot the state answered from
 * @param view what the reader may see
 * @param today the day it is at the register's place
 * @param asOf when the state was recorded, if the reader asked for a past one
 */
public record Reading(Snapshot snapshot, View view, LocalDate today, Optional<Instant> asOf) {
    /** The same of another state, after something was written since. */
    public Reading onward(Snapshot other) {
        return new Reading(other, view, today, asOf);
    }
}
