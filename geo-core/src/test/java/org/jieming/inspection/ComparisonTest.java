package org.jieming.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.language.Malformed;
import org.jieming.rule.Finding;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** Two teams, one marker: both statements stand, and the rules say whether they agree. */
class ComparisonTest {
    private static final Tolerances TOLERANCES = Tolerances.SHIPPED;

    private static Comparison compared(Observation... stated) {
        return Comparison.of(List.of(stated), Optional.empty(), TOLERANCES);
    }

    private static List<String> fields(Comparison comparison) {
        return comparison.fold(
                awaited -> List.of("awaited"),
                agreed -> List.of("agreed"),
                contested ->
                        contested.differences().stream().map(Finding::field).toList());
    }

    @Test
    void one_teams_word_is_not_enough() {
        assertThat(compared(Field.states(Team.A, "intact")))
                .isEqualTo(new Comparison.Awaited(java.util.Set.of(Team.B)));
        assertThat(compared()).isEqualTo(new Comparison.Awaited(java.util.Set.of(Team.A, Team.B)));
    }

    @Test
    void two_teams_that_found_the_same_agree_on_it() {
        assertThat(compared(Field.states(Team.A, "damaged"), Field.states(Team.B, "damaged")))
                .isEqualTo(new Comparison.Agreed(new MarkerState("damaged"), List.of()));
    }

    @Test
    void of_two_statements_the_later_one_counts_by_the_time_it_was_made_not_by_a_wrong_clock() {
        // said to be of 2 May by a clock that was a day and an hour ahead: made on 1 May at 7:00
        Observation wrong = Field.ahead(
                Field.at(Team.A, "lost", "2026-05-02T08:00:00Z", Optional.empty()), java.time.Duration.ofHours(25));
        Observation right = Field.states(Team.A, "intact"); // 1 May, 8:00
        assertThat(compared(right, wrong, Field.states(Team.B, "intact")))
                .isEqualTo(new Comparison.Agreed(new MarkerState("intact"), List.of()));
    }

    @Test
    void two_states_of_one_marker_are_a_contradiction_that_names_both() {
        Comparison comparison = compared(Field.states(Team.A, "intact"), Field.states(Team.B, "moved"));
        assertThat(fields(comparison)).containsExactly("state");
        String said = ((Comparison.Contested) comparison)
                .differences()
                .get(0)
                .sentence()
                .zh();
        assertThat(said).contains("完好").contains("移位");
    }

    @Test
    void a_contradiction_in_the_rest_does_not_hide_the_damage_that_both_state() {
        Observation a = Field.with(Field.states(Team.A, "damaged"), true, Map.of());
        Observation b = Field.with(Field.states(Team.B, "damaged"), false, Map.of());
        Comparison comparison = compared(a, b);
        assertThat(fields(comparison)).containsExactly("inscription");
        assertThat(comparison.agreedState()).contains(new MarkerState("damaged"));
        assertThat(comparison.isProblem()).isTrue();
        // neither says intact, so something is to be done; which state it is they settle together
        Comparison lost = compared(Field.states(Team.A, "lost"), b);
        assertThat(lost.isProblem()).isTrue();
        assertThat(lost.agreedState()).isEmpty();
        assertThat(compared(Field.states(Team.A, "intact"), b).isProblem()).isFalse();
    }

    /** Who is responsible and until when hold for both (C-38), and are settled with the measure (C.6). */
    @Test
    void who_is_to_see_to_the_marker_and_until_when_are_contradictions_where_both_name_another() {
        Observation a = advised(Team.A, Optional.of(Team.B), "2026-12-01");
        assertThat(fields(compared(a, advised(Team.B, Optional.of(Team.A), "2026-12-01"))))
                .containsExactly("responsible");
        assertThat(fields(compared(a, advised(Team.B, Optional.of(Team.B), "2027-06-01"))))
                .containsExactly("deadline");
        assertThat(compared(a, advised(Team.B, Optional.of(Team.B), "2027-06-01"))
                        .isProblem())
                .isTrue();
        // only one says who
        assertThat(fields(compared(a, advised(Team.B, Optional.empty(), "2026-12-01"))))
                .containsExactly("agreed");
    }

    private static Observation advised(Team team, Optional<Team> responsible, String until) {
        return Field.advising(
                Field.states(team, "damaged"),
                new Advice("扶正", responsible, Optional.of(java.time.LocalDate.parse(until))));
    }

    @Test
    void what_a_team_states_later_replaces_what_it_said_before_and_never_what_the_other_said() {
        Observation first = Field.at(Team.A, "intact", "2026-05-01T08:00:00Z", Optional.empty());
        Observation again = Field.at(Team.A, "damaged", "2026-05-02T08:00:00Z", Optional.empty());
        Observation neighbour = Field.states(Team.B, "damaged");
        // the later one arrived first
        assertThat(fields(compared(again, neighbour, first))).containsExactly("agreed");
        assertThat(fields(compared(first, neighbour))).containsExactly("state");
    }

    @Test
    void of_two_statements_of_one_moment_the_one_that_arrived_later_corrects_the_other() {
        // ten pairs under ids in either order: by chance of the ids half of them would be lost
        for (int i = 0; i < 10; i++) {
            Observation first = Field.arrived(Field.states(Team.A, "lost"), "2026-05-03T00:00:00Z");
            Observation second = Field.arrived(Field.states(Team.A, "intact"), "2026-05-03T00:01:00Z");
            assertThat(Stated.latest(List.of(first, second), Team.A)).contains(second);
            assertThat(Stated.latest(List.of(second, first), Team.A)).contains(second);
        }
    }

    @Test
    void fixes_contradict_each_other_beyond_five_metres_or_twice_their_common_error() {
        // 3 m and 4 m: the difference is uncertain by √(3² + 4²) = 5 m, twice that is 10 m
        Optional<Fix> here = Optional.of(Field.north(0, 3));
        String day = "2026-05-01T08:00:00Z";
        Observation a = Field.at(Team.A, "intact", day, here);
        assertThat(fields(compared(a, Field.at(Team.B, "intact", day, Optional.of(Field.north(9.9, 4))))))
                .containsExactly("agreed");
        assertThat(fields(compared(a, Field.at(Team.B, "intact", day, Optional.of(Field.north(10.1, 4))))))
                .containsExactly("position");
        // two good receivers of 0.5 m: twice √0.5 m is 1.4 m, so that the 5 m of the rule count
        Observation good = Field.at(Team.A, "intact", day, Optional.of(Field.north(0, 0.5)));
        assertThat(fields(compared(good, Field.at(Team.B, "intact", day, Optional.of(Field.north(4.9, 0.5))))))
                .containsExactly("agreed");
        assertThat(fields(compared(good, Field.at(Team.B, "intact", day, Optional.of(Field.north(5.1, 0.5))))))
                .containsExactly("position");
    }

    @Test
    void inscription_and_objects_are_compared_where_both_say_something_of_them() {
        Observation a = Field.with(Field.states(Team.A, "intact"), true, Map.of("水塔", true, "桥墩", true));
        Observation b = Field.with(Field.states(Team.B, "intact"), false, Map.of("水塔", false, "独立树", true));
        assertThat(fields(compared(a, b))).containsExactly("inscription", "objects");
    }

    @Test
    void a_fix_is_told_against_the_legal_coordinate_and_moves_nothing() {
        Coordinate legal = new Coordinate(105, 35);
        // C-31: ≤ 1 m same; beyond max(5 m, 2 × accuracy) moved; within 2 × accuracy nothing is known; else measure
        // again
        assertThat(Offset.of(Field.north(0.9, 3), legal, TOLERANCES).verdict()).isEqualTo(Offset.Verdict.SAME);
        assertThat(Offset.of(Field.north(4, 3), legal, TOLERANCES).verdict()).isEqualTo(Offset.Verdict.WITHIN_ACCURACY);
        assertThat(Offset.of(Field.north(4, 1), legal, TOLERANCES).verdict()).isEqualTo(Offset.Verdict.MEASURE_AGAIN);
        assertThat(Offset.of(Field.north(5.5, 1), legal, TOLERANCES).verdict()).isEqualTo(Offset.Verdict.MOVED);
        assertThat(Offset.of(Field.north(5.5, 3), legal, TOLERANCES).verdict())
                .isEqualTo(Offset.Verdict.WITHIN_ACCURACY);
    }

    @Test
    void shifted_coordinates_and_unknown_states_are_refused_by_name() {
        assertThatThrownBy(() -> Fix.Datum.parse("GCJ-02"))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("datum");
        assertThatThrownBy(() -> new MarkerState("fine"))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("state");
    }

    /** Both found the same marker whole, 45 m north of its legal place, by fixes exact to 3 m: 45 > max(5, 2 × 3). */
    @Test
    void a_marker_that_both_call_intact_in_the_wrong_place_is_agreed_and_a_problem() {
        Optional<Coordinate> legal = Optional.of(new Coordinate(105, 35));
        Observation a = Field.at(Team.A, "intact", "2026-05-01T08:00:00Z", Optional.of(Field.north(45, 3)));
        Observation b = Field.at(Team.B, "intact", "2026-05-01T08:00:00Z", Optional.of(Field.north(46, 3)));
        var agreed = (Comparison.Agreed) Comparison.of(List.of(a, b), legal, TOLERANCES);
        assertThat(agreed.problems()).extracting(Finding::rule).containsExactly("C-31", "C-31");
        assertThat(agreed.problems().get(0).sentence().zh()).contains("甲方观测偏离法定位置45.0米");
        assertThat(agreed.isSound()).isFalse();
        RoundTally tally = RoundTally.of(
                Map.of(Field.MARKER, new Outcome(agreed, agreed, false, 0, Optional.empty(), Optional.empty())),
                List.of());
        assertThat(List.of(tally.found(), tally.suspected(), tally.intact())).containsExactly(1, 1, 0);
        // of fixes exact to 30 m 45 m say nothing: 45 < 2 × 30
        Observation vague = Field.at(Team.A, "intact", "2026-05-01T08:00:00Z", Optional.of(Field.north(45, 30)));
        Observation other = Field.at(Team.B, "intact", "2026-05-01T08:00:00Z", Optional.of(Field.north(46, 30)));
        assertThat(Comparison.of(List.of(vague, other), legal, TOLERANCES))
                .isEqualTo(new Comparison.Agreed(MarkerState.INTACT, List.of()));
    }

    @Test
    void a_reference_object_that_is_gone_is_a_problem_of_a_marker_that_stands() {
        Observation a = Field.with(Field.states(Team.A, "intact"), true, Map.of("水塔", false, "桥", true));
        Observation b = Field.with(Field.states(Team.B, "intact"), true, Map.of("水塔", false));
        var agreed = (Comparison.Agreed) compared(a, b);
        assertThat(agreed.problems()).extracting(Finding::field).containsExactly("objects");
        assertThat(agreed.problems().get(0).sentence().zh()).contains("水塔");
    }
}
