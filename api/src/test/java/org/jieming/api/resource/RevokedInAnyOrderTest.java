package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Several approvals of one place, of which some are revoked: the register is what it would be without those. It is 2026-01-01 in the
 * west town of {@link TwoTowns}, the place is 杨家湾.
 */
class RevokedInAnyOrderTest extends TwoTowns {
    private static final String ITEMS = "/collections/places/items/";
    private static final String VILLAGE = Service.idOf("杨家湾");
    private static final String REVOCATION =
            "\"act\":{\"number\":\"界政函〔2026〕9号\",\"authority\":\"界名县人民政府\"," + "\"decided_on\":\"2026-01-01\"}";

    /** The first day of each name that is approved ahead. */
    private static final Map<String, String> DAYS =
            Map.of("杨柳湾", "2026-04-01", "杨树湾", "2026-07-01", "杨梅湾", "2026-10-01");

    @BeforeEach
    void the_village_is_a_standard_name() {
        service.commit(Service.put(
                ItemType.PLACE,
                "杨家湾",
                Period.ALWAYS,
                null,
                Map.of("name", "杨家湾", "kind", "K3", "division_code", Proposing.WEST, "status", "in-use")));
    }

    private String approved(String body, String day) {
        String proposal = Proposing.begin(officer, body);
        Proposing.attach(officer, proposal, "assessment", "expert-review", "consultation");
        // another renaming is approved ahead: the check asks why there is one more
        String reasons = Proposing.reasons().replace("{\"A-13\"", "{\"A-18\":\"另有安排,已核对\",\"A-13\"");
        Proposing.take(officer, proposal, "check", reasons);
        for (String step : List.of("consult", "review", "submit")) {
            Proposing.take(officer, proposal, step, "");
        }
        Proposing.take(
                reviewer,
                proposal,
                "approve",
                Proposing.act().replace("\"2026-01-01\"", "\"2026-01-01\",\"effective_on\":\"" + day + "\""));
        return proposal;
    }

    private String renamed(String name, String day) {
        return approved(Proposing.renaming(VILLAGE, name), day);
    }

    private void revoke(String proposal) {
        Proposing.take(reviewer, proposal, "revoke", REVOCATION);
    }

    private JsonNode on(String day) {
        return reviewer.get(ITEMS + VILLAGE + "?datetime=" + day).json().get("properties");
    }

    private void isUntouched() {
        for (String day : List.of("2026-03-01", "2026-05-01", "2026-08-01", "2027-01-01")) {
            JsonNode told = on(day);
            assertThat(told.get("name").asText()).as(day).isEqualTo("杨家湾");
            assertThat(told.get("status").asText()).as(day).isEqualTo("in-use");
            assertThat(told.path("former_names").isEmpty()).as(day + told).isTrue();
            assertThat(told.path("valid_to").asText("")).as(day + told).isEmpty();
        }
    }

    /** Three renamings ahead; after all three were revoked there is one version of one name again. */
    @ParameterizedTest
    @ValueSource(strings = {"123", "132", "213", "231", "312", "321"})
    void a_chain_of_renamings_leaves_nothing_in_whatever_order_it_is_revoked(String order) {
        List<String> names = List.of("杨柳湾", "杨树湾", "杨梅湾");
        Map<Character, String> proposals = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            proposals.put((char) ('1' + i), renamed(names.get(i), DAYS.get(names.get(i))));
        }
        order.chars().forEach(each -> revoke(proposals.get((char) each)));
        isUntouched();
    }

    /** What comes after the revoked one waits for its filing as before, under the first name until its day. */
    @Test
    void the_next_renaming_stays_approved_and_is_not_in_use() {
        String first = renamed("杨柳湾", DAYS.get("杨柳湾"));
        renamed("杨树湾", DAYS.get("杨树湾"));
        revoke(first);
        assertThat(on("2026-05-01").get("name").asText()).isEqualTo("杨家湾");
        JsonNode next = on("2026-08-01");
        assertThat(next.get("name").asText() + " " + next.get("status").asText())
                .isEqualTo("杨树湾 approved");
        assertThat(next.get("former_names").toString()).isEqualTo("[\"杨家湾\"]");
    }

    /** Approved for July, then another name from today on: without the one of July today's name goes on. */
    @Test
    void a_name_that_took_effect_meanwhile_goes_on() {
        String ahead = renamed("杨树湾", DAYS.get("杨树湾"));
        renamed("杨柳湾", "2026-01-01");
        revoke(ahead);
        for (String day : List.of("2026-01-01", "2026-08-01")) {
            assertThat(on(day).get("name").asText()).as(day).isEqualTo("杨柳湾");
            assertThat(on(day).get("former_names").toString()).as(day).isEqualTo("[\"杨家湾\"]");
        }
    }

    /** The naming cannot go while a renaming of the name it gave is approved. */
    @Test
    void a_naming_upon_which_a_renaming_was_approved_is_revoked_after_it() {
        String naming = approved(Proposing.naming(Proposing.place("六洲村", "K3")), DAYS.get("杨柳湾"));
        String item = reviewer.get(naming).json().at("/content/id").asText();
        String renaming = approved(Proposing.renaming(item, "七洲村"), DAYS.get("杨树湾"));
        Answer refused = Proposing.step(reviewer, naming, "revoke", REVOCATION);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.text()).contains(renaming.substring(renaming.lastIndexOf('/') + 1));
        revoke(renaming);
        revoke(naming);
        assertThat(reviewer.get(ITEMS + item + "?datetime=2027-01-01").status()).isEqualTo(404);
    }
}
