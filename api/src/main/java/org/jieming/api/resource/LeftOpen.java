package org.jieming.api.resource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.api.inspection.LineFacts;
import org.jieming.api.inspection.OfficeEntry;
import org.jieming.api.inspection.OfficeEntry.Kind;
import org.jieming.api.inspection.RoundFile;
import org.jieming.incident.Incident;
import org.jieming.inspection.Comparison;
import org.jieming.inspection.Handling;
import org.jieming.inspection.MarkerState;
import org.jieming.inspection.Observation;
import org.jieming.inspection.Stage;
import org.jieming.inspection.Step;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.rule.Finding;

/**
 * What earlier rounds and reported incidents left open on a line.
 *
 * @param facts the line and the markers that are looked at
 * @param rounds all other rounds of the line: what one left open may have come to its end in another
 * @param now the moment as of which it is told
 */
record LeftOpen(LineFacts facts, List<RoundFile> rounds, Instant now) {
    /** China has one legal time. */
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** What another round of the line found and did not bring to its end. No deadline is on record, so the days are told. */
    List<OfficeEntry> of(RoundFile file) {
        List<OfficeEntry> entries = new ArrayList<>();
        for (ItemId marker : file.round().plan().markers()) {
            handled(file, marker).ifPresent(entries::add);
            found(file, marker).ifPresent(entries::add);
            contested(file, marker).ifPresent(entries::add);
            file.outcomeToday(marker, facts)
                    .renewed()
                    .filter(stated -> !isAnswered(file, marker, stated.receivedAt()))
                    .ifPresent(stated -> entries.add(anew(file, stated)));
        }
        file.notes().late().stream()
                .flatMap(each -> each instanceof Observation seen ? Stream.of(seen) : Stream.empty())
                .filter(seen -> !seen.state().isIntact())
                .filter(seen -> !isAnswered(file, seen.marker(), seen.receivedAt()))
                .forEach(seen -> entries.add(anew(file, seen)));
        return entries;
    }

    /** Handling that began and was not accepted, in that round or in another since; a measure not taken is over once both sign that none is needed. */
    private Optional<OfficeEntry> handled(RoundFile file, ItemId marker) {
        Handling handling = file.handlingToday(marker);
        List<Step> done = handling.done();
        if (done.isEmpty()) {
            return Optional.empty();
        }
        Step last = done.get(done.size() - 1);
        boolean isOver = handling.isClosed()
                ? !file.outcomeToday(marker, facts).isOpen() || isAnswered(file, marker, last.at())
                : isAccepted(file, marker, last.at())
                        || last.kind() != Step.Kind.REPAIRED && isSoundSince(file, marker, last.at());
        return isOver
                ? Optional.empty()
                : Optional.of(unfinished(file.round().plan().year(), marker, last));
    }

    /** What both found under signed minutes and nobody proposed to handle, unless both have looked in another round since. */
    private Optional<OfficeEntry> found(RoundFile file, ItemId marker) {
        boolean isUntouched = file.stage().compareTo(Stage.FIELD) > 0
                && file.handlingToday(marker).done().isEmpty();
        return isUntouched
                        && file.outcomeToday(marker, facts).now() instanceof Comparison.Agreed agreed
                        && !agreed.isSound()
                        && !isAnswered(file, marker, file.lastSeen(marker))
                ? Optional.of(untouched(file.round().plan().year(), marker, agreed))
                : Optional.empty();
    }

    /** What both signed and contradict each other in, where no handling tells of the marker: they look at it together (C-35). */
    private Optional<OfficeEntry> contested(RoundFile file, ItemId marker) {
        Handling handling = file.handlingToday(marker);
        boolean isLooked = handling.done().isEmpty()
                || handling.isClosed()
                        && handling.restored()
                                .filter(repair -> file.isSeenSince(marker, repair))
                                .isPresent()
                        && !file.outcomeToday(marker, facts).isOpen();
        return isLooked
                        && file.stage().compareTo(Stage.FIELD) > 0
                        && file.outcomeToday(marker, facts).now() instanceof Comparison.Contested both
                        && !isAnswered(file, marker, file.lastSeen(marker))
                ? Optional.of(contested(file.round().plan().year(), marker, both))
                : Optional.empty();
    }

    private OfficeEntry contested(int year, ItemId marker, Comparison.Contested both) {
        Bilingual sentence = Bilingual.format(
                "%1$d年联检:双方陈述不一致,本次共同查看;%2$s",
                "Round of %1$d: the parties contradict each other, to be looked at together; %3$s",
                year,
                joined(both.differences(), "zh", ";"),
                joined(both.differences(), "en", "; "));
        String word = both.agreedState().map(MarkerState::code).orElse(both.word());
        return OfficeEntry.of(Kind.REPAIR, facts.number(marker), word, "C-38", sentence, facts.legal(marker));
    }

    private static String joined(List<Finding> findings, String language, String comma) {
        return findings.stream().map(each -> each.sentence().in(language)).collect(Collectors.joining(comma));
    }

    /** Whether what was repaired in another round since was accepted there. */
    private boolean isAccepted(RoundFile file, ItemId marker, Instant since) {
        return others(file).anyMatch(other -> other.handlingToday(marker).isRepairedAfter(since));
    }

    /** Whether both have signed in another round since that nothing needs to be done: a measure that nobody took is over. */
    private boolean isSoundSince(RoundFile file, ItemId marker, Instant since) {
        return others(file)
                .filter(other -> other.isReportedSince(marker, since))
                .anyMatch(other ->
                        other.comparison(marker, facts) instanceof Comparison.Agreed agreed && agreed.isSound());
    }

    /** Whether that, or both have looked at it in another round since and signed the state on which they agreed. */
    private boolean isAnswered(RoundFile file, ItemId marker, Instant since) {
        return isAccepted(file, marker, since)
                || others(file)
                        .filter(other -> other.isReportedSince(marker, since))
                        .anyMatch(other ->
                                other.comparison(marker, facts).agreedState().isPresent());
    }

    private Stream<RoundFile> others(RoundFile file) {
        return rounds.stream()
                .filter(other -> !other.round().id().equals(file.round().id()));
    }

    private OfficeEntry untouched(int year, ItemId marker, Comparison.Agreed agreed) {
        String zh = agreed.problems().isEmpty() ? "" : ";" + joined(agreed.problems(), "zh", ";");
        String en = agreed.problems().isEmpty() ? "" : "; " + joined(agreed.problems(), "en", "; ");
        Bilingual sentence = Bilingual.format(
                "%1$d年联检:双方认定“%2$s”%4$s,未提出处理意见",
                "Round of %1$d: both found “%3$s”%5$s, and no measure was proposed",
                year,
                agreed.state().title().zh(),
                agreed.state().title().en(),
                zh,
                en);
        return OfficeEntry.of(
                Kind.REPAIR, facts.number(marker), agreed.state().code(), "C.6", sentence, facts.legal(marker));
    }

    /** What one party alone found after a repair was accepted, or after the report was signed: both look at it in the next round. */
    private OfficeEntry anew(RoundFile file, Observation stated) {
        Bilingual sentence = Bilingual.format(
                "%1$d年联检:验收或报告签署之后,%2$s陈述“%4$s”(%6$s);本次共同查看;%7$s",
                "Round of %1$d: after acceptance or after the report was signed %3$s stated “%5$s” (%6$s); to be looked at together;"
                        + " %7$s",
                file.round().plan().year(),
                stated.team().title().zh(),
                stated.team().title().en(),
                stated.state().title().zh(),
                stated.state().title().en(),
                day(stated.receivedAt()),
                stated.note());
        return OfficeEntry.of(
                Kind.REPAIR,
                facts.number(stated.marker()),
                stated.state().code(),
                "C.6",
                sentence,
                facts.legal(stated.marker()));
    }

    private OfficeEntry unfinished(int year, ItemId marker, Step last) {
        LocalDate day = day(last.at());
        Bilingual sentence = Bilingual.format(
                "%1$d年联检:%3$s(%2$s,已 %5$d 天),未验收;%6$s",
                "Round of %1$d: %4$s (%2$s, %5$d days ago) and not accepted; %6$s",
                year,
                day,
                last.kind().title().zh(),
                last.kind().title().en(),
                day.until(day(now), ChronoUnit.DAYS),
                last.text());
        return OfficeEntry.of(
                Kind.REPAIR, facts.number(marker), last.kind().word(), "C.6", sentence, facts.legal(marker));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(BEIJING).toLocalDate();
    }

    /** An incident that was reported of a marker and is not closed. */
    OfficeEntry of(Incident incident) {
        var report = incident.report();
        Bilingual sentence = Bilingual.format(
                "%1$s 上报:%2$s;%4$s(%5$s)",
                "Reported on %1$s: %3$s; %4$s (%6$s)",
                day(report.at()),
                report.state().title().zh(),
                report.state().title().en(),
                report.text(),
                incident.title().zh(),
                incident.title().en());
        return OfficeEntry.of(
                Kind.INCIDENT, report.markerNo(), incident.word(), "", sentence, facts.legal(report.marker()));
    }
}
