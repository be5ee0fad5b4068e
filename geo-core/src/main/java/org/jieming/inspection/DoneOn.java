package org.jieming.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jieming.register.LegalTime;

/**
 * When something was done at a marker that was written afterwards, in a round or for an incident (C.6).
 *
 * @param told the day, where it is told; else it was done when it was written
 * @param written when it was written
 */
public record DoneOn(Optional<LocalDate> told, Instant written) {

    /** The day on which it was done. */
    public LocalDate day() {
        return told.orElseGet(() -> LegalTime.day(written));
    }

    /**
     * The moment by which it is held against what others saw: the end of its day, since what was found in the morning may be repaired
     * in the afternoon, and never after it was written.
     */
    public Instant moment() {
        Instant end = LegalTime.begins(day().plusDays(1)).minusMillis(1);
        return end.isBefore(written) ? end : written;
    }
}
