package org.jieming.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jieming.care.Assessment.Mark;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.measure.Metres;
import org.junit.jupiter.api.Test;

/** A line with two items to be met, one worth three times the other, and one that vetoes. */
class CareTest {
    private static final Instant NOON = Instant.parse("2026-12-01T04:00:00Z");
    private static final Checklist CHECKLIST =
            new Checklist(List.of(item("staff", 3, false), item("plan", 1, false), item("peace", 0, true)));

    private static Checklist.Item item(String code, double weight, boolean veto) {
        return new Checklist.Item(code, Bilingual.of(code, code), weight, veto);
    }

    private static Assessment assessed(Map<String, Mark> marks) {
        return new Assessment(new UUID(0, 1), "L1", 2026, marks, "zhang", NOON);
    }

    private static Dispute dispute(boolean grave, Dispute.Step... steps) {
        return new Dispute(
                new UUID(0, 2), "L1", LocalDate.parse("2026-03-01"), grave, "争水", "zhang", NOON, List.of(steps));
    }

    private static Dispute.Step step(Dispute.Kind kind, int days) {
        return new Dispute.Step(new UUID(1, days), kind, "座谈", "zhang", NOON.plusSeconds(86_400L * days));
    }

    @Test
    void the_score_is_the_mean_by_weight_of_what_was_marked_and_tells_how_much_that_is() {
        Assessment.Result whole = assessed(Map.of("staff", new Mark(100, ""), "plan", new Mark(20, "")))
                .by(CHECKLIST);
        // (3 × 100 + 1 × 20) / 4
        assertThat(whole.score()).contains(80.0);
        assertThat(whole.marked()).isEqualTo(1);
        Assessment.Result part = assessed(Map.of("plan", new Mark(20, ""))).by(CHECKLIST);
        assertThat(part.score()).contains(20.0);
        assertThat(part.marked()).isEqualTo(0.25);
        assertThat(assessed(Map.of()).by(CHECKLIST).score()).isEmpty();
    }

    @Test
    void one_violent_case_undoes_every_other_mark() {
        Assessment.Result vetoed = assessed(Map.of("staff", new Mark(100, ""), "peace", new Mark(0, "械斗")))
                .by(CHECKLIST);
        assertThat(vetoed.score()).isEmpty();
        assertThat(vetoed.vetoes()).extracting(Checklist.Item::code).containsExactly("peace");
    }

    @Test
    void marks_beyond_the_scale_and_items_that_nobody_asked_for_are_refused() {
        assertThatThrownBy(() -> new Mark(101, "")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> assessed(Map.of("fence", new Mark(1, ""))).against(CHECKLIST))
                .isInstanceOf(Malformed.class);
        assertThat(Checklist.SHIPPED.items()).hasSizeGreaterThan(9).anyMatch(Checklist.Item::veto);
    }

    @Test
    void a_dispute_is_settled_by_its_last_step_in_time_whatever_arrived_last() {
        Dispute settled = dispute(false, step(Dispute.Kind.SETTLED, 9), step(Dispute.Kind.MEDIATED, 2));
        assertThat(settled.isSettled()).isTrue();
        assertThat(settled.with(List.of(step(Dispute.Kind.SETTLED, 9), step(Dispute.Kind.REPORTED, 12)))
                        .word())
                .isEqualTo("reported");
    }

    @Test
    void the_figures_of_a_year_count_that_year_alone_and_show_where_ledger_and_assessment_contradict() {
        Patrol now = new Patrol(
                new UUID(0, 3), "L1", LocalDate.parse("2026-05-01"), List.of("王"), new Metres(1500), "", "zhang", NOON);
        Patrol before = new Patrol(
                new UUID(0, 4), "L1", LocalDate.parse("2025-05-01"), List.of("王"), new Metres(900), "", "zhang", NOON);
        Assessment good = assessed(Map.of("staff", new Mark(90, ""), "peace", new Mark(100, "")));
        CareTally tally = CareTally.of(2026, List.of(now, before), List.of(dispute(true)), List.of(good), CHECKLIST);
        assertThat(tally.patrols()).isEqualTo(1);
        assertThat(tally.patrolled()).isEqualTo(new Metres(1500));
        assertThat(List.of(tally.disputes(), tally.settled(), tally.grave())).containsExactly(1, 0, 1);
        assertThat(tally.contradicts()).isTrue();
    }
}
