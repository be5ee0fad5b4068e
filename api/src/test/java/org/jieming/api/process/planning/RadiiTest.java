package org.jieming.api.process.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shortest radius by which somebody may be served: cells wider than that are told. */
class RadiiTest {
    @Test
    void what_is_said_of_a_level_may_hold_for_every_kind_of_which_nothing_is_said() {
        assertThat(Radii.shortest(List.of("E5"), 1000, Map.of())).isEqualTo(1000);
        assertThat(Radii.shortest(List.of("E5"), 1000, Map.of("community", 300.0, "district", 3000.0)))
                .isEqualTo(300);
        // a type goes before a level
        assertThat(Radii.shortest(List.of("E5"), 1000, Map.of("community", 300.0, "E5", 800.0)))
                .isEqualTo(800);
        assertThat(Radii.shortest(List.of("E5", "E6"), 1000, Map.of("community", 300.0, "E5", 800.0)))
                .isEqualTo(300);
        assertThat(Radii.shortest(List.of("E5", "E6"), 1000, Map.of("E5", 2000.0)))
                .isEqualTo(1000);
    }
}
