package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * 双桂路 twice in the west town, at 118.01 and 118.09, 31.05° N: 0.08° of longitude or 7,634 m apart, which is two streets. A name that stays
 * is asked anew where it would lie. It is 2026-01-01.
 */
class MovedNamesTest extends TwoTowns {
    private static final String PATCH = "application/merge-patch+json";
    private static final String SECOND = Service.idOf("second");

    @BeforeEach
    void two_streets() {
        service.commit(street("first", 118.01), street("second", 118.09));
    }

    private static org.jieming.register.Change.Put street(String id, double longitude) {
        return Service.put(
                ItemType.PLACE,
                id,
                Period.ALWAYS,
                Shape.point(longitude, 31.05),
                Map.of(
                        "name",
                        "双桂路",
                        "kind",
                        "K5",
                        "class_code",
                        "23500",
                        "division_code",
                        Proposing.WEST,
                        "status",
                        "in-use"));
    }

    private static String at(double longitude) {
        return "\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + longitude + ",31.05]}";
    }

    private JsonNode checked(double longitude) {
        String body = Proposing.correcting(SECOND, "{}").replace("\"place\":{", "\"place\":{" + at(longitude) + ",");
        String proposal = Proposing.begin(officer, body);
        return Proposing.step(officer, proposal, "check", "").json();
    }

    /** 0.0001° are 9.5 m from the first: one spot. */
    @Test
    void a_correction_that_puts_a_street_beside_its_namesake_is_stopped_at_its_check() {
        JsonNode refused = checked(118.0101);
        assertThat(refused.get("status").asInt()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.get("findings").findValuesAsText("rule")).contains("A-13");
    }

    /** Ten metres to the west of where it is nothing is nearer than before that was not near. */
    @Test
    void a_better_survey_of_the_same_street_asks_nothing() {
        JsonNode checked = checked(118.0899);
        assertThat(checked.path("stage").asText()).as(checked.toString()).isEqualTo("checked");
        assertThat(checked.get("findings").findValuesAsText("rule")).doesNotContain("A-13");
    }

    @Test
    void nor_does_a_reviewer_put_it_there() {
        Answer refused = reviewer.send(
                "PATCH",
                "/collections/places/items/" + SECOND,
                "{" + at(118.0101) + ",\"reason\":\"图上位置有误\"," + Proposing.act() + "}",
                "Content-Type",
                PATCH,
                "If-Match",
                "*");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().get("findings").findValuesAsText("rule")).contains("A-13");
    }

    /** 临河村 is a division already: as the name of a place it is no second one. */
    @Test
    void the_seat_of_a_village_is_proposed_beside_its_division() {
        service.commit(Service.put(
                ItemType.DIVISION,
                "village",
                Period.ALWAYS,
                null,
                Map.of("name", "临河村", "code", "340207100201", "level", "village", "type", "villagers-committee")));
        String proposal = Proposing.begin(
                officer, Proposing.naming(Proposing.place("临河村", "K3").replace("\"340207100\"", "\"340207100201\"")));
        JsonNode checked =
                Proposing.step(officer, proposal, "check", Proposing.reasons()).json();
        assertThat(checked.path("stage").asText()).as(checked.toString()).isEqualTo("checked");
        assertThat(checked.get("findings").findValuesAsText("rule")).doesNotContain("A-12");
    }
}
