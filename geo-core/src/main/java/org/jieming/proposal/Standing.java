package org.jieming.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jieming.register.Act;

/**
 * How the approval of a proposal stands: by which act it is told, and what somebody asks to have done to it that nobody has confirmed yet. What was entered
 * at the approval stays in the history; a correction of that record is told in its stead once a second person has confirmed it.
 *
 * @param approval the entry whose act tells the approval; empty before there is one
 * @param asked what is asked and waits for a second person; empty where nothing is
 */
public record Standing(Optional<Entry> approval, Optional<Entry> asked) {
    /** Of a proposal that is not approved. */
    private static final Standing NONE = new Standing(Optional.empty(), Optional.empty());

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
            case APPROVE -> new Standing(Optional.of(entry), Optional.empty());
            case AMEND -> new Standing(approval, Optional.of(entry));
            case CONFIRM -> new Standing(asked.or(() -> approval), Optional.empty());
            case DECLINE -> new Standing(approval, Optional.empty());
            default -> this;
        };
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
