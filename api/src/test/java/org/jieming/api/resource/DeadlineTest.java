package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who repairs a marker and until when is proposed with the measure and agreed with it (C-38, C.6). It is 2026-01-01. */
class DeadlineTest {
    private final Inspecting work = new Inspecting(Service.ticking());

    @AfterEach
    void stop() {
        work.close();
    }

    private void states(Client who, String path, String more) {
        Answer kept =
                work.put(who, path + "/observations/" + UUID.randomUUID(), Inspecting.statement("1", "damaged", more));
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
    }

    private Answer step(Client who, String path, String kind, String more) {
        return work.put(
                who,
                path + "/handling/" + UUID.randomUUID(),
                "{\"marker\":\"" + Inspecting.marker("1") + "\",\"kind\":\"" + kind + "\",\"text\":\"重立\"" + more
                        + "}");
    }

    private JsonNode ledger(Client who, String day) {
        Answer made = work.post(
                who,
                "/processes/inspection-ledger/execution",
                "{\"inputs\":{\"area\":\"340207\",\"date\":\"" + day + "\"}}");
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        return made.json();
    }

    @Test
    void two_deadlines_of_one_marker_are_a_disagreement_that_the_agreed_measure_settles() {
        String path = work.inTheField();
        states(work.a, path, ",\"responsible\":\"a\",\"deadline\":\"2026-12-01\"");
        states(work.b, path, ",\"responsible\":\"a\",\"deadline\":\"2027-06-01\"");
        JsonNode marker = work.compared(work.a, path, "1");
        assertThat(marker.get("comparison").asText()).isEqualTo("contested");
        assertThat(marker.at("/differences/0/field").asText()).isEqualTo("deadline");
        assertThat(marker.at("/differences/0/zh").asText()).isEqualTo("期限:甲方称2026-12-01,乙方称2027-06-01");
        assertThat(step(work.a, path, "proposed", ",\"responsible\":\"a\",\"deadline\":\"2027-03-01\"")
                        .status())
                .isEqualTo(200);
        assertThat(step(work.b, path, "agreed", "").status()).isEqualTo(200);
        work.closed(path);
        String report = work.a.get(path + "/report?f=html").text();
        assertThat(report).contains("重立;责任方:甲方;期限:2027-03-01", "乙方称2027-06-01。双方已商定:责任方:甲方;期限:2027-03-01");
    }

    @Test
    void what_both_agreed_stands_in_ledger_and_due_list_until_it_is_repaired_and_is_overdue_after_its_last_day() {
        String path = work.inTheField();
        states(work.a, path, "");
        states(work.b, path, "");
        step(work.a, path, "proposed", ",\"responsible\":\"b\",\"deadline\":\"2026-06-30\"");
        assertThat(ledger(work.a, "2026-06-30").get("repairs_due")).isEmpty();
        step(work.b, path, "agreed", "");
        work.closed(path);
        JsonNode due = ledger(work.a, "2026-06-30").at("/repairs_due/0");
        assertThat(due.get("marker_no").asText()).isEqualTo(Inspecting.LINE + "001Q");
        assertThat(due.get("responsible").asText()).isEqualTo("乙县");
        assertThat(due.get("deadline").asText()).isEqualTo("2026-06-30");
        assertThat(due.get("overdue").asBoolean()).isFalse();
        JsonNode later = ledger(work.a, "2026-07-01");
        assertThat(later.at("/repairs_due/0/overdue").asBoolean()).isTrue();
        assertThat(later.at("/lines/0/markers/not_intact/0/repair/deadline").asText())
                .isEqualTo("2026-06-30");
        // whoever keeps no marker of the line is told of none
        assertThat(ledger(work.service.stranger(), "2026-07-01").get("repairs_due"))
                .isEmpty();
        assertThat(work.leftOpen()).first().asString().contains("重立;责任方:乙方;期限:2026-06-30");
        Answer repaired = step(work.b, path, "repaired", ",\"present\":[\"a\",\"b\"]");
        assertThat(repaired.status()).as(repaired.text()).isEqualTo(200);
        assertThat(ledger(work.a, "2026-07-01").get("repairs_due")).isEmpty();
    }

    @Test
    void a_deadline_that_is_over_and_one_that_is_not_proposed_are_refused_by_name() {
        String path = work.inTheField();
        states(work.a, path, "");
        states(work.b, path, "");
        Answer over = step(work.a, path, "proposed", ",\"deadline\":\"2025-12-31\"");
        assertThat(over.status()).isEqualTo(400);
        assertThat(over.json().get("field").asText()).isEqualTo("deadline");
        assertThat(step(work.a, path, "proposed", ",\"deadline\":\"2026-01-01\"")
                        .status())
                .isEqualTo(200);
        Answer slipped = step(work.b, path, "agreed", ",\"responsible\":\"a\"");
        assertThat(slipped.status()).isEqualTo(400);
        assertThat(slipped.json().get("field").asText()).isEqualTo("responsible");
        Answer nobody = step(work.a, path, "proposed", ",\"responsible\":\"c\"");
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.json().get("field").asText()).isEqualTo("responsible");
    }
}
