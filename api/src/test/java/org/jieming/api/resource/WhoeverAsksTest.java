package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A unit is told the same of itself as its county is told of it: four townships and eight villages, every clause that is shipped. */
class WhoeverAsksTest {
    private final Service service = Service.empty();

    @BeforeEach
    void seeds() {
        Birth.ifNew(service.register, Progress.SILENT);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private List<String> clauses() {
        List<String> ids = new ArrayList<>();
        service.get("/standards")
                .json()
                .get("clauses")
                .forEach(clause -> ids.add(clause.get("clause").asText()));
        return ids;
    }

    /** What becomes of every clause in every unit of the levels, by clause and unit; figures with it. */
    private Map<String, String> outcomes(String area) {
        Map<String, String> outcomes = new TreeMap<>();
        JsonNode made = service.made(
                "gap-statement",
                "\"area\":\"" + area + "\",\"levels\":[\"township\",\"village\"],\"clauses\":[\""
                        + String.join("\",\"", clauses()) + "\"]");
        for (JsonNode clause : made.get("clauses")) {
            for (JsonNode unit : clause.get("units")) {
                outcomes.put(
                        clause.get("clause").asText() + " of "
                                + unit.get("code").asText(),
                        unit.get("outcome").asText() + " " + unit.path("missing") + " " + unit.path("unknown"));
            }
        }
        return outcomes;
    }

    private void everybodyIsToldTheSame() {
        Map<String, String> county = outcomes("990121");
        assertThat(county).hasSizeGreaterThan(12 * 40);
        for (String unit :
                List.of("990121001", "990121100", "990121101", "990121200", "990121001001", "990121200201")) {
            Map<String, String> alone = outcomes(unit);
            assertThat(alone).isNotEmpty().as(unit);
            Map<String, String> differing = new TreeMap<>();
            alone.forEach((each, told) -> {
                if (!told.equals(county.get(each))) {
                    differing.put(each, "alone: " + told + "; in its county: " + county.get(each));
                }
            });
            assertThat(differing).as(unit).isEmpty();
        }
    }

    private void keep(String collection, String geometry, String properties) {
        Answer kept = service.send(
                "POST",
                "/collections/" + collection + "/items",
                "{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":{" + properties + "}}",
                "Content-Type",
                "application/geo+json");
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
    }

    @Test
    void a_unit_is_told_the_same_whether_it_or_its_county_asks() {
        everybodyIsToldTheSame();
    }

    @Test
    void facilities_of_which_only_the_county_is_known_count_alike_whoever_asks() {
        // a centre somewhere in the county could be in any township; one that has a place in 青石乡 is in 青石乡, though its
        // code
        // names the county alone; a home without a place could be near anybody; a cemetery may or may not be open
        keep(
                "facilities",
                "null",
                "\"name\":\"某中心\",\"facility_type\":\"E3\",\"division_code\":\"990121\",\"status\":\"operating\"");
        keep(
                "facilities",
                "{\"type\":\"Point\",\"coordinates\":[105.055,35.006]}",
                "\"name\":\"青石幸福院\",\"facility_type\":\"E7\",\"building_m2\":100,\"division_code\":\"990121\",\"status\":\"operating\"");
        keep(
                "facilities",
                "null",
                "\"name\":\"某院\",\"facility_type\":\"E1\",\"division_code\":\"990121\",\"status\":\"operating\"");
        keep(
                "cemeteries",
                "null",
                "\"name\":\"某公墓\",\"cemetery_type\":\"F6\",\"division_code\":\"990121\",\"planned_open_year\":2020");
        everybodyIsToldTheSame();
    }
}
