package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Zones of the invented county with a distance of their own (D-10). The site is at 105.03° E, 35.02° N, 0.005° of longitude west of the
 * water-source area or 456 m; the usual check asks for nothing but to be outside.
 */
class OwnBufferTest {
    private final Service service = Service.empty();

    @BeforeEach
    void seeds() {
        Birth.ifNew(service.register, Progress.SILENT);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private void zone(String more) {
        zone(more, 105.035);
    }

    private void zone(String more, double west) {
        zone("water-source", more, west);
    }

    private void zone(String kind, String more, double west) {
        double east = west + 0.005;
        Answer made = service.send(
                "POST",
                "/collections/constraint-zones/items",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[" + west + ",35.01],["
                        + east + ",35.01],[" + east
                        + ",35.03],[" + west + ",35.03],[" + west
                        + ",35.01]]]},\"properties\":{\"name\":\"金泉\",\"zone_kind\":\"" + kind + "\","
                        + "\"division_code\":\"990121\"" + more + "}}",
                "Content-Type",
                "application/geo+json");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }

    private JsonNode check() {
        return check("house-water", "water-source");
    }

    private JsonNode check(String clause, String kind) {
        JsonNode checks = service.made(
                        "cemetery-screen",
                        "\"area\":\"990121\",\"clauses\":[\"" + clause + "\"],\"complete_zones\":[\"water\"],"
                                + "\"sea_beyond\":true,\"sites\":[{\"name\":\"备选\",\"lon\":105.03,\"lat\":35.02}]")
                .at("/sites/0/checks");
        for (JsonNode check : checks) {
            if (check.get("zone_kind").asText().equals(kind)) {
                return check;
            }
        }
        throw new AssertionError(checks.toString());
    }

    @Test
    void a_site_within_the_distance_that_the_zone_itself_asks_for_is_too_near() {
        zone(",\"buffer_m\":1000,\"buffer_from\":\"edge\"");
        JsonNode check = check();
        assertThat(check.get("distance_m").asDouble()).isCloseTo(456.4, within(1.0));
        assertThat(check.get("required_m").asDouble()).isEqualTo(1000);
        assertThat(check.get("outcome").asText()).isEqualTo("short");
    }

    @Test
    void beyond_its_own_distance_it_is_kept() {
        zone(",\"buffer_m\":400,\"buffer_from\":\"edge\"");
        assertThat(check().get("required_m").asDouble()).isEqualTo(400);
        assertThat(check().get("outcome").asText()).isEqualTo("satisfied");
    }

    /** Where in the area the line runs nobody knows: between 456 m and 913 m off. */
    @Test
    void a_distance_that_counts_from_a_line_in_the_middle_of_an_area_is_not_known_to_be_kept() {
        zone(",\"buffer_m\":1000,\"buffer_from\":\"centreline\"");
        JsonNode check = check();
        assertThat(check.get("outcome").asText()).isEqualTo("unknown");
        assertThat(check.get("reason_zh").asText()).contains("从中心线起算");
    }

    /** The law of Zhengzhou asks 1,000 m of water; a zone that asks for less takes nothing from it, one that asks for more adds. */
    @Test
    void its_own_distance_takes_nothing_from_a_law() {
        zone(",\"buffer_m\":0,\"buffer_from\":\"edge\"");
        JsonNode check = check("zhengzhou-water", "water-source");
        assertThat(check.get("required_m").asDouble()).isEqualTo(1000);
        assertThat(check.get("outcome").asText()).isEqualTo("short");
    }

    /** Beside what is only a hint, to be noted within 500 m, the zone itself asks for 600 m. */
    @Test
    void its_own_distance_is_more_than_a_hint() {
        zone(",\"buffer_m\":600,\"buffer_from\":\"edge\"");
        JsonNode check = check("house-water-near", "water-source");
        assertThat(check.get("required_m").asDouble()).isEqualTo(600);
        assertThat(check.get("outcome").asText()).isEqualTo("short");
    }

    /** The nearer area asks for nothing itself: it is to be noted. The farther one, 913 m off, asks for 1,000 m. */
    @Test
    void a_breach_of_its_own_distance_is_told_before_a_nearer_one_of_a_hint() {
        zone("");
        zone(",\"buffer_m\":1000,\"buffer_from\":\"edge\"", 105.04);
        JsonNode check = check("house-water-near", "water-source");
        assertThat(check.get("required_m").asDouble()).isEqualTo(1000);
        assertThat(check.get("outcome").asText()).isEqualTo("short");
    }

    /** The line within the nearer area may be far enough; the farther zone is too near for certain. */
    @Test
    void a_certain_breach_is_told_before_a_nearer_one_that_is_not_known() {
        zone(",\"buffer_m\":1000,\"buffer_from\":\"centreline\"");
        zone(",\"buffer_m\":2000,\"buffer_from\":\"edge\"", 105.04);
        assertThat(check().get("required_m").asDouble()).isEqualTo(2000);
        assertThat(check().get("outcome").asText()).isEqualTo("short");
    }

    /** The site and its checks of kinds that no clause names, by all clauses that hold there. */
    private JsonNode site(String more) {
        return service.made(
                        "cemetery-screen",
                        "\"area\":\"990121\",\"sea_beyond\":true,\"sites\":[{\"name\":\"备选\",\"lon\":105.03,\"lat\":35.02}]"
                                + more)
                .at("/sites/0");
    }

    private static List<String> own(JsonNode site) {
        List<String> own = new ArrayList<>();
        for (JsonNode check : site.get("checks")) {
            if (check.get("clause").asText().equals("own-distance")) {
                own.add(check.get("zone_kind").asText() + " "
                        + Math.round(check.get("required_m").asDouble()) + " "
                        + check.get("outcome").asText());
            }
        }
        return own;
    }

    /** 456 m off: a built-up area that asks for 900 m forbids the site, one that asks for 400 m does not, one that says nothing is no matter. */
    @Test
    void zones_of_kinds_that_no_clause_names_are_kept_off_by_their_own_distance() {
        zone("built-up-area", "", 105.035);
        assertThat(own(site(""))).isEmpty();
        zone("built-up-area", ",\"buffer_m\":400", 105.035);
        assertThat(own(site(""))).containsExactly("built-up-area 400 satisfied");
        zone("built-up-area", ",\"buffer_m\":900", 105.035);
        assertThat(own(site(""))).containsExactly("built-up-area 900 short");
        assertThat(site("").get("outcome").asText()).isEqualTo("short");
    }

    /** What a zone says of itself is on record, whichever clauses are chosen: of parks, too, where none of these names them. */
    @Test
    void own_distances_and_no_burial_zones_are_checked_beside_chosen_clauses() {
        zone("built-up-area", ",\"buffer_m\":900", 105.035);
        zone("no-burial", "", 105.028);
        zone("urban-park", ",\"buffer_m\":400", 105.035);
        JsonNode site = site(",\"clauses\":[\"house-water\"]");
        assertThat(own(site))
                .containsExactly("built-up-area 900 short", "no-burial 0 short", "urban-park 400 satisfied");
        assertThat(site.get("outcome").asText()).isEqualTo("short");
        assertThat(own(site(",\"clauses\":[\"house-parks\"]"))).hasSize(2);
    }

    /** In a no-burial zone nobody is buried, whether it asks for a distance or not; beside it that is another matter. */
    @Test
    void in_a_no_burial_zone_no_cemetery_may_stand() {
        zone("no-burial", "", 105.035);
        assertThat(own(site(""))).containsExactly("no-burial 0 satisfied");
        zone("no-burial", "", 105.028);
        assertThat(own(site(""))).containsExactly("no-burial 0 short");
        zone("cremation-zone", "", 105.028);
        assertThat(own(site(""))).containsExactly("no-burial 0 short");
        assertThat(service.execute(
                                "cemetery-screen",
                                "\"area\":\"990121\",\"sites\":[{\"name\":\"备选\",\"lon\":105.03,\"lat\":35.02}]",
                                "?f=html")
                        .text())
                .contains("不在禁葬区内");
    }

    private void undrawn(String name, String kind, String code, String more) {
        service.keepAs(
                "constraint-zones",
                "null",
                "\"name\":\"" + name + "\",\"zone_kind\":\"" + kind + "\",\"division_code\":\"" + code + "\"" + more);
    }

    /** The site lies in the town 990121101: what is somewhere in it may be around the site. */
    @Test
    void a_zone_that_nobody_has_drawn_is_not_known_to_be_kept_and_is_named() {
        assertThat(own(site(""))).isEmpty();
        undrawn("无图禁葬区", "no-burial", "990121101", "");
        assertThat(own(site(""))).containsExactly("no-burial 0 unknown");
        assertThat(site("").toString()).contains("管控区没有图形,不知距离:无图禁葬区");
        undrawn("无图分区", "funeral-policy", "990121101", "");
        assertThat(site("").toString()).contains("管控区没有图形,不知距离:无图分区、无图禁葬区");
        assertThat(site("").get("outcome").asText()).isNotEqualTo("satisfied");
    }

    /** Of parks the register holds one, in the town of the site, by their group and without outline. */
    @Test
    void the_same_holds_of_a_group_that_a_clause_names() {
        undrawn("无图风景区", "park-scenic-heritage", "990121101", "");
        JsonNode park = check("house-parks", "scenic-area");
        assertThat(park.get("outcome").asText()).isEqualTo("unknown");
        assertThat(park.get("reason_zh").asText()).contains("无图风景区");
        String statement = service.made(
                        "gap-statement",
                        "\"area\":\"990121\",\"clauses\":[\"house-parks\"],\"sea_beyond\":true,\"complete_zones\":[\"park-scenic-heritage\"]")
                .at("/clauses/0/missing_inputs")
                .toString();
        assertThat(statement).contains("管控区没有图形,不知距离:无图风景区");
    }

    /** Somewhere in the town beside it is none that the site lies in: that town beside begins 1,100 m north. */
    @Test
    void a_zone_that_nobody_has_drawn_is_no_matter_far_from_its_unit() {
        undrawn("邻镇禁葬区", "no-burial", "990121100", "");
        assertThat(own(site(""))).containsExactly("no-burial 0 satisfied");
    }

    /** What kind of funeral-policy area it is nobody says: it may be a no-burial zone. */
    @Test
    void in_a_funeral_policy_area_of_no_kind_nobody_knows_whether_burial_is_forbidden() {
        zone("funeral-policy", "", 105.028);
        assertThat(own(site(""))).containsExactly("no-burial 0 unknown");
        assertThat(site("").toString()).contains("只登记为殡葬管理分区");
        // a clause that keeps off all of them is broken whatever kind it is
        service.keepAs(
                "cemeteries",
                "{\"type\":\"Point\",\"coordinates\":[105.03,35.02]}",
                "\"name\":\"区内公墓\",\"cemetery_type\":\"F6\",\"division_code\":\"990121101\",\"pipeline_state\":\"in-service\"");
        JsonNode own = service.made(
                        "gap-statement",
                        "\"area\":\"990121\",\"sea_beyond\":true,\"complete_zones\":[\"funeral-policy\"],\"own_clauses\":[{\"clause\":\"f\",\"instrument\":\"house\","
                                + "\"form\":\"away-from\",\"kinds\":\"F6\",\"zones\":\"funeral-policy\",\"sense\":\"at-least\",\"value\":0}]")
                .at("/clauses/0");
        assertThat(own.get("short").asInt()).isEqualTo(1);
    }

    private List<String> own(String clauses) {
        List<String> own = new ArrayList<>();
        for (JsonNode clause : service.made("gap-statement", "\"area\":\"990121\",\"sea_beyond\":true" + clauses)
                .get("clauses")) {
            if (clause.get("clause").asText().equals("own-distance")) {
                own.add(clause.get("outcome").asText() + " "
                        + clause.get("short").asInt() + " of "
                        + clause.get("total").asInt());
            }
        }
        return own;
    }

    /** A cemetery at the site, 456 m off a built-up area that asks for 900 m: one of those of the county. */
    @Test
    void a_gap_statement_judges_what_the_screen_does() {
        assertThat(own("")).isEmpty();
        zone("built-up-area", ",\"buffer_m\":900", 105.035);
        service.keepAs(
                "cemeteries",
                "{\"type\":\"Point\",\"coordinates\":[105.03,35.02]}",
                "\"name\":\"近城公墓\",\"cemetery_type\":\"F6\",\"division_code\":\"990121101\",\"pipeline_state\":\"in-service\"");
        assertThat(own("")).hasSize(1).first().asString().startsWith("short 1 of ");
        assertThat(own(",\"clauses\":[\"house-water\"]")).hasSize(1);
        // no question of distances from zones
        assertThat(own(",\"clauses\":[\"jiujiang-town-cemeteries\"]")).isEmpty();
        assertThat(service.execute("gap-statement", "\"area\":\"990121\",\"sea_beyond\":true", "?f=html")
                        .text())
                .contains("与登记了控制距离的保持该距离");
    }
}
