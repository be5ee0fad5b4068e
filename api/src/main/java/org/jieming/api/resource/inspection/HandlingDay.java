package org.jieming.api.resource.inspection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.api.inspection.RoundFile;
import org.jieming.incident.Incident;
import org.jieming.incident.IncidentStep;
import org.jieming.inspection.Observation;
import org.jieming.inspection.Stated;
import org.jieming.inspection.Step;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.LegalTime;

/**
 * The day on which a repair or an acceptance was done, which may be written days later (C.6): no day ahead, no day before what it
 * repairs was found or reported, no acceptance before its repair.
 */
final class HandlingDay {

    private HandlingDay() {}

    /** Throws {@link Malformed} about {@code done_on} where the day cannot be. */
    static void demand(Step step, RoundFile file) {
        step.doneOn().ifPresent(day -> demand(step, day, file));
    }

    /** The same of the handling of an incident, which begins with its report. */
    static void demand(IncidentStep step, Incident incident) {
        step.doneOn().ifPresent(day -> {
            if (step.kind() != IncidentStep.Kind.HANDLED) {
                throw wrong(day, "只有处理填写实际日期", "the handling alone has a day of its own");
            }
            notAhead(day, LegalTime.day(step.at()));
            LocalDate least = LegalTime.day(incident.report().at());
            if (day.isBefore(least)) {
                throw wrong(day, "实际日期应不早于上报之日 " + least, "the day is no earlier than that of the report, " + least);
            }
        });
    }

    private static void notAhead(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw wrong(day, "实际日期应不晚于今天 " + today, "the day is no later than today, " + today);
        }
    }

    private static void demand(Step step, LocalDate day, RoundFile file) {
        if (step.kind() != Step.Kind.REPAIRED && step.kind() != Step.Kind.ACCEPTED) {
            throw wrong(day, "只有修复和验收填写实际日期", "a repair or an acceptance alone has a day of its own");
        }
        notAhead(day, step.written());
        earliest(step, file).filter(day::isBefore).ifPresent(least -> {
            boolean isRepair = step.kind() == Step.Kind.REPAIRED;
            throw wrong(
                    day,
                    "实际日期应不早于" + (isRepair ? "发现问题之日 " : "修复之日 ") + least,
                    "the day is no earlier than that of " + (isRepair ? "the finding, " : "the repair, ") + least);
        });
    }

    /** The day of the repair that is accepted; that on which the first of both saw what is repaired. */
    private static Optional<LocalDate> earliest(Step step, RoundFile file) {
        if (step.kind() == Step.Kind.ACCEPTED) {
            return file.handlingToday(step.marker()).pending().map(Step::day);
        }
        return Stream.<Stated>concat(
                        found(file.of(step.marker())).stream(),
                        file.notes().sightings().stream()
                                .filter(each -> each.subject().equals(step.marker())))
                .map(Stated::seenAt)
                .min(Comparator.naturalOrder())
                .map(seen ->
                        seen.isBefore(file.round().earliest()) ? file.round().earliest() : seen)
                .map(LegalTime::day);
    }

    /** The statements that tell of a damage; all where both call it intact and their fixes speak against it. */
    private static List<Observation> found(List<Observation> stated) {
        List<Observation> damaged =
                stated.stream().filter(each -> !each.state().isIntact()).toList();
        return damaged.isEmpty() ? stated : damaged;
    }

    private static Malformed wrong(LocalDate day, String zh, String en) {
        return new Malformed("done_on", day.toString(), Bilingual.of(zh, en));
    }
}
