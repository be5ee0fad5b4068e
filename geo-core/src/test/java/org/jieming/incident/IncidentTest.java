package org.jieming.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jieming.incident.IncidentStep.Kind;
import org.jieming.inspection.Admission;
import org.jieming.inspection.MarkerState;
import org.jieming.inspection.Team;
import org.jieming.language.Malformed;
import org.jieming.register.ItemId;
import org.junit.jupiter.api.Test;

/** A marker reported by a villager, and what became of it. */
class IncidentTest {
    private static final Instant NOON = Instant.parse("2026-05-02T04:00:00Z");
    private static final Set<Team> BOTH = Set.of(Team.A, Team.B);

    private static IncidentReport reported(String state) {
        return new IncidentReport(
                new UUID(0, 1),
                ItemId.named("marker"),
                "990121990122001Q",
                "990121990122",
                new MarkerState(state),
                "倒在沟里",
                Optional.empty(),
                Optional.empty(),
                "护桩员",
                "zhang",
                NOON);
    }

    private static IncidentStep step(Kind kind, int days, Set<Team> present) {
        return step(kind, days, present, Team.A);
    }

    private static IncidentStep step(Kind kind, int days, Set<Team> present, Team team) {
        Optional<Boolean> founded = kind == Kind.CHECKED ? Optional.of(true) : Optional.empty();
        return new IncidentStep(
                new UUID(1, days),
                kind,
                founded,
                present,
                Optional.of(team),
                "zhang",
                NOON.plus(Duration.ofDays(days)),
                "",
                Optional.empty());
    }

    private static IncidentStep unfounded(int days) {
        return new IncidentStep(
                new UUID(1, days),
                Kind.CHECKED,
                Optional.of(false),
                Set.of(),
                Optional.of(Team.B),
                "zhang",
                NOON.plus(Duration.ofDays(days)),
                "",
                Optional.empty());
    }

    @Test
    void it_goes_from_open_over_checked_and_handled_to_closed_in_whatever_order_the_steps_arrive() {
        IncidentReport report = reported("damaged");
        List<IncidentStep> all = List.of(
                step(Kind.CLOSED, 9, Set.of()),
                step(Kind.CONFIRMED, 5, Set.of(), Team.B),
                step(Kind.HANDLED, 4, BOTH),
                step(Kind.CHECKED, 1, Set.of()));
        assertThat(Incident.of(report, List.of()).word()).isEqualTo("open");
        assertThat(Incident.of(report, all.subList(3, 4)).word()).isEqualTo("checked");
        assertThat(Incident.of(report, all.subList(2, 4)).word()).isEqualTo("handled");
        assertThat(Incident.of(report, all.subList(1, 4)).word()).isEqualTo("confirmed");
        assertThat(Incident.of(report, all).word()).isEqualTo("closed");
        // it is closed once, and handled once while the other party is waited for
        assertThat(Incident.of(report, all)
                        .admits(step(Kind.CLOSED, 10, Set.of()))
                        .<Boolean>fold(() -> true, no -> false))
                .isFalse();
        assertThat(Incident.of(report, all.subList(2, 4))
                        .admits(step(Kind.HANDLED, 5, BOTH))
                        .<Boolean>fold(() -> true, no -> false))
                .isFalse();
        // nothing is closed that was not handled
        assertThat(Incident.of(report, List.of(all.get(0), all.get(3))).word()).isEqualTo("checked");
    }

    @Test
    void what_is_not_true_is_closed_after_the_check_and_never_handled() {
        IncidentReport report = reported("lost");
        assertThat(Incident.of(report, List.of(unfounded(1), step(Kind.HANDLED, 2, BOTH)))
                        .word())
                .isEqualTo("checked");
        assertThat(Incident.of(report, List.of(unfounded(1), step(Kind.CLOSED, 2, Set.of())))
                        .word())
                .isEqualTo("closed");
    }

    @Test
    void a_damaged_marker_is_put_right_with_both_parties_present_and_digging_is_stopped_by_one() {
        IncidentStep alone = step(Kind.HANDLED, 2, Set.of(Team.A));
        Incident damaged = Incident.of(reported("damaged"), List.of(step(Kind.CHECKED, 1, Set.of())));
        assertThat(damaged.admits(alone).<String>fold(() -> "granted", finding -> finding.rule()))
                .isEqualTo("C-05");
        // what A attests of both B confirms; neither A nor, before the repair, B can
        Incident repaired =
                Incident.of(reported("damaged"), List.of(step(Kind.CHECKED, 1, Set.of()), step(Kind.HANDLED, 2, BOTH)));
        assertThat(repaired.awaitsOther()).isTrue();
        for (IncidentStep own : List.of(step(Kind.CONFIRMED, 3, BOTH), step(Kind.CLOSED, 3, BOTH))) {
            assertThat(repaired.admits(own).<Boolean>fold(() -> true, finding -> false))
                    .as(own.toString())
                    .isFalse();
        }
        IncidentStep other = step(Kind.CONFIRMED, 3, Set.of(), Team.B);
        assertThat(repaired.admits(other).<Boolean>fold(() -> true, finding -> false))
                .isTrue();
        assertThat(damaged.admits(other).<Boolean>fold(() -> true, finding -> false))
                .isFalse();
        Incident endangered = Incident.of(reported("endangered"), List.of(step(Kind.CHECKED, 1, Set.of())));
        assertThat(endangered.admits(alone).<String>fold(() -> "granted", finding -> finding.rule()))
                .isEqualTo("granted");
    }

    /** A notes a repair with both present; B says that A was there alone, that B was, that both were, or by confirming that it was so. */
    @Test
    void who_confirms_a_repair_says_of_no_party_that_it_was_not_there() {
        List<IncidentStep> steps = List.of(step(Kind.CHECKED, 1, Set.of()), step(Kind.HANDLED, 2, BOTH));
        Incident repaired = Incident.of(reported("damaged"), steps);
        for (Team alone : Team.values()) {
            Admission refused = repaired.admits(step(Kind.CONFIRMED, 3, Set.of(alone), Team.B));
            assertThat(refused.<String>fold(() -> "granted", finding -> finding.rule() + " " + finding.field()))
                    .isEqualTo("C-05 present");
        }
        for (Set<Team> present : List.of(BOTH, Set.<Team>of())) {
            Admission granted = repaired.admits(step(Kind.CONFIRMED, 3, present, Team.B));
            assertThat(granted.<Boolean>fold(() -> true, finding -> false)).isTrue();
        }
        // it was admitted once, and what the register took from it then reads as it did
        IncidentStep once = step(Kind.CONFIRMED, 3, Set.of(Team.A), Team.B);
        assertThat(Incident.of(reported("damaged"), List.of(steps.get(0), steps.get(1), once))
                        .word())
                .isEqualTo("confirmed");
    }

    /** B looked and found nothing, and closed; A goes there and finds the marker broken. */
    @Test
    void what_one_party_calls_untrue_the_other_may_find_true_even_when_it_is_closed() {
        Incident closed =
                Incident.of(reported("damaged"), List.of(unfounded(1), step(Kind.CLOSED, 2, Set.of(), Team.B)));
        assertThat(closed.word()).isEqualTo("closed");
        assertThat(closed.admits(step(Kind.CHECKED, 3, Set.of(), Team.B)).<Boolean>fold(() -> true, finding -> false))
                .isFalse();
        Incident again = Incident.of(
                reported("damaged"),
                List.of(
                        unfounded(1),
                        step(Kind.CLOSED, 2, Set.of(), Team.B),
                        step(Kind.CHECKED, 3, Set.of(), Team.A),
                        unfounded(4)));
        assertThat(again.word()).isEqualTo("checked");
        assertThat(again.founded()).contains(true);
    }

    /** Steps kept before parties were: they name none, and the repair was closed without the word of the other. */
    @Test
    void what_was_repaired_before_parties_confirmed_stays_handled_and_is_closed() {
        List<IncidentStep> steps = List.of(
                unsigned(Kind.CHECKED, 1, Set.of()),
                unsigned(Kind.HANDLED, 4, BOTH),
                unsigned(Kind.CLOSED, 9, Set.of()));
        Incident closed = Incident.of(reported("damaged"), steps);
        assertThat(closed.done()).isEqualTo(steps);
        IncidentTally tally = IncidentTally.of(List.of(closed));
        assertThat(tally.handled()).isEqualTo(1);
        assertThat(tally.median()).contains(Duration.ofDays(9));
        Incident handled = Incident.of(reported("damaged"), steps.subList(0, 2));
        assertThat(handled.awaitsOther()).isFalse();
        assertThat(handled.admits(step(Kind.CLOSED, 9, Set.of())).<Boolean>fold(() -> true, finding -> false))
                .isTrue();
        // a repair that is written today names its party
        Incident checked = Incident.of(reported("damaged"), steps.subList(0, 1));
        assertThat(checked.admits(steps.get(1)).<String>fold(() -> "granted", finding -> finding.rule()))
                .isEqualTo("C-05");
    }

    private static IncidentStep unsigned(Kind kind, int days, Set<Team> present) {
        IncidentStep step = step(kind, days, present);
        return new IncidentStep(
                step.id(),
                kind,
                step.founded(),
                present,
                Optional.empty(),
                "zhang",
                step.at(),
                step.text(),
                step.doneOn());
    }

    @Test
    void an_intact_marker_is_not_reported_and_only_a_check_says_whether_it_is_true() {
        assertThatThrownBy(() -> reported("intact")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new IncidentStep(
                        new UUID(0, 2),
                        Kind.CLOSED,
                        Optional.of(true),
                        Set.of(),
                        Optional.empty(),
                        "zhang",
                        NOON,
                        "",
                        Optional.empty()))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void the_figures_count_what_was_true_what_was_handled_and_how_long_it_took() {
        Incident handled = Incident.of(
                reported("damaged"),
                List.of(
                        step(Kind.CHECKED, 1, Set.of()),
                        step(Kind.HANDLED, 4, BOTH),
                        step(Kind.CONFIRMED, 5, Set.of(), Team.B),
                        step(Kind.CLOSED, 9, Set.of())));
        Incident none = Incident.of(reported("lost"), List.of(unfounded(1), step(Kind.CLOSED, 3, Set.of())));
        Incident open = Incident.of(reported("lost"), List.of());
        IncidentTally tally = IncidentTally.of(List.of(handled, none, open));
        assertThat(tally.byStage()).containsEntry("closed", 2).containsEntry("open", 1);
        assertThat(tally.byState()).containsEntry("lost", 2);
        assertThat(List.of(tally.founded(), tally.unfounded(), tally.handled())).containsExactly(1, 1, 1);
        // closed after 3 and 9 days: the lower of two middles
        assertThat(tally.median()).contains(Duration.ofDays(3));
    }
}
