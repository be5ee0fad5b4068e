package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * 柳溪村 of the east town is secret and bears the code …000033 of villages (21610) there; the highest that everybody sees is …000008. 老埠村
 * lies in the west town since the border moved and keeps its code of the east one.
 */
class HiddenCodesTest extends TwoTowns {
    private static final String EAST = "340207101";
    private static final String VILLAGES = EAST + "21610";
    private static final String HIDDEN = Service.idOf("hidden");

    @BeforeEach
    void a_secret_village_and_two_that_are_not() {
        service.commit(
                village("hidden", "柳溪村", EAST, VILLAGES + "000033", "secret"),
                village("open", "荷塘村", EAST, VILLAGES + "000008", "open"),
                village("moved", "老埠村", Proposing.WEST, VILLAGES + "000007", "open"));
    }

    private static Change.Put village(String id, String name, String unit, String code, String secrecy) {
        return Service.put(
                ItemType.PLACE,
                id,
                Period.ALWAYS,
                null,
                Map.of(
                        "name",
                        name,
                        "kind",
                        "K3",
                        "class_code",
                        "21610",
                        "division_code",
                        unit,
                        "place_code",
                        code,
                        "status",
                        "in-use",
                        "secrecy",
                        secrecy));
    }

    private static Answer ask(Client client, String process, String inputs) {
        return client.send(
                "POST",
                "/processes/" + process + "/execution",
                "{\"inputs\":" + inputs + "}",
                "Content-Type",
                "application/json");
    }

    private static String next(Client client) {
        return ask(client, "place-codes", "{\"area\":\"" + EAST + "\",\"class_code\":\"21610\"}")
                .json()
                .get("next")
                .asText();
    }

    @Test
    void the_next_code_passes_over_a_hidden_one_for_whoever_keeps_the_names_there_alone() {
        Client theirs = service.enter("sun", Grant.in(ItemId.named("east"), Role.PLACE_NAME_OFFICER));
        assertThat(next(theirs)).isEqualTo(VILLAGES + "000034");
        assertThat(next(service.administrator())).isEqualTo(VILLAGES + "000034");
        assertThat(next(officer)).isEqualTo(VILLAGES + "000009");
        assertThat(next(service.stranger())).isEqualTo(VILLAGES + "000009");
    }

    private JsonNode tried(String serial) {
        return tried(VILLAGES, serial);
    }

    private JsonNode tried(String beginning, String serial) {
        Answer answer = officer.send(
                "POST",
                "/collections/places/items?dry-run=true",
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"试名村\",\"kind\":\"K3\",\"class_code\":\"21610\","
                        + "\"division_code\":\"" + Proposing.WEST + "\",\"place_code\":\"" + beginning + serial
                        + "\"}}",
                "Content-Type",
                "application/geo+json");
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.json().get("findings");
    }

    private static String without(String serial, JsonNode said) {
        return said.toString().replace(serial, "");
    }

    @Test
    void to_others_a_code_of_the_unit_is_answered_alike_whether_it_is_borne_or_not() {
        assertThat(without("000033", tried("000033"))).isEqualTo(without("000034", tried("000034")));
        assertThat(tried("000033").findValuesAsText("rule")).contains("A-50").doesNotContain("R-UNIQUE");
    }

    @Test
    void a_code_of_the_whole_county_is_given_by_who_keeps_all_its_names_and_answered_alike_to_its_towns() {
        String county = "34020700021610";
        service.commit(village("across", "跨溪村", EAST, county + "000044", "secret"));
        assertThat(without("000044", tried(county, "000044"))).isEqualTo(without("000045", tried(county, "000045")));
        assertThat(tried(county, "000044").findValuesAsText("rule"))
                .contains("A-50")
                .doesNotContain("R-UNIQUE");
    }

    @Test
    void and_so_are_rows_of_their_files() {
        Answer begun = officer.send(
                "POST",
                "/imports?type=place",
                "名称,地名种类,类别代码,政区代码,地名代码\n"
                        + "甲试村,K3,21610," + Proposing.WEST + "," + VILLAGES + "000033\n"
                        + "乙试村,K3,21610," + Proposing.WEST + "," + VILLAGES + "000034\n",
                "Content-Type",
                "text/csv");
        String path = begun.header("Location");
        JsonNode judged = NameDoors.settled(officer, path, "judging");
        assertThat(judged.at("/counts/rejected").asInt()).as(judged.toString()).isEqualTo(2);
        JsonNode rows = officer.get(path + "/rows?kind=rejected").json().get("rows");
        assertThat(without("000033", rows.get(0).get("findings")))
                .isEqualTo(without("000034", rows.get(1).get("findings")));
    }

    @Test
    void a_code_that_a_place_has_already_stays_with_it() {
        Answer kept = officer.send(
                "PATCH",
                "/collections/places/items/" + Service.idOf("moved"),
                "{\"properties\":{\"remarks\":\"界线变更后仍用原代码\"}}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
    }

    private JsonNode sign(String of) {
        Answer answer = officer.send(
                "POST",
                "/collections/signs/items?dry-run=true",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[118.05,31.05]},\"properties\":{"
                        + "\"sign_no\":\"S1\",\"inscription\":\"柳溪村\",\"division_code\":\"" + Proposing.WEST
                        + "\",\"place_ref\":\"" + of + "\"}}",
                "Content-Type",
                "application/geo+json");
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.json().get("findings");
    }

    @Test
    void a_sign_of_a_hidden_name_is_one_of_an_unknown_item_to_whoever_is_not_shown_it() {
        String unknown = Service.idOf("nobody");
        assertThat(without(HIDDEN, sign(HIDDEN))).isEqualTo(without(unknown, sign(unknown)));
        assertThat(sign(HIDDEN).findValuesAsText("rule")).containsExactly("R-REFERENCE");
    }

    private String checked(String more) {
        String inputs = "{\"name\":\"柳溪村\",\"kind\":\"K3\",\"division_code\":\"" + Proposing.WEST + "\"" + more + "}";
        return ask(officer, "name-check", inputs).json().get("findings").toString();
    }

    @Test
    void nobody_says_of_an_item_that_she_is_not_shown_that_the_name_is_its_own() {
        assertThat(checked("")).contains("不公开的同名地名");
        assertThat(checked(",\"item\":\"" + HIDDEN + "\"")).isEqualTo(checked(""));
    }
}
