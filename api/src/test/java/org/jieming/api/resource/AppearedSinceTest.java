package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.junit.jupiter.api.Test;

/**
 * Names that came into the register between the check of a proposal and its approval, in the west town (118.0 to 118.1, 31.0 to
 * 31.1). A degree of longitude at 31.05° N is 95,430 m: 0.009° are 859 m, 0.03° 2,863 m.
 */
class AppearedSinceTest extends NameDoors {
    private static String at(double longitude) {
        return "\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + longitude + ",31.05]}";
    }

    private static String street(double longitude) {
        return "{\"type\":\"Feature\"," + at(longitude)
                + ",\"properties\":{\"name\":\"辛春巷\",\"kind\":\"K5\",\"division_code\":\"" + Proposing.WEST
                + "\",\"status\":\"in-use\",\"approval_doc\":\"1号\"},\"reason\":\"河东另有一处建成区\"}";
    }

    private String waiting() {
        assertThat(create(reviewer, street(118.08)).status()).isEqualTo(201);
        String place = "{" + at(118.05) + ",\"properties\":{\"name\":\"辛春巷\",\"kind\":\"K5\",\"division_code\":\""
                + Proposing.WEST + "\"}}";
        return Proposing.submitted(officer, Proposing.naming(place));
    }

    @Test
    void what_the_check_was_told_of_is_answered_by_its_reason() {
        String proposal = waiting();
        Answer approved = Proposing.step(reviewer, proposal, "approve", Proposing.act());
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
    }

    @Test
    void a_nearer_street_of_the_name_is_told_to_who_approves_and_takes_a_reason_of_hers() {
        String proposal = waiting();
        assertThat(create(reviewer, street(118.059)).status()).isEqualTo(201);
        Answer refused = Proposing.step(reviewer, proposal, "approve", Proposing.act());
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/rule").asText()).isEqualTo("A-13");
        assertThat(refused.json().at("/findings/0/answerable").asBoolean()).isTrue();
        assertThat(refused.json().at("/findings/0/zh").asText())
                .contains("距 859 米")
                .contains("检查之后才出现");
        String thin = "\"reasons\":{\"A-13\":\"无妨\"}," + Proposing.act();
        assertThat(Proposing.step(reviewer, proposal, "approve", thin).status()).isEqualTo(422);
        String why = "\"reasons\":{\"A-13\":\"两处分属河东河西建成区\"}," + Proposing.act();
        Answer approved = Proposing.step(reviewer, proposal, "approve", why);
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(approved.json().at("/reasons/A-13").asText()).isEqualTo("范围为近似;两处分属河东河西建成区");
    }

    @Test
    void a_street_that_is_gone_since_asks_for_nothing() {
        String proposal = waiting();
        Answer near = create(reviewer, street(118.059));
        assertThat(near.status()).isEqualTo(201);
        ItemId id = ItemId.parse(near.json().get("id").asText());
        service.commit(new Change.End(id, LocalDate.parse("2026-01-01")));
        assertThat(Proposing.step(reviewer, proposal, "approve", Proposing.act())
                        .status())
                .isEqualTo(200);
    }
}
