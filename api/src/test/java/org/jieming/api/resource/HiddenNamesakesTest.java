package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.Test;

/**
 * Names that are not for everybody (密级), beside the rules: 枫林村 of the west town is in use and secret, and no other village of the
 * county may bear its name, whoever writes it. It is 2026-01-01.
 */
class HiddenNamesakesTest extends TwoTowns {
    private static final String PATCH = "application/merge-patch+json";
    private static final String EAST = "340207101";
    private static final String CHECK = "/processes/name-check/execution";

    private Client ofEast() {
        service.commit(Service.put(
                ItemType.PLACE,
                "hidden",
                Period.ALWAYS,
                null,
                Map.of(
                        "name",
                        "枫林村",
                        "kind",
                        "K3",
                        "division_code",
                        Proposing.WEST,
                        "status",
                        "in-use",
                        "secrecy",
                        "secret")));
        return service.enter("zhao", Grant.in(ItemId.named("east"), Role.REVIEWER));
    }

    private static String village() {
        return "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"枫林村\",\"kind\":\"K3\",\"division_code\":\""
                + EAST + "\",\"status\":\"in-use\"}," + Proposing.act() + "}";
    }

    @Test
    void a_village_is_not_recorded_beside_a_hidden_one_of_its_name_and_the_answer_does_not_tell_it() {
        Client east = ofEast();
        Answer refused = east.send("POST", "/collections/places/items", village(), "Content-Type", "application/json");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/rule").asText()).isEqualTo("A-12");
        assertThat(refused.text())
                .contains("不公开的同名地名")
                .doesNotContain(ItemId.named("hidden").toString())
                .doesNotContain(Proposing.WEST);
    }

    @Test
    void the_check_of_whoever_could_record_it_says_so_and_that_of_anybody_else_says_that_it_is_left_out() {
        Client east = ofEast();
        String asked = "{\"inputs\":{\"name\":\"枫林村\",\"kind\":\"K3\",\"division_code\":\"" + EAST + "\"}}";
        JsonNode told = post(east, asked);
        assertThat(told.get("passes").asBoolean()).isFalse();
        assertThat(told.at("/scope/includes_hidden").asBoolean()).isTrue();
        assertThat(told.get("findings").findValuesAsText("rule")).contains("A-12");
        JsonNode anybody = post(service.stranger(), asked);
        assertThat(anybody.get("findings").findValuesAsText("rule")).doesNotContain("A-12");
        assertThat(anybody.at("/scope/includes_hidden").asBoolean(true)).isFalse();
    }

    /** The check is kept for all who read the proposal: it tells nobody which name it is, and whoever approves it sees it. */
    @Test
    void a_proposal_of_such_a_name_hears_of_it_at_its_check() {
        ofEast();
        String proposal = Proposing.begin(officer, Proposing.naming(Proposing.place("枫林村", "K3")));
        Answer checked = Proposing.step(officer, proposal, "check", "");
        assertThat(checked.status()).as(checked.text()).isEqualTo(422);
        assertThat(checked.text()).contains("不公开的同名地名");
    }

    @Test
    void one_officer_alone_does_not_keep_a_standard_name_from_the_public() {
        service.commit(Service.put(
                ItemType.PLACE,
                "avenue",
                Period.ALWAYS,
                null,
                Map.of("name", "迎宾路", "kind", "K5", "division_code", Proposing.WEST, "status", "in-use")));
        String item = "/collections/places/items/" + ItemId.named("avenue");
        String closed = "{\"properties\":{\"secrecy\":\"secret\"},\"reason\":\"不宜公开\"}";
        Answer refused = officer.send("PATCH", item, closed, "Content-Type", PATCH, "If-Match", "*");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/rule").asText()).isEqualTo("W-APPROVAL");
        assertThat(refused.text()).contains("定密文件");
        assertThat(service.stranger().get(item).status()).isEqualTo(200);

        Answer uncited = reviewer.send("PATCH", item, closed, "Content-Type", PATCH, "If-Match", "*");
        assertThat(uncited.status()).as(uncited.text()).isEqualTo(422);
        String decided = "{\"properties\":{\"secrecy\":\"secret\"},\"reason\":\"不宜公开\"," + Proposing.act() + "}";
        Answer done = reviewer.send("PATCH", item, decided, "Content-Type", PATCH, "If-Match", "*");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(service.stranger().get(item).status()).isEqualTo(404);
    }

    private static JsonNode post(Client client, String body) {
        Answer answer = client.send("POST", CHECK, body, "Content-Type", "application/json");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
