package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.Test;

/** Rows of a wrong file were entered as names: they did not end, they never were. It is 2026-01-01 in the west town of {@link TwoTowns}. */
class RetractionTest extends TwoTowns {
    private static final String ITEMS = "/collections/places/items/";
    private static final String REASON = "%E8%AF%AF%E5%AF%BC%E5%85%A5%E4%BB%96%E5%8E%BF%E5%90%8D%E5%8D%95";
    private static final LocalDate YESTERDAY = LocalDate.of(2025, 12, 31);

    private static Change.Put stock(String name, String status, Period valid) {
        return Service.put(
                ItemType.PLACE,
                name,
                valid,
                null,
                Map.of("name", name, "kind", "K3", "division_code", Proposing.WEST, "status", status));
    }

    private Answer withdrawn(Client client, String name, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "If-Match";
        all[headers.length + 1] = "*";
        return client.send("DELETE", ITEMS + Service.idOf(name) + "?withdraw=true", "", all);
    }

    private String annals() {
        return officer.send(
                        "POST",
                        "/processes/gazetteer-annals/execution?f=html",
                        "{\"inputs\":{\"area\":\"340207\",\"date\":\"2026-01-01\"}}",
                        "Content-Type",
                        "application/json")
                .text();
    }

    /** 张家村 came in as in use, nobody knows since when, and somebody ended it yesterday: the annals tell of an end that there was not. */
    @Test
    void what_was_ended_is_withdrawn_and_is_no_former_name_but_its_record_stays() {
        service.commit(stock("张家村", "in-use", Period.ALWAYS));
        service.commit(new Change.End(ItemId.named("张家村"), YESTERDAY));
        assertThat(annals()).contains("张家村");
        Answer answer = withdrawn(reviewer, "张家村", "Jieming-Reason", REASON);
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertThat(annals()).doesNotContain("张家村");
        assertThat(officer.get("/search?q=%E5%BC%A0%E5%AE%B6%E6%9D%91").json().get("hits"))
                .isEmpty();
        JsonNode identity = officer.get("/id/" + Service.idOf("张家村")).json();
        assertThat(identity.get("withdrawn_as").asText()).isEqualTo("error");
        assertThat(identity.get("periods")).isEmpty();
        assertThat(identity.at("/names/0/name").asText()).isEqualTo("张家村");
        assertThat(officer.get("/id/" + Service.idOf("张家村") + "?f=html").text())
                .contains("登记有误,已整体撤回")
                .doesNotContain("已终止");
        String history = reviewer.get(ITEMS + Service.idOf("张家村") + "/history").text();
        assertThat(history).contains("张家村", "登记有误,整体撤回:误导入他县名单");
    }

    @Test
    void a_standard_name_is_withdrawn_for_a_reason_by_who_may_decide() {
        service.commit(stock("李家村", "in-use", Period.from(LocalDate.of(2000, 1, 1))));
        String wanted = Proposing.begin(officer, Proposing.naming(Proposing.place("李家村", "K3")));
        Answer taken = Proposing.step(officer, wanted, "check", Proposing.reasons());
        assertThat(taken.status()).as(taken.text()).isEqualTo(422);
        assertThat(taken.json().get("findings").findValuesAsText("rule")).contains("A-12");
        assertThat(withdrawn(officer, "李家村", "Jieming-Reason", REASON).status()).isEqualTo(422);
        Answer silent = withdrawn(reviewer, "李家村");
        assertThat(silent.status()).as(silent.text()).isEqualTo(422);
        assertThat(silent.json().at("/findings/0/rule").asText()).isEqualTo("W-REASON");
        assertThat(withdrawn(reviewer, "李家村", "Jieming-Reason", REASON).status())
                .isEqualTo(204);
        // it was no name, so that nothing stands against another one of it
        Answer free = Proposing.step(officer, wanted, "check", Proposing.reasons());
        assertThat(free.status()).as(free.text()).isEqualTo(200);
        assertThat(free.json().get("findings").findValuesAsText("rule")).doesNotContain("A-12");
    }

    @Test
    void a_name_that_a_proposal_had_approved_was_not_entered_in_error() {
        String naming = Proposing.approved(officer, reviewer, Proposing.naming(Proposing.place("六洲村", "K3")));
        String item = reviewer.get(naming).json().at("/content/id").asText();
        Answer answer =
                reviewer.send("DELETE", ITEMS + item + "?withdraw=true", "", "If-Match", "*", "Jieming-Reason", REASON);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.text()).contains("annul", naming.substring("/proposals/".length()));
    }
}
