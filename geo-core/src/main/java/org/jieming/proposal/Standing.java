package org.jieming.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jieming.register.Act;

/**
 * How the approval of a proposal stands: by which act it is told, what somebody asks to have done to it that nobody has confirmed yet, and by what it ended. What was entered
 * at the approval stays in the history; a correction of that record is told in its stead once a second person has confirmed it.
 *
 * @param approval the entry whose act tells the approval; empty before there is one
 * @param asked what is asked and waits for a second person; empty where nothing is
 * @param revoked the entry that tells by which act the approval was revoked; empty while it stands
 */
public record Standing(Optional<Entry> approval, Optional<Entry> asked, Optional<Entry> revoked) {
    /** Of a proposal that is not approved. */
    private static final Standing NONE = new Standing(Optional.empty(), Optional.empty(), Optional.empty());

    /** How it stands after what was done, oldest first. */
    public static Standing of(List<Entry> history) {
        Standing standing = NONE;
        for (Entry entry : history) {
            standing = standing.after(entry);
        }
        return standing;
    }

    private Standing after(Entry entry) {
        return switch (entry.step()) {
            case APPROVE -> new Standing(Optional.of(entry), Optional.empty(), Optional.empty());
            case REVOKE -> new Standing(approval, Optional.empty(), Optional.of(entry));
            case AMEND, ANNUL -> new Standing(approval, Optional.of(entry), Optional.empty());
            case CONFIRM ->
                isToBeAnnulled()
                        ? new Standing(approval, Optional.empty(), asked)
                        : new Standing(asked.or(() -> approval), Optional.empty(), Optional.empty());
            case DECLINE, RECALL -> new Standing(approval, Optional.empty(), Optional.empty());
            default -> this;
        };
    }

    /** Whether it is asked that the approval be withdrawn. */
    public boolean isToBeAnnulled() {
        return asked.filter(entry -> entry.step() == Step.ANNUL).isPresent();
    }

    /** Whether it is an account that asks something; she alone takes it back. */
    public boolean isAskedBy(String actor) {
        return asked.filter(entry -> entry.actor().equals(actor)).isPresent();
    }

    /** What withdraws an approval that has taken effect, be it asked or done. */
    public Optional<Entry> annulment() {
        return asked.or(() -> revoked).filter(entry -> entry.step() == Step.ANNUL);
    }

    /** Whether an approval is withdrawn from the beginning (自始无效), which its own day says, and not from the day of the decision alone. */
    public boolean isFromStart() {
        return annulment()
                .filter(entry -> act().flatMap(Act::holdsFrom).equals(Optional.of(entry.on())))
                .isPresent();
    }

    /** Whether an approval never held: it was revoked before it took effect, or withdrawn from the beginning. */
    public boolean isVoid() {
        return revoked.isPresent() && (annulment().isEmpty() || isFromStart());
    }

    /** The act of the approval. */
    public Optional<Act> act() {
        return approval.flatMap(Entry::act);
    }

    /** Whether the approval is for a day after another. */
    boolean isAhead(LocalDate today) {
        return act().flatMap(Act::effectiveOn).filter(today::isBefore).isPresent();
    }
}
