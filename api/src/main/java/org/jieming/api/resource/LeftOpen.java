package org.jieming.api.resource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jieming.api.inspection.LineFacts;
import org.jieming.api.inspection.OfficeEntry;
import org.jieming.api.inspection.OfficeEntry.Kind;
import org.jieming.api.inspection.RoundFile;
import org.jieming.incident.Incident;
import org.jieming.inspection.Observation;
import org.jieming.inspection.Outcome;
import org.jieming.inspection.Step;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;

/**
 * What earlier rounds and reported incidents left open on a line.
 *
 * @param facts the line and the markers that are looked at
 * @param now the moment as of which it is told
 */
record LeftOpen(LineFacts facts, Instant now) {
    /** China has one legal time. */
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** What another round of the line found and did not bring to its end. No deadline is on record, so the days are told. */
    List<OfficeEntry> of(RoundFile file) {
        List<OfficeEntry> entries = new ArrayList<>();
        for (ItemId marker : file.round().plan().markers()) {
            List<Step> done = file.handling(marker).done();
            Outcome outcome = file.outcome(marker, facts);
            if (!done.isEmpty() && (!file.handling(marker).isClosed() || outcome.isOpen())) {
                entries.add(unfinished(file.round().plan().year(), marker, done.get(done.size() - 1)));
            }
            outcome.renewed().ifPresent(stated -> entries.add(anew(file, stated)));
        }
        file.notes().late().stream()
                .flatMap(each -> each instanceof Observation seen ? Stream.of(seen) : Stream.empty())
                .filter(seen -> !seen.state().isIntact())
                .forEach(seen -> entries.add(anew(file, seen)));
        return entries;
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
