package org.jieming.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jieming.reach.Positions;
import org.junit.jupiter.api.Test;

/** 70,000 people among ten streets each way, 100 m apart: more than one processor looks for at a time, and sorted by place. */
class ManyFootholdsTest {
    private static final int PEOPLE = 70_000;
    private static final int STREETS = 10;
    private static final double LIMIT = 40;

    private static final WalkNetwork NETWORK = WalkNetwork.of(streets());
    private static final double[] DEGREES = degrees();

    private static List<double[]> streets() {
        List<double[]> streets = new ArrayList<>();
        for (int street = 0; street < STREETS; street++) {
            double[] row = new double[2 * STREETS];
            double[] column = new double[2 * STREETS];
            for (int at = 0; at < STREETS; at++) {
                row[2 * at] = 105 + at * 0.001;
                row[2 * at + 1] = 35 + street * 0.001;
                column[2 * at] = 105 + street * 0.001;
                column[2 * at + 1] = 35 + at * 0.001;
            }
            streets.add(row);
            streets.add(column);
        }
        return streets;
    }

    private static double[] degrees() {
        double[] degrees = new SplittableRandom(7).doubles(2L * PEOPLE).toArray();
        for (int at = 0; at < degrees.length; at += 2) {
            degrees[at] = 105 + 0.009 * degrees[at];
            degrees[at + 1] = 35 + 0.009 * degrees[at + 1];
        }
        return degrees;
    }

    private static List<Long> places(Footholds holds, int point) {
        List<Long> places = new ArrayList<>();
        holds.each(
                point,
                hold -> places.addAll(List.of(
                        (long) holds.point()[hold],
                        (long) holds.segment()[hold],
                        holds.along()[hold],
                        holds.aside()[hold])));
        return places;
    }

    private static Positions alone(int point) {
        return Positions.ofDegrees(DEGREES[2 * point], DEGREES[2 * point + 1]);
    }

    @Test
    void everybody_comes_onto_the_roads_where_she_does_alone() {
        for (Entry entry : List.of(
                new Entry.Nearest(NETWORK, LIMIT), new Entry.AllSides(NETWORK, LIMIT, WalkNetwork.of(List.of())))) {
            Footholds all = entry.footholds(Positions.ofDegrees(DEGREES));
            for (int point = 0; point < PEOPLE; point += 97) {
                List<Long> found = places(entry.footholds(alone(point)), 0);
                for (int at = 0; at < found.size(); at += 4) {
                    found.set(at, (long) point);
                }
                assertThat(places(all, point)).as("point " + point).isEqualTo(found);
            }
            // in the middle of a block, 45 m and more from all streets, nobody does
            long off =
                    IntStream.range(0, PEOPLE).filter(point -> !all.on(point)).count();
            assertThat(off).isBetween(1L, PEOPLE / 10L);
        }
    }

    @Test
    void some_gone_and_others_come_leave_the_rest_as_they_were() {
        Entry sides = new Entry.AllSides(NETWORK, LIMIT, WalkNetwork.of(List.of()));
        Footholds all = sides.footholds(Positions.ofDegrees(Arrays.copyOf(DEGREES, 200)));
        Footholds others = sides.footholds(Positions.ofDegrees(Arrays.copyOfRange(DEGREES, 200, 206)));
        BitSet gone = new BitSet();
        for (int number : new int[] {0, 41, 42, 99}) {
            gone.set(number);
        }
        Footholds then = all.with(gone, others);
        assertThat(then.points().size()).isEqualTo(103);
        for (int point = 0; point < 100; point++) {
            assertThat(places(then, point)).isEqualTo(gone.get(point) ? List.of() : places(all, point));
        }
        for (int other = 0; other < 3; other++) {
            List<Long> found = places(others, other);
            for (int at = 0; at < found.size(); at += 4) {
                found.set(at, 100L + other);
            }
            assertThat(places(then, 100 + other)).isEqualTo(found);
        }
    }
}
