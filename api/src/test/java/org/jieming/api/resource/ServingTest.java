package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which facilities and cemeteries serve on a day, as the server tells it to whoever asks for items: 2026-01-01 by its clock. */
class ServingTest {
    private static final Service SERVICE = Service.empty();

    @BeforeAll
    static void keep() {
        keep("facilities", "\"name\":\"在营\",\"facility_type\":\"E5\",\"status\":\"operating\"");
        keep("facilities", "\"name\":\"未注明\",\"facility_type\":\"E5\"");
        keep("facilities", "\"name\":\"在建\",\"facility_type\":\"E5\",\"status\":\"construction\"");
        keep("facilities", "\"name\":\"只有计划\",\"facility_type\":\"E5\",\"planned_open_year\":2024");
        keep("facilities", "\"name\":\"明年启用\",\"facility_type\":\"E5\",\"opened_on\":\"2027-03-01\"");
        keep(
                "facilities",
                "\"name\":\"已停业\",\"facility_type\":\"E5\",\"status\":\"operating\",\"closed_on\":\"2025-06-01\"");
        keep("cemeteries", "\"name\":\"启用公墓\",\"cemetery_type\":\"F6\",\"pipeline_state\":\"in-service\"");
        keep("cemeteries", "\"name\":\"满位公墓\",\"cemetery_type\":\"F6\",\"pipeline_state\":\"full\"");
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static void keep(String collection, String properties) {
        Answer kept = SERVICE.send(
                "POST",
                "/collections/" + collection + "/items",
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{" + properties + "}}",
                "Content-Type",
                "application/geo+json");
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
    }

    private static List<String> names(String query) {
        List<String> names = new ArrayList<>();
        SERVICE.get("/collections/" + query)
                .json()
                .get("features")
                .forEach(feature -> names.add(feature.at("/properties/name").asText()));
        return names;
    }

    @Test
    void those_that_serve_are_those_that_figures_count() {
        // whether 未注明 and 只有计划 serve nobody knows
        assertThat(names("facilities/items?serving=true")).containsExactly("在营");
        assertThat(names("facilities/items?serving=false")).hasSize(6);
        assertThat(names("cemeteries/items?serving=true")).containsExactly("启用公墓");
    }

    @Test
    void what_serves_nobody_and_what_is_no_truth_are_refused() {
        Answer divisions = SERVICE.get("/collections/divisions/items?serving=true");
        assertThat(divisions.status()).isEqualTo(400);
        assertThat(divisions.json().get("field").asText()).isEqualTo("serving");
        assertThat(SERVICE.get("/collections/facilities/items?serving=yes")
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("serving");
    }
}
