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
 * Where a name lies, at the {@link NameDoors}: the west town is drawn from 118.0 to 118.1, 31.0 to 31.1, and 桂花路 is in use at 118.05,
 * 31.05. No built-up area is known.
 */
class PlacedNamesTest extends NameDoors {
    private static final String FAR = "{\"type\":\"Point\",\"coordinates\":[120.0,40.0]}";
    private static final String NEAR = "{\"type\":\"Point\",\"coordinates\":[118.06,31.05]}";

    @BeforeEach
    void a_street_in_the_west_town() {
        service.commit(Service.put(
                ItemType.PLACE,
                "桂花路",
                Period.ALWAYS,
                Shape.point(118.05, 31.05),
                Map.of("name", "桂花路", "kind", "K5", "division_code", Proposing.WEST, "status", "in-use")));
    }

    private static String street(String geometry) {
        return "{\"geometry\":" + geometry + "," + Proposing.STREET.substring(1);
    }

    private static void refused(Answer answer, String rule, String severity) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().get("findings")).as(answer.text()).anySatisfy(finding -> {
            assertThat(finding.get("rule").asText()).isEqualTo(rule);
            assertThat(finding.get("severity").asText()).isEqualTo(severity);
        });
    }

    private Answer checked(String body) {
        return Proposing.step(officer, Proposing.begin(officer, Proposing.naming(body)), "check", Proposing.reasons());
    }

    @Test
    void a_street_of_a_name_that_the_town_has_is_proposed_with_its_place_and_inside_of_the_town() {
        Answer nowhere = checked(Proposing.STREET);
        refused(nowhere, "A-13", "block");
        assertThat(nowhere.json().at("/findings/0/zh").asText()).contains("补充位置");
        refused(checked(street(FAR)), "N-OUTSIDE", "block");
        // inside of the town nobody knows of a built-up area: a reason answers that
        Answer placed = checked(street(NEAR));
        assertThat(placed.status()).as(placed.text()).isEqualTo(200);
    }

    @Test
    void a_proposal_that_says_neither_place_nor_division_is_held_against_nothing_and_goes_no_further() {
        refused(
                Proposing.step(
                        service.administrator(),
                        Proposing.begin(
                                service.administrator(),
                                Proposing.naming("{\"properties\":{\"name\":\"桂花路\",\"kind\":\"K5\"}}")),
                        "check",
                        Proposing.reasons()),
                "N-UNIT",
                "block");
    }

    /** an estate that nobody finds the way by is no place of the Regulation; whoever names it all the same says why. */
    @Test
    void an_estate_without_locational_significance_is_named_for_a_reason_alone() {
        String estate = "{\"geometry\":" + NEAR + ","
                + Proposing.place("望溪苑", "K6")
                        .replace("\"kind\"", "\"locational_significance\":false,\"kind\"")
                        .substring(1);
        refused(checked(estate), "A-01", "warn");
        String reasons = Proposing.reasons().replace("\"A-13\":", "\"A-01\":\"位于主要路口旁\",\"A-13\":");
        Answer reasoned = Proposing.step(officer, Proposing.begin(officer, Proposing.naming(estate)), "check", reasons);
        assertThat(reasoned.status()).as(reasoned.text()).isEqualTo(200);
        Answer unstated = checked(estate.replace("\"locational_significance\":false,", ""));
        assertThat(unstated.status()).as(unstated.text()).isEqualTo(200);
        assertThat(unstated.json().get("findings").findValuesAsText("rule")).contains("A-01");
    }

    @Test
    void no_door_takes_a_standard_name_outside_of_its_division() {
        String fields = "\"properties\":{\"name\":\"月季路\",\"kind\":\"K5\",\"division_code\":\"" + Proposing.WEST
                + "\",\"status\":\"in-use\",\"approval_doc\":\"2号\"}";
        refused(
                create(service.administrator(), "{\"type\":\"Feature\",\"geometry\":" + FAR + "," + fields + "}"),
                "N-OUTSIDE",
                "block");
        JsonNode judged = judged(
                service.administrator(),
                "名称,地名种类,政区代码,地名状态,批准文号,经度,纬度\n月季路,K5," + Proposing.WEST
                        + ",在用,1号,120.0,40.0\n玉兰路,K5,340207999,在用,1号,,\n丁香路,K5," + Proposing.WEST
                        + ",在用,1号,118.02,31.02\n");
        assertThat(judged.at("/counts/rejected").asInt()).as(judged.toString()).isEqualTo(2);
        JsonNode rows = service.get(judged.get("id").asText() + "/rows").json().get("rows");
        assertThat(rows.findValuesAsText("rule")).containsExactly("N-OUTSIDE", "N-UNIT");
        Answer typed = service.execute(
                "name-check",
                "\"name\":\"月季路\",\"kind\":\"K5\",\"division_code\":\"" + Proposing.WEST + "\",\"place\":[120.0,40.0]",
                "");
        assertThat(typed.json().get("findings").findValuesAsText("rule")).contains("N-OUTSIDE");
        assertThat(typed.json().get("passes").asBoolean()).isFalse();
        String item = Service.idOf("桂花路").toString();
        Answer corrected = Proposing.step(
                officer,
                Proposing.begin(
                        officer, Proposing.correcting(item, "{}").replace("\"properties\":{}", "\"geometry\":" + FAR)),
                "check",
                Proposing.reasons());
        refused(corrected, "N-OUTSIDE", "block");
    }

    @Test
    void an_officer_neither_empties_nor_moves_the_place_of_a_standard_name_alone() {
        for (String geometry : new String[] {"null", NEAR}) {
            Answer moved = officer.send(
                    "PATCH",
                    ITEMS + "/" + Service.idOf("桂花路"),
                    "{\"geometry\":" + geometry + ",\"properties\":{}}",
                    "Content-Type",
                    "application/merge-patch+json",
                    "If-Match",
                    "*");
            refused(moved, "geometry");
        }
    }

    /** 0.0015° of longitude at 31.05° N are 143 m: the second step is 286 m from where 桂花路 was when it was approved. */
    @Test
    void an_officer_does_not_move_a_standard_name_on_step_by_step() {
        assertThat(moved(officer, 118.0515, "").status()).isEqualTo(200);
        refused(moved(officer, 118.053, ""), "geometry");
        // back is near, and what a reviewer records under an act is what two have seen
        assertThat(moved(officer, 118.0505, "").status()).isEqualTo(200);
        assertThat(moved(reviewer, 118.053, "," + ACT).status()).isEqualTo(200);
        assertThat(moved(officer, 118.0545, "").status()).isEqualTo(200);
        refused(moved(officer, 118.056, ""), "geometry");
        JsonNode judged = judged(officer, "id,经度,纬度\n" + Service.idOf("桂花路") + ",118.056,31.05\n");
        assertThat(judged.at("/counts/rejected").asInt()).as(judged.toString()).isEqualTo(1);
    }

    private static Answer moved(org.jieming.api.resource.Service.Client client, double longitude, String more) {
        return client.send(
                "PATCH",
                ITEMS + "/" + Service.idOf("桂花路"),
                "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + longitude + ",31.05]}" + more + "}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
    }
}
