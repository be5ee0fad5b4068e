package org.jieming.api.inspection;

import java.time.Duration;
import java.time.Instant;

/**
 * How a statement arrived.
 *
 * @param at when, by the clock of the service
 * @param ahead how far the clock of its device was ahead of that then
 */
record Arrival(Instant at, Duration ahead) {

    /** That of a statement which arrives now; member {@code sent_at}, when there is one, tells what the clock of its device says. */
    static Arrival now(Fields json, Instant now) {
        long seconds = json.instantIfStated("sent_at")
                .map(sent -> Duration.between(now, sent).toSeconds())
                .orElse(0L);
        // the way through the net takes seconds; they say nothing of the clock
        return new Arrival(now, Duration.ofMinutes(Math.round(seconds / 60.0)));
    }

    /** That of a statement which is kept. */
    static Arrival kept(Fields json) {
        int minutes = json.integer("clock_ahead_minutes", Integer.MIN_VALUE, Integer.MAX_VALUE);
        return new Arrival(json.instant("received_at"), Duration.ofMinutes(minutes));
    }
}
