package org.jieming.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.inspection.Admission;
import org.jieming.inspection.Handling;
import org.jieming.inspection.MarkerState;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.rule.Citation;

/**
 * A report and what was done about it: open → checked → handled → closed; a report that is not true is closed after the check. Where
 * a marker is put right at its place, which takes both parties (C-05), the other party confirms between handling and closing: that
 * both were there is nothing one of them can attest alone. What one party calls untrue the other may find true, closed or not.
 *
 * @param report what was reported
 * @param done the steps that count, in their order; a step that does not follow from those before counts for nothing
 */
public record Incident(IncidentReport report, List<IncidentStep> done) {
    /** States in which a marker is put right at its place. */
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
                .forEach(step -> {
                    if (new Incident(report, counted).counts(step)) {
                        counted.add(step);
                    }
                });
        return new Incident(report, counted);
    }

    /**
     * Whether a step that is kept follows. One counts as it did when it was kept: a repair names no party from before parties were,
     * and what a confirmation told of who was there was not asked once.
     */
    private boolean counts(IncidentStep kept) {
        boolean old = kept.kind() == IncidentStep.Kind.HANDLED && kept.team().isEmpty();
        return kept.kind() == IncidentStep.Kind.CONFIRMED
                ? follows(kept) && isOfOther(kept)
                : old ? follows(kept) : admits(kept).fold(() -> true, refused -> false);
    }

    /** How far it is: the kind of its last step; empty while it is open. */
    public Optional<IncidentStep.Kind> reached() {
        return last().map(IncidentStep::kind);
    }

    private Optional<IncidentStep> last() {
        return done.isEmpty() ? Optional.empty() : Optional.of(done.get(done.size() - 1));
    }

    /** How far it is as a word on the wire: open, checked, handled or closed. */
    public String word() {
        return reached().map(IncidentStep.Kind::word).orElse("open");
    }

    /** What people call that. */
    public Bilingual title() {
        if (awaitsOther()) {
            return Bilingual.of("已处理,待对方确认", "Handled, to be confirmed by the other party");
        }
        return reached().map(IncidentStep.Kind::title).orElse(Bilingual.of("待核查", "Open"));
    }

    /** What the last check found; empty before it. */
    public Optional<Boolean> founded() {
        return check().flatMap(IncidentStep::founded);
    }

    private Optional<IncidentStep> check() {
        return done.stream()
                .filter(step -> step.kind() == IncidentStep.Kind.CHECKED)
                .reduce((earlier, later) -> later);
    }

    /** Whether one party says that both put it right, and the other has yet to confirm it. */
    public boolean awaitsOther() {
        return waiting().isPresent();
    }

    /** When the repair was noted that the other party has yet to confirm, by its note and not by its day; empty where none waits. */
    public Optional<Instant> waiting() {
        return last().filter(step -> step.kind() == IncidentStep.Kind.HANDLED && takesOther(step))
                .map(IncidentStep::at);
    }

    /** Whether it was dealt with, by the word of both where it takes both. */
    public boolean isHandled() {
        return done.stream().anyMatch(this::deals);
    }

    /**
     * When the repair was done that both parties vouch for: one noted it with both present, the other confirmed it, which is its
     * acceptance (C.6, C-05), whenever that was. Empty where there is none, or what was reported is not put right at the marker's place.
     */
    public Optional<Instant> restored() {
        for (int i = done.size() - 1; i > 0; i--) {
            if (done.get(i).kind() == IncidentStep.Kind.CONFIRMED) {
                return Optional.of(done.get(i - 1).done());
            }
        }
        return Optional.empty();
    }

    /** Whether a marker was repaired after a moment by the word of both. */
    public boolean isRepairedAfter(ItemId marker, Instant moment) {
        return report.marker().equals(marker)
                && restored().filter(repair -> repair.isAfter(moment)).isPresent();
    }

    /** Whether a state of the register is of those that such a repair ends. */
    public static boolean ends(MarkerState recorded) {
        return REPAIRED_TOGETHER.contains(recorded.code());
    }

    private boolean deals(IncidentStep step) {
        return step.kind() == IncidentStep.Kind.CONFIRMED
                || step.kind() == IncidentStep.Kind.HANDLED && !takesOther(step);
    }

    private boolean takesOther(IncidentStep repair) {
        return takesBoth() && repair.team().isPresent();
    }

    /** Whether what was reported is put right by both parties together. */
    public boolean takesBoth() {
        return REPAIRED_TOGETHER.contains(report.state().code());
    }

    private boolean follows(IncidentStep next) {
        boolean unfounded = founded().filter(yes -> !yes).isPresent();
        boolean checked = reached().filter(IncidentStep.Kind.CHECKED::equals).isPresent();
        return switch (next.kind()) {
            case CHECKED -> done.isEmpty() || unfounded && contradicts(next);
            case HANDLED -> checked && !unfounded;
            case CONFIRMED -> awaitsOther();
            case CLOSED -> checked && unfounded || last().filter(this::deals).isPresent();
        };
    }

    /** Whether a step may be written after those done. */
    public Admission admits(IncidentStep next) {
        if (!follows(next)) {
            return Admission.refused(
                    "C.6",
                    Citation.house("C.6"),
                    "顺序为:核查、处理(修复须对方确认)、结案;不属实的核查后即可结案,另一方核查属实则重新办理。现为“" + title().zh() + "”",
                    "The order is check, handling, for a repair its confirmation by the other party, closing; what is not true is"
                            + " closed after the check, until the other party finds it true. It is now “" + title().en()
                            + "”");
        }
        return presence(next);
    }

    /** Whether a party finds true what its neighbour did not: neither closes the other's marker with a word. */
    private boolean contradicts(IncidentStep next) {
        return next.founded().equals(Optional.of(true))
                && next.team().isPresent()
                && !next.team().equals(check().flatMap(IncidentStep::team));
    }

    private Admission presence(IncidentStep next) {
        if (!takesBoth()) {
            return Admission.GRANTED;
        }
        return switch (next.kind()) {
            case HANDLED -> repair(next);
            case CONFIRMED -> confirmation(next);
            case CHECKED, CLOSED -> Admission.GRANTED;
        };
    }

    private static Admission repair(IncidentStep next) {
        return isOfBoth(next) && next.team().isPresent()
                ? Admission.GRANTED
                : Admission.refused(
                        "C-05",
                        Handling.PRESENCE,
                        "损坏、丢失、移位的界桩须双方在场修复,由一方的联检人员登记",
                        "a marker that is damaged, lost or moved is put right with both parties present, which an inspector of one of"
                                + " them notes");
    }

    private static boolean isOfBoth(IncidentStep step) {
        return step.present().size() == Team.values().length;
    }

    /** To confirm a repair is to say that one was there; who tells besides who was tells of both. */
    private Admission confirmation(IncidentStep next) {
        if (!isOfOther(next)) {
            return Admission.refused(
                    "C-05", Handling.PRESENCE, "由另一方的联检人员确认", "an inspector of the other party confirms it");
        }
        return next.present().isEmpty() || isOfBoth(next)
                ? Admission.GRANTED
                : Admission.refused(
                        "present",
                        "C-05",
                        Handling.PRESENCE,
                        "确认修复即确认双方在场;一方不在场的修复不能确认",
                        "to confirm a repair is to confirm that both were present; one at which a party was not is not confirmed");
    }

    private boolean isOfOther(IncidentStep confirmation) {
        Optional<Team> repaired = last().flatMap(IncidentStep::team);
        return confirmation.team().isPresent() && !confirmation.team().equals(repaired);
    }
}
