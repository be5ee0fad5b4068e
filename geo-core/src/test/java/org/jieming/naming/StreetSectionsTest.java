package org.jieming.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.naming.Registers.RULES;
import static org.jieming.naming.Registers.TODAY;
import static org.jieming.naming.Registers.builtUpArea;
import static org.jieming.naming.Registers.division;
import static org.jieming.naming.Registers.index;
import static org.jieming.naming.Registers.street;

import java.util.List;
import org.jieming.place.PlaceKind;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;

/** 建设路 and 人民路东段 lie in the built-up area of 甲镇; 和平路 lies outside. */
class StreetSectionsTest {
    private static final NameIndex TOWN = index(
            division("甲镇", "990121100000", "town"),
            builtUpArea("甲镇建成区", 105.00, 35.00, 105.02, 35.02),
            street("建设路", "990121100000", 105.01, 35.01),
            street("人民路东段", "990121100000", 105.01, 35.01),
            street("和平路", "990121100000", 105.07, 35.01));

    private static List<NameFinding> found(String name) {
        ProposedName street =
                ProposedName.of(name, PlaceKind.K5, "990121100", TODAY).at(Shape.point(105.015, 35.01));
        return RULES.check(street, TOWN).findings().stream()
                .filter(found -> found.finding().rule().equals("A-13")
                        && !found.conflicts().isEmpty())
                .toList();
    }

    @Test
    void a_section_is_told_of_its_street_and_a_street_of_its_section() {
        for (String[] each : new String[][] {{"建设路东段", "建设路"}, {"建设路二段", "建设路"}, {"人民路", "人民路东段"}}) {
            assertThat(found(each[0])).singleElement().satisfies(found -> {
                assertThat(found.finding().severity()).isEqualTo(Severity.WARN);
                assertThat(found.finding().sentence().zh()).contains("路段");
                assertThat(found.conflicts().get(0).item().name()).isEqualTo(each[1]);
            });
        }
    }

    /** 南京东路 and 南京西路 are names of their own by custom, so that it is told and weighs nothing. */
    @Test
    void a_street_that_differs_in_a_direction_alone_is_told_of_the_other() {
        for (String[] each : new String[][] {{"建设东路", "建设路"}, {"建设中路", "建设路"}, {"建设北路", "建设路"}}) {
            assertThat(found(each[0])).singleElement().satisfies(found -> {
                assertThat(found.finding().severity()).isEqualTo(Severity.NOTE);
                assertThat(found.finding().sentence().zh()).contains("方位");
                assertThat(found.conflicts().get(0).item().name()).isEqualTo(each[1]);
            });
        }
        assertThat(found("东路")).isEmpty();
    }

    @Test
    void neither_a_street_out_of_scope_nor_a_name_that_only_ends_so_is_a_section() {
        assertThat(found("和平路东段")).isEmpty();
        assertThat(found("手段")).isEmpty();
    }
}
