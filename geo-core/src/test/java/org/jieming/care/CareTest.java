package org.jieming.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** An entry of a side, so many days after noon of 1 December. */
    private static Written by(Side side, int days) {
        return new Written(
                new UUID(side.ordinal(), days),
                "L1",
                Optional.empty(),
                side,
                "zhang",
                NOON.plusSeconds(86_400L * days));
    }

    private static Assessment assessed(Map<String, Mark> marks) {
        return new Assessment(by(Side.A, 1), 2026, marks);
    }

    private static Dispute dispute(boolean grave, Dispute.Step... steps) {
        return new Dispute(by(Side.A, 0), LocalDate.parse("2026-03-01"), grave, "争水", List.of(steps));
    }

    private static Dispute.Step step(Side side, Dispute.Kind kind, int days) {
        return new Dispute.Step(by(side, days), kind, "座谈");
    }

    private static Patrol walk(Side side, String day, double metres) {
        return new Patrol(by(side, 3), LocalDate.parse(day), List.of("王"), new Metres(metres), "");
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
    void a_dispute_is_settled_when_both_parties_say_so_in_whatever_order_their_words_arrive() {
        Dispute.Step mediated = step(Side.B, Dispute.Kind.MEDIATED, 2);
        Dispute.Step ofA = step(Side.A, Dispute.Kind.SETTLED, 9);
        Dispute.Step ofB = step(Side.B, Dispute.Kind.SETTLED, 11);
        assertThat(dispute(false, ofA, mediated).word()).isEqualTo("settling");
        assertThat(dispute(false, ofA, mediated).isSettled()).isFalse();
        // saying it twice is saying it once
        assertThat(dispute(false, ofA, step(Side.A, Dispute.Kind.SETTLED, 10)).isSettled())
                .isFalse();
        Dispute settled = dispute(false, ofB, mediated, ofA);
        assertThat(settled.word()).isEqualTo("settled");
        // after another step both say it again
        assertThat(settled.with(List.of(ofA, ofB, step(Side.A, Dispute.Kind.REPORTED, 12)))
                        .word())
                .isEqualTo("reported");
        assertThat(dispute(false, ofA, step(Side.A, Dispute.Kind.REPORTED, 10), ofB)
                        .word())
                .isEqualTo("settling");
    }

    @Test
    void whoever_is_above_both_settles_alone_and_an_entry_of_nobody_settles_nothing() {
        assertThat(dispute(false, step(Side.ABOVE, Dispute.Kind.SETTLED, 1)).isSettled())
                .isTrue();
        assertThat(dispute(false, step(Side.A, Dispute.Kind.SETTLED, 1), step(Side.UNSTATED, Dispute.Kind.SETTLED, 2))
                        .isSettled())
                .isFalse();
    }

    @Test
    void the_figures_of_a_year_count_that_year_alone_and_show_where_ledger_and_assessment_contradict() {
        Assessment good = assessed(Map.of("staff", new Mark(90, ""), "peace", new Mark(100, "")));
        List<Patrol> walks = List.of(
                walk(Side.A, "2026-05-01", 1500), walk(Side.B, "2026-06-01", 400), walk(Side.A, "2025-05-01", 900));
        CareTally tally = CareTally.of(2026, walks, List.of(dispute(true)), List.of(good), CHECKLIST);
        assertThat(tally.patrols(Side.A)).isEqualTo(new CareTally.Patrols(1, new Metres(1500)));
        assertThat(tally.allPatrols()).isEqualTo(new CareTally.Patrols(2, new Metres(1900)));
        assertThat(List.of(tally.disputes(), tally.settled(), tally.grave())).containsExactly(1, 0, 1);
        assertThat(tally.contradicts()).isTrue();
    }

    @Test
    void a_later_assessment_displaces_that_of_its_own_side_and_no_other() {
        Mark failed = new Mark(0, "械斗");
        Assessment veto = new Assessment(by(Side.B, 1), 2026, Map.of("peace", failed));
        Assessment good = new Assessment(by(Side.A, 5), 2026, Map.of("staff", new Mark(90, "")));
        CareTally tally = CareTally.of(2026, List.of(), List.of(dispute(true)), List.of(veto, good), CHECKLIST);
        assertThat(tally.vetoes()).extracting(Checklist.Item::code).containsExactly("peace");
        // a line that fails an item that vetoes has no score at all, by whose word ever (data/safe-boundary)
        assertThat(tally.result(Side.A).orElseThrow().score()).isEmpty();
        assertThat(tally.result(Side.A).orElseThrow().marked()).isPositive();
        assertThat(tally.result(Side.ABOVE)).isEmpty();
        assertThat(tally.contradicts()).isFalse();
        Assessment withdrawn = new Assessment(by(Side.B, 6), 2026, Map.of("peace", new Mark(100, "")));
        CareTally after = CareTally.of(2026, List.of(), List.of(), List.of(withdrawn, veto, good), CHECKLIST);
        assertThat(after.vetoes()).isEmpty();
        assertThat(after.result(Side.A).orElseThrow().score()).contains(90.0);
    }

    /** The ledger holds a mass incident of the year, and one side marks that there was none: the case is what happened (C.8). */
    @Test
    void no_score_stands_beside_a_grave_case_in_the_ledger_of_the_year() {
        Assessment good = assessed(Map.of("staff", new Mark(90, ""), "peace", new Mark(100, "")));
        CareTally tally = CareTally.of(2026, List.of(), List.of(dispute(true)), List.of(good), CHECKLIST);
        assertThat(tally.isVetoed()).isTrue();
        assertThat(tally.result(Side.A).orElseThrow().score()).isEmpty();
        CareTally slight = CareTally.of(2026, List.of(), List.of(dispute(false)), List.of(good), CHECKLIST);
        assertThat(slight.isVetoed()).isFalse();
        assertThat(slight.result(Side.A).orElseThrow().score()).contains(90.0);
    }
}
