package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A repair has its deadline after the field: what both report is signed, and the handling goes on beside it (C.6, C-36). */
class LateHandlingTest {
    private static final String BOTH = "\"a\",\"b\"";

    private final Inspecting work = new Inspecting(Service.ticking());

    @AfterEach
    void stop() {
        work.close();
    }

    /** A round in which both found marker 1 damaged and agreed on a measure, its report signed by both. */
    private String agreedAndClosed() {
        String path = work.inTheField();
        work.state(work.a, path, "1", "damaged");
        work.state(work.b, path, "1", "damaged");
        work.step(work.a, path, "1", "proposed", "", "甲方重立,年底前");
        work.step(work.b, path, "1", "agreed", "", "");
        work.closed(path);
        return path;
    }

    private Answer step(Client who, String path, UUID id, String kind) {
        return work.put(
                who,
                path + "/handling/" + id,
                "{\"marker\":\"" + Inspecting.marker("1") + "\",\"kind\":\"" + kind + "\",\"present\":[" + BOTH
                        + "],\"text\":\"\"}");
    }

    @Test
    void what_is_repaired_and_accepted_after_the_report_is_told_behind_its_signatures_and_ends_the_handling() {
        String path = agreedAndClosed();
        String report = work.a.get(path + "/report?f=html").text();
        assertThat(work.recorded("1")).isEqualTo("damaged");
        assertThat(work.leftOpen()).hasSize(1);
        Answer repaired = work.step(work.a, path, "1", "repaired", BOTH, "已重立");
        assertThat(repaired.status()).as(repaired.text()).isEqualTo(200);
        assertThat(repaired.json().get("late").asBoolean()).isTrue();
        // the same rules as before: who noted the repair does not accept it
        assertThat(work.step(work.a, path, "1", "accepted", BOTH, "").status()).isEqualTo(422);
        UUID accepted = UUID.randomUUID();
        assertThat(step(work.b, path, accepted, "accepted").status()).isEqualTo(200);
        assertThat(step(work.b, path, accepted, "accepted").status()).isEqualTo(200);
        assertThat(work.recorded("1")).isEqualTo("intact");
        assertThat(work.leftOpen()).isEmpty();
        // both signatures hold, and all above them reads as it did
        JsonNode round = work.a.get(path).json();
        assertThat(round.get("stage").asText()).isEqualTo("reported");
        assertThat(round.get("late_steps").asInt()).isEqualTo(2);
        String later = work.a.get(path + "/report?f=html").text();
        String annex = "报告签署后的处理";
        assertThat(report).contains("处理率 0.0% (0/1)").doesNotContain(annex);
        assertThat(later).contains("处理率 0.0% (0/1)", annex, "已重立");
        assertThat(later.indexOf(annex)).isGreaterThan(later.indexOf("签署"));
        assertThat(work.a.get(path + "/report").json().get("late_handling")).hasSize(2);
        assertThat(work.compared(work.b, path, "1").at("/handling/reached").asText())
                .isEqualTo("accepted");
        assertThat(work.compared(work.b, path, "1").at("/handling/open").asBoolean())
                .isFalse();
    }

    @Test
    void an_acceptance_in_a_later_round_ends_what_an_earlier_one_left_open() {
        String first = agreedAndClosed();
        String second = work.inTheField();
        work.state(work.a, second, "1", "damaged");
        work.state(work.b, second, "1", "damaged");
        assertThat(work.leftOpen()).hasSize(1);
        work.step(work.a, second, "1", "proposed", "", "甲方重立");
        work.step(work.b, second, "1", "agreed", "", "");
        work.step(work.a, second, "1", "repaired", BOTH, "已重立");
        assertThat(work.step(work.b, second, "1", "accepted", BOTH, "").status())
                .isEqualTo(200);
        assertThat(work.leftOpen()).isEmpty();
        assertThat(work.stage(first)).isEqualTo("reported");
    }

    /** Accepted once more after the next round found the marker lost: a step sent again tells nothing of the marker of today. */
    @Test
    void an_acceptance_sent_again_after_a_later_finding_does_not_take_it_back() {
        String first = agreedAndClosed();
        work.step(work.a, first, "1", "repaired", BOTH, "已重立");
        UUID accepted = UUID.randomUUID();
        step(work.b, first, accepted, "accepted");
        String second = work.inTheField();
        work.state(work.a, second, "1", "lost");
        work.state(work.b, second, "1", "lost");
        work.minutes(work.a, second, "双方一致");
        for (String paper : new String[] {"minutes", "report"}) {
            work.sign(work.a, second, paper);
            work.sign(work.b, second, paper);
        }
        assertThat(work.recorded("1")).isEqualTo("lost");
        assertThat(step(work.b, first, accepted, "accepted").status()).isEqualTo(200);
        work.sign(work.a, first, "report");
        assertThat(work.recorded("1")).isEqualTo("lost");
    }

    @Test
    void who_agrees_to_a_proposal_that_there_is_none_of_is_told_so_and_not_that_there_are_several() {
        String path = work.inTheField();
        work.state(work.a, path, "1", "damaged");
        work.state(work.b, path, "1", "damaged");
        String only = work.step(work.a, path, "1", "proposed", "", "甲方重立")
                .json()
                .get("id")
                .asText();
        Answer refused = work.put(
                work.b,
                path + "/handling/" + UUID.randomUUID(),
                "{\"marker\":\"" + Inspecting.marker("1") + "\",\"kind\":\"agreed\",\"step\":\"" + UUID.randomUUID()
                        + "\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("没有这份处理意见", only).doesNotContain("不止一份");
    }
}
