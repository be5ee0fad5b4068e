package org.jieming.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
        return new Step(new UUID(0, hour), Field.MARKER, kind, team, "somebody", at, present, text);
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

    @Test
    void nobody_agrees_to_her_own_proposal() {
        Step own = step(2, Kind.AGREED, Team.A, Set.of(), "");
        assertThat(refusal(Handling.of(List.of(PROPOSED)), own)).contains("C.6");
        assertThat(refusal(Handling.of(List.of(PROPOSED)), AGREED)).isEmpty();
    }

    @Test
    void a_repair_without_the_neighbour_is_refused_by_article_six() {
        Step alone = step(3, Kind.REPAIRED, Team.B, Set.of(Team.B), "已重描");
        Handling agreed = Handling.of(List.of(PROPOSED, AGREED));
        assertThat(refusal(agreed, alone)).contains("C-05");
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
                        new Comparison.Agreed(new MarkerState("damaged"), List.of()),
                        fine,
                        new Comparison.Agreed(MarkerState.INTACT, List.of()),
                        contested,
                        new Comparison.Contested(List.of()),
                        open,
                        new Comparison.Awaited(BOTH)),
                Map.of(Field.MARKER, Handling.of(List.of(PROPOSED, AGREED, REPAIRED, ACCEPTED))),
                List.of());
        // 4 markers; 2 agreed + 1 contested = 3 inspected; 1 intact, so 1 found, which was handled
        assertThat(tally).isEqualTo(new RoundTally(4, 3, 2, 1, Map.of("damaged", 1, "intact", 1), 1, 0, 1, 0));
    }
}
