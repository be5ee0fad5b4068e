package org.jieming.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * When something that serves people is open, as far as its record says: a facility, a cemetery. The one place of this rule, so
 * that figures of either agree.
 *
 * @param state what is said of it
 * @param opened the first day
 * @param closed the first day on which it no longer is
 * @param planned the year in which it was to open
 */
public record Opening(State state, Optional<LocalDate> opened, Optional<LocalDate> closed, Optional<Long> planned) {

    /** What a record says of the state. */
    public enum State {
        /** It is open, or was. */
        OPEN,
        /** It is planned, or being built. */
        NOT_YET,
        /** It is closed, or full. */
        NO_MORE,
        /** Nothing. */
        UNSAID
    }

    /**
     * Reads it of an item.
     *
     * @param property the property that says the state
     * @param open the codes of the state in which it is open
     * @param over the codes of the states after it
     */
    public static Opening of(ItemVersion item, String property, Set<String> open, Set<String> over) {
        return new Opening(
                state(item.values().text(property), open, over),
                item.values().get("opened_on").map(LocalDate.class::cast),
                item.values().get("closed_on").map(LocalDate.class::cast),
                item.values().get("planned_open_year").map(Long.class::cast));
    }

    private static State state(String said, Set<String> open, Set<String> over) {
        if (said.isEmpty()) {
            return State.UNSAID;
        }
        return open.contains(said) ? State.OPEN : over.contains(said) ? State.NO_MORE : State.NOT_YET;
    }

    /**
     * Whether it is open on a day: one without a state only where its first day is known. One that is no more is recorded with the state
     * it is in since its last day; before that day it goes by its first, as one without a state does.
     */
    public boolean isOpen(LocalDate day) {
        return (state == State.OPEN || isWithoutStateOn(day))
                && opened.map(first -> !first.isAfter(day)).orElse(state == State.OPEN)
                && !hasEnded(day);
    }

    /** Whether the record says nothing of the state of a day: nothing at all, or of that since a later last day. */
    private boolean isWithoutStateOn(LocalDate day) {
        return state == State.UNSAID || state == State.NO_MORE && isBeforeEnd(day);
    }

    /** Whether its last day is known and yet to come. */
    public boolean isBeforeEnd(LocalDate day) {
        return closed.isPresent() && !hasEnded(day);
    }

    /** Whether it may be: neither a state nor a first day says so, and no later year of opening is planned. */
    public boolean mayBeOpen(LocalDate day) {
        return isWithoutStateOn(day)
                && opened.isEmpty()
                && planned.map(year -> year <= day.getYear()).orElse(true)
                && !hasEnded(day);
    }

    /**
     * Whether it is on record as something there is, or was, on a day: open by then, closed since, or listed with neither a state nor
     * a plan. What is planned, being built or opens later says nothing of what there is.
     */
    public boolean isOnRecord(LocalDate day) {
        return state != State.NOT_YET
                && opened.map(first -> !first.isAfter(day)).orElse(state != State.UNSAID || planned.isEmpty());
    }

    /** Whether its last day is over. */
    public boolean hasEnded(LocalDate day) {
        return closed.map(end -> !day.isBefore(end)).orElse(false);
    }
}
