package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.Test;

/** What a name was called before, and what is said beside an act. 杨家湾 is in use. It is 2026-01-01 at the {@link NameDoors}. */
class FormerNamesTest extends NameDoors {
    private Answer stated(String names, String more) {
        return village(reviewer, "PATCH", "", "{\"properties\":{\"former_names\":" + names + "}," + ACT + more + "}");
    }

    @Test
    void the_name_that_is_borne_is_no_former_one() {
        Refusal.by(stated("[\"杨家湾\",\"杨湾\"]", ""), "A-18", "former_names");
        Refusal.by(stated("[\"杨家湾(1980)\"]", ",\"reason\":\"系登记有误\""), "A-18", "former_names");
        assertThat(stated("[\"杨湾\"]", "").status()).isEqualTo(200);
    }

    @Test
    void an_older_name_is_lost_for_a_reason_alone() {
        assertThat(stated("[\"杨湾\"]", "").status()).isEqualTo(200);
        Refusal.by(stated("[\"柳湾\"]", ""), "W-REASON", "former_names");
        Refusal.by(stated("null", ""), "W-REASON", "former_names");
        assertThat(stated("[\"杨湾\",\"柳湾\"]", "").status()).isEqualTo(200);
        Answer reasoned = stated("[\"柳湾\"]", ",\"reason\":\"系登记有误\"");
        assertThat(reasoned.status()).as(reasoned.text()).isEqualTo(200);
    }

    @Test
    void a_division_keeps_its_former_names_too() {
        service.commit(Service.put(
                ItemType.DIVISION,
                "east",
                Period.ALWAYS,
                null,
                Map.of("name", "青岩镇", "code", "340207101000", "former_names", "清石乡")));
        String unit = "/collections/divisions/items/" + Service.idOf("east");
        String lost = "{\"properties\":{\"former_names\":null}," + ACT;
        Refusal.by(patched(unit, lost + "}"), "W-REASON", "former_names");
        assertThat(patched(unit, lost + ",\"reason\":\"系登记有误\"}").status()).isEqualTo(200);
    }

    private Answer patched(String unit, String body) {
        return service.send("PATCH", unit, body, "Content-Type", "application/merge-patch+json", "If-Match", "*");
    }

    @Test
    void what_belongs_into_the_act_is_told_where_it_stands_beside_it() {
        String ahead = ",\"effective_on\":\"2026-07-01\"";
        Answer edit = village(reviewer, "PATCH", "", "{\"properties\":{\"meaning\":\"杨姓\"}," + ACT + ahead + "}");
        assertThat(edit.status()).as(edit.text()).isEqualTo(400);
        assertThat(edit.json().get("field").asText()).isEqualTo("effective_on");
        assertThat(edit.text()).contains("act.effective_on");
        String proposal = Proposing.submitted(officer, Proposing.naming(Proposing.STREET));
        Answer step = Proposing.step(reviewer, proposal, "approve", Proposing.act() + ahead);
        assertThat(step.status()).as(step.text()).isEqualTo(400);
        assertThat(step.json().get("field").asText()).isEqualTo("effective_on");
        assertThat(reviewer.get(proposal).json().get("stage").asText()).isEqualTo("submitted");
        String order = Adjusting.renaming(service, 1);
        Answer event = service.send(
                "POST",
                "/division-changes",
                order.substring(0, order.length() - 1) + ahead + "}",
                "Content-Type",
                "application/json");
        assertThat(event.status()).as(event.text()).isEqualTo(400);
        assertThat(event.json().get("field").asText()).isEqualTo("effective_on");
    }
}
