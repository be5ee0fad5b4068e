package org.jieming.api.resource.inspection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.api.inspection.LineFacts;
import org.jieming.api.inspection.OfficeEntry;
import org.jieming.api.inspection.OfficeEntry.Kind;
import org.jieming.api.inspection.RoundFile;
import org.jieming.api.inspection.Testimony;
import org.jieming.incident.Incident;
import org.jieming.inspection.Comparison;
import org.jieming.inspection.Observation;
import org.jieming.inspection.Outcome;
import org.jieming.inspection.Stage;
import org.jieming.inspection.Step;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;

/**
 * What earlier rounds and reported incidents left open on a line.
 *
 * @param facts the line and all its markers in force: of a stone that an act ended nothing is open
 * @param past the rounds and incidents of the line: what one left open may have come to its end in another
 * @param said what each of the rounds says of the markers
 * @param now the moment as of which it is told
 */
record LeftOpen(LineFacts facts, LinePast past, Map<UUID, Testimony> said, Instant now) {
    /** That of a line; reads what each of its rounds says once. */
    static LeftOpen of(LineFacts facts, LinePast past, Instant now) {
        Map<UUID, Testimony> said = past.rounds().stream()
                .map(file -> Testimony.of(file, facts))
                .collect(Collectors.toMap(Testimony::id, each -> each));
        return new LeftOpen(facts, past, said, now);
    }

    /** What another round of the line found and did not bring to its end. */
    List<OfficeEntry> of(RoundFile file) {
        OpenMatter matter = new OpenMatter(facts, file.round(), now);
        List<OfficeEntry> entries = new ArrayList<>();
        for (ItemId marker : standing(file)) {
            handled(file, marker)
                    .ifPresent(last -> entries.add(matter.unfinished(
                            marker, last, file.handlingToday(marker).measure().orElse(last))));
            found(file, marker).ifPresent(agreed -> entries.add(matter.untouched(marker, agreed)));
            contested(file, marker).ifPresent(both -> entries.add(matter.contested(marker, both)));
            file.outcomeToday(marker, facts)
                    .renewed()
                    .filter(stated -> !isAnswered(file, marker, own(file).seenAt(stated)))
                    .ifPresent(stated -> entries.add(matter.anew(stated)));
        }
        file.notes().late().stream()
                .flatMap(each -> each instanceof Observation seen ? Stream.of(seen) : Stream.empty())
                .filter(seen -> facts.markers().containsKey(seen.marker())
                        && !seen.state().isIntact())
                .filter(seen -> !isAnswered(file, seen.marker(), own(file).seenAt(seen)))
                .forEach(seen -> entries.add(matter.anew(seen)));
        return entries;
    }

    private List<ItemId> standing(RoundFile file) {
        return file.round().plan().markers().stream()
                .filter(facts.markers()::containsKey)
                .toList();
    }

    /**
     * The last step of handling that began and is not at its end, in that round or in another since; a measure not taken is over once
     * both sign that none is needed.
     */
    private Optional<Step> handled(RoundFile file, ItemId marker) {
        return file.handlingToday(marker)
                .pending()
                .filter(last -> !isAccepted(file, marker, last.done()))
                .filter(last -> last.kind() == Step.Kind.REPAIRED || !isSoundSince(marker, last.done()));
    }

    /**
     * What both found under signed minutes and nobody proposes to handle, for the first time or since a repair was accepted, unless both
     * have looked in another round since.
     */
    private Optional<Comparison.Agreed> found(RoundFile file, ItemId marker) {
        Outcome outcome = file.outcomeToday(marker, facts);
        return isUntouched(file, marker)
                        && outcome.isOpen()
                        && outcome.now() instanceof Comparison.Agreed agreed
                        && !isAnswered(file, marker)
                ? Optional.of(agreed)
                : Optional.empty();
    }

    /** What both signed and contradict each other in, where no handling tells of the marker: they look at it together (C-35). */
    private Optional<Comparison.Contested> contested(RoundFile file, ItemId marker) {
        boolean isLooked = file.handlingToday(marker)
                .restored()
                .map(repair -> own(file).isSeenSince(marker, repair))
                .orElse(true);
        return isUntouched(file, marker)
                        && isLooked
                        && file.outcomeToday(marker, facts).now() instanceof Comparison.Contested both
                        && !isAnswered(file, marker)
                        && !isSeenAnew(file, marker)
                ? Optional.of(both)
                : Optional.empty();
    }

    /** Whether the minutes are signed, and no handling is under way. */
    private static boolean isUntouched(RoundFile file, ItemId marker) {
        return file.stage().compareTo(Stage.FIELD) > 0
                && file.handlingToday(marker).pending().isEmpty();
    }

    /** Whether what was repaired since, in another round or for an incident, was accepted there. */
    private boolean isAccepted(RoundFile file, ItemId marker, Instant since) {
        return past.isRepairedSince(marker, file.round().id(), since);
    }

    /** Whether both have signed since, in this round or in another, that nothing needs to be done: a measure that nobody took is over. */
    private boolean isSoundSince(ItemId marker, Instant since) {
        return said.values().stream()
                .filter(round -> round.isReportedSince(marker, since))
                .anyMatch(round ->
                        round.file().comparison(marker, facts) instanceof Comparison.Agreed agreed && agreed.isSound());
    }

    /** Whether that, or both have looked at it in another round since and signed the state on which they agreed. */
    private boolean isAnswered(RoundFile file, ItemId marker, Instant since) {
        return isAccepted(file, marker, since)
                || others(file)
                        .filter(other -> other.isReportedSince(marker, since))
                        .anyMatch(other -> other.file()
                                .comparison(marker, facts)
                                .agreedState()
                                .isPresent());
    }

    /** Whether something newer than what both last saw in a round was said of a marker in another, or for an incident. */
    private boolean isAnswered(RoundFile file, ItemId marker) {
        return own(file)
                .seen(marker)
                .filter(look -> isAccepted(file, marker, look.last())
                        || others(file).flatMap(other -> other.of(marker)).anyMatch(word -> word.isNewerThan(look)))
                .isPresent();
    }

    /** Whether both have looked again in another round since, which tells how they stand now. */
    private boolean isSeenAnew(RoundFile file, ItemId marker) {
        return own(file)
                .seen(marker)
                .filter(look -> others(file)
                        .filter(other -> other.closing().isPresent())
                        .flatMap(other -> other.seen(marker).stream())
                        .anyMatch(newer -> newer.isNewerThan(look)))
                .isPresent();
    }

    private Testimony own(RoundFile file) {
        return said.get(file.round().id());
    }

    private Stream<Testimony> others(RoundFile file) {
        return said.values().stream()
                .filter(other -> !other.id().equals(file.round().id()));
    }

    /** An incident that was reported of a marker and is not closed. */
    OfficeEntry of(Incident incident) {
        var report = incident.report();
        Bilingual sentence = Bilingual.format(
                "%1$s 上报:%2$s;%4$s(%5$s)",
                "Reported on %1$s: %3$s; %4$s (%6$s)",
                OpenMatter.day(report.at()),
                report.state().title().zh(),
                report.state().title().en(),
                report.text(),
                incident.title().zh(),
                incident.title().en());
        return OfficeEntry.of(
                Kind.INCIDENT, report.markerNo(), incident.word(), "", sentence, facts.legal(report.marker()));
    }
}
