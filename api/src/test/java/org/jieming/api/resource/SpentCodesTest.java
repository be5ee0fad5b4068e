package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.ItemId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * 桂花路 was approved in the west town under the code …000001 of its streets (23500), and the approval withdrawn from the beginning: the register
 * believes nothing of it, and announcements and signs told the code. …000002 was given to nobody.
 */
class SpentCodesTest extends TwoTowns {
    private static final String ITEMS = "/collections/places/items";
    private static final String STREETS = Proposing.WEST + "23500";
    private static final String SPENT = STREETS + "000001";
    private static final String FREE = STREETS + "000002";
    private static final String FROM_START =
            "\"note\":\"违反命名规定\",\"from_start\":true,\"act\":{\"number\":\"界政函〔2026〕30号\","
                    + "\"authority\":\"界名县人民政府\",\"decided_on\":\"2026-01-01\"}";

    private String item = "";

    @BeforeEach
    void a_street_was_approved_and_the_approval_is_withdrawn() {
        item = withdrawn(Proposing.approved(officer, reviewer, Proposing.naming(street("桂花路", ""))));
    }

    private static String street(String name, String code) {
        return "{\"properties\":{\"name\":\"" + name
                + "\",\"kind\":\"K5\",\"class_code\":\"23500\",\"division_code\":\"" + Proposing.WEST + "\""
                + (code.isEmpty() ? "" : ",\"place_code\":\"" + code + "\"") + "}}";
    }

    private String withdrawn(String naming) {
        String id = officer.get(naming).json().at("/content/id").asText();
        Proposing.attach(officer, naming, "revocation");
        Proposing.take(officer, naming, "annul", FROM_START);
        Proposing.take(reviewer, naming, "confirm", "\"reasons\":{\"A-26\":\"标志由街道办月内更换\"}");
        assertThat(officer.get(ITEMS + "/" + id).status()).isEqualTo(404);
        return id;
    }

    private static Answer create(Client client, String name, String code) {
        String body =
                street(name, code).replace("{\"properties\"", "{\"type\":\"Feature\",\"geometry\":null,\"properties\"");
        return client.send("POST", ITEMS, body, "Content-Type", "application/geo+json");
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().get("findings")).as(answer.text()).hasSize(1);
        JsonNode finding = answer.json().at("/findings/0");
        assertThat(finding.get("rule").asText()).isEqualTo("A-50");
        assertThat(finding.get("field").asText()).isEqualTo("place_code");
        assertThat(finding.get("zh").asText()).contains(SPENT, "已撤销", "取号");
        assertThat(finding.get("en").asText()).contains(SPENT, "withdrawn", "next code");
    }

    @Test
    void an_edit_gives_it_to_no_other_street() {
        refused(create(officer, "银杏路", SPENT));
        Answer made = create(officer, "银杏路", "");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String path = ITEMS + "/" + made.json().get("id").asText();
        refused(officer.send(
                "PATCH",
                path,
                "{\"properties\":{\"place_code\":\"" + SPENT + "\"}}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*"));
        refused(officer.send(
                "PUT",
                path,
                street("银杏路", SPENT)
                        .replace("{\"properties\"", "{\"type\":\"Feature\",\"geometry\":null,\"properties\""),
                "Content-Type",
                "application/geo+json",
                "If-Match",
                "*"));
        assertThat(create(officer, "白果路", FREE).status()).isEqualTo(201);
    }

    @Test
    void a_file_gives_it_to_no_other_street() {
        Answer begun = officer.send(
                "POST",
                "/imports?type=place",
                "名称,地名种类,类别代码,政区代码,地名代码\n"
                        + "银杏路,K5,23500," + Proposing.WEST + "," + SPENT + "\n"
                        + "白果路,K5,23500," + Proposing.WEST + "," + FREE + "\n",
                "Content-Type",
                "text/csv");
        String path = begun.header("Location");
        JsonNode judged = NameDoors.settled(officer, path, "judging");
        assertThat(judged.at("/counts/rejected").asInt()).as(judged.toString()).isEqualTo(1);
        assertThat(officer.get(path + "/rows?kind=rejected").text())
                .contains(SPENT, "已撤销")
                .doesNotContain(FREE);
    }

    @Test
    void a_proposal_gives_it_to_no_other_street() {
        refused(officer.send(
                "POST", "/proposals", Proposing.naming(street("银杏路", SPENT)), "Content-Type", "application/json"));
    }

    @Test
    void the_street_that_had_it_has_it_back() {
        String again = Proposing.naming(street("桂花路", SPENT))
                .replace("\"kind\":\"name\"", "\"kind\":\"name\",\"item\":\"" + item + "\"");
        Proposing.approved(officer, reviewer, again);
        assertThat(officer.get(ITEMS + "/" + item)
                        .json()
                        .at("/properties/place_code")
                        .asText())
                .isEqualTo(SPENT);
    }

    /** An officer of the east town is told alike of a code that was given, of one that was not, and by every door that it is not hers. */
    @Test
    void who_does_not_keep_the_names_there_is_not_told_that_it_was_given() {
        Client theirs = service.enter("sun", Grant.in(ItemId.named("east"), Role.PLACE_NAME_OFFICER));
        String[] told = new String[2];
        for (String code : new String[] {SPENT, FREE}) {
            String place = street("银杏路", code).replace("\"" + Proposing.WEST + "\"", "\"340207101\"");
            Answer edit = theirs.send(
                    "POST",
                    ITEMS + "?dry-run=true",
                    place.replace("{\"properties\"", "{\"type\":\"Feature\",\"geometry\":null,\"properties\""),
                    "Content-Type",
                    "application/geo+json");
            Answer draft =
                    theirs.send("POST", "/proposals", Proposing.naming(place), "Content-Type", "application/json");
            assertThat(edit.status()).as(edit.text()).isEqualTo(422);
            assertThat(draft.status()).as(draft.text()).isEqualTo(422);
            told[code.equals(SPENT) ? 0 : 1] =
                    (edit.json().get("findings").toString() + draft.json().get("findings")).replace(code, "");
        }
        assertThat(told[0]).isEqualTo(told[1]).doesNotContain("已撤销");
    }

    /** 榆树路 is approved without a class, so without a code; …000002 is written beside it, and the approval withdrawn. */
    @Test
    void a_code_that_a_name_got_after_its_approval_is_given_to_no_other_either() {
        String plain = street("榆树路", "").replace("\"class_code\":\"23500\",", "");
        String naming = Proposing.approved(officer, reviewer, Proposing.naming(plain));
        Answer coded = officer.send(
                "PATCH",
                ITEMS + "/" + officer.get(naming).json().at("/content/id").asText(),
                "{\"properties\":{\"class_code\":\"23500\",\"place_code\":\"" + FREE + "\"}}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
        assertThat(coded.status()).as(coded.text()).isEqualTo(200);
        withdrawn(naming);
        assertThat(create(officer, "银杏路", FREE).status()).isEqualTo(422);
        assertThat(create(officer, "银杏路", STREETS + "000003").status()).isEqualTo(201);
    }

    private void recode(String path, String code) {
        Answer recoded = reviewer.send(
                "PATCH",
                path,
                "{\"properties\":{\"place_code\":\"" + code + "\"}}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*",
                "Jieming-Act",
                ItemsTest.encoded(
                        "{\"number\":\"界政函〔2026〕8号\",\"authority\":\"界名县人民政府\",\"decided_on\":\"2026-01-01\"}"));
        assertThat(recoded.status()).as(recoded.text()).isEqualTo(200);
    }

    /** 榆树路 is approved under …000002, corrected to …000003 and to …000004 on one day, so that the register believes the last alone. */
    @Test
    void of_a_name_whose_code_was_corrected_no_code_is_given_to_another() {
        String naming = Proposing.approved(officer, reviewer, Proposing.naming(street("榆树路", "")));
        String elm = officer.get(naming).json().at("/content/id").asText();
        assertThat(officer.get(naming)
                        .json()
                        .at("/content/properties/place_code")
                        .asText())
                .isEqualTo(FREE);
        recode(ITEMS + "/" + elm, STREETS + "000003");
        recode(ITEMS + "/" + elm, STREETS + "000004");
        withdrawn(naming);

        for (String code : List.of(FREE, STREETS + "000003", STREETS + "000004")) {
            assertThat(create(officer, "银杏路", code).status()).as(code).isEqualTo(422);
        }
        String next = Proposing.approved(officer, reviewer, Proposing.naming(street("白果路", "")));
        assertThat(officer.get(next).json().at("/content/properties/place_code").asText())
                .isEqualTo(STREETS + "000005");
        String again = Proposing.naming(street("榆树路", FREE))
                .replace("\"kind\":\"name\"", "\"kind\":\"name\",\"item\":\"" + elm + "\"");
        Proposing.approved(officer, reviewer, again);
        assertThat(officer.get(ITEMS + "/" + elm)
                        .json()
                        .at("/properties/place_code")
                        .asText())
                .isEqualTo(FREE);
    }

    /** 槐树路 was entered twice, once with …000002, which the street it is keeps: no name was registered with the second record. */
    @Test
    void the_code_of_what_was_entered_in_error_is_free() {
        Answer twice = create(officer, "槐树路", FREE);
        assertThat(twice.status()).as(twice.text()).isEqualTo(201);
        String path = ITEMS + "/" + twice.json().get("id").asText();
        assertThat(officer.send("DELETE", path + "?withdraw=true", "", "If-Match", "*")
                        .status())
                .isEqualTo(204);
        assertThat(create(officer, "国槐路", FREE).status()).isEqualTo(201);
    }
}
