package org.jieming.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.inspection.Admission;
import org.jieming.inspection.Handling;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.rule.Citation;

/**
 * A report and what was done about it: open → checked → handled → closed; a report that is not true is closed after the check.
 *
 * @param report what was reported
 * @param done the steps that count, in their order; a step that does not follow from those before counts for nothing
 */
public record Incident(IncidentReport report, List<IncidentStep> done) {
    /** States in which a marker is put right at its place, which takes both parties (C-05). */
    private static final Set<String> REPAIRED_TOGETHER = Set.of("damaged", "lost", "moved");

    public Incident {
        done = List.copyOf(done);
    }

    /** An incident with all steps ever written about it, in any order. */
    public static Incident of(IncidentReport report, Collection<IncidentStep> steps) {
        List<IncidentStep> counted = new ArrayList<>();
        steps.stream()
                .sorted(Comparator.comparing(IncidentStep::at)
                        .thenComparing(IncidentStep::kind)
                        .thenComparing(IncidentStep::id))
                .forEach(step ->
                        new Incident(report, counted).admits(step).fold(() -> counted.add(step), refused -> false));
        return new Incident(report, counted);
    }

    /** How far it is: the kind of its last step; empty while it is open. */
    public Optional<IncidentStep.Kind> reached() {
        return done.isEmpty()
                ? Optional.empty()
                : Optional.of(done.get(done.size() - 1).kind());
    }

    /** How far it is as a word on the wire: open, checked, handled or closed. */
    public String word() {
        return reached().map(IncidentStep.Kind::word).orElse("open");
    }

    /** What people call that. */
    public Bilingual title() {
        return reached().map(IncidentStep.Kind::title).orElse(Bilingual.of("待核查", "Open"));
    }

    /** What the check found; empty before it. */
    public Optional<Boolean> founded() {
        return done.stream().flatMap(step -> step.founded().stream()).findFirst();
    }

    /** Whether a step follows from those done. */
    public Admission admits(IncidentStep next) {
        boolean unfounded = founded().filter(yes -> !yes).isPresent();
        Optional<IncidentStep.Kind> before = reached();
        boolean follows =
                switch (next.kind()) {
                    case CHECKED -> before.isEmpty();
                    case HANDLED ->
                        before.filter(IncidentStep.Kind.CHECKED::equals).isPresent() && !unfounded;
                    case CLOSED ->
                        before.filter(IncidentStep.Kind.HANDLED::equals).isPresent()
                                || unfounded && before.get() == IncidentStep.Kind.CHECKED;
                };
        if (!follows) {
            return Admission.refused(
                    "C.6",
                    Citation.house("C.6"),
                    "顺序为:核查、处理、结案;不属实的核查后即可结案。现为“" + title().zh() + "”",
                    "The order is check, handling, closing; what is not true is closed after the check. It is now “"
                            + title().en() + "”");
        }
        return presence(next);
    }

    private Admission presence(IncidentStep next) {
        boolean both = next.present().size() == Team.values().length;
        return next.kind() == IncidentStep.Kind.HANDLED
                        && REPAIRED_TOGETHER.contains(report.state().code())
                        && !both
                ? Admission.refused(
                        "C-05",
                        Handling.PRESENCE,
                        "损坏、丢失、移位的界桩须双方在场修复",
                        "a marker that is damaged, lost or moved is put right with both parties present")
                : Admission.GRANTED;
    }
}
