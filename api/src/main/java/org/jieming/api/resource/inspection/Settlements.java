package org.jieming.api.resource.inspection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jieming.api.inspection.RegisterDue.Due;
import org.jieming.api.inspection.RoundFile;
import org.jieming.api.resource.Reading;
import org.jieming.incident.Incident;
import org.jieming.inspection.Stage;
import org.jieming.inspection.Step;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings into the register what rounds and incidents settle by their papers and acceptances: at once, and where that was cut off
 * when the service starts and every minute, so that no round is closed for both and unknown to the register.
 */
final class Settlements {
    private static final Logger LOG = LoggerFactory.getLogger(Settlements.class);
    /** Within this time of its note a signature may still be on its way into the store, by another server. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    private final Inspections inspections;

    Settlements(Inspections inspections) {
        this.inspections = inspections;
    }

    /**
     * Writes what a round has settled by the papers that are signed.
     *
     * @return the markers of which the register was left as it is, something newer being on record
     * @throws Problem as {@link org.jieming.api.resource.Approvals#write} does; what was not written is written later
     */
    List<ItemId> signed(Reading now, OpenRound signed, String author) {
        return telling(signed.id(), () -> papers(now, signed, author));
    }

    /** Writes that a repair was accepted, likewise. */
    List<ItemId> accepted(Reading now, OpenRound open, ItemId marker, String author) {
        return telling(open.id(), () -> inspections
                .settled()
                .recorded(now, Matter.accepted(open.file().round(), List.of(marker)), author));
    }

    /** Writes that the repair of an incident was confirmed by the other party, likewise; nothing before that. */
    List<ItemId> confirmed(Reading now, Incident incident, ItemVersion line, String author) {
        return telling(
                incident.report().id(),
                () -> inspections.settled().recorded(now, Matter.confirmed(incident, line), author));
    }

    private List<ItemId> telling(UUID id, Supplier<List<ItemId>> writing) {
        // what is noted after this is not told by this
        Optional<Due> due = inspections.registerDue().of(id);
        List<ItemId> left = writing.get();
        due.ifPresent(inspections.registerDue()::told);
        return left;
    }

    private List<ItemId> papers(Reading now, OpenRound signed, String author) {
        inspections.settled().inspected(now, signed.file(), author);
        return signed.file().stage() != Stage.REPORTED
                ? List.of()
                : inspections
                        .settled()
                        .recorded(
                                inspections.onward(now),
                                Matter.reported(signed.file().round()),
                                author);
    }

    /** Settles what was cut off before. What cannot be settled now is told in the log and tried again. */
    void finish() {
        try {
            inspections.registerDue().noteFormer(this::everything);
            inspections.registerDue().all().forEach(due -> inspections.alone(due.id(), () -> finish(due)));
        } catch (RuntimeException broken) {
            LOG.warn("What rounds have settled cannot be looked up", broken);
        }
    }

    private Stream<Due> everything() {
        return Stream.concat(
                inspections.rounds().all().stream()
                        .flatMap(round -> inspections.rounds().find(round.id()).stream())
                        .flatMap(file -> Due.of(file).stream()),
                inspections.incidents().all().stream().flatMap(incident -> Due.of(incident).stream()));
    }

    private void finish(Due due) {
        try {
            inspections.rounds().find(due.id()).ifPresent(file -> write(file, due.author()));
            inspections.incidents().find(due.id()).ifPresent(incident -> write(incident, due.author()));
            if (due.since().plus(ON_ITS_WAY).isBefore(inspections.now())) {
                inspections.registerDue().told(due);
            }
        } catch (RuntimeException broken) {
            LOG.warn("The register was not told what {} settles", due.id(), broken);
        }
    }

    private void write(Incident incident, String author) {
        Reading now = inspections.readingOfService();
        IncidentLines.line(now, incident)
                .ifPresent(line -> inspections.settled().recorded(now, Matter.confirmed(incident, line), author));
    }

    private void write(RoundFile file, String author) {
        OpenRound open = inspections.unseated(file, inspections.readingOfService());
        papers(inspections.readingOfService(), open, author);
        List<ItemId> accepted = file.everDone().stream()
                .filter(step -> step.kind() == Step.Kind.ACCEPTED && !file.isSighting(step.marker()))
                .map(Step::marker)
                .distinct()
                .toList();
        inspections.settled().recorded(inspections.readingOfService(), Matter.accepted(file.round(), accepted), author);
    }
}
