package org.jieming.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.jieming.crs.Crs;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A street eastwards on 35° N from 105.00 to 105.02, drawn without a vertex in between, and a lane northwards from its middle to
 * 35.01, 1,109.4 m on, which begins some way above the street: a millionth of a degree of latitude is 0.111 m.
 */
class JointsTest {
    static ItemVersion road(String name, Map<String, String> more, double... degrees) {
        Values.Builder values = Values.of(Descriptor.of(ItemType.ROAD)).set("name", name);
        more.forEach(values::parse);
        Coordinate[] line = new Coordinate[degrees.length / 2];
        for (int at = 0; at < line.length; at++) {
            line[at] = new Coordinate(degrees[2 * at], degrees[2 * at + 1]);
        }
        return new ItemVersion(
                ItemId.named(name),
                ItemType.ROAD,
                Period.ALWAYS,
                new RevisionNumber(1),
                values.build(),
                Shape.of(new GeometryFactory().createLineString(line), Crs.CGCS2000));
    }

    /** The way from the north end of the lane to the west end of the street. */
    private static double walk(Roads roads) {
        WalkNetwork network = roads.network();
        Footholds door = network.footholds(Positions.ofDegrees(105.00, 35), 10);
        Nearest way = network.from(door).nearest(network.footholds(Positions.ofDegrees(105.01, 35.01), 10));
        return way.metres()[0];
    }

    private static final ItemVersion STREET = road("大街", Map.of(), 105.00, 35, 105.02, 35);

    @Test
    void a_lane_that_begins_within_the_tolerance_of_a_street_joins_it_and_the_gap_is_walked() {
        // 0.000004° = 0.44 m above the street: 1,109.4 m down to the street and 912.9 m along it
        ItemVersion lane = road("小巷", Map.of(), 105.01, 35.000004, 105.01, 35.01);
        Roads joined = Roads.of(List.of(STREET, lane), 1);
        assertThat(walk(joined)).isCloseTo(1109.4 + 912.9, within(0.2));
        // the street is two pieces now, and the short line to it is of the lane
        assertThat(joined.network().size()).isEqualTo(4);
        assertThat(joined.items()).extracting(ItemVersion::name).containsExactly("大街", "小巷", "小巷");
        // no farther than stated, and not at all where none is
        assertThat(walk(Roads.of(List.of(STREET, lane), 0.4))).isInfinite();
        assertThat(walk(Roads.of(List.of(STREET, lane), 0))).isInfinite();
    }

    @Test
    void what_ends_below_a_bridge_does_not_climb_it_and_roads_that_cross_do_not_meet() {
        ItemVersion bridge = road("大桥", Map.of("bridge", "true"), 105.00, 35, 105.02, 35);
        ItemVersion lane = road("小巷", Map.of(), 105.01, 35.000004, 105.01, 35.01);
        assertThat(walk(Roads.of(List.of(bridge, lane), 1))).isInfinite();
        ItemVersion across = road("小巷", Map.of(), 105.01, 34.99, 105.01, 35.01);
        assertThat(walk(Roads.of(List.of(STREET, across), 1))).isInfinite();
    }

    @Test
    void several_lanes_split_one_street_in_their_order_and_ends_that_nearly_meet_are_joined() {
        // from the west: lanes at 105.01 and 105.015, given the other way round, and a street that goes on 0.4 m beyond
        // the end
        ItemVersion far = road("东巷", Map.of(), 105.015, 35.000004, 105.015, 35.01);
        ItemVersion near = road("小巷", Map.of(), 105.01, 35.000004, 105.01, 35.01);
        ItemVersion on = road("东大街", Map.of(), 105.020004, 35, 105.03, 35);
        Roads roads = Roads.of(List.of(STREET, far, near, on), 1);
        assertThat(walk(roads)).isCloseTo(1109.4 + 912.9, within(0.2));
        WalkNetwork network = roads.network();
        // from the end of the second street to the first lane's foot: 0.02° = 1,825.8 m
        Nearest east = network.from(network.footholds(Positions.ofDegrees(105.03, 35), 10))
                .nearest(network.footholds(Positions.ofDegrees(105.01, 35.01), 10));
        assertThat(east.metres()[0]).isCloseTo(1109.4 + 1825.8, within(0.2));
    }

    @Test
    void an_end_drawn_in_short_pieces_is_led_to_the_street_and_not_to_its_own_next_piece() {
        // the end lies 0.89 m above the street, the next vertex of the lane 0.44 m above the end
        ItemVersion lane = road("小巷", Map.of(), 105.01, 35.000008, 105.01, 35.000012, 105.01, 35.01);
        assertThat(walk(Roads.of(List.of(STREET, lane), 1))).isCloseTo(1109.4 + 912.9, within(0.2));
    }

    @Test
    void a_lane_recorded_twice_ends_like_any_other() {
        ItemVersion lane = road("小巷", Map.of(), 105.01, 35.000004, 105.01, 35.01);
        ItemVersion again = road("二巷", Map.of(), 105.01, 35.000004, 105.01, 35.01);
        assertThat(walk(Roads.of(List.of(STREET, lane, again), 1))).isCloseTo(1109.4 + 912.9, within(0.2));
    }

    @Test
    void a_bridge_drawn_short_does_not_come_down_on_the_road_below() {
        ItemVersion bridge = road("大桥", Map.of("bridge", "true"), 105.01, 35.000004, 105.01, 35.01);
        assertThat(walk(Roads.of(List.of(STREET, bridge), 1))).isInfinite();
    }

    @Test
    void a_road_closed_to_walkers_stops_them() {
        ItemVersion closed = road("封闭路", Map.of("walkable", "false"), 105.00, 35, 105.02, 35);
        ItemVersion lane = road("小巷", Map.of(), 105.01, 35, 105.01, 35.01);
        // the door at the west end is off all roads then
        assertThat(walk(Roads.of(List.of(closed, lane), 1))).isInfinite();
    }
}
