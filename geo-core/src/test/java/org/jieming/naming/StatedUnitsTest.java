package org.jieming.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.naming.Registers.TODAY;
import static org.jieming.naming.Registers.item;
import static org.jieming.naming.Registers.snapshot;
import static org.jieming.naming.Registers.street;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jieming.crs.Crs;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** 甲镇 990121100 is drawn from 105.00 to 105.02, 35.00 to 35.02; at 35.01° N a degree of longitude has 91,277 m. */
class StatedUnitsTest {
    private static final Snapshot REGISTER = snapshot(
            unit("示例县", "990121000000", "county", "no", null),
            unit("甲镇", "990121100000", "township", "no", box(105.00, 35.00, 105.02, 35.02)),
            unit("乙镇", "990121101000", "township", "yes", box(105.02, 35.00, 105.04, 35.02)),
            unit("丙镇", "990121102000", "township", "no", null));

    private static ItemVersion unit(String name, String code, String level, String schematic, Shape shape) {
        return item(ItemType.DIVISION, shape, "name", name, "code", code, "level", level, "schematic", schematic);
    }

    private static Shape box(double west, double south, double east, double north) {
        return Shape.of(new GeometryFactory().toGeometry(new Envelope(west, east, south, north)), Crs.CGCS2000);
    }

    private static List<Finding> found(String code, double longitude) {
        return new StatedUnits(REGISTER, TODAY, any -> true)
                .findings(street("桂花路", code, longitude, 35.01), Severity.BLOCK);
    }

    private static void only(List<Finding> found, String rule, Severity severity, String text) {
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.sentence().zh()).contains(text);
        });
    }

    @Test
    void a_place_lies_in_the_division_that_it_states_give_or_take_the_width_of_a_line_on_the_map() {
        assertThat(found("990121100000", 105.01)).isEmpty();
        // 105.025 is 0.005° × 91,277 m = 456 m from the border, 105.03 is 913 m
        assertThat(found("990121100000", 105.025)).isEmpty();
        only(found("990121100000", 105.03), "N-OUTSIDE", Severity.BLOCK, "甲镇”之外 913 米");
        // a village that nobody entered yet lies in its town
        assertThat(found("990121100201", 105.01)).isEmpty();
        only(found("990121100201", 105.03), "N-OUTSIDE", Severity.BLOCK, "甲镇");
    }

    @Test
    void a_schematic_outline_warns_alone_and_where_there_is_none_that_is_said() {
        only(found("990121101000", 105.01), "N-OUTSIDE", Severity.WARN, "示意");
        // 105.03 is in the schematic 乙镇, 105.06 in none
        only(found("990121102000", 105.03), "N-OUTSIDE", Severity.NOTE, "未核对");
        only(found("990121102000", 105.06), "N-OUTSIDE", Severity.NOTE, "未核对");
        // without a position there is nothing to hold against an outline
        assertThat(new StatedUnits(REGISTER, TODAY, any -> true)
                        .findings(Registers.place("桂花路", "K5", "990121102000"), Severity.BLOCK))
                .isEmpty();
    }

    /** 丙镇 has no outline: 105.01 is 913 m within 甲镇, 105.018 is 183 m from its border. */
    @Test
    void another_divisions_outline_is_a_doubt_where_the_stated_one_has_none() {
        only(found("990121102000", 105.01), "N-OUTSIDE", Severity.WARN, "甲镇”的界线之内");
        only(found("990121102000", 105.018), "N-OUTSIDE", Severity.NOTE, "未核对");
    }

    @Test
    void a_division_that_the_register_does_not_know_beside_those_it_does_is_none() {
        only(found("990121999000", 105.01), "N-UNIT", Severity.BLOCK, "990121999");
        // so is a village beside those of its town, and any under a town that is none; in a town of whose villages none
        // is
        // on record it may be one that nobody entered yet
        StatedUnits villages = new StatedUnits(
                snapshot(
                        unit("甲镇", "990121100000", "township", "no", null),
                        unit("甲村", "990121100200", "village", "no", null),
                        unit("乙镇", "990121101000", "township", "no", null)),
                TODAY,
                any -> true);
        only(
                villages.findings(street("桂花路", "990121100999", 105.01, 35.01), Severity.BLOCK),
                "N-UNIT",
                Severity.BLOCK,
                "990121100999,而其同级政区已登记");
        only(
                villages.findings(Registers.place("桂花路", "K5", "990121999201"), Severity.BLOCK),
                "N-UNIT",
                Severity.BLOCK,
                "990121999,");
        assertThat(villages.findings(Registers.place("桂花路", "K5", "990121101201"), Severity.BLOCK))
                .isEmpty();
        // nothing is known of another province: its units may be there
        only(found("340121100000", 105.01), "N-UNIT", Severity.NOTE, "340121100");
        // a register without divisions says nothing
        assertThat(new StatedUnits(snapshot(), TODAY, any -> true)
                        .findings(street("桂花路", "990121999", 105.01, 35.01), Severity.BLOCK))
                .isEmpty();
    }

    /** 甲镇 was 990121100 until 2025-06-01 and is 甲街道 990121001 since; nobody follows 丁乡, which ended on 2024-01-01. */
    @Test
    void a_code_that_ended_is_told_with_what_follows_to_whoever_states_it_for_days_after() {
        ItemVersion town = unit("甲镇", "990121100000", "township", "no", null);
        Snapshot register = snapshot(
                during(town, town, null, "2025-06-01"),
                during(town, unit("甲街道", "990121001000", "township", "no", null), "2025-06-01", null),
                during(unit("丁乡", "990121201000", "township", "no", null), null, "2024-01-01"));
        StatedUnits units = new StatedUnits(register, TODAY, any -> true);
        ItemVersion street = Registers.place("桂花路", "K5", "990121100000");
        only(units.findings(street, Severity.BLOCK), "N-UNIT", Severity.BLOCK, "自 2025-06-01 起已不再使用,现为 990121001(甲街道)");
        only(
                units.findings(Registers.place("桂花村", "K3", "990121100203"), Severity.WARN),
                "N-UNIT",
                Severity.WARN,
                "990121001203");
        only(
                units.findings(Registers.place("丁路", "K5", "990121201000"), Severity.BLOCK),
                "N-UNIT",
                Severity.BLOCK,
                "不能确定");
        // on a day before it ended it was the code, of names that were gone by then it still is, and so it is of what
        // is past
        assertThat(new StatedUnits(register, LocalDate.parse("2025-05-31"), any -> true)
                        .findings(street, Severity.BLOCK))
                .doesNotContainSequence(units.findings(street, Severity.BLOCK));
        assertThat(units.findings(during(street, null, "2025-06-01"), Severity.BLOCK))
                .noneMatch(finding -> finding.rule().equals("N-UNIT"));
        ItemVersion past = item(
                ItemType.PLACE,
                null,
                "name",
                "桂花路",
                "kind",
                "K5",
                "division_code",
                "990121100000",
                "status",
                "historical");
        assertThat(units.findings(past, Severity.WARN))
                .noneMatch(finding -> finding.rule().equals("N-UNIT"));
    }

    /**
     * It is 2026-01-01. 甲镇 was 990121100 until 2025-06-01, is 990121001 since, and will be 990121002 from 2027-01-01 on; of 戊街道
     * 990121003, entered from 2025-03-01 on, nothing before is known.
     */
    @Test
    void a_code_that_has_not_begun_on_the_first_day_is_told_with_what_comes_before_it() {
        ItemVersion town = unit("甲镇", "990121100000", "township", "no", null);
        StatedUnits units = new StatedUnits(
                snapshot(
                        during(town, town, null, "2025-06-01"),
                        during(town, unit("甲街道", "990121001000", "township", "no", null), "2025-06-01", "2027-01-01"),
                        during(town, unit("甲新街道", "990121002000", "township", "no", null), "2027-01-01", null),
                        during(unit("戊街道", "990121003000", "township", "no", null), "2025-03-01", null),
                        during(unit("己街道", "990121004000", "township", "no", null), "2026-09-01", null)),
                TODAY,
                any -> true);
        ItemVersion ahead = Registers.place("桂花路", "K5", "990121002000");
        String remedy = "自 2027-01-01 起才使用,此前为 990121001(甲街道):此前各日请填 990121001";
        // without a first day it holds today
        only(units.findings(ahead, Severity.BLOCK), "N-UNIT", Severity.BLOCK, remedy);
        only(units.findings(during(ahead, "2026-12-31", null), Severity.BLOCK), "N-UNIT", Severity.BLOCK, remedy);
        only(
                units.findings(Registers.place("桂花村", "K3", "990121002203"), Severity.WARN),
                "N-UNIT",
                Severity.WARN,
                "请填 990121001203");
        assertThat(units.findings(during(ahead, "2027-01-01", null), Severity.BLOCK))
                .noneMatch(finding -> finding.rule().equals("N-UNIT"));
        // backwards: on 2025-03-01 it was 990121100
        ItemVersion standing = Registers.place("桂花路", "K5", "990121001000");
        only(
                units.findings(during(standing, "2025-03-01", null), Severity.BLOCK),
                "N-UNIT",
                Severity.BLOCK,
                "自 2025-06-01 起才使用,此前为 990121100(甲镇)");
        assertThat(units.findings(during(standing, "2025-06-01", null), Severity.BLOCK))
                .noneMatch(finding -> finding.rule().equals("N-UNIT"));
        // the day from which a unit was entered is no change; one that lies ahead is no unit yet
        assertThat(units.findings(
                        during(Registers.place("戊路", "K5", "990121003000"), "1985-01-01", null), Severity.BLOCK))
                .noneMatch(finding -> finding.rule().equals("N-UNIT"));
        only(
                units.findings(Registers.place("己路", "K5", "990121004000"), Severity.BLOCK),
                "N-UNIT",
                Severity.BLOCK,
                "不能确定");
        // the old code for days before and after: the one that follows stands on those after alone
        only(
                units.findings(
                        during(Registers.place("桂花路", "K5", "990121100000"), "2025-03-01", null), Severity.BLOCK),
                "N-UNIT",
                Severity.BLOCK,
                "990121001 自 2025-06-01 起才使用,请以该日为生效日期");
    }

    private static ItemVersion during(ItemVersion version, String from, String to) {
        return during(version, version, from, to);
    }

    private static ItemVersion during(ItemVersion item, ItemVersion version, String from, String to) {
        Period valid = Period.between(
                Optional.ofNullable(from).map(LocalDate::parse),
                Optional.ofNullable(to).map(LocalDate::parse));
        return new ItemVersion(
                item.id(), version.type(), valid, version.recorded(), version.values(), version.shapeOrNull());
    }
}
