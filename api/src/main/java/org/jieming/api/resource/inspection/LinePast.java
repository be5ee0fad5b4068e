package org.jieming.api.resource.inspection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jieming.api.inspection.RoundFile;
import org.jieming.api.inspection.Rounds;
import org.jieming.api.store.LiveRegister;
import org.jieming.incident.Incident;
import org.jieming.register.ItemId;

/**
 * What both parties of a line have on record of it beside the register.
 *
 * @param rounds all its rounds
 * @param incidents all its incidents, closed ones as well
 */
record LinePast(List<RoundFile> rounds, List<Incident> incidents) {

    /** That of a line, whatever it is called now. O(rounds + incidents of the line). */
    static LinePast of(LiveRegister register, ItemId line) {
        Rounds rounds = new Rounds(register.journal().documents(), register.clock());
        return new LinePast(rounds.filesOf(line), new IncidentLines(register).of(line));
    }

    /** The other rounds. */
    Stream<RoundFile> roundsBut(UUID own) {
        return rounds.stream().filter(each -> !each.round().id().equals(own));
    }

    /**
     * Whether a marker was repaired after a moment by the word of both, in a round or for an incident.
     *
     * @param own the round or the incident that asks
     */
    boolean isRepairedSince(ItemId marker, UUID own, Instant since) {
        return roundsBut(own).anyMatch(each -> each.handlingToday(marker).isRepairedAfter(since))
                || incidents.stream()
                        .filter(each -> !each.report().id().equals(own))
                        .anyMatch(each -> each.isRepairedAfter(marker, since));
    }

    /** The ids of all of them, which the documents of what they settled end with. */
    Stream<UUID> ids() {
        return Stream.concat(
                rounds.stream().map(each -> each.round().id()),
                incidents.stream().map(each -> each.report().id()));
    }
}
