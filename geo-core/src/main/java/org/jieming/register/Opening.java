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
        /** It is planned, being built, or closed. */
        NOT_OPEN,
        /** Nothing. */
        UNSAID
    }

    /**
     * Reads it of an item.
     *
     * @param property the property that says the state
     * @param open the codes of the state in which it is open
     */
    public static Opening of(ItemVersion item, String property, Set<String> open) {
        String said = item.values().text(property);
        State state = said.isEmpty() ? State.UNSAID : open.contains(said) ? State.OPEN : State.NOT_OPEN;
        return new Opening(
                state,
                item.values().get("opened_on").map(LocalDate.class::cast),
                item.values().get("closed_on").map(LocalDate.class::cast),
                item.values().get("planned_open_year").map(Long.class::cast));
    }

    /** Whether it is open on a day: one without a state only where its first day is known. */
    public boolean isOpen(LocalDate day) {
        return state != State.NOT_OPEN
                && opened.map(first -> !first.isAfter(day)).orElse(state == State.OPEN)
                && !hasEnded(day);
    }

    /** Whether it may be: neither a state nor a first day says so, and no later year of opening is planned. */
    public boolean mayBeOpen(LocalDate day) {
        return state == State.UNSAID
                && opened.isEmpty()
                && planned.map(year -> year <= day.getYear()).orElse(true)
                && !hasEnded(day);
    }

    /** Whether its last day is over. */
    public boolean hasEnded(LocalDate day) {
        return closed.map(end -> !day.isBefore(end)).orElse(false);
    }
}
