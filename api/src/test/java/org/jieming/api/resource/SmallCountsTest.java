package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the public is told of fewer than five people: nothing of them, and all of the sums (domain E.3). */
class SmallCountsTest {
    private static final Service SERVICE = Service.empty();
    private static final String CELLS = "/collections/population-cells/items";
    private static final String FAR =
            "\"area\":\"990122\",\"kinds\":[\"E5\"],\"complete_around\":[\"E5\"],\"complete_kinds\":[\"E5\"],\"radius\":500";

    private static String id;

    @BeforeAll
    static void seeds() {
        Birth.ifNew(SERVICE.register, Progress.SILENT);
        // 100 people of whom 3 are 60 and over, and 40 of whom 10 are: beside each other, far from any day care
        id = cell("small", "105.055,34.98", "\"population\":100,\"pop_0_59\":97,\"pop_60_plus\":3,\"pop_80_plus\":1");
        cell("large", "105.056,34.98", "\"population\":40,\"pop_0_59\":30,\"pop_60_plus\":10");
    }

    private static String cell(String name, String place, String people) {
        Answer kept = SERVICE.send(
                "POST",
                CELLS,
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + place
                        + "]},\"properties\":{\"cell_id\":\"" + name + "\",\"name\":\"" + name
                        + "\",\"cell_kind\":\"grid\",\"division_code\":\"990122\",\"year\":2020,\"source\":\"示例\","
                        + "\"valid_from\":\"2020-01-01\"," + people + "}}",
                "Content-Type",
                "application/geo+json");
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        return kept.header("Location").replaceAll(".*/", "");
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static Answer publicly(String process, String inputs, String query) {
        return SERVICE.stranger()
                .send(
                        "POST",
                        "/processes/" + process + "/execution" + query,
                        "{\"inputs\":{" + inputs + "}}",
                        "Content-Type",
                        "application/json");
    }

    private static JsonNode named(JsonNode cells, String name) {
        for (JsonNode cell : cells) {
            if (cell.get("name").asText().equals(name)) {
                return cell;
            }
        }
        throw new AssertionError("no " + name + " in " + cells);
    }

    @Test
    void the_bands_of_a_cell_with_three_elders_are_told_to_members_alone_and_no_filter_finds_them() {
        JsonNode whole = SERVICE.get(CELLS + "/" + id).json().get("properties");
        assertThat(whole.get("pop_60_plus").asInt()).isEqualTo(3);
        JsonNode open = SERVICE.stranger().get(CELLS + "/" + id).json().get("properties");
        assertThat(open.get("population").asInt()).isEqualTo(100);
        // 100 − 97 would be 3
        for (String band : new String[] {"pop_60_plus", "pop_80_plus", "pop_0_59"}) {
            assertThat(open.path(band).isNumber()).as(band).isFalse();
        }
        for (String face : new String[] {"?filter=pop_60_plus%3C5", "?filter=pop_0_59%3D97", "?pop_60_plus=3"}) {
            assertThat(SERVICE.stranger().get(CELLS + face).json().get("features"))
                    .as(face)
                    .isEmpty();
            assertThat(SERVICE.get(CELLS + face).json().get("features"))
                    .as(face)
                    .hasSize(1);
        }
        String history = SERVICE.stranger().get(CELLS + "/" + id + "/history").text();
        assertThat(history).contains("\"population\":100").doesNotContain(":97");
        assertThat(SERVICE.stranger()
                        .get("/collections/population-cells/export?f=csv")
                        .text())
                .contains("small")
                .doesNotContain(",97,");
        // what counts five and more is told as ever
        assertThat(SERVICE.stranger()
                        .get(CELLS + "?filter=pop_60_plus%3D10")
                        .json()
                        .get("features"))
                .hasSize(1);
    }

    @Test
    void sums_hold_everybody_and_cells_of_fewer_than_five_are_named_without_their_number() {
        JsonNode open = publicly("reach", FAR, "").json();
        assertThat(open.at("/demand/people").asInt()).isEqualTo(13);
        assertThat(open.at("/demand/people_at_least").asBoolean()).isFalse();
        JsonNode small = named(open.get("unreached"), "small");
        assertThat(small.get("people").isNull()).isTrue();
        assertThat(small.get("people_below").asInt()).isEqualTo(5);
        assertThat(named(open.get("unreached"), "large").get("people").asInt()).isEqualTo(10);
        JsonNode layer = publicly("reach", FAR, "?f=geojson").json().at("/features/1/properties");
        assertThat(layer.get("name").asText()).isEqualTo("small");
        assertThat(layer.path("people").isNumber()).isFalse();
        JsonNode siting = publicly(
                        "siting", FAR + ",\"aim\":\"everybody\",\"candidates\":[{\"lon\":105.02,\"lat\":34.98}]", "")
                .json();
        assertThat(named(siting.at("/beyond_all_candidates/named"), "small")
                        .get("people")
                        .isNull())
                .isTrue();
        // whoever has an account is told
        assertThat(named(SERVICE.made("reach", FAR).get("unreached"), "small")
                        .get("people")
                        .asInt())
                .isEqualTo(3);
    }
}
