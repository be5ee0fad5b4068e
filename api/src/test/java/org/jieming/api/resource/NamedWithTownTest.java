package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.ItemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** It is 2026-01-01. 南镇 340207109 begins on 2026-09-01, and its streets are named before: they hold from that day on. */
class NamedWithTownTest extends NameDoors {
    private Client keeper = service.stranger();
    private Client decider = service.stranger();

    @BeforeEach
    void a_town_ahead() {
        service.commit(Service.put(
                ItemType.DIVISION,
                "南镇",
                Service.from("2026-09-01"),
                null,
                Map.of("name", "南镇", "code", "340207109000")));
        keeper = service.enter("zhao", Grant.everywhere(Role.PLACE_NAME_OFFICER));
        decider = service.enter("qian", Grant.everywhere(Role.REVIEWER));
    }

    private static String naming(String more) {
        return Proposing.naming(
                "{\"properties\":{\"name\":\"桂花路\",\"kind\":\"K5\",\"division_code\":\"340207109\"" + more + "}}");
    }

    @Test
    void the_later_day_that_the_check_advises_is_kept_by_the_draft_and_asked_of_the_approval() {
        Answer early = Proposing.step(keeper, Proposing.begin(keeper, naming("")), "check", Proposing.reasons());
        assertThat(early.status()).as(early.text()).isEqualTo(422);
        assertThat(early.text()).contains("N-UNIT", "将生效日期改为 2026-09-01 及以后");

        String proposal = Proposing.submitted(keeper, naming(",\"valid_from\":\"2026-09-01\""));
        assertThat(keeper.get(proposal).json().at("/content/valid_from").asText())
                .isEqualTo("2026-09-01");
        Answer before = Proposing.step(decider, proposal, "approve", Proposing.act());
        assertThat(before.status()).as(before.text()).isEqualTo(422);
        assertThat(before.json().get("findings").findValuesAsText("field")).containsExactly("act.effective_on");
        Proposing.take(
                decider,
                proposal,
                "approve",
                Proposing.act().replace("\"2026-01-01\"", "\"2026-01-01\",\"effective_on\":\"2026-09-01\""));
        String item = keeper.get(proposal).json().at("/content/id").asText();
        assertThat(keeper.get(ITEMS + "/" + item + "?datetime=2026-09-01")
                        .json()
                        .at("/properties/valid_from")
                        .asText())
                .isEqualTo("2026-09-01");
    }

    /** A name holds from its approval on: an earlier day was passed over in silence. */
    @Test
    void a_day_that_is_past_is_refused() {
        Answer refused = keeper.send(
                "POST", "/proposals", naming(",\"valid_from\":\"2025-09-01\""), "Content-Type", "application/json");
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.text()).contains("place.properties.valid_from");
    }
}
