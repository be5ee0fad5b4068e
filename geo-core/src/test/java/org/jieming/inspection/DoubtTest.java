package org.jieming.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jieming.measure.Metres;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** Times and places that cannot be right: told, counted as well as can be, and never refused. The round began on 1 May. */
class DoubtTest {
    private static final Instant BEGAN = Instant.parse("2026-05-01T00:00:00Z");
    private static final Optional<Coordinate> LEGAL = Optional.of(new Coordinate(105, 35));

    private static Observation said(String state, String seen, String arrived) {
        return Field.arrived(Field.at(Team.A, state, seen, Optional.empty()), arrived);
    }

    private static Observation fixed(double longitude, double latitude, Optional<Duration> age) {
        Fix fix = new Fix(longitude, latitude, new Metres(5), Fix.Datum.WGS84, Optional.empty(), age);
        return Field.at(Team.A, "intact", "2026-05-02T08:00:00Z", Optional.of(fix));
    }

    private static String latest(Observation... stated) {
        return Stated.latest(List.of(stated), Team.A).orElseThrow().state().code();
    }

    @Test
    void what_is_dated_behind_its_arrival_has_the_word_only_where_nothing_else_is_stated() {
        Observation future = said("lost", "2030-01-01T00:00:00Z", "2026-05-02T08:00:00Z");
        Observation later = said("intact", "2026-05-02T09:00:00Z", "2026-05-02T09:05:00Z");
        Observation earlier = said("damaged", "2026-05-02T07:00:00Z", "2026-05-03T00:00:00Z");
        assertThat(latest(future, later)).isEqualTo("intact");
        // seen before the doubtful one arrived, and brought after it: in either order it is what counts
        assertThat(latest(future, earlier)).isEqualTo("damaged");
        assertThat(latest(earlier, future)).isEqualTo("damaged");
        assertThat(latest(future)).isEqualTo("lost");
    }

    @Test
    void of_two_such_of_one_device_the_later_seen_counts_in_whatever_order_they_arrive() {
        Observation first = said("lost", "2030-01-01T00:00:00Z", "2026-05-03T08:00:00Z");
        Observation second = said("intact", "2030-01-02T00:00:00Z", "2026-05-02T08:00:00Z");
        assertThat(latest(first, second)).isEqualTo("intact");
        // what somebody saw on 2 May at 12 o'clock is later than the arrival of the second, at 8
        Observation other = said("damaged", "2026-05-02T12:00:00Z", "2026-05-02T12:05:00Z");
        assertThat(latest(first, second, other)).isEqualTo("damaged");
    }

    @Test
    void a_time_behind_the_arrival_or_before_the_round_is_doubtful_within_two_minutes_it_is_not() {
        String arrived = "2026-05-02T08:00:00Z";
        assertThat(Doubt.ofTime(said("intact", "2026-05-02T08:02:00Z", arrived), BEGAN))
                .isEmpty();
        assertThat(Doubt.ofTime(said("intact", "2026-05-02T08:02:01Z", arrived), BEGAN))
                .containsExactly(Doubt.CLOCK);
        assertThat(Doubt.ofTime(said("intact", "1901-01-01T00:00:00Z", arrived), BEGAN))
                .containsExactly(Doubt.CLOCK);
        // a clock that was 125 years behind when it sent is set right, and nothing is doubtful
        Observation behind = Field.ahead(
                said("intact", "1901-05-02T07:00:00Z", arrived),
                Duration.between(Instant.parse(arrived), Instant.parse("1901-05-02T08:00:00Z")));
        assertThat(Doubt.ofTime(behind, BEGAN)).isEmpty();
    }

    @Test
    void a_fix_at_zero_of_another_town_or_of_long_before_is_doubtful_and_held_against_nothing() {
        Observation here = fixed(105, 35, Optional.of(Duration.ofSeconds(300)));
        Observation nowhere = fixed(0, 0, Optional.empty());
        Observation town = fixed(105.1, 35, Optional.empty()); // 9.1 km to the east, beyond 5 km
        Observation old = fixed(105, 35, Optional.of(Duration.ofSeconds(301)));
        assertThat(Doubt.of(here, BEGAN, LEGAL, Tolerances.SHIPPED)).isEmpty();
        Observation neighbour = Field.at(Team.B, "intact", "2026-05-02T08:00:00Z", Optional.of(Field.north(0, 5)));
        for (Observation doubtful : List.of(nowhere, town, old)) {
            assertThat(Doubt.of(doubtful, BEGAN, LEGAL, Tolerances.SHIPPED)).containsExactly(Doubt.FIX);
            assertThat(Comparison.of(List.of(doubtful, neighbour), LEGAL, Tolerances.SHIPPED))
                    .isEqualTo(new Comparison.Agreed(MarkerState.INTACT, List.of()));
        }
    }
}
