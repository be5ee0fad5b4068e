package org.jieming.api.resource.inspection;

import java.util.List;
import java.util.UUID;
import org.jieming.api.inspection.Round;
import org.jieming.incident.Incident;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;

/**
 * What was signed, accepted or confirmed.
 *
 * @param id the round or the incident
 * @param line its line
 * @param markers of which it tells
 */
record Matter(UUID id, ItemId line, List<ItemId> markers) {
    /** A round whose report both have signed. */
    static Matter reported(Round round) {
        return accepted(round, round.plan().markers());
    }

    /** Of a round in which repairs were accepted. */
    static Matter accepted(Round round, List<ItemId> markers) {
        return new Matter(round.id(), round.line(), markers);
    }

    /** An incident; it tells of its marker once the other party has confirmed a repair. */
    static Matter confirmed(Incident incident, ItemVersion line) {
        var report = incident.report();
        List<ItemId> repaired =
                incident.restored().stream().map(at -> report.marker()).toList();
        return new Matter(report.id(), line.id(), repaired);
    }
}
