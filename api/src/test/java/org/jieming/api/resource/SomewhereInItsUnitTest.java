package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A day care centre of which nothing is known but that it is in 石桥村 of 望山镇, 105.06–105.08° E and 35.03–35.06° N: 1,826 m by
 * 3,328 m, where a hundredth of a degree is 913 m of longitude and 1,109 m of latitude. From the cells of 示例县 it is
 *
 * <pre>
 * 石桥村 150 elders, in it     at most √(1,369² + 2,219²) = 2,607 m
 * 望山村 200     456 m west    at most √(2,282² + 2,774²) = 3,592 m
 * 石桥村 80      555 m south   at most √(1,369² + 3,883²) = 4,117 m (in 青石乡)
 * 青石村 120     2,811 m       at most √(2,282² + 6,102²) = 6,515 m (in 青石乡)
 * </pre>
 *
 * The centre of 临河镇, whose place is known, serves 350 within 1,000 m and 1,050 within 3,700 m.
 */
class SomewhereInItsUnitTest {
    private static final Service SERVICE = Service.empty();

    @BeforeAll
    static void seeds() {
        Birth.ifNew(SERVICE.register, Progress.SILENT);
        Answer kept = SERVICE.send(
                "POST",
                "/collections/facilities/items",
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"某日间照料中心\",\"facility_type\":"
                        + "\"E5\",\"division_code\":\"990121100201\",\"status\":\"operating\"}}",
                "Content-Type",
                "application/geo+json");
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static String asked(String area, int radius) {
        return "\"area\":\"" + area + "\",\"kinds\":[\"E5\"],\"complete_around\":[\"E5\"],\"radius\":" + radius;
    }

    private static JsonNode clause(String area, int metres, String more) {
        return SERVICE.made(
                        "gap-statement",
                        "\"area\":\"" + area
                                + "\",\"own_clauses\":[{\"clause\":\"w\",\"instrument\":\"house\",\"form\":"
                                + "\"people-within\",\"kinds\":\"E5\",\"band\":\"elders-60\",\"sense\":\"at-most\",\"value\":"
                                + metres + "}],\"complete_around\":[\"E5\"]" + more)
                .at("/clauses/0");
    }

    /** The three analyses agree on who is served, who is not, and of whom nobody knows. */
    private static void alike(String area, int radius, String more, int served, int unserved, int unknown) {
        List<Integer> expected = List.of(served, unserved, unknown);
        JsonNode clause = clause(area, radius, more);
        assertThat(List.of(
                        clause.get("satisfied").asInt(),
                        clause.get("short").asInt(),
                        clause.get("unknown").asInt()))
                .as("gap-statement")
                .isEqualTo(expected);
        JsonNode reach = SERVICE.made("reach", asked(area, radius) + more);
        assertThat(three(reach.get("served"), "people")).as("reach").isEqualTo(expected);
        JsonNode before = SERVICE.made("what-if", asked(area, radius) + more).get("before");
        assertThat(three(before, "served")).as("what-if").isEqualTo(expected);
        JsonNode plan = SERVICE.made("siting", asked(area, radius) + ",\"sites\":1" + more)
                .get("plan");
        assertThat(plan.get("served_now").asInt()).as("siting").isEqualTo(served);
        assertThat(plan.get("counts_agree").asBoolean()).isTrue();
    }

    private static List<Integer> three(JsonNode json, String served) {
        return List.of(
                json.get(served).asInt(),
                json.get("unserved").asInt(),
                json.get("unknown").asInt());
    }

    @Test
    void whoever_lives_near_enough_to_its_unit_is_neither_served_nor_not() {
        // 150 + 200 + 80 within 1,000 m of the village; 1,600 − 350 − 430
        alike("990121", 1000, "", 350, 820, 430);
        JsonNode reach = SERVICE.made("reach", asked("990121", 1000) + ",\"level\":\"village\"");
        assertThat(reach.get("missing_inputs").toString()).contains("1 处此类设施没有位置,只知在哪个政区");
        assertThat(reach.at("/curve/at_least").asBoolean()).isTrue();
    }

    @Test
    void whoever_is_reached_from_everywhere_in_it_is_served() {
        // 1,050 and the 350 of 石桥村 and 望山村; the 200 of 青石乡 perhaps
        alike("990121", 3700, "", 1400, 0, 200);
        JsonNode reach = SERVICE.made("reach", asked("990121", 3700) + ",\"level\":\"village\"");
        JsonNode wangshan = reach.at("/units/2");
        assertThat(wangshan.get("name").asText()).isEqualTo("望山村");
        assertThat(wangshan.get("served").asInt()).isEqualTo(200);
        // how far they go nobody knows
        assertThat(wangshan.get("mean_m").isNull()).isTrue();
        assertThat(wangshan.get("farthest_m").isNull()).isTrue();
    }

    @Test
    void it_counts_for_the_neighbours_of_its_township_too() {
        // 石桥村 of 青石乡 80, 青石村 120
        alike("990121200", 1000, "", 0, 120, 80);
        // 石桥村 from everywhere in the village, 青石村 from the centre of 临河镇, 4,013 m away
        alike("990121200", 4200, "", 200, 0, 0);
        assertThat(SERVICE.made("reach", asked("990121200", 1000))
                        .at("/sites/without_place")
                        .asInt())
                .isEqualTo(1);
        // 555 m are out of the reach of 500 m, and the centre is then no matter of 青石乡
        alike("990121200", 500, "", 0, 200, 0);
        JsonNode near = SERVICE.made("reach", asked("990121200", 500));
        assertThat(near.at("/sites/without_place").asInt()).isZero();
        assertThat(near.get("missing_inputs").toString()).doesNotContain("没有位置");
    }

    @Test
    void a_detour_makes_its_unit_as_much_farther() {
        String detour = ",\"detour\":1.3";
        // 456 × 1.3 = 593, 555 × 1.3 = 721: within 700 m 石桥村 and 望山村 of 望山镇
        alike("990121", 700, detour, 250, 1000, 350);
    }

    @Test
    void along_roads_nobody_is_served_for_certain() {
        // roads may lead round about: whom it would serve within 3,700 m in a straight line it may or may not serve
        JsonNode reach =
                SERVICE.made("reach", asked("990121", 3700) + ",\"level\":\"village\",\"distance\":\"network\"");
        JsonNode clause = clause("990121", 3700, ",\"distance\":\"network\"");
        assertThat(three(reach.get("served"), "people"))
                .isEqualTo(List.of(
                        clause.get("satisfied").asInt(),
                        clause.get("short").asInt(),
                        clause.get("unknown").asInt()));
        assertThat(reach.at("/units/3/name").asText()).isEqualTo("石桥村(望山镇)");
        assertThat(reach.at("/units/3/unknown").asInt()).isEqualTo(150);
    }
}
