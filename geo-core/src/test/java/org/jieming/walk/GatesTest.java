package org.jieming.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jieming.reach.Positions;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

/**
 * A street eastwards on 35° N from 105.00 to 105.02, with a bend recorded in its middle, and a lane northwards from there: a hundredth
 * of a degree is 912.9 m east and 1,109.4 m north. A gate stands in the middle.
 */
class GatesTest {
    private static final ItemVersion STREET = JointsTest.road("大街", Map.of(), 105.00, 35, 105.01, 35, 105.02, 35);
    private static final ItemVersion LANE = JointsTest.road("小巷", Map.of(), 105.01, 35, 105.01, 35.01);
    private static final double EAST = 2 * 912.9;

    /** A barrier at a point, as the register keeps it. */
    private static ItemVersion gate(double longitude, Map<String, String> words) {
        Values.Builder values = Values.of(Descriptor.of(ItemType.ROAD));
        words.forEach(values::parse);
        Coordinate[] stroke = Gates.drawn(values.build(), Shape.point(longitude, 35))
                .geometry()
                .getCoordinates();
        return JointsTest.road("门" + longitude, words, stroke[0].x, stroke[0].y, stroke[1].x, stroke[1].y);
    }

    private static double walk(double east, double north, double join, ItemVersion... gates) {
        List<ItemVersion> roads = new ArrayList<>(List.of(STREET, LANE));
        roads.addAll(List.of(gates));
        WalkNetwork network = Roads.of(roads, join).network();
        Footholds door = network.footholds(Positions.ofDegrees(105.00, 35), 10);
        return network.from(door)
                .nearest(network.footholds(Positions.ofDegrees(east, north), 10))
                .metres()[0];
    }

    @ParameterizedTest
    @CsvSource({
        "gate, '', '', true",
        "lift_gate, '', '', true",
        "bollard, '', '', true",
        "kissing_gate, '', '', true",
        "entrance, '', no, false",
        "gate, '', private, false",
        "gate, '', no, false",
        "gate, yes, private, true",
        "bollard, no, '', false",
        "wall, '', '', false",
        "fence, '', yes, true",
        "fence, yes, '', true",
        "what_nobody_knows, '', '', true"
    })
    void who_is_let_through_is_said_by_foot_then_access_then_the_kind(
            String barrier, String foot, String access, boolean passes) {
        Map<String, String> words = new HashMap<>(Map.of("barrier", barrier));
        Map.of("foot", foot, "access", access).forEach((name, word) -> {
            if (!word.isEmpty()) {
                words.put(name, word);
            }
        });
        double way = walk(105.02, 35, 1, gate(105.01, words));
        if (passes) {
            assertThat(way).isCloseTo(EAST, within(0.2));
        } else {
            assertThat(way).isInfinite();
        }
    }

    @ParameterizedTest
    @CsvSource({
        // over the street between two of its vertices, and over the very vertex where the lane begins
        "105.005, gate, no, false",
        "105.01, gate, private, false",
        "105.005, lift_gate, '', true",
        // a way leads through an opening of a wall that nobody drew
        "105.005, wall, no, true",
        // beside the street it is of no matter
        "105.03, gate, no, true"
    })
    void a_gate_drawn_as_a_line_parts_what_it_lies_over(double at, String barrier, String access, boolean passes) {
        Map<String, String> words = access.isEmpty() ? Map.of() : Map.of("access", access);
        Map<String, String> gate = new HashMap<>(words);
        gate.put("barrier", barrier);
        ItemVersion line = JointsTest.road("门", gate, at, 34.9999, at, 35.0001);
        for (double join : new double[] {0, 1}) {
            double way = walk(105.02, 35, join, line);
            if (passes) {
                assertThat(way).as("join " + join).isCloseTo(EAST, within(0.2));
            } else {
                assertThat(way).as("join " + join).isInfinite();
                assertThat(walk(105.004, 35, join, line)).isCloseTo(365.2, within(0.2));
            }
        }
    }

    @Test
    void a_bridge_leads_over_a_gate_drawn_as_a_line() {
        ItemVersion gate =
                JointsTest.road("门", Map.of("barrier", "gate", "access", "no"), 105.025, 34.9999, 105.025, 35.0001);
        ItemVersion bridge = JointsTest.road("桥", Map.of("bridge", "true"), 105.02, 35, 105.03, 35);
        assertThat(walk(105.03, 35, 1, gate, bridge)).isCloseTo(EAST + 912.9, within(0.3));
    }

    @Test
    void a_shut_gate_where_roads_meet_lets_nobody_from_one_to_the_other_and_both_are_walked_up_to_it() {
        ItemVersion shut = gate(105.01, Map.of("barrier", "gate", "access", "private"));
        for (double join : new double[] {0, 1}) {
            assertThat(walk(105.01, 35.01, join, shut)).as("join " + join).isInfinite();
            // half a street to the gate, 3 cm of which are left out
            assertThat(walk(105.0099, 35, join, shut)).as("join " + join).isCloseTo(903.8, within(0.2));
        }
    }

    @Test
    void what_the_officer_stated_counts_before_any_word() {
        assertThat(walk(105.02, 35, 1, gate(105.01, Map.of("barrier", "gate", "access", "no", "walkable", "true"))))
                .isCloseTo(EAST, within(0.2));
        assertThat(walk(105.02, 35, 1, gate(105.01, Map.of("barrier", "bollard", "walkable", "false"))))
                .isInfinite();
    }

    @Test
    void a_gate_off_all_roads_stops_nobody_and_is_no_road() {
        ItemVersion elsewhere = gate(105.015, Map.of("barrier", "gate", "access", "no"));
        assertThat(walk(105.02, 35, 1, elsewhere)).isCloseTo(EAST, within(0.2));
        assertThat(Roads.of(List.of(gate(105.01, Map.of("barrier", "gate"))), 1)
                        .network()
                        .size())
                .isZero();
    }

    @Test
    void a_fence_that_shares_a_vertex_with_a_road_stops_nobody_there() {
        // mapped as the documentation has it: where one may pass, a node says so; a line alone is beside the road
        ItemVersion fence = JointsTest.road("围栏", Map.of("barrier", "fence"), 105.01, 34.99, 105.01, 35);
        assertThat(walk(105.02, 35, 1, fence)).isCloseTo(EAST, within(0.2));
    }
}
