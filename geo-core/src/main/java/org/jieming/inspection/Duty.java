package org.jieming.inspection;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who is to carry out a measure and until when (C-38). Proposed by one party with the measure, and agreed by the other with it (C.6).
 *
 * @param responsible which party sees to it; empty when not stated
 * @param deadline the last day; empty when not stated
 */
public record Duty(Optional<Team> responsible, Optional<LocalDate> deadline) {
    /** Nothing stated. */
    public static final Duty NONE = new Duty(Optional.empty(), Optional.empty());

    /** Whether its last day is over. */
    public boolean isOverdue(LocalDate today) {
        return deadline.filter(today::isAfter).isPresent();
    }
}
