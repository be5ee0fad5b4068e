package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.Test;

/**
 * A name that went its way on paper and is entered afterwards (补录): decided on 2026-01-01, drafted, sent in and approved here on
 * 2026-01-20. Its days run from the decision: to be filed by 2026-01-16.
 */
class LateEntryTest extends TwoTowns {
    private String submitted(boolean hasPaper) {
        today("2026-01-20");
        String proposal = Proposing.begin(officer, Proposing.naming(Proposing.STREET));
        Proposing.attach(officer, proposal, "assessment", "expert-review", "consultation");
        if (hasPaper) {
            Proposing.attach(officer, proposal, "approval", "filing-report");
        }
        Proposing.take(officer, proposal, "check", Proposing.reasons());
        for (String step : new String[] {"consult", "review", "submit"}) {
            Proposing.take(officer, proposal, step, "");
        }
        return proposal;
    }

    @Test
    void it_takes_the_approval_document_and_a_note_and_runs_from_the_day_of_the_decision() {
        String proposal = submitted(true);
        Answer silent = Proposing.step(reviewer, proposal, "approve", Proposing.act());
        assertThat(silent.status()).as(silent.text()).isEqualTo(422);
        assertThat(silent.text()).contains("补录", "entered late");
        Answer letter = Proposing.step(reviewer, proposal, "approve", Proposing.act() + ",\"note\":\"x\"");
        assertThat(letter.status()).as(letter.text()).isEqualTo(422);
        assertThat(letter.text()).contains("不少于4个不同的字");
        JsonNode approved = Proposing.take(reviewer, proposal, "approve", Proposing.act() + ",\"note\":\"纸质报批,批准后补录\"");
        assertThat(approved.get("late_entry").asBoolean()).isTrue();
        JsonNode filing = approved.at("/deadlines/0");
        assertThat(filing.get("last").asText()).isEqualTo("2026-01-16");
        assertThat(filing.get("light").asText()).isEqualTo("red");
        assertThat(filing.get("days_left").asInt()).isEqualTo(-4);
        String item = approved.at("/content/id").asText();
        JsonNode street =
                service.get("/collections/places/items/" + item).json().get("properties");
        assertThat(street.get("valid_from").asText()).isEqualTo("2026-01-01");
        assertThat(street.get("approved_on").asText()).isEqualTo("2026-01-01");
        // who is asked what is late finds it; filed on paper in time it is late no more
        assertThat(officer.get("/proposals?light=red").json().get("proposals")).hasSize(1);
        JsonNode filed = Proposing.take(officer, proposal, "file", "\"on\":\"2026-01-10\"");
        assertThat(filed.at("/deadlines/0/light").asText()).isEqualTo("green");
        assertThat(filed.at("/deadlines/1/light").asText()).isEqualTo("red");
        JsonNode announced = Proposing.take(
                officer, proposal, "announce", "\"on\":\"2026-01-18\",\"channels\":[\"government-website\"]");
        assertThat(announced.at("/deadlines/1/light").asText()).isEqualTo("red");
    }

    @Test
    void without_the_document_a_note_alone_does_not_do() {
        String proposal = submitted(false);
        Answer refused = Proposing.step(reviewer, proposal, "approve", Proposing.act() + ",\"note\":\"纸质报批\"");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/field").asText()).isEqualTo("act.decided_on");
        assertThat(refused.text()).contains("批复文件", "退回");
    }

    @Test
    void whoever_proposed_it_does_not_enter_its_approval() {
        String proposal = submitted(true);
        assertThat(Proposing.step(officer, proposal, "approve", Proposing.act() + ",\"note\":\"补录\"")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_is_approved_after_it_was_sent_in_is_not_late() {
        String proposal = submitted(true);
        JsonNode approved = Proposing.take(reviewer, proposal, "approve", Proposing.act("2026-01-20"));
        assertThat(approved.get("late_entry").asBoolean()).isFalse();
    }
}
