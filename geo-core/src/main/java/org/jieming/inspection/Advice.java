package org.jieming.inspection;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a team would have done about a marker (C-38: opinion, responsible party, deadline). It binds nobody: what both agree on is a
 * step of handling.
 *
 * @param opinion what is to be done, in words; may be empty
 * @param responsible which party is to see to it; empty when not stated
 * @param deadline until when; empty when not stated
 */
public record Advice(String opinion, Optional<Team> responsible, Optional<LocalDate> deadline) {
    /** None. */
    public static final Advice NONE = new Advice("", Optional.empty(), Optional.empty());
}
