package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.Change;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Names that stay and become what must be unique, by another kind or by other days. 荷塘村 is a village of the east town, and a
 * natural place (K8), for which nothing must be unique, of the west one in the same county. 观潮路 was a street of the west town from
 * 2022-06-01 to 2024-01-01 at 118.01, and one 0.0001° or 9.5 m from there is called so since 2025-01-01. It is 2026-01-01.
 */
class ChangedNamesTest extends TwoTowns {
    private static final String PATCH = "application/merge-patch+json";

    @BeforeEach
    void names_that_are_alike_and_stand_beside_each_other() {
        service.commit(
                village("east village", "荷塘村", "K3", "340207101", "in-use"),
                village("west place", "荷塘村", "K8", Proposing.WEST, "in-use"),
                village("first draft", "莲湖村", "K8", Proposing.WEST, "planned"),
                village("second draft", "莲湖村", "K8", Proposing.WEST, "planned"),
                street("first", 118.01, "2022-06-01", "2024-01-01"),
                street("second", 118.0101, "2025-01-01", ""));
    }

    private static Change.Put village(String id, String name, String kind, String unit, String status) {
        return Service.put(
                ItemType.PLACE,
                id,
                Period.ALWAYS,
                null,
                Map.of("name", name, "kind", kind, "division_code", unit, "status", status));
    }

    private static Change.Put street(String id, double longitude, String from, String until) {
        Map<String, String> values =
                Map.of("name", "观潮路", "kind", "K5", "division_code", Proposing.WEST, "status", "in-use");
        Optional<LocalDate> end =
                Optional.of(until).filter(day -> !day.isEmpty()).map(LocalDate::parse);
        Period valid = Period.between(Optional.of(LocalDate.parse(from)), end);
        return Service.put(ItemType.PLACE, id, valid, Shape.point(longitude, 31.05), values);
    }

    private static Answer patch(Client client, String item, String query, String properties, String more) {
        return client.send(
                "PATCH",
                "/collections/places/items/" + Service.idOf(item) + query,
                "{\"properties\":" + properties + more + "}",
                "Content-Type",
                PATCH,
                "If-Match",
                "*");
    }

    private static String decided() {
        return ",\"reason\":\"原登记有误,据档案更正\"," + Proposing.act();
    }

    private static void refused(Answer answer, String rule) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().get("findings").findValuesAsText("rule")).contains(rule);
    }

    @Test
    void a_reviewer_makes_no_place_a_second_village_of_one_name_in_the_county() {
        refused(patch(reviewer, "west place", "", "{\"kind\":\"K3\"}", decided()), "A-12");
        refused(patch(reviewer, "west place", "?dry-run=true", "{\"kind\":\"K3\"}", decided()), "A-12");
        // as a street it is compared with streets of the town, of which none is called so
        Answer street = patch(reviewer, "west place", "?dry-run=true", "{\"kind\":\"K5\"}", decided());
        assertThat(street.status()).as(street.text()).isEqualTo(200);
    }

    @Test
    void an_officer_is_warned_of_a_draft_that_becomes_a_village() {
        Answer first = patch(officer, "first draft", "", "{\"kind\":\"K3\"}", "");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.json().path("findings").findValuesAsText("rule")).doesNotContain("A-12");
        Answer second = patch(officer, "second draft", "", "{\"kind\":\"K3\"}", "");
        assertThat(second.status()).as(second.text()).isEqualTo(200);
        assertThat(second.json().at("/findings").findValuesAsText("rule")).contains("A-12");
        // what stands against it by now is for clean-ups
        Answer remark = patch(officer, "second draft", "", "{\"remarks\":\"已实地核对\"}", "");
        assertThat(remark.json().path("findings").findValuesAsText("rule")).doesNotContain("A-12");
    }

    @Test
    void of_two_rows_of_one_file_that_become_villages_the_second_is_told() {
        Answer begun = officer.send(
                "POST",
                "/imports?type=place",
                "标识,地名种类\n" + Service.idOf("first draft") + ",K3\n" + Service.idOf("second draft") + ",K3\n",
                "Content-Type",
                "text/csv");
        String path = begun.header("Location");
        JsonNode judged = NameDoors.settled(officer, path, "judging");
        assertThat(judged.at("/counts/changed").asInt()).as(judged.toString()).isEqualTo(2);
        JsonNode rows = officer.get(path + "/rows?kind=changed").json().get("rows");
        assertThat(rows.get(0).get("findings").findValuesAsText("rule")).doesNotContain("A-12");
        assertThat(rows.get(1).get("findings").findValuesAsText("rule"))
                .as(rows.toString())
                .contains("A-12");
    }

    @Test
    void a_street_is_not_in_use_again_or_since_longer_beside_another_of_its_name() {
        refused(patch(reviewer, "first", "?datetime=2023-01-01", "{\"valid_to\":null}", decided()), "A-13");
        refused(
                patch(reviewer, "second", "?datetime=2025-06-01", "{\"valid_from\":\"2023-01-01\"}", decided()),
                "A-13");
        // until 2025-01-01 nobody else bears it
        Answer until = patch(
                reviewer, "first", "?datetime=2023-01-01&dry-run=true", "{\"valid_to\":\"2025-01-01\"}", decided());
        assertThat(until.status()).as(until.text()).isEqualTo(200);
        assertThat(until.json().path("findings").findValuesAsText("rule")).doesNotContain("A-13");
    }

    @Test
    void nor_is_its_first_day_corrected_so() {
        String body = Proposing.correcting(Service.idOf("second"), "{\"valid_from\":\"2023-01-01\"}");
        refused(Proposing.step(officer, Proposing.begin(officer, body), "check", ""), "A-13");
    }
}
