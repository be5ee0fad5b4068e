package org.jieming.api.resource.inspection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jieming.api.inspection.Incidents;
import org.jieming.api.resource.Reading;
import org.jieming.api.store.LiveRegister;
import org.jieming.incident.Incident;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;

/**
 * Of which line an incident is. A report bears the number that the line had when it came; the line keeps its identity when it gets
 * another, and so do its markers: an incident is of the line of its marker, whatever both are called now.
 *
 * @param register the register
 */
record IncidentLines(LiveRegister register) {
    /** The incidents of a line, whatever it was called when they were reported. O(versions ever recorded of the line + its incidents). */
    List<Incident> of(ItemId line) {
        return of(Set.of(line));
    }

    /** The incidents of some lines. A few questions to the store for thousands of them. */
    List<Incident> of(Collection<ItemId> lines) {
        Set<ItemId> wanted = Set.copyOf(lines);
        Snapshot now = register.now();
        return new Incidents(register.journal().documents())
                .of(new LineNumbers(register).of(wanted)).stream()
                        .filter(incident ->
                                line(now, incident).map(wanted::contains).orElse(true))
                        .toList();
    }

    /** The line of an incident as it is today, or as it last was: what was reported of a line that has ended is seen to all the same. */
    static Optional<ItemVersion> line(Reading reading, Incident incident) {
        return line(reading.snapshot(), incident).flatMap(line -> reading.snapshot()
                .timeline(ItemType.BOUNDARY_LINE, line)
                .nearest(reading.today()));
    }

    private static Optional<ItemId> line(Snapshot now, Incident incident) {
        Optional<String> ofMarker = now.timeline(
                        ItemType.BOUNDARY_MARKER, incident.report().marker())
                .last()
                .map(marker -> marker.values().text(LineNumbers.NUMBER));
        return Stream.of(ofMarker, Optional.of(incident.report().lineCode()))
                .flatMap(Optional::stream)
                .map(number -> LineNumbers.bearer(now, number))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
