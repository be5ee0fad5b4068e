package org.jieming.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jieming.register.Act;
import org.jieming.register.RevisionNumber;

/**
 * One thing that was done to a proposal, for ever.
 *
 * @param step what
 * @param to the stage it led to
 * @param actor the account that did it
 * @param at when it was entered
 * @param on the day it took effect: of filing, of announcing; otherwise the day it was entered
 * @param note why, or how, in the actor's words; may be empty
 * @param act the legal document behind it
 * @param revision what it wrote to the register
 * @param channels of an announcement: where it was made; may be empty
 * @param upon of a confirmation that wrote nothing: the state of the register when it was taken
 */
public record Entry(
        Step step,
        Stage to,
        String actor,
        Instant at,
        LocalDate on,
        String note,
        Optional<Act> act,
        Optional<RevisionNumber> revision,
        List<Channel> channels,
        Optional<RevisionNumber> upon) {

    public Entry {
        channels = List.copyOf(channels);
    }

    /** An entry that is no confirmation. */
    public Entry(
            Step step,
            Stage to,
            String actor,
            Instant at,
            LocalDate on,
            String note,
            Optional<Act> act,
            Optional<RevisionNumber> revision,
            List<Channel> channels) {
        this(step, to, actor, at, on, note, act, revision, channels, Optional.empty());
    }

    /** An entry that is no announcement. */
    public Entry(
            Step step,
            Stage to,
            String actor,
            Instant at,
            LocalDate on,
            String note,
            Optional<Act> act,
            Optional<RevisionNumber> revision) {
        this(step, to, actor, at, on, note, act, revision, List.of());
    }

    /** The same, under an act. */
    public Entry under(Act given) {
        return new Entry(step, to, actor, at, on, note, Optional.of(given), revision, channels, upon);
    }

    /** The same, having written a revision. */
    public Entry writing(RevisionNumber written) {
        return new Entry(step, to, actor, at, on, note, act, Optional.of(written), channels, upon);
    }

    /** The same, taken upon a state of the register to which it wrote nothing. */
    Entry takenUpon(RevisionNumber state) {
        return new Entry(step, to, actor, at, on, note, act, revision, channels, Optional.of(state));
    }
}
