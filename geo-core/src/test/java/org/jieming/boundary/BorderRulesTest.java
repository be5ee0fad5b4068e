package org.jieming.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jieming.crs.Crs;
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
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Two towns side by side at 105° E, 35° N, 0.1° wide and high, and lines about them; 0.001° of latitude is 110.94 m there. */
class BorderRulesTest {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final String WEST = "990121101000";
    private static final String EAST = "990121102000";

    private final List<ItemVersion> units = new ArrayList<>();
    private final List<ItemVersion> lines = new ArrayList<>();
    private final List<ItemVersion> markers = new ArrayList<>();

    private void item(List<ItemVersion> into, ItemType type, Map<String, String> texts, Shape shape) {
        Values.Builder values = Values.of(Descriptor.of(type));
        new TreeMap<>(texts).forEach(values::parse);
        ItemId id = ItemId.named(type + texts.toString() + into.size());
        into.add(new ItemVersion(id, type, Period.ALWAYS, new RevisionNumber(1), values.build(), shape));
    }

    private void town(String code, double west, double east) {
        item(
                units,
                ItemType.DIVISION,
                Map.of("name", "镇" + code, "code", code, "level", "township"),
                Shape.of(GEOMETRIES.toGeometry(new Envelope(west, east, 35, 35.1)), Crs.CGCS2000));
    }

    private void towns() {
        town(WEST, 104.9, 105);
        town(EAST, 105, 105.1);
    }

    private void line(Map<String, String> more, double... places) {
        Coordinate[] points = new Coordinate[places.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(places[2 * i], places[2 * i + 1]);
        }
        Map<String, String> texts = new TreeMap<>(
                Map.of("name", "线" + lines.size(), "level", "township", "start_kind", "open", "end_kind", "open"));
        texts.putAll(more);
        texts.values().removeIf(String::isEmpty);
        item(lines, ItemType.BOUNDARY_LINE, texts, Shape.of(GEOMETRIES.createLineString(points), Crs.CGCS2000));
    }

    private static Map<String, String> between(String a, String b, String side) {
        return Map.of("party_a_code", a, "party_b_code", b, "side", side);
    }

    private List<BorderFinding> found(String rule) {
        return BorderCheck.of(units, lines, markers, BorderCheck.MARKER_TOLERANCE).stream()
                .filter(found -> found.finding().rule().equals(rule))
                .toList();
    }

    private List<String> kinds(String rule) {
        return found(rule).stream().map(BorderFinding::kind).toList();
    }

    @Test
    void a_line_along_the_border_of_its_towns_is_in_order_and_one_beside_it_is_told_with_how_far() {
        towns();
        line(between(WEST, EAST, "a"), 105, 35, 105, 35.1);
        assertThat(found("C-24")).isEmpty();
        lines.clear();
        // the middle lies 0.0002° east: 0.0002 × 111.32 km × cos 35.05° = 18.2 m
        line(between(WEST, EAST, "a"), 105, 35, 105.0002, 35.05, 105, 35.1);
        assertThat(found("C-24")).singleElement().satisfies(off -> {
            assertThat(off.kind()).isEqualTo("off-border");
            assertThat(off.finding().severity()).isEqualTo(Severity.BLOCK);
            assertThat(off.length().orElseThrow().value()).isCloseTo(18.2, within(0.2));
        });
    }

    @Test
    void a_line_on_the_border_with_other_vertices_or_exchanged_sides_or_no_border_at_all_is_told() {
        towns();
        line(between(WEST, EAST, "a"), 105, 35, 105, 35.04, 105, 35.1);
        assertThat(kinds("C-24")).containsExactly("line-vertices");
        lines.clear();
        line(between(WEST, EAST, "b"), 105, 35, 105, 35.1);
        assertThat(kinds("C-24")).containsExactly("exchanged");
        lines.clear();
        town("990121103000", 105.3, 105.4);
        line(between(WEST, "990121103000", ""), 105, 35, 105, 35.1);
        // and the border that the first two do have is parted by no line
        assertThat(kinds("C-24")).containsExactly("no-border", "no-line");
    }

    /** 0.1° of latitude at 35.05° N are 11,094 m. */
    @Test
    void a_border_of_two_towns_that_no_line_parts_is_told_where_lines_between_towns_are_kept() {
        towns();
        town("990121103000", 105.1, 105.2);
        line(between("990121000000", "990122000000", "a"), 105.2, 35.1, 105.1, 35.1, 105, 35.1, 104.9, 35.1);
        assertThat(found("C-24")).as("lines of the county alone").isEmpty();
        line(between(WEST, EAST, "a"), 105, 35, 105, 35.1);
        assertThat(found("C-24")).singleElement().satisfies(bare -> {
            assertThat(bare.kind()).isEqualTo("no-line");
            assertThat(bare.length().orElseThrow().value()).isCloseTo(11_094, within(2.0));
            assertThat(bare.items()).extracting(ItemVersion::name).containsExactly("镇" + EAST, "镇990121103000");
        });
        line(between("990121103000", EAST, "b"), 105.1, 35, 105.1, 35.1);
        assertThat(found("C-24")).isEmpty();
    }

    @Test
    void a_line_of_the_county_is_held_against_the_outer_border_of_its_towns() {
        towns();
        // along its northern border from east to west the county lies to the left
        line(between("990121000000", "990122000000", "a"), 105.1, 35.1, 105, 35.1, 104.9, 35.1);
        assertThat(found("C-24")).isEmpty();
        lines.clear();
        line(between("990121000000", "990122000000", "b"), 105.1, 35.1, 105, 35.1, 104.9, 35.1);
        assertThat(kinds("C-24")).containsExactly("exchanged");
    }

    @Test
    void an_end_that_meets_nothing_and_is_not_said_to_is_told_once_and_a_ring_has_no_ends() {
        line(Map.of("end_kind", ""), 105, 35, 105, 34.9);
        assertThat(found("C-26")).singleElement().satisfies(free -> {
            assertThat(free.kind()).isEqualTo("free-end");
            assertThat(free.where().geometry().getCoordinate()).isEqualTo(new Coordinate(105, 34.9));
        });
        // a second line takes it up
        line(Map.of("start_kind", ""), 105, 34.9, 105.1, 34.9);
        assertThat(found("C-26")).isEmpty();
        line(Map.of("start_kind", "", "end_kind", ""), 106, 35, 106.1, 35, 106, 35.1, 106, 35);
        assertThat(found("C-26")).isEmpty();
    }

    @Test
    void lines_due_west_and_due_north_run_against_the_rule_and_those_to_north_east_and_south_west_do_not() {
        double[][] against = {{-0.1, 0}, {0, 0.1}, {-0.1, 0.1}, {-0.1, 0.001}};
        for (double[] step : against) {
            lines.clear();
            line(Map.of(), 105, 35, 105 + step[0], 35 + step[1]);
            assertThat(found("C-28")).hasSize(1);
            assertThat(found("C-28").get(0).length()).isPresent();
        }
        double[][] along = {{0.1, 0}, {0, -0.1}, {0.1, 0.1}, {-0.1, -0.1}, {0.1, -0.1}};
        for (double[] step : along) {
            lines.clear();
            line(Map.of(), 105, 35, 105 + step[0], 35 + step[1]);
            assertThat(found("C-28")).isEmpty();
        }
    }

    @Test
    void at_a_tri_point_each_of_three_parties_is_named_by_two_lines() {
        line(between("990121101000", "990121102000", ""), 105, 35, 105, 34.9);
        line(between("990121102000", "990121103000", ""), 105, 35, 105.1, 35);
        line(between("990121103000", "990121101000", ""), 105, 35, 104.9, 35);
        assertThat(found("C-37")).isEmpty();
        lines.remove(2);
        line(between("990121103000", "990121104000", ""), 105, 35, 104.9, 35);
        assertThat(found("C-37")).singleElement().satisfies(wrong -> {
            assertThat(wrong.items()).hasSize(3);
            assertThat(wrong.finding().sentence().zh()).contains("990121101000×1", "990121104000×1");
        });
    }

    @Test
    void a_marker_needs_three_measured_objects_around_it() {
        Map<String, String> texts = new TreeMap<>(Map.of("marker_no", "990121990122001Q", "line_code", "990121990122"));
        texts.put("serial", "1");
        for (int object = 1; object <= 3; object++) {
            texts.put("object_" + object + "_name", "树");
            texts.put("object_" + object + "_distance", "12.5");
            texts.put("object_" + object + "_azimuth", "" + 120 * object);
        }
        marker(texts);
        assertThat(found("C-19")).isEmpty();
        // 10°, 60° and 100°: from 100° round to 370° are 270° without any
        texts.putAll(Map.of("object_1_azimuth", "10", "object_2_azimuth", "60", "object_3_azimuth", "100"));
        marker(texts);
        assertThat(found("C-19").get(0).finding().sentence().zh()).contains("270°");
        texts.remove("object_3_distance");
        marker(texts);
        assertThat(found("C-19").get(0).finding().sentence().zh()).contains("只有2个");
    }

    private void marker(Map<String, String> texts) {
        markers.clear();
        item(markers, ItemType.BOUNDARY_MARKER, texts, Shape.point(105, 35));
    }

    @Test
    void a_line_that_crosses_itself_is_told_with_the_length_of_its_loop() {
        // from (105, 35) round a square of 0.001° and on: the loop begins and ends at 105.0005, 35
        line(Map.of(), 105, 35, 105.001, 35, 105.001, 35.001, 105.0005, 35.001, 105.0005, 34.999);
        // two sides of 0.0005° of the parallel (45.6 m each) and two of 0.001° of the meridian (110.9 m each) = 313 m
        assertThat(found("C-29")).singleElement().satisfies(crossing -> assertThat(
                        crossing.length().orElseThrow().value())
                .isCloseTo(313, within(2.0)));
    }

    /** From (105, 35) to (105, 35.1) are 11,094 m. */
    @Test
    void
            a_line_may_differ_from_the_length_of_its_agreement_by_a_hundredth_is_doubtful_beyond_and_wrong_from_a_twentieth() {
        // 11.094 of 11.2 km: 0.9 % short; of 11.3: 1.8 %; of 11.7: 5.2 %; of 10.9: 1.8 % over; of 10.5: 5.7 % over
        assertThat(agreedAt("11.2")).isEmpty();
        assertThat(agreedAt("11.3")).containsExactly(Severity.WARN);
        assertThat(agreedAt("11.7")).containsExactly(Severity.BLOCK);
        assertThat(agreedAt("10.9")).containsExactly(Severity.WARN);
        assertThat(agreedAt("10.5")).containsExactly(Severity.BLOCK);
        assertThat(found("C-30").get(0).length().orElseThrow().value()).isCloseTo(11_094 - 10_500, within(2.0));
        assertThat(found("C-30").get(0).finding().sentence().zh()).contains("图上长11.094公里,协议长10.500公里,相差5.7%");
    }

    private List<Severity> agreedAt(String km) {
        lines.clear();
        line(Map.of("length_agreed_km", km), 105, 35, 105, 35.1);
        return found("C-30").stream().map(each -> each.finding().severity()).toList();
    }

    @Test
    void a_line_that_turns_straight_back_is_a_spike_told_with_its_length_and_a_sharp_bend_is_none() {
        // 0.001° of latitude (110.9 m) on 0.05° of the parallel (4,563 m): back at 1.4°
        line(Map.of(), 105, 35, 105.1, 35, 105.05, 35.001);
        assertThat(found("C-29")).singleElement().satisfies(spike -> {
            assertThat(spike.kind()).isEqualTo("spike");
            assertThat(spike.where().geometry().getCoordinate()).isEqualTo(new Coordinate(105.1, 35));
            // 0.1° of the parallel of 35°: 9,129 m
            assertThat(spike.length().orElseThrow().value()).isCloseTo(9_129, within(3.0));
        });
        lines.clear();
        // ten times as far north: back at 13.7°
        line(Map.of(), 105, 35, 105.1, 35, 105.05, 35.01);
        assertThat(found("C-29")).isEmpty();
    }

    @Test
    void markers_of_one_number_stand_on_both_sides_of_their_line_two_or_three_of_them() {
        line(Map.of("line_code", "990121990122"), 105, 35, 105, 35.1);
        triple("C", 104.999, 35.05);
        triple("D", 105.001, 35.05);
        assertThat(kinds("C-23")).as("two of three").containsExactly("incomplete");
        triple("E", 105.001, 35.051);
        assertThat(found("C-23")).as("one west of it, two east").isEmpty();
        markers.clear();
        triple("C", 105.003, 35.05);
        triple("D", 105.001, 35.05);
        triple("E", 105.001, 35.051);
        // all three lie east, the nearest 0.001° of the parallel at 35.05° away: 91.2 m
        assertThat(found("C-23")).singleElement().satisfies(beside -> {
            assertThat(beside.kind()).isEqualTo("one-side");
            assertThat(beside.finding().severity()).isEqualTo(Severity.BLOCK);
            assertThat(beside.length().orElseThrow().value()).isCloseTo(91.2, within(0.3));
            assertThat(beside.items()).hasSize(4);
        });
    }

    private void triple(String letter, double longitude, double latitude) {
        Map<String, String> texts = Map.of(
                "marker_no", "990121990122001" + letter, "line_code", "990121990122", "serial", "1", "letter", letter);
        item(markers, ItemType.BOUNDARY_MARKER, texts, Shape.point(longitude, latitude));
    }
}
