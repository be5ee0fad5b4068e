package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What states its county alone lies in the town that its position tells: 1,600 elders in eight villages of the invented county, whose
 * four towns are 城关街道 (990121001), 望山镇 (990121100), 临河镇 (990121101) and 青石乡 (990121200).
 */
class StatedByCountyTest {
    private static final String MUTUAL_AID =
            "\"area\":\"990121\",\"kinds\":[\"E7\"],\"complete_around\":[\"E7\"],\"radius\":2000";
    /** A place in each of the towns. */
    private static final List<String> TOWNS =
            List.of("105.025,35.04", "105.055,35.035", "105.015,35.02", "105.055,35.005");

    private final Service service = Service.empty();

    @BeforeEach
    void seeds() {
        Birth.ifNew(service.register, Progress.SILENT);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private void grid(String id, String geometry, String unit, int elders) {
        service.keepAs(
                "population-cells",
                geometry,
                "\"cell_id\":\"" + id + "\",\"cell_kind\":\"grid\",\"division_code\":\"" + unit
                        + "\",\"population\":5000,\"population_basis\":\"resident\",\"year\":2024,\"pop_60_plus\":"
                        + elders);
    }

    private static String point(String place) {
        return "{\"type\":\"Point\",\"coordinates\":[" + place + "]}";
    }

    private JsonNode demand() {
        return service.made("reach", MUTUAL_AID).get("demand");
    }

    @Test
    void a_grid_of_one_town_that_names_the_county_in_a_row_takes_the_place_of_nobody() {
        // 800 + 300 = 1,100 elders, more than half of 1,600, and all of them in 城关街道: three towns have no cell
        grid("G-1", point(TOWNS.get(0)), "990121", 800);
        grid("G-2", point(TOWNS.get(0)), "990121001001", 300);
        assertThat(demand().get("people").asInt()).isEqualTo(1_600);
        assertThat(demand().get("cell_kind").asText()).isEqualTo("village-unit");
        assertThat(demand().at("/not_added/0/people").asInt()).isEqualTo(1_100);
    }

    @Test
    void a_grid_that_names_the_county_in_every_row_counts_the_towns_that_its_points_lie_in() {
        // 4 × 410 = 1,640: a complete count, and finer than that by village
        for (String town : TOWNS) {
            grid("G " + town, point(town), "990121", 410);
        }
        JsonNode reach = service.made("reach", MUTUAL_AID);
        assertThat(reach.at("/demand/people").asInt()).isEqualTo(1_640);
        assertThat(reach.at("/demand/people_at_least").asBoolean()).isFalse();
        for (String town : List.of("990121001", "990121100", "990121101", "990121200")) {
            assertThat(Units.of(reach, town).get("people").asInt()).as(town).isEqualTo(410);
        }
        assertThat(service.made("reach", MUTUAL_AID.replace("990121", "990121001"))
                        .at("/demand/people")
                        .asInt())
                .isEqualTo(410);
    }

    @Test
    void of_cells_that_name_the_county_and_have_no_place_nobody_knows_which_towns_they_count() {
        grid("G-1", "null", "990121", 1_700);
        assertThat(demand().get("people").asInt()).isEqualTo(1_600);
        // the smallest units of the towns left out are the eight villages: a count by village leaves none out
        assertThat(demand().get("people_at_least").asBoolean()).isFalse();
    }

    @Test
    void facilities_and_cemeteries_are_in_the_town_that_holds_them() {
        service.keep(
                "facilities",
                "\"name\":\"城东养老院\",\"facility_type\":\"E2\",\"division_code\":\"990121\",\"status\":\"operating\","
                        + "\"opened_on\":\"2020-01-01\"",
                TOWNS.get(0));
        service.keep(
                "cemeteries",
                "\"name\":\"城关公墓\",\"cemetery_type\":\"F5\",\"division_code\":\"990121\",\"pipeline_state\":\"in-service\","
                        + "\"opened_on\":\"2020-01-01\",\"area_mu\":60,\"area_limit_mu\":50",
                TOWNS.get(0));
        JsonNode reach = service.made(
                "reach", "\"area\":\"990121001\",\"kinds\":[\"E2\"],\"complete_around\":[\"E2\"],\"radius\":2000");
        assertThat(reach.at("/sites/in_the_area").asInt()).isEqualTo(1);
        assertThat(reach.at("/sites/nearest_but_outside").asInt()).isZero();
        // 西门社区, 1.0 km off, and 东门社区 around it: 300 + 400
        assertThat(reach.at("/served/people_without_outside_sites").asInt()).isEqualTo(700);
        JsonNode sites =
                service.made("cemetery-screen", "\"area\":\"990121001\"").get("sites");
        assertThat(sites.findValuesAsText("name")).contains("城关公墓");
        assertThat(service.made("cemetery-screen", "\"area\":\"990121100\"")
                        .get("sites")
                        .findValuesAsText("name"))
                .doesNotContain("城关公墓");
    }
}
