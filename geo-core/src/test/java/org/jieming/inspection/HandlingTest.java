package org.jieming.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jieming.inspection.Step.Kind;
import org.jieming.register.ItemId;
import org.junit.jupiter.api.Test;

/** Found, agreed by both, repaired with both present, accepted. */
class HandlingTest {
    private static final Set<Team> BOTH = Set.of(Team.A, Team.B);
    private static final Step PROPOSED = step(1, Kind.PROPOSED, Team.A, Set.of(), "乙方于 6 月底前重描刻字");
    private static final Step AGREED = step(2, Kind.AGREED, Team.B, Set.of(), "");
    private static final Step REPAIRED = step(3, Kind.REPAIRED, Team.B, BOTH, "已重描");
    private static final Step ACCEPTED = step(4, Kind.ACCEPTED, Team.A, BOTH, "");

    private static Step step(int hour, Kind kind, Team team, Set<Team> present, String text) {
        Instant at = Instant.parse("2026-05-01T00:00:00Z").plusSeconds(3600L * hour);
        return new Step(
                new UUID(0, hour),
                Field.MARKER,
                kind,
                team,
                "somebody",
                at,
                present,
                text,
                Optional.empty(),
                Duty.NONE,
                Optional.empty());
    }

    private static Optional<String> refusal(Handling handling, Step next) {
        return handling.admits(next).fold(Optional::empty, finding -> Optional.of(finding.rule()));
    }

    @Test
    void the_steps_follow_one_another_whatever_the_order_in_which_they_are_read() {
        Handling handling = Handling.of(List.of(ACCEPTED, AGREED, PROPOSED, REPAIRED));
        assertThat(handling.done()).containsExactly(PROPOSED, AGREED, REPAIRED, ACCEPTED);
        assertThat(handling.isClosed()).isTrue();
    }

    private static Step doneOn(Step step, String day) {
        return new Step(
                step.id(),
                step.marker(),
                step.kind(),
                step.team(),
                step.author(),
                step.at(),
                step.present(),
                step.text(),
                step.proposal(),
                step.duty(),
                Optional.of(LocalDate.parse(day)));
    }

    /** Written at 03:00 UTC on 1 May, 11:00 in Beijing: done on 30 April it counts from the end of that day, 16:00 UTC less a moment. */
    @Test
    void a_repair_counts_from_the_day_on_which_it_was_done_and_never_from_after_it_was_written() {
        Handling before = Handling.of(List.of(PROPOSED, AGREED, doneOn(REPAIRED, "2026-04-30"), ACCEPTED));
        assertThat(before.restored()).contains(Instant.parse("2026-04-30T15:59:59.999Z"));
        Handling same = Handling.of(List.of(PROPOSED, AGREED, doneOn(REPAIRED, "2026-05-01"), ACCEPTED));
        assertThat(same.restored()).contains(REPAIRED.at());
        assertThat(Handling.of(List.of(PROPOSED, AGREED, doneOn(REPAIRED, "2026-04-30")))
                        .waiting())
                .contains(REPAIRED.at());
    }

    @Test
    void nobody_agrees_to_her_own_proposal() {
        Step own = step(2, Kind.AGREED, Team.A, Set.of(), "");
        assertThat(refusal(Handling.of(List.of(PROPOSED)), own)).contains("C.6");
        assertThat(refusal(Handling.of(List.of(PROPOSED)), AGREED)).isEmpty();
    }

    private static Step agreed(int hour, Team team, Optional<UUID> to) {
        Step step = step(hour, Kind.AGREED, team, Set.of(), "");
        return new Step(
                step.id(),
                step.marker(),
                step.kind(),
                team,
                "somebody",
                step.at(),
                Set.of(),
                "",
                to,
                Duty.NONE,
                Optional.empty());
    }

    @Test
    void one_agrees_to_the_proposal_that_one_has_read() {
        Step other = step(2, Kind.PROPOSED, Team.A, Set.of(), "由乙方重立");
        Handling two = Handling.of(List.of(PROPOSED, other));
        // B read the first of hour 1, and A wrote another in hour 2
        assertThat(two.unseen(agreed(3, Team.B, Optional.of(PROPOSED.id())))).contains(other);
        assertThat(two.unseen(agreed(3, Team.B, Optional.empty()))).contains(other);
        assertThat(two.unseen(agreed(3, Team.B, Optional.of(other.id())))).isEmpty();
        assertThat(Handling.of(List.of(PROPOSED)).unseen(agreed(3, Team.B, Optional.empty())))
                .isEmpty();
        // a consent to the first does not bind to the second when it is read later; one that names none counts as it
        // did
        assertThat(Handling.of(List.of(PROPOSED, other, agreed(3, Team.B, Optional.of(PROPOSED.id()))))
                        .reached())
                .contains(Kind.PROPOSED);
        assertThat(Handling.of(List.of(PROPOSED, other, agreed(3, Team.B, Optional.empty())))
                        .reached())
                .contains(Kind.AGREED);
    }

    @Test
    void a_team_withdraws_its_own_proposal_until_the_other_has_agreed_and_may_make_another() {
        Step withdrawn = step(2, Kind.WITHDRAWN, Team.A, Set.of(), "");
        Handling proposed = Handling.of(List.of(PROPOSED));
        assertThat(refusal(proposed, step(2, Kind.WITHDRAWN, Team.B, Set.of(), "")))
                .contains("C.6");
        assertThat(refusal(proposed, withdrawn)).isEmpty();
        Handling none = Handling.of(List.of(PROPOSED, withdrawn));
        assertThat(none.pending()).isEmpty();
        assertThat(none.isClosed()).isFalse();
        assertThat(refusal(none, step(3, Kind.AGREED, Team.B, Set.of(), ""))).contains("C.6");
        assertThat(refusal(none, step(3, Kind.PROPOSED, Team.B, Set.of(), "甲方重立")))
                .isEmpty();
        assertThat(refusal(Handling.of(List.of(PROPOSED, AGREED)), step(3, Kind.WITHDRAWN, Team.A, Set.of(), "")))
                .contains("C.6");
    }

    @Test
    void a_repair_without_the_neighbour_is_refused_by_article_six() {
        Step alone = step(3, Kind.REPAIRED, Team.B, Set.of(Team.B), "已重描");
        Handling agreed = Handling.of(List.of(PROPOSED, AGREED));
        assertThat(refusal(agreed, alone)).contains("C-05");
        assertThat(agreed.admits(alone).<String>fold(() -> "", finding -> finding.field()))
                .isEqualTo("present");
        assertThat(refusal(agreed, REPAIRED)).isEmpty();
        assertThat(Handling.of(List.of(PROPOSED, AGREED, alone, ACCEPTED)).reached())
                .contains(Kind.AGREED);
    }

    @Test
    void who_noted_the_repair_does_not_accept_it_as_well() {
        Handling repaired = Handling.of(List.of(PROPOSED, AGREED, REPAIRED));
        Step own = step(4, Kind.ACCEPTED, Team.B, BOTH, "");
        assertThat(refusal(repaired, own)).contains("C-05");
        assertThat(refusal(repaired, ACCEPTED)).isEmpty();
        // it was admitted once, and what was signed then reads as it did
        assertThat(Handling.of(List.of(PROPOSED, AGREED, REPAIRED, own)).done())
                .containsExactly(PROPOSED, AGREED, REPAIRED, own);
    }

    @Test
    void repair_waits_for_consent_and_a_proposal_says_what_is_to_be_done() {
        assertThat(refusal(Handling.of(List.of(PROPOSED)), REPAIRED)).contains("C.6");
        assertThat(refusal(Handling.of(List.of()), step(1, Kind.PROPOSED, Team.A, Set.of(), " ")))
                .contains("C.6");
    }

    @Test
    void the_figures_of_a_round_count_agreed_markers_by_state_and_what_was_handled() {
        ItemId contested = ItemId.named("contested");
        ItemId open = ItemId.named("open");
        ItemId fine = ItemId.named("fine");
        RoundTally tally = RoundTally.of(
                Map.of(
                        Field.MARKER,
                        settled(new Comparison.Agreed(new MarkerState("damaged"), List.of()), true),
                        fine,
                        settled(new Comparison.Agreed(MarkerState.INTACT, List.of()), false),
                        contested,
                        settled(
                                new Comparison.Contested(
                                        List.of(), Set.of(MarkerState.INTACT, new MarkerState("lost"))),
                                false),
                        open,
                        settled(new Comparison.Awaited(BOTH), false)),
                List.of());
        // 4 markers; 2 agreed + 1 contested = 3 inspected; 1 intact, so 1 found, which was handled
        assertThat(tally).isEqualTo(new RoundTally(4, 3, 2, 1, Map.of("damaged", 1, "intact", 1), 1, 0, 1, 1, 0, 0));
    }

    private static Outcome settled(Comparison comparison, boolean closed) {
        return new Outcome(comparison, comparison, closed, closed ? 1 : 0, Optional.empty(), Optional.empty());
    }

    /** What both stated by the hour at which it arrived: before the repair of hour 3 and after its acceptance in hour 4. */
    private static Outcome outcome(List<Step> steps, Observation... stated) {
        return Outcome.of(List.of(stated), Handling.of(steps), Optional.empty(), Tolerances.SHIPPED);
    }

    private static Observation seen(int hour, Team team, String state) {
        String when = "2026-05-01T0" + hour + ":30:00Z";
        return Field.arrived(Field.at(team, state, when, Optional.empty()), when);
    }

    private static List<Integer> figures(Outcome outcome) {
        RoundTally tally = RoundTally.of(Map.of(Field.MARKER, outcome), List.of());
        return List.of(tally.inspected(), tally.intact(), tally.found(), tally.handled(), tally.contested());
    }

    @Test
    void a_problem_that_was_repaired_stays_found_and_handled_when_both_look_again() {
        List<Step> steps = List.of(PROPOSED, AGREED, REPAIRED, ACCEPTED);
        Observation a = seen(0, Team.A, "damaged");
        Observation b = seen(0, Team.B, "damaged");
        Outcome again = outcome(steps, a, b, seen(5, Team.A, "intact"), seen(5, Team.B, "intact"));
        // 1 inspected, 0 of 1 intact when inspected, 1 found, 1 handled: (0 + 1) of 1 intact after that
        assertThat(figures(again)).containsExactly(1, 0, 1, 1, 0);
        assertThat(again.now()).isEqualTo(new Comparison.Agreed(MarkerState.INTACT, List.of()));
        // looked at between repair and acceptance it is the same
        assertThat(figures(outcome(steps, a, b, seen(3, Team.A, "intact"), seen(3, Team.B, "intact"))))
                .containsExactly(1, 0, 1, 1, 0);
        // A alone has looked again: what B said of the marker as it was does not contradict her
        Outcome alone = outcome(steps, a, b, seen(5, Team.A, "intact"));
        assertThat(figures(alone)).containsExactly(1, 0, 1, 1, 0);
        assertThat(alone.isOpen()).isFalse();
        // both have, and contradict each other: what was signed for stays found and handled, and they look at it
        // together
        Outcome apart = outcome(steps, a, b, seen(5, Team.A, "intact"), seen(5, Team.B, "lost"));
        assertThat(figures(apart)).containsExactly(1, 0, 1, 1, 1);
    }

    @Test
    void what_both_find_after_acceptance_is_open_and_a_new_measure_may_be_proposed() {
        List<Step> steps = List.of(PROPOSED, AGREED, REPAIRED, ACCEPTED);
        Observation[] stated = {
            seen(0, Team.A, "damaged"), seen(0, Team.B, "damaged"), seen(5, Team.A, "lost"), seen(5, Team.B, "lost")
        };
        Outcome lost = outcome(steps, stated);
        assertThat(lost.isOpen()).isTrue();
        // found damaged and handled until hour 4, and found lost in hour 5: 2 problems of 1 marker, of which 1 is
        // handled
        assertThat(figures(lost)).containsExactly(1, 0, 2, 1, 0);
        List<Step> all = new ArrayList<>(steps);
        for (Step next : List.of(
                step(6, Kind.PROPOSED, Team.B, Set.of(), "重新埋设"),
                step(7, Kind.AGREED, Team.A, Set.of(), ""),
                step(8, Kind.REPAIRED, Team.B, BOTH, "已埋设"),
                step(9, Kind.ACCEPTED, Team.A, BOTH, ""))) {
            assertThat(refusal(Handling.of(all), next)).as(next.kind().word()).isEmpty();
            assertThat(outcome(all, stated).closed()).isFalse();
            all.add(next);
        }
        assertThat(figures(outcome(all, stated))).containsExactly(1, 0, 2, 2, 0);
        assertThat(outcome(all, stated).isOpen()).isFalse();
    }

    @Test
    void what_one_alone_finds_after_acceptance_is_told_until_the_other_looks_and_takes_nothing_back() {
        List<Step> steps = List.of(PROPOSED, AGREED, REPAIRED, ACCEPTED);
        Observation a = seen(0, Team.A, "damaged");
        Observation b = seen(0, Team.B, "damaged");
        Observation again = seen(5, Team.A, "lost");
        Outcome alone = outcome(steps, a, b, again);
        assertThat(alone.renewed()).contains(again);
        assertThat(figures(alone)).containsExactly(1, 0, 1, 1, 0);
        assertThat(RoundTally.of(Map.of(Field.MARKER, alone), List.of()).renewed())
                .isEqualTo(1);
        assertThat(outcome(steps, a, b, seen(5, Team.A, "intact")).renewed()).isEmpty();
        // B looks as well: they agree on a new finding, or contradict each other
        assertThat(outcome(steps, a, b, again, seen(6, Team.B, "lost")).renewed())
                .isEmpty();
        assertThat(outcome(steps, a, b, again, seen(6, Team.B, "lost")).isOpen())
                .isTrue();
    }

    @Test
    void a_repair_that_nobody_has_accepted_stays_found_and_open_however_both_find_the_marker_since() {
        List<Step> steps = List.of(PROPOSED, AGREED, REPAIRED);
        Observation a = seen(0, Team.A, "damaged");
        Observation b = seen(0, Team.B, "damaged");
        Outcome again = outcome(steps, a, b, seen(5, Team.A, "intact"), seen(5, Team.B, "intact"));
        // 1 inspected, 0 of 1 intact when inspected, 1 found, 0 of 1 handled; nothing is contested
        assertThat(figures(again)).containsExactly(1, 0, 1, 0, 0);
        assertThat(again.isOpen()).isTrue();
        assertThat(again.now()).isEqualTo(new Comparison.Agreed(MarkerState.INTACT, List.of()));
        // A alone has looked again: what B said of the marker before its repair does not contradict her
        assertThat(figures(outcome(steps, a, b, seen(5, Team.A, "intact")))).containsExactly(1, 0, 1, 0, 0);
        // accepted later the figures tell the same, and it is handled
        assertThat(figures(outcome(
                        List.of(PROPOSED, AGREED, REPAIRED, step(8, Kind.ACCEPTED, Team.A, BOTH, "")),
                        a,
                        b,
                        seen(5, Team.A, "intact"),
                        seen(5, Team.B, "intact"))))
                .containsExactly(1, 0, 1, 1, 0);
    }

    /** Both saw it lost in hour 1, and their telephones send that in hour 6: before the repair of hour 3 it was so. */
    @Test
    void what_was_seen_before_a_repair_and_arrives_after_its_acceptance_is_no_new_look() {
        List<Step> steps = List.of(PROPOSED, AGREED, REPAIRED, ACCEPTED);
        Observation a = Field.arrived(seen(1, Team.A, "lost"), "2026-05-01T06:30:00Z");
        Observation b = Field.arrived(seen(1, Team.B, "lost"), "2026-05-01T06:30:00Z");
        Outcome both = outcome(steps, seen(0, Team.A, "damaged"), seen(0, Team.B, "damaged"), a, b);
        assertThat(both.closed()).isTrue();
        assertThat(figures(both)).containsExactly(1, 0, 1, 1, 0);
        Outcome alone = outcome(steps, seen(0, Team.A, "damaged"), seen(0, Team.B, "damaged"), a);
        assertThat(alone.renewed()).isEmpty();
    }
}
