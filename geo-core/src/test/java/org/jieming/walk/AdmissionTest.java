package org.jieming.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.jieming.reach.Positions;
import org.jieming.register.ItemVersion;
import org.junit.jupiter.api.Test;

/** Roads as OpenStreetMap describes them: who may walk there. */
class AdmissionTest {
    private static boolean isOpen(Map<String, String> words) {
        return Roads.isOpen(JointsTest.road("路", words, 105.00, 35, 105.01, 35));
    }

    @Test
    void a_private_road_is_walked_only_where_people_on_foot_are_let_in() {
        assertThat(isOpen(Map.of("road_class", "service"))).isTrue();
        assertThat(isOpen(Map.of("road_class", "service", "access", "private"))).isFalse();
        assertThat(isOpen(Map.of("road_class", "service", "access", "no", "foot", "yes")))
                .isTrue();
        assertThat(isOpen(Map.of("road_class", "service", "access", "Private", "foot", "designated")))
                .isTrue();
        assertThat(isOpen(Map.of("road_class", "residential", "foot", "no"))).isFalse();
    }

    @Test
    void access_for_everybody_opens_no_motorway_and_a_word_unheard_of_decides_nothing() {
        assertThat(isOpen(Map.of("road_class", "motorway", "access", "yes"))).isFalse();
        assertThat(isOpen(Map.of("road_class", "motorway", "foot", "yes"))).isTrue();
        assertThat(isOpen(Map.of("road_class", "motorway", "foot", "sometimes")))
                .isFalse();
        assertThat(isOpen(Map.of("road_class", "footway", "access", "customers")))
                .isTrue();
    }

    @Test
    void a_road_that_is_being_built_is_walked_by_nobody_and_one_of_unknown_class_by_everybody() {
        assertThat(isOpen(Map.of("road_class", "construction"))).isFalse();
        assertThat(isOpen(Map.of("road_class", "busway"))).isFalse();
        assertThat(isOpen(Map.of("road_class", "road"))).isTrue();
    }

    @Test
    void what_the_officer_stated_counts_before_any_word() {
        assertThat(isOpen(Map.of("walkable", "true", "foot", "no"))).isTrue();
        assertThat(isOpen(Map.of("walkable", "false", "foot", "yes"))).isFalse();
    }

    @Test
    void a_fence_among_the_lines_is_no_road_and_a_way_on_a_wall_is_one() {
        assertThat(isOpen(Map.of("barrier", "fence"))).isFalse();
        assertThat(isOpen(Map.of("barrier", "city_wall", "road_class", "footway")))
                .isTrue();
    }

    @Test
    void people_go_round_a_private_yard() {
        // from 105.00 to 105.01 on 35° N straight through the yard 912.9 m; by the lane 0.001° north of it
        // 110.9 + 912.9 + 110.9 m, a parallel there being shorter by a hundredth of a metre
        ItemVersion lane = JointsTest.road(
                "小巷", Map.of("road_class", "lane"), 105.00, 35, 105.00, 35.001, 105.01, 35.001, 105.01, 35);
        assertThat(walk(lane, JointsTest.road("院内路", Map.of("access", "private"), 105.00, 35, 105.01, 35)))
                .isCloseTo(912.9 + 2 * 110.9, within(0.2));
        assertThat(walk(
                        lane,
                        JointsTest.road("院内路", Map.of("access", "private", "foot", "yes"), 105.00, 35, 105.01, 35)))
                .isCloseTo(912.9, within(0.2));
    }

    private static double walk(ItemVersion... roads) {
        WalkNetwork network = Roads.of(List.of(roads), 1).network();
        Footholds door = network.footholds(Positions.ofDegrees(105.00, 35), 10);
        return network.from(door)
                .nearest(network.footholds(Positions.ofDegrees(105.01, 35), 10))
                .metres()[0];
    }
}
