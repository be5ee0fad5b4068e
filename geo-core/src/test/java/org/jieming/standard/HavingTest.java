package org.jieming.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.Values;
import org.junit.jupiter.api.Test;

/** What a facility must have to serve. */
class HavingTest {
    private static final Values CANTEEN = Values.of(Descriptor.of(ItemType.FACILITY))
            .set("services", List.of("meals", "bathing"))
            .set("beds_total", 20L)
            .build();

    private static Having having(String condition) {
        return Having.of(new Row(Map.of("having", condition), Row.Place.member("clause")), "having");
    }

    @Test
    void of_several_values_of_a_thing_one_is_enough() {
        assertThat(having("services=meals").holds(CANTEEN)).contains(true);
        assertThat(having("services=day-care|bathing").holds(CANTEEN)).contains(true);
        assertThat(having("services=day-care").holds(CANTEEN)).contains(false);
        // what asks for the same by another column answers the same
        Where where = Where.of(new Row(Map.of("where", "services=meals"), Row.Place.member("clause")), "where");
        assertThat(where.decides(CANTEEN)).contains(true);
    }

    @Test
    void a_bound_is_kept_at_the_number_itself() {
        assertThat(having("beds_total>=20").holds(CANTEEN)).contains(true);
        assertThat(having("beds_total>=21").holds(CANTEEN)).contains(false);
        assertThat(having("usable_m2>=300").holds(CANTEEN)).isEmpty();
    }
}
