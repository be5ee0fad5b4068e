package org.jieming.campaign;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.Step;
import org.jieming.register.Timeline;

/**
 * What became of a name after it was decided on, as far as its reader may see.
 *
 * @param proposal the proposal that the ruling names
 * @param bearer what is believed of the item that bore the name
 * @param today the day on which it is looked at
 */
public record Aftermath(Optional<Proposal> proposal, Timeline bearer, LocalDate today) {

    /** The day on which the proposal came to its end: in use, or announced where it abolishes. */
    Optional<LocalDate> proposalEnded() {
        return proposal.flatMap(each -> each.last(last(each)).map(org.jieming.proposal.Entry::on));
    }

    private static Step last(Proposal proposal) {
        return switch (proposal.kind()) {
            case ABOLISH -> Step.ANNOUNCE;
            default -> Step.ENTER;
        };
    }

    /**
     * The first day on which the register no longer shows a name.
     *
     * @param otherwise the day when it shows it on no day, which is how a mere mistake is corrected
     * @return empty while the item bears it
     */
    Optional<LocalDate> gone(String name, LocalDate otherwise) {
        if (bearer.on(today).filter(item -> item.name().equals(name)).isPresent()) {
            return Optional.empty();
        }
        return bearer.versions().stream()
                .filter(item -> item.name().equals(name))
                .flatMap(item -> item.valid().endDay().stream())
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder())
                .or(() -> Optional.of(otherwise));
    }
}
