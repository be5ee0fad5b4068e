package org.jieming.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jieming.crs.Crs;
import org.jieming.measure.Metres;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A straight line of 0.05° northwards on the meridian 105° E, which is the middle of its zone: 1° of latitude at 35° is
 * 110,941 m, so the line is 5,547 m long. Somebody walks beside it.
 */
class WalkTest {
    private static final double DEGREE = 110_941;
    private static final Shape LINE = Shape.of(
            new GeometryFactory()
                    .createLineString(new Coordinate[] {new Coordinate(105, 35), new Coordinate(105, 35.05)}),
            Crs.CGCS2000);
    private static final Instant MORNING = Instant.parse("2026-05-01T00:00:00Z");

    private static Track.Point at(double metresNorth, double metresEast, int seconds, double accuracy) {
        // one degree of longitude at 35° is 91,288 m
        return new Track.Point(
                MORNING.plusSeconds(seconds),
                105 + metresEast / 91_288,
                35 + metresNorth / DEGREE,
                Optional.of(new Metres(accuracy)));
    }

    private static Track track(Track.Point... points) {
        return new Track(new UUID(0, 1), Team.A, "zhang", Duration.ZERO, MORNING.plusSeconds(86_400), List.of(points));
    }

    private static Walk walked(Track... tracks) {
        List<Itinerary> ways = Arrays.stream(tracks)
                .map(track -> Itinerary.of(track, MORNING, Walking.SHIPPED))
                .toList();
        return Walk.of(LINE, ways, Walking.SHIPPED);
    }

    /** From one place to another beside the line, a fix every 50 m and 40 s. */
    private static Track beside(double from, double to, double metresEast) {
        List<Track.Point> points = new ArrayList<>();
        for (double metres = from; metres <= to; metres += 50) {
            points.add(at(metres, metresEast, (int) (metres * 0.8), 5));
        }
        return track(points.toArray(Track.Point[]::new));
    }

    @Test
    void what_lies_between_two_walks_is_listed_with_its_length_and_its_ends() {
        Walk walk = walked(beside(0, 1_000, 20), beside(2_000, 5_550, 20));
        assertThat(walk.unwalked()).hasSize(1);
        Walk.Stretch left = walk.unwalked().get(0);
        // 50 m from where each walk ends: √(50² − 20²) = 45.8 m along the line, in pieces of 10 m
        assertThat(left.from().value()).isCloseTo(1_045.8, within(10.0));
        assertThat(left.to().value()).isCloseTo(1_954.2, within(10.0));
        assertThat(left.start().y).isCloseTo(35 + left.from().value() / DEGREE, within(1e-6));
        assertThat(walk.walked().value() + left.length().value())
                .isCloseTo(walk.length().value(), within(1e-6));
        assertThat(walk.along(new Coordinate(105.001, 35.02)).value()).isCloseTo(0.02 * DEGREE, within(1.0));
    }

    @Test
    void who_walks_too_far_beside_the_line_or_without_a_fix_worth_the_name_has_not_walked_it() {
        assertThat(walked(beside(0, 5_550, 60)).walked().value()).isZero();
        assertThat(walked(track(at(1_000, 0, 0, 51))).walked().value()).isZero();
        // a single good fix vouches for 50 m to either side
        assertThat(walked(track(at(1_000, 0, 0, 49))).walked().value()).isCloseTo(100, within(10.0));
        assertThat(walked().unwalked()).hasSize(1);
    }

    @Test
    void nobody_has_been_between_two_fixes_with_a_pause_or_a_jump_between_them() {
        // 250 m in 100 s are joined: 250 + 2 × 50 m
        assertThat(walked(track(at(1_000, 0, 0, 5), at(1_250, 0, 100, 5)))
                        .walked()
                        .value())
                .isCloseTo(350, within(20.0));
        assertThat(walked(track(at(1_000, 0, 0, 5), at(1_250, 0, 121, 5))).unwalked())
                .hasSize(3);
        assertThat(walked(track(at(1_000, 0, 0, 5), at(1_310, 0, 100, 5))).unwalked())
                .hasSize(3);
    }

    private static Track dated(double secondsForAMetre) {
        return dated(0, secondsForAMetre);
    }

    /** All along the line as {@link #beside}, with other times. */
    private static Track dated(int from, double secondsForAMetre) {
        List<Track.Point> points = new ArrayList<>();
        for (double metres = 0; metres <= 5_550; metres += 50) {
            points.add(at(metres, 20, from + (int) Math.round(metres * secondsForAMetre), 5));
        }
        return track(points.toArray(Track.Point[]::new));
    }

    @Test
    void fixes_at_times_that_cannot_be_prove_no_walk() {
        assertThat(walked(dated(0.8)).unwalked()).isEmpty();
        // all at once: of 112 fixes the last is left, 3 m beyond the end of the line: √(50² − 20²) − 3 = 43 m
        assertThat(Itinerary.of(dated(0), MORNING, Walking.SHIPPED).doubtful()).isEqualTo(111);
        assertThat(walked(dated(0)).walked().value()).isCloseTo(43, within(10.0));
        // 50 m in 2 s are 90 km/h, in 1 s 180 km/h
        assertThat(Itinerary.of(dated(0.04), MORNING, Walking.SHIPPED).doubts()).isEmpty();
        assertThat(Itinerary.of(dated(0.02), MORNING, Walking.SHIPPED).doubts()).containsExactly(Doubt.CLOCK);
        assertThat(walked(dated(0.02)).walked().value()).isLessThan(200);
        // a day after the round began it arrived: two minutes and a second off on either side
        assertThat(walked(dated(86_521, 0.8)).walked().value()).isZero();
        assertThat(walked(dated(-121 - 4_440, 0.8)).walked().value()).isZero();
        assertThat(walked(dated(-120, 0.8)).unwalked()).isEmpty();
    }

    @Test
    void one_fix_that_is_far_off_takes_no_other_with_it() {
        List<Track.Point> points = new ArrayList<>(beside(0, 5_550, 20).points());
        for (int off : new int[] {60, 0}) {
            points.add(off, at(3_000_000, 0, (int) (off * 50 * 0.8), 5));
        }
        Itinerary way = Itinerary.of(track(points.toArray(Track.Point[]::new)), MORNING, Walking.SHIPPED);
        assertThat(way.doubtful()).isEqualTo(2);
        assertThat(Walk.of(LINE, List.of(way), Walking.SHIPPED).unwalked()).isEmpty();
    }
}
