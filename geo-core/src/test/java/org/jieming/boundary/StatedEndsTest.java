package org.jieming.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jieming.crs.Crs;
import org.jieming.measure.Metres;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Ends of lines of which the record says why they meet nothing, about 105° E, 35° N. */
class StatedEndsTest {
    private final List<ItemVersion> lines = new ArrayList<>();

    private static ItemVersion item(ItemType type, Map<String, String> texts, Shape shape) {
        Values.Builder values = Values.of(Descriptor.of(type));
        new TreeMap<>(texts).forEach(values::parse);
        return new ItemVersion(
                ItemId.named(texts.toString()), type, Period.ALWAYS, new RevisionNumber(1), values.build(), shape);
    }

    private void line(String name, String startKind, String endKind, double... places) {
        Coordinate[] points = new Coordinate[places.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(places[2 * i], places[2 * i + 1]);
        }
        Map<String, String> texts = new TreeMap<>(Map.of("name", name, "level", "township", "side", "a"));
        texts.putAll(Map.of("party_a_code", "990121101000", "party_b_code", "990121102000"));
        texts.putAll(Map.of("start_kind", startKind, "end_kind", endKind));
        texts.values().removeIf(String::isEmpty);
        lines.add(item(
                ItemType.BOUNDARY_LINE, texts, Shape.of(new GeometryFactory().createLineString(points), Crs.CGCS2000)));
    }

    private List<BorderFinding> checked() {
        return BorderCheck.of(List.of(), lines, List.of(), BorderCheck.MARKER_TOLERANCE).stream()
                .filter(found -> found.finding().rule().equals("C-26"))
                .toList();
    }

    /** What is told of the ends when towns are made of the lines. */
    private List<BorderFinding> built() {
        List<ItemVersion> towns = List.of(town("990121101000"), town("990121102000"));
        return LineMosaic.of(towns, lines, new Metres(0.001)).findings().stream()
                .filter(found -> found.finding().rule().equals("C-26"))
                .toList();
    }

    private static ItemVersion town(String code) {
        return item(ItemType.DIVISION, Map.of("name", "镇" + code, "code", code, "level", "township"), null);
    }

    @Test
    void a_line_that_runs_through_a_tri_point_is_two_of_the_three_that_meet_there() {
        line("南北线", "tri-point", "sea", 105, 35, 105, 34.9);
        assertThat(checked()).singleElement().satisfies(alone -> {
            assertThat(alone.kind()).isEqualTo("tri-point");
            assertThat(alone.finding().sentence().zh()).contains("只有1条");
        });
        line("东西线", "sea", "sea", 104.9, 35, 105, 35, 105.1, 35);
        assertThat(checked()).isEmpty();
    }

    /** Whoever reads the list has no map beside it. */
    @Test
    void two_tri_points_of_one_line_are_told_apart_by_which_end_they_are() {
        line("南北线", "tri-point", "tri-point", 105, 35, 105, 34.9);
        assertThat(checked())
                .extracting(each -> each.finding().sentence().zh())
                .containsExactlyInAnyOrder(
                        "南北线的起点三交点处,登记簿只有1条界线(应有3条);其余界线可能尚未入库", "南北线的终点三交点处,登记簿只有1条界线(应有3条);其余界线可能尚未入库");
    }

    /** The same where towns are made of the lines; lines of one name have their numbers. */
    @Test
    void no_two_ends_read_alike_where_towns_are_made() {
        line("南北线", "tri-point", "tri-point", 105, 35, 105, 34.9);
        assertThat(built())
                .extracting(each -> each.finding().sentence().zh())
                .containsExactlyInAnyOrder("南北线的起点三交点处,登记簿中没有可用的其余界线,此处围不成面", "南北线的终点三交点处,登记簿中没有可用的其余界线,此处围不成面");
        lines.clear();
        numbered("990121990122", 105);
        numbered("990121990123", 105.2);
        assertThat(built())
                .extracting(each -> each.finding().sentence().zh())
                .containsExactlyInAnyOrder(
                        "甲乙线 990121990122的起点三交点处,登记簿中没有可用的其余界线,此处围不成面",
                        "甲乙线 990121990122的终点止于海域,没有界线把此处围成面",
                        "甲乙线 990121990123的起点三交点处,登记簿中没有可用的其余界线,此处围不成面",
                        "甲乙线 990121990123的终点止于海域,没有界线把此处围成面");
    }

    private void numbered(String code, double longitude) {
        line("甲乙线", "tri-point", "sea", longitude, 35, longitude, 34.9);
        ItemVersion last = lines.remove(lines.size() - 1);
        lines.add(new ItemVersion(
                ItemId.named(code),
                last.type(),
                last.valid(),
                last.recorded(),
                last.values().toBuilder().set("line_code", code).build(),
                last.shape().orElseThrow()));
    }

    @Test
    void
            an_end_stated_as_a_tri_point_or_at_sea_is_noted_where_towns_are_made_and_one_of_which_nothing_is_stated_blocks() {
        line("半线", "tri-point", "", 105, 35, 105, 34.9);
        assertThat(built())
                .satisfiesExactlyInAnyOrder(
                        tri -> {
                            assertThat(tri.kind()).isEqualTo("stated-end");
                            assertThat(tri.finding().severity()).isEqualTo(Severity.NOTE);
                            assertThat(tri.finding().sentence().zh()).contains("三交点");
                        },
                        free -> {
                            assertThat(free.kind()).isEqualTo("dangling");
                            assertThat(free.finding().severity()).isEqualTo(Severity.BLOCK);
                        });
        lines.clear();
        line("海线", "open", "sea", 105, 35, 105, 34.9);
        assertThat(built()).extracting(found -> found.finding().severity()).containsOnly(Severity.NOTE);
    }

    @Test
    void a_tri_point_eleven_metres_short_of_another_line_blocks_as_it_does_when_checked() {
        line("南北线", "tri-point", "sea", 105, 34.9999, 105, 34.9);
        line("东西线", "sea", "sea", 104.9, 35, 105.1, 35);
        assertThat(checked()).singleElement().satisfies(apart -> assertThat(apart.kind())
                .isEqualTo("dangling"));
        assertThat(built())
                .filteredOn(found -> found.finding().severity() == Severity.BLOCK)
                .singleElement()
                .satisfies(apart -> {
                    // 0.0001° of latitude by 110.9 km a degree
                    assertThat(apart.kind()).isEqualTo("dangling");
                    assertThat(apart.finding().sentence().zh()).contains("11.");
                });
    }
}
