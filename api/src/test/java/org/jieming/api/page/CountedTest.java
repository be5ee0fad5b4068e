package org.jieming.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.Property;
import org.junit.jupiter.api.Test;

/** Figures as an officer reads them, not as programs call their units. */
class CountedTest {

    @Test
    void a_year_an_azimuth_and_a_length_are_written_as_people_write_them() {
        assertThat(Counted.of("2026", "year").zh()).isEqualTo("2026 年");
        assertThat(Counted.of("2026", "year").en()).isEqualTo("2026");
        assertThat(Counted.of("30", "degrees").zh()).isEqualTo("30°");
        assertThat(Counted.of("7.3", "km").zh()).isEqualTo("7.3 公里");
        assertThat(Counted.of("石质", "").zh()).isEqualTo("石质");
    }

    @Test
    void every_unit_of_the_tables_has_a_word() {
        Set<String> units = Arrays.stream(ItemType.values())
                .flatMap(type -> Descriptor.of(type).properties().stream())
                .map(Property::unit)
                .filter(unit -> !unit.isEmpty())
                .collect(Collectors.toSet());
        assertThat(units)
                .isNotEmpty()
                .allSatisfy(unit -> assertThat(Counted.of("1", unit).zh()).doesNotContain(unit));
    }
}
