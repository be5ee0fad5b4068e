package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What an event makes of the invented county is held against the ground: 青石乡 (990121200), its county, and 示邻线 at 35° N. */
class DivisionGroundTest {
    private static final Service SERVICE = Service.seeded();

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static String id(String code) {
        return "\""
                + SERVICE.get("/collections/divisions/items?filter=code%3D%27" + code + "%27")
                        .ids()
                        .get(0)
                + "\"";
    }

    /** What is found of an event that is looked at only, as rule and sentence. */
    private static List<String> found(String kind, String before, String after) {
        Answer answer = SERVICE.administrator()
                .send(
                        "POST",
                        "/division-changes?dry-run=true",
                        "{\"kind\":\"" + kind + "\",\"effective\":\"2026-03-01\",\"before\":[" + before
                                + "],\"after\":[" + after + "]}",
                        "Content-Type",
                        "application/json");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode findings = answer.json().get("findings");
        return StreamSupport.stream(findings.spliterator(), false)
                .map(each -> each.get("rule").asText() + " "
                        + each.get("severity").asText() + " " + each.get("zh").asText())
                .toList();
    }

    private static String seat(double longitude, double latitude) {
        String town = id("990121200000");
        return found(
                        "seat-move",
                        town,
                        "{\"id\":" + town + ",\"properties\":{\"seat\":\"新村\",\"seat_lon\":" + longitude
                                + ",\"seat_lat\":" + latitude + "}}")
                .toString();
    }

    @Test
    void a_seat_outside_of_its_unit_is_told_with_its_distance_and_one_inside_is_not() {
        // 青石乡 reaches from 105.04 to 105.08° E and from 35.0 to 35.03° N; 118° E is 1,260 km away
        assertThat(seat(118.0, 31.0)).contains("B.3 warn 青石乡的驻地在其界线之外");
        assertThat(seat(105.06, 35.02)).doesNotContain("驻地在其界线之外");
    }

    @Test
    void a_unit_that_comes_under_another_whose_border_does_not_hold_it_is_told_with_what_lies_outside() {
        String town = id("990121200000");
        List<String> found =
                found("subordination", town, "{\"id\":" + town + ",\"properties\":{\"code\":\"990122200\"}}");
        assertThat(found)
                .anySatisfy(
                        each -> assertThat(each).startsWith("B-11 warn 青石乡有 ").contains("其上级邻县的界线之外"));
    }

    /**
     * The border of both counties from 35.000° to 35.001° N: 110.9 m, and in the middle 0.7 m more, by which a straight edge of 7.3 km
     * bends away from the parallel; all of 示邻线 is left on the old one.
     */
    @Test
    void an_agreed_line_left_beside_a_border_that_moved_and_towns_that_reach_out_of_their_county_are_told() {
        String one = id("990121000000");
        String other = id("990122000000");
        List<String> found = found(
                "boundary-change",
                one + "," + other,
                "{\"id\":" + one + ",\"geometry\":" + box(35.001, 35.06) + "},{\"id\":" + other + ",\"geometry\":"
                        + box(34.97, 35.001) + "}");
        assertThat(found)
                .anySatisfy(each -> assertThat(each).startsWith("C-01 warn").contains("示邻线,最远相距 112 米"));
        assertThat(found).anySatisfy(each -> assertThat(each)
                .startsWith("B-11 warn 变更后有 2 个下级单位伸出示例县的界线")
                .contains("临河镇", "青石乡"));
    }

    private static String box(double south, double north) {
        String ring = Stream.of(
                        new double[] {105.0, south},
                        new double[] {105.08, south},
                        new double[] {105.08, north},
                        new double[] {105.0, north},
                        new double[] {105.0, south})
                .map(corner -> "[" + corner[0] + "," + corner[1] + "]")
                .collect(Collectors.joining(","));
        return "{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}";
    }
}
