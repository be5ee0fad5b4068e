package org.jieming.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jieming.boundary.CourseFinding.Outcome;
import org.jieming.crs.Crs;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** A line along 35° N, where 0.01° of longitude is 912.9 m on the ellipsoid; marker 1 at 105.02° E, marker 2 at 105.06° E. */
class CourseCheckTest {

    private static List<CourseFinding> check(String description) {
        return check(description, 105.0, 105.08);
    }

    private static List<CourseFinding> checkNumbered(String description) {
        return check(description, 105.0, 105.08, "1253");
    }

    private static List<CourseFinding> check(String description, double first, double last) {
        return check(description, first, last, "L");
    }

    private static List<CourseFinding> check(String description, double first, double last, String code) {
        Shape shape = Shape.of(
                new GeometryFactory()
                        .createLineString(new Coordinate[] {new Coordinate(first, 35), new Coordinate(last, 35)}),
                Crs.CGCS2000);
        ItemVersion line = item(
                ItemType.BOUNDARY_LINE, "line", shape, Map.of("line_code", "L", "course_description", description));
        List<ItemVersion> markers = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            Shape place = Shape.point(i == 1 ? 105.02 : 105.06, 35);
            markers.add(item(
                    ItemType.BOUNDARY_MARKER,
                    "marker-" + i,
                    place,
                    Map.of("marker_no", code + "00" + i + "Q", "line_code", "L", "serial", "" + i)));
        }
        return CourseCheck.of(line, markers);
    }

    private static ItemVersion item(ItemType type, String id, Shape shape, Map<String, String> texts) {
        Values.Builder values = Values.of(Descriptor.of(type));
        texts.forEach(values::parse);
        return new ItemVersion(ItemId.named(id), type, Period.ALWAYS, new RevisionNumber(1), values.build(), shape);
    }

    private static List<Outcome> outcomes(List<CourseFinding> findings) {
        return findings.stream().map(CourseFinding::outcome).toList();
    }

    @Test
    void the_course_of_the_invented_county_holds_clause_by_clause() {
        List<CourseFinding> findings =
                check("边界线从西端三交点起,沿北纬35°00′向东行1.83千米至001号界桩;" + "继续向东行3.65千米,至002号同号双立界桩之间;继续向东行1.83千米至东端三交点。");
        assertThat(outcomes(findings)).containsExactly(Outcome.CONFIRMED, Outcome.CONFIRMED, Outcome.CONFIRMED);
        // 0.02° = 1,825.8 m against 1,830 m
        assertThat(findings.get(0).deviation().orElseThrow().value()).isBetween(4.0, 4.5);
        assertThat(findings.get(0).sentence().zh()).contains("“沿北纬35°00′”最远0米");
    }

    /** The line lies on 35° N: half a minute of latitude north of it is 924.5 m away, and a ridge may be anywhere. */
    @Test
    void a_clause_that_names_what_the_line_follows_is_confirmed_where_that_can_be_checked_and_in_part_elsewhere() {
        List<CourseFinding> findings = check("从001号界桩沿北纬35°00′30″纬线向东行3.65千米至002号界桩;从001号界桩沿山脊向东行3.65千米至002号界桩");
        assertThat(outcomes(findings)).containsExactly(Outcome.CONTRADICTED, Outcome.PARTLY_CONFIRMED);
        assertThat(findings.get(0).deviation().orElseThrow().value()).isBetween(924.0, 925.0);
        assertThat(findings.get(1).sentence().zh()).contains("“沿山脊”未核对");
    }

    @Test
    void a_length_beyond_one_per_cent_is_contradicted_with_its_deviation() {
        // 0.04° = 3,651.5 m against 3,700 m: 48.5 m; 3.70 km are exact to 5 m, and 1 % is 37 m
        CourseFinding finding = check("从001号界桩向东行3.70千米至002号界桩").get(0);
        assertThat(finding.outcome()).isEqualTo(Outcome.CONTRADICTED);
        assertThat(finding.deviation().orElseThrow().value()).isBetween(48.0, 49.0);
    }

    @Test
    void a_length_given_roughly_is_held_to_its_own_digits() {
        // 4 km means 3,500 to 4,500 m
        assertThat(outcomes(check("从001号界桩向东行4千米至002号界桩"))).containsExactly(Outcome.CONFIRMED);
    }

    @Test
    void a_wrong_direction_is_contradicted_by_how_far_the_end_lies_aside() {
        // the way is 90°; 东北 reaches to 56.25°, so it lies 33.75° beyond: 3,651.5 m × sin 33.75° = 2,028.6 m
        CourseFinding finding = check("从001号界桩向东北行3.65千米至002号界桩").get(0);
        assertThat(finding.outcome()).isEqualTo(Outcome.CONTRADICTED);
        assertThat(finding.deviation().orElseThrow().value()).isBetween(2_027.0, 2_030.0);
    }

    @Test
    void what_names_no_known_place_or_nothing_to_measure_is_not_checkable() {
        assertThat(outcomes(check("从001号界桩向东行1千米至009号界桩;再沿山脊至002号界桩;从002号界桩沿小河至终点")))
                .containsExactly(Outcome.NOT_CHECKABLE, Outcome.NOT_CHECKABLE, Outcome.NOT_CHECKABLE);
    }

    @Test
    void a_line_drawn_against_its_numbers_is_read_in_their_order() {
        assertThat(outcomes(check("从西端起向东行1.83千米至001号界桩", 105.08, 105.0))).containsExactly(Outcome.CONFIRMED);
    }

    @Test
    void what_cannot_be_read_is_never_confirmed() {
        // a direction that is none of the 16, lengths in words, and an end where the start is
        assertThat(outcomes(check("从001号界桩向东偏北行3.65千米至002号界桩;从001号界桩向东行三点六五千米至002号界桩;"
                        + "从001号界桩向东行3.65千米至002号界桩;再向东偏东北至002号界桩")))
                .containsExactly(
                        Outcome.NOT_CHECKABLE, Outcome.NOT_CHECKABLE, Outcome.CONFIRMED, Outcome.NOT_CHECKABLE);
        assertThat(outcomes(check("从001号界桩朝东行３６５０米至002号界桩;从001号界桩向东行7里至002号界桩;"
                        + "从001号界桩向正东行3650米至002号界桩;从001号界桩向东行3,650米至002号界桩")))
                .containsExactly(
                        Outcome.CONFIRMED, Outcome.NOT_CHECKABLE, Outcome.NOT_CHECKABLE, Outcome.NOT_CHECKABLE);
        assertThat(check("从001号界桩向东偏北行3.65千米至002号界桩").get(0).sentence().zh()).contains("向东偏北");
    }

    @Test
    void a_marker_is_known_by_its_whole_number_with_the_letter_or_without() {
        assertThat(outcomes(checkNumbered("从1253001号界桩向东行3.65千米至1253002Q号界桩"))).containsExactly(Outcome.CONFIRMED);
    }

    @Test
    void a_clause_of_two_ways_is_walked_way_by_way() {
        // on the straight line both ways go east: 2,000 + 1,651.5 m; the second called 北 lies 78.75° beyond it
        assertThat(outcomes(check("从001号界桩向东行2000米,再向东行1651米至002号界桩"))).containsExactly(Outcome.CONFIRMED);
        CourseFinding bent = check("从001号界桩向东行2000米,折向北行1651米至002号界桩").get(0);
        assertThat(bent.outcome()).isEqualTo(Outcome.CONTRADICTED);
        // 1,651.5 m × sin 78.75° = 1,619.8 m
        assertThat(bent.deviation().orElseThrow().value()).isBetween(1_618.0, 1_621.0);
        assertThat(outcomes(check("从001号界桩向东行2000米,折向北至002号界桩"))).containsExactly(Outcome.NOT_CHECKABLE);
    }
}
