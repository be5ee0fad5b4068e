package org.jieming.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.register.Samples.TODAY;
import static org.jieming.register.Samples.after;
import static org.jieming.register.Samples.day;

import java.util.Optional;
import org.jieming.crs.Crs;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A county of 1° × 1° (118…119 E, 31…32 N) with two towns, west and east of 118.5° E; the west one holds one village in
 * its south-west quarter, the rest of it has none.
 */
class TerritoryTest {
    private final Snapshot register = after(
            Snapshot.EMPTY,
            unit("县", "340207", "county", 118, 119),
            unit("西镇", "340207101", "township", 118, 118.5),
            unit("东镇", "340207102", "township", 118.5, 119),
            put("西南村", "340207101201", "village", new Envelope(118, 118.25, 31, 31.5), Period.ALWAYS));

    @Test
    void a_point_is_answered_with_the_lowest_unit_and_all_above_it() {
        assertThat(register.territory(TODAY).at(118.1, 31.1))
                .extracting(ItemVersion::name)
                .containsExactly("西南村", "西镇", "县");
    }

    @Test
    void where_no_village_is_known_the_town_answers() {
        assertThat(register.territory(TODAY).at(118.4, 31.9))
                .extracting(ItemVersion::name)
                .containsExactly("西镇", "县");
    }

    @Test
    void outside_every_unit_nothing_answers() {
        assertThat(register.territory(TODAY).at(120, 31)).isEmpty();
    }

    @Test
    void a_unit_without_a_code_hangs_under_the_one_that_holds_it() {
        Values zone = Values.of(Descriptor.of(ItemType.DIVISION))
                .set("name", "开发区")
                .parse("level", "village")
                .build();
        Snapshot more = after(
                register,
                new Change.Put(
                        ItemId.named("zone"),
                        ItemType.DIVISION,
                        Period.ALWAYS,
                        zone,
                        box(new Envelope(118.6, 118.7, 31.6, 31.7))));
        assertThat(more.territory(TODAY).at(118.65, 31.65))
                .extracting(ItemVersion::name)
                .containsExactly("开发区", "东镇", "县");
    }

    @Test
    void a_past_day_is_answered_with_the_units_in_force_then() {
        Period before2015 = Period.between(Optional.empty(), Optional.of(day("2015-01-01")));
        Snapshot more =
                after(register, put("旧村", "340207102201", "village", new Envelope(118.5, 119, 31, 32), before2015));
        assertThat(more.territory(day("2014-12-31")).at(118.9, 31.9))
                .extracting(ItemVersion::name)
                .contains("旧村");
        assertThat(more.territory(day("2015-01-01")).at(118.9, 31.9))
                .extracting(ItemVersion::name)
                .doesNotContain("旧村");
    }

    private static Change.Put unit(String name, String code, String level, double west, double east) {
        return put(name, code, level, new Envelope(west, east, 31, 32), Period.ALWAYS);
    }

    private static Change.Put put(String name, String code, String level, Envelope box, Period valid) {
        Values values = Values.of(Descriptor.of(ItemType.DIVISION))
                .set("name", name)
                .parse("code", code)
                .parse("level", level)
                .build();
        return new Change.Put(ItemId.named(name), ItemType.DIVISION, valid, values, box(box));
    }

    private static Shape box(Envelope box) {
        return Shape.of(new GeometryFactory().toGeometry(box), Crs.CGCS2000);
    }
}
