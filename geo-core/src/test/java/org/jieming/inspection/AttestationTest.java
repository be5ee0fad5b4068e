package org.jieming.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jieming.register.RevisionNumber;
import org.junit.jupiter.api.Test;

/** What is newest of a marker: by when it was seen, repaired or decided, never by when it arrived or was signed. */
class AttestationTest {
    private static final UUID OLD = new UUID(0, 1);
    private static final UUID NEW = new UUID(0, 2);

    private static Instant day(int day) {
        return Instant.parse("2026-05-01T00:00:00Z").plus(Duration.ofDays(day));
    }

    private static Attestation look(UUID round, int a, int b, int signed, String state) {
        return Attestation.look(round, day(a), day(b), day(signed), Optional.of(new MarkerState(state)));
    }

    private static Attestation repair(UUID round, int at) {
        return Attestation.repair(round, day(at), Optional.of(MarkerState.INTACT));
    }

    private static Attestation act(int recorded, Optional<Instant> effective, String state) {
        return Attestation.act(new RevisionNumber(7), day(recorded), effective, new MarkerState(state));
    }

    private static String newest(Attestation... said) {
        return Attestation.newest(List.of(said))
                .flatMap(Attestation::state)
                .map(MarkerState::code)
                .orElse("");
    }

    @Test
    void of_nothing_nothing_is_the_newest() {
        assertThat(Attestation.newest(List.of())).isEmpty();
    }

    /** Seen on days 1 and 2, signed on day 9; seen on days 3 and 4, signed on day 5. */
    @Test
    void the_later_look_counts_though_the_earlier_was_signed_after_it() {
        Attestation early = look(OLD, 1, 2, 9, "damaged");
        Attestation late = look(NEW, 3, 4, 5, "lost");
        assertThat(newest(early, late)).isEqualTo("lost");
        assertThat(newest(late, early)).isEqualTo("lost");
    }

    /** The old round on days 1 and 3, the new one on 2 and 4, in turns: the last look is that of day 4. */
    @Test
    void of_two_rounds_that_saw_it_in_turns_the_one_with_the_last_look_counts() {
        Attestation one = look(OLD, 1, 3, 9, "damaged");
        Attestation other = look(NEW, 2, 4, 8, "lost");
        assertThat(newest(one, other)).isEqualTo("lost");
        assertThat(newest(other, one)).isEqualTo("lost");
    }

    @Test
    void of_looks_of_one_moment_the_one_signed_later_counts_and_of_one_signature_the_one_with_the_greater_id() {
        assertThat(newest(look(OLD, 1, 2, 9, "damaged"), look(NEW, 1, 2, 8, "lost")))
                .isEqualTo("damaged");
        assertThat(newest(look(OLD, 1, 2, 9, "damaged"), look(NEW, 2, 1, 9, "lost")))
                .isEqualTo("lost");
    }

    @Test
    void a_repair_ends_what_was_seen_before_it_and_nothing_seen_since() {
        assertThat(newest(look(OLD, 1, 2, 9, "damaged"), repair(NEW, 3))).isEqualTo("intact");
        assertThat(newest(look(OLD, 4, 5, 9, "damaged"), repair(NEW, 3))).isEqualTo("damaged");
    }

    /** Damaged on day 1, repaired on day 3 and never accepted: "intact" of day 5 accepts nothing, "lost" of day 6 is a new finding. */
    @Test
    void while_a_repair_waits_for_its_acceptance_no_look_since_makes_the_marker_intact() {
        Attestation found = look(OLD, 1, 1, 4, "damaged");
        Attestation waiting = Attestation.waiting(OLD, day(3));
        Attestation intact = look(NEW, 5, 5, 5, "intact");
        assertThat(newest(found, waiting, intact)).isEqualTo("damaged");
        assertThat(newest(found, waiting, look(NEW, 6, 6, 6, "lost"))).isEqualTo("lost");
        assertThat(newest(waiting)).isEmpty();
    }

    /** One of them looked on day 2, before the repair of day 3, and one since: that is no look of both before it. */
    @Test
    void what_both_saw_intact_before_such_a_repair_counts_and_what_one_saw_since_it_does_not() {
        Attestation found = look(OLD, 1, 1, 4, "damaged");
        Attestation waiting = Attestation.waiting(OLD, day(3));
        assertThat(newest(found, waiting, look(NEW, 2, 2, 5, "intact"))).isEqualTo("intact");
        assertThat(newest(found, waiting, look(NEW, 2, 5, 5, "intact"))).isEqualTo("damaged");
    }

    /** Waits since day 3; repaired anew on day 4, which was accepted, and an act of day 4 otherwise. */
    @Test
    void a_repair_that_was_accepted_since_and_an_act_are_no_looks() {
        Attestation found = look(OLD, 1, 1, 4, "damaged");
        Attestation waiting = Attestation.waiting(OLD, day(3));
        Attestation intact = look(NEW, 5, 5, 5, "intact");
        assertThat(newest(found, waiting, repair(NEW, 4), intact)).isEqualTo("intact");
        assertThat(newest(found, waiting, repair(NEW, 4), look(NEW, 6, 6, 6, "lost"), look(OLD, 7, 7, 7, "intact")))
                .isEqualTo("intact");
        assertThat(newest(found, waiting, act(4, Optional.empty(), "intact"))).isEqualTo("intact");
    }

    /** B alone has looked since the repair of day 3, at which both were present; A's word is of day 1. */
    @Test
    void one_team_that_looked_since_a_repair_takes_nothing_back() {
        assertThat(newest(look(OLD, 1, 5, 9, "damaged"), repair(NEW, 3))).isEqualTo("intact");
    }

    /** Recorded on day 3, about which nobody could know on day 2. */
    @Test
    void an_act_counts_from_when_it_was_recorded_where_it_holds_from_an_earlier_day_on() {
        Attestation backdated = act(3, Optional.of(day(-30)), "moved");
        assertThat(newest(look(OLD, 1, 2, 9, "damaged"), backdated)).isEqualTo("moved");
        assertThat(newest(look(OLD, 1, 4, 9, "damaged"), backdated)).isEqualTo("damaged");
        assertThat(newest(look(OLD, 1, 2, 9, "damaged"), act(3, Optional.empty(), "moved")))
                .isEqualTo("moved");
    }

    /** Recorded on day 1 for day 6. */
    @Test
    void an_act_that_was_recorded_ahead_counts_from_its_day_on() {
        Attestation ahead = act(1, Optional.of(day(6)), "moved");
        assertThat(newest(look(OLD, 4, 5, 9, "damaged"), ahead)).isEqualTo("moved");
        assertThat(newest(look(OLD, 6, 7, 9, "damaged"), ahead)).isEqualTo("damaged");
    }

    /** Repaired on day 3, and both state otherwise in the same round, whose report nobody has signed yet. */
    @Test
    void a_repair_that_both_contradict_unsigned_says_no_state_and_still_ends_what_was_before() {
        Attestation open = Attestation.repair(NEW, day(3), Optional.empty());
        assertThat(Attestation.newest(List.of(look(OLD, 1, 2, 9, "damaged"), open)))
                .contains(open);
    }

    /** Observed at 08:00 by a clock an hour ahead, that is at 07:00, and sent two days later. */
    @Test
    void a_statement_was_seen_when_its_device_says_set_right_by_its_clock_and_never_after_it_arrived() {
        Observation seen = Field.arrived(
                Field.at(Team.A, "lost", "2026-05-01T08:00:00Z", Optional.empty()), "2026-05-03T08:00:00Z");
        assertThat(seen.seenAt()).isEqualTo("2026-05-01T08:00:00Z");
        assertThat(Field.ahead(seen, Duration.ofHours(1)).seenAt()).isEqualTo("2026-05-01T07:00:00Z");
        // 49 hours behind: at 09:00 two days later, an hour after it arrived
        assertThat(Field.ahead(seen, Duration.ofHours(-49)).seenAt()).isEqualTo("2026-05-03T08:00:00Z");
    }

    /** A clock is known to a minute: 59 seconds before the arrival is at the arrival, 61 are before it. */
    @Test
    void what_is_sent_at_once_was_seen_when_it_arrived() {
        Observation seen = Field.at(Team.A, "lost", "2026-05-01T08:00:00Z", Optional.empty());
        assertThat(Field.arrived(seen, "2026-05-01T08:00:59Z").seenAt()).isEqualTo("2026-05-01T08:00:59Z");
        assertThat(Field.arrived(seen, "2026-05-01T08:01:01Z").seenAt()).isEqualTo("2026-05-01T08:00:00Z");
    }
}
