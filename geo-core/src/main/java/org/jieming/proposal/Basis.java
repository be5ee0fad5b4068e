package org.jieming.proposal;

import java.time.LocalDate;
import java.util.Optional;
import org.jieming.register.Act;
import org.jieming.rule.Reason;

/**
 * On what a direct edit rests, single or by a file: whether it says why, and from what day its act says what it says.
 *
 * @param isReasoned whether there is a reason that says something ({@link Reason})
 * @param says the day from which the act holds; empty where none is cited
 * @param decided the day on which it was decided; empty where none is told
 */
public record Basis(boolean isReasoned, Optional<LocalDate> says, Optional<LocalDate> decided) {
    /** Nothing is said. */
    public static final Basis NONE = new Basis(false, Optional.empty(), Optional.empty());

    /** The basis that a reason, which may be empty, and an act make. */
    public static Basis of(String reason, Optional<Act> act) {
        return new Basis(Reason.isGiven(reason), act.flatMap(Act::holdsFrom), act.flatMap(Act::decidedOn));
    }

    /** Whether the act is of a day or of one before it. */
    public boolean isOfActBy(LocalDate day) {
        return says.filter(from -> !day.isBefore(from)).isPresent();
    }
}
