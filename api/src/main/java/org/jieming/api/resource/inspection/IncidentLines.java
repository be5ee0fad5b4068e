package org.jieming.api.resource.inspection;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jieming.api.inspection.Incidents;
import org.jieming.api.resource.Reading;
import org.jieming.api.store.LiveRegister;
import org.jieming.api.store.RecordedVersion;
import org.jieming.incident.Incident;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.KeyValue;
import org.jieming.register.Snapshot;

/**
 * Of which line an incident is. A report bears the number that the line had when it came; the line keeps its identity when it gets
 * another, and so do its markers: an incident is of the line of its marker, whatever both are called now.
 *
 * @param register the register
 */
record IncidentLines(LiveRegister register) {
    private static final String NUMBER = "line_code";

    /** The incidents of a line, whatever it was called when they were reported. O(versions ever recorded of the line + its incidents). */
    List<Incident> of(ItemId line) {
        return of(Set.of(line));
    }

    /** The incidents of some lines. A few questions to the store for thousands of them. */
    List<Incident> of(Collection<ItemId> lines) {
        Set<ItemId> wanted = Set.copyOf(lines);
        Snapshot now = register.now();
        return new Incidents(register.journal().documents())
                .of(numbers(wanted)).stream()
                        .filter(incident ->
                                line(now, incident).map(wanted::contains).orElse(true))
                        .toList();
    }

    /** All numbers that lines have borne: by what is believed, and by what was corrected since. */
    private Set<String> numbers(Set<ItemId> lines) {
        Map<ItemId, List<RecordedVersion>> recorded = register.journal().histories(ItemType.BOUNDARY_LINE, lines);
        Set<String> numbers = new TreeSet<>();
        recorded.values().forEach(versions -> versions.stream()
                .map(each -> each.version().values().text(NUMBER))
                .filter(number -> !number.isEmpty())
                .forEach(numbers::add));
        return numbers;
    }

    /** The line of an incident as it is on a day; empty where none is in force. */
    static Optional<ItemVersion> line(Reading reading, Incident incident) {
        return line(reading.snapshot(), incident)
                .flatMap(line -> reading.snapshot().item(ItemType.BOUNDARY_LINE, line, reading.today()));
    }

    private static Optional<ItemId> line(Snapshot now, Incident incident) {
        Optional<String> ofMarker = now.timeline(
                        ItemType.BOUNDARY_MARKER, incident.report().marker())
                .last()
                .map(marker -> marker.values().text(NUMBER));
        return Stream.of(ofMarker, Optional.of(incident.report().lineCode()))
                .flatMap(Optional::stream)
                .map(number -> bearer(now, number))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Who bears a number, or bore it last. */
    private static Optional<ItemId> bearer(Snapshot now, String number) {
        return now
                .withKey(
                        ItemType.BOUNDARY_LINE,
                        Descriptor.of(ItemType.BOUNDARY_LINE).keys().get(0),
                        new KeyValue(List.of(number)))
                .stream()
                .max(Comparator.comparing(version -> version.valid().end()))
                .map(ItemVersion::id);
    }
}
