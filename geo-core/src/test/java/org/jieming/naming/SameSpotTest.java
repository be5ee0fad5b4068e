package org.jieming.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.naming.Registers.RULES;
import static org.jieming.naming.Registers.TODAY;
import static org.jieming.naming.Registers.builtUpArea;
import static org.jieming.naming.Registers.division;
import static org.jieming.naming.Registers.index;
import static org.jieming.naming.Registers.street;
import static org.jieming.naming.Verdicts.only;

import java.util.List;
import org.jieming.place.PlaceKind;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;

/**
 * Two streets of one name where no built-up area is on the layer: at one spot they lie in one, whatever its outline. A degree of
 * longitude at 35.01° N is 91,277 m, so 0.001° are 91 m, 0.002° 183 m, 0.003° 274 m, 0.01° 913 m and 0.02° 1,826 m.
 */
class SameSpotTest {
    private static final NameIndex TOWN =
            index(division("甲镇", "990121100000", "town"), street("人民路", "990121100000", 105.01, 35.01));

    private static NameVerdict placed(double longitude, NameIndex register) {
        return RULES.check(
                ProposedName.of("人民路", PlaceKind.K5, "990121100", TODAY).at(Shape.point(longitude, 35.01)), register);
    }

    @Test
    void a_street_of_the_same_name_at_one_spot_blocks_where_no_built_up_area_is_known() {
        for (double longitude : new double[] {105.01, 105.011, 105.012}) {
            NameVerdict verdict = placed(longitude, TOWN);
            assertThat(only(verdict, "A-13", Severity.BLOCK).conflicts()).hasSize(1);
            assertThat(verdict.scope().orElseThrow().approximated()).isTrue();
        }
    }

    @Test
    void one_within_a_walk_takes_a_reason_and_one_farther_off_is_warned_of() {
        for (double longitude : new double[] {105.013, 105.02}) {
            assertThat(only(placed(longitude, TOWN), "A-13", Severity.WARN).takesReason())
                    .isTrue();
        }
        assertThat(only(placed(105.03, TOWN), "A-13", Severity.WARN).takesReason())
                .isFalse();
    }

    @Test
    void the_outline_of_a_built_up_area_parts_no_two_streets_at_one_spot() {
        // the area ends at 105.02: 46 m inside of it and 46 m outside of it are 91 m apart
        NameIndex register = index(
                division("甲镇", "990121100000", "town"),
                builtUpArea("甲镇建成区", 105.00, 35.00, 105.02, 35.02),
                street("人民路", "990121100000", 105.0205, 35.01));
        assertThat(only(placed(105.0195, register), "A-13", Severity.BLOCK).conflicts())
                .hasSize(1);
        assertThat(placed(105.01, register).findings())
                .allMatch(found -> found.conflicts().isEmpty());
    }

    @Test
    void the_outline_of_a_built_up_area_parts_none_that_lie_just_within_one_spot_to_the_north_either() {
        // at 20° N a degree of latitude is 110,704 m: 0.001805° are 199.8 m, and 0.001808° 200.2 m; the area ends at
        // 20.0201
        NameIndex register = index(
                division("甲镇", "990121100000", "town"),
                builtUpArea("甲镇建成区", 105.00, 20.00, 105.02, 20.0201),
                street("人民路", "990121100000", 105.01, 20.021805));
        assertThat(only(north(20.02, register), "A-13", Severity.BLOCK).conflicts())
                .hasSize(1);
        assertThat(north(20.02 - 3e-6, register).findings())
                .allMatch(found -> found.conflicts().isEmpty());
    }

    private static NameVerdict north(double latitude, NameIndex register) {
        return RULES.check(
                ProposedName.of("人民路", PlaceKind.K5, "990121100", TODAY).at(Shape.point(105.01, latitude)), register);
    }

    @Test
    void a_street_that_sounds_the_same_at_one_spot_is_a_warning_and_takes_no_reason_by_itself() {
        NameIndex register =
                index(division("甲镇", "990121100000", "town"), street("仁民路", "990121100000", 105.01, 35.01));
        assertThat(only(placed(105.01, register), "A-13", Severity.WARN).takesReason())
                .isFalse();
    }

    @Test
    void a_cluster_of_streets_at_one_spot_is_as_grave_as_one_in_a_built_up_area() {
        NameIndex register = index(
                division("甲镇", "990121100000", "town"),
                street("人民路", "990121100000", 105.01, 35.01),
                street("人民路", "990121100000", 105.011, 35.01),
                street("解放路", "990121100000", 105.01, 35.01),
                street("解放路", "990121100000", 105.03, 35.01));
        List<NameCluster> clusters =
                RULES.duplicates(register, TODAY, java.util.Set.of(Likeness.SAME_NAME), any -> true, any -> true);
        assertThat(clusters)
                .extracting(cluster -> cluster.finding().severity())
                .containsExactly(Severity.BLOCK, Severity.WARN);
    }
}
