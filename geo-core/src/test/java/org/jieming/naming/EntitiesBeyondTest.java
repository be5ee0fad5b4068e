package org.jieming.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.naming.Registers.RULES;
import static org.jieming.naming.Registers.TODAY;
import static org.jieming.naming.Registers.index;
import static org.jieming.naming.Registers.item;
import static org.jieming.naming.Registers.place;
import static org.jieming.naming.Verdicts.check;
import static org.jieming.naming.Verdicts.only;

import java.util.List;
import org.jieming.crs.Crs;
import org.jieming.place.PlaceKind;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A division takes no name of an entity that reaches beyond its territory (PNR Art. 9(9)). 示例县 lies north of 35.00°, 邻县 south of it;
 * 临河镇 is the south-west of 示例县, and a hundredth of a degree is 913 m by 1,109 m.
 */
class EntitiesBeyondTest {
    private static final GeometryFactory DEGREES = new GeometryFactory();
    private static final ItemVersion COUNTY = unit("示例县", "990121000000", box(105.0, 35.0, 105.08, 35.06));
    private static final ItemVersion NEIGHBOUR = unit("邻县", "990122000000", box(105.0, 34.97, 105.08, 35.0));
    private static final ItemVersion TOWN = unit("临河镇", "990121101000", box(105.0, 35.0, 105.04, 35.03));

    /** Half in 示例县 and half in 邻县, recorded by 示例县. */
    private static final ItemVersion LAKE = entity("跨界湖", "990121000000", box(105.05, 34.99, 105.06, 35.01));

    private static Shape box(double west, double south, double east, double north) {
        return Shape.of(DEGREES.toGeometry(new Envelope(west, east, south, north)), Crs.CGCS2000);
    }

    private static Shape river(double longitude, double north, double south) {
        return Shape.of(
                DEGREES.createLineString(
                        new Coordinate[] {new Coordinate(longitude, north), new Coordinate(longitude, south)}),
                Crs.CGCS2000);
    }

    private static ItemVersion unit(String name, String code, Shape shape, String... more) {
        return item(ItemType.DIVISION, shape, with(more, "name", name, "code", code));
    }

    private static ItemVersion entity(String name, String code, Shape shape, String... more) {
        return item(ItemType.PLACE, shape, with(more, "name", name, "kind", "K1", "division_code", code));
    }

    private static String[] with(String[] more, String... values) {
        return java.util.stream.Stream.concat(List.of(values).stream(), List.of(more).stream())
                .toArray(String[]::new);
    }

    private static NameIndex register(ItemVersion... entities) {
        return index(
                java.util.stream.Stream.concat(List.of(COUNTY, NEIGHBOUR, TOWN).stream(), List.of(entities).stream())
                        .toArray(ItemVersion[]::new));
    }

    private static NameFinding only15(String name, String code, NameIndex register, Severity severity) {
        return only(check(name, PlaceKind.K2, code, register), "A-15", severity);
    }

    private static void nothing(String name, String code, NameIndex register) {
        assertThat(check(name, PlaceKind.K2, code, register).findings()).noneMatch(EntitiesBeyond::isOf);
    }

    /** 0.01° = 1,109 m on both sides; whichever town of the county it is, the lake goes beyond it. */
    @Test
    void a_lake_in_two_counties_bars_its_name_from_the_towns_of_both() {
        NameIndex register = register(LAKE);
        NameFinding found = only15("跨界湖镇", "990121", register, Severity.BLOCK);
        assertThat(found.conflicts()).extracting(each -> each.item().name()).containsExactly("跨界湖");
        assertThat(found.finding().sentence().zh()).contains("跨界湖", "示例县", "范围为近似");
        assertThat(found.finding().citation().article()).isEqualTo("第九条第(九)项");
        only15("跨界湖镇", "990122", register, Severity.BLOCK);
        // of the county itself nothing is approximated
        assertThat(only15("跨界湖县", "990121", register, Severity.BLOCK)
                        .finding()
                        .sentence()
                        .zh())
                .doesNotContain("近似");
        // the name of a quarter is no division's
        assertThat(check("跨界湖村", PlaceKind.K3, "990121101", register).findings())
                .noneMatch(EntitiesBeyond::isOf);
    }

    /** 临河镇 ends at 105.04°, the lake begins at 105.05°: 913 m apart, another's. */
    @Test
    void a_town_that_the_lake_does_not_touch_is_not_named_after_it() {
        nothing("跨界湖镇", "990121101", register(LAKE));
        ProposedName drawn = ProposedName.of("跨界湖镇", PlaceKind.K2, "990121197", TODAY);
        NameIndex register = register(LAKE);
        assertThat(RULES.check(drawn.at(box(105.0, 35.03, 105.04, 35.06)), register)
                        .findings())
                .noneMatch(EntitiesBeyond::isOf);
        // the outline that is proposed decides, and it is told how near the lake is: they meet
        NameFinding found =
                only(RULES.check(drawn.at(box(105.04, 35.0, 105.08, 35.03)), register), "A-15", Severity.BLOCK);
        assertThat(found.conflicts().get(0).distance().orElseThrow().value()).isZero();
        assertThat(found.finding().sentence().zh()).contains("(距 0 米)").doesNotContain("近似");
    }

    /** From 35.055° to 34.98° through the north of the county and 临河镇 into 邻县. */
    @Test
    void a_river_bars_its_name_wherever_it_flows() {
        NameIndex register = register(entity("清溪河", "990121000000", river(105.02, 35.055, 34.98)));
        only15("清溪河镇", "990121101", register, Severity.BLOCK);
        only15("清溪河镇", "990121", register, Severity.BLOCK);
        only15("清溪河街道", "990122", register, Severity.BLOCK);
        // its specific part alone is not its name
        nothing("清溪镇", "990121101", register);
    }

    /** From 35.02° down to the border by 示例县, from there on by 邻县. */
    @Test
    void stretches_of_one_river_that_meet_at_the_border_are_one_entity() {
        ItemVersion upper = entity("清溪河", "990121000000", river(105.02, 35.02, 35.0));
        ItemVersion lower = entity("清溪河", "990122000000", river(105.02, 35.0, 34.98));
        assertThat(only15("清溪河镇", "990121101", register(upper, lower), Severity.BLOCK)
                        .conflicts())
                .hasSize(2);
        nothing("清溪河镇", "990121101", register(upper));
        // 0.01° = 913 m farther east it is another one
        nothing("清溪河镇", "990121101", register(upper, entity("清溪河", "990122000000", river(105.03, 35.0, 34.98))));
    }

    /** 1,300 km away: another hill, after which no town here is named. */
    @Test
    void a_hill_of_that_name_elsewhere_bars_nothing() {
        ItemVersion hill = entity("望山", "990121101000", box(105.01, 35.01, 105.02, 35.02));
        nothing("望山镇", "340207", register(hill, unit("鸠江区", "340207000000", box(118.3, 31.2, 118.5, 31.4))));
        nothing("望山镇", "990122", register(hill));
        nothing("望山镇", "340207", index(place("望山", "K1", "990121100000")));
        // a well-known one is barred from everywhere by the list
        only15("泰山镇", "340207", index(), Severity.BLOCK);
    }

    /** The hill lies in 临河镇 with all of it; of a new town of the county nobody can tell. */
    @Test
    void an_entity_inside_the_unit_gives_it_its_name() {
        NameIndex register = register(entity("望山", "990121101000", box(105.01, 35.01, 105.02, 35.02)));
        nothing("望山镇", "990121101", register);
        assertThat(only15("望山镇", "990121197", register, Severity.NOTE)
                        .finding()
                        .sentence()
                        .zh())
                .contains("不详", "近似");
    }

    /** A point tells no extent: in 临河镇 it is said so, elsewhere nothing. */
    @Test
    void an_entity_recorded_as_a_point_or_by_its_code_alone_never_blocks() {
        NameIndex point = register(entity("望山", "990121101000", Shape.point(105.01, 35.01)));
        only15("望山镇", "990121101", point, Severity.NOTE);
        nothing("望山镇", "990122", point);
        // no shape: it lies somewhere in the county, of which 临河镇 is a part
        NameIndex county = register(place("望山", "K1", "990121000000"));
        assertThat(only15("望山镇", "990121101", county, Severity.WARN)
                        .finding()
                        .sentence()
                        .zh())
                .contains("上级政区", "近似");
        only15("望山县", "990121", county, Severity.NOTE);
        nothing("望山镇", "990122", county);
    }

    /** 0.003° = 333 m over the border, less than the 500 m to which outlines are known; and outlines that are sketches. */
    @Test
    void what_is_not_known_for_certain_warns() {
        ItemVersion hill = entity("望山", "990121101000", box(105.01, 34.997, 105.02, 35.02));
        only15("望山镇", "990121101", register(hill), Severity.WARN);
        ItemVersion sketch = entity("望山", "990121101000", box(105.01, 34.99, 105.02, 35.02), "schematic", "true");
        only15("望山镇", "990121101", register(sketch), Severity.WARN);
        ItemVersion drawn = unit("滨湖镇", "990131101000", box(105.0, 36.0, 105.04, 36.03), "schematic", "true");
        ItemVersion lake = entity("滨湖", "990131000000", box(105.01, 35.99, 105.02, 36.02));
        assertThat(only15("滨湖镇", "990131101", register(lake, drawn), Severity.WARN)
                        .finding()
                        .sentence()
                        .zh())
                .contains("示意");
    }

    @Test
    void a_name_that_is_no_more_in_use_bars_nothing() {
        nothing(
                "跨界湖镇",
                "990121",
                register(entity("跨界湖", "990121000000", box(105.05, 34.99, 105.06, 35.01), "status", "abolished")));
    }

    /** Of the hidden lake the county is asked: no outline that somebody proposes tells where it lies. */
    @Test
    void an_entity_that_is_not_shown_counts_by_the_county_and_is_not_told() {
        NameIndex register = register(LAKE);
        ProposedName away =
                ProposedName.of("跨界湖镇", PlaceKind.K2, "990121197", TODAY).at(box(105.0, 35.03, 105.04, 35.06));
        NameVerdict verdict = RULES.check(away, register, item -> !item.name().equals("跨界湖"));
        NameFinding found = only(verdict, "A-15", Severity.BLOCK);
        assertThat(found.isVeiled()).isTrue();
        assertThat(found.conflicts()).isEmpty();
        assertThat(found.finding().sentence().zh()).contains("不公开", "示例县");
        assertThat(verdict.unveiled().findings()).noneMatch(EntitiesBeyond::isOf);
    }
}
