package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A line that was recorded in error, and the round that two parties have begun of it. */
class LineTakenBackTest {
    private static final String ACT =
            "%7B%22number%22%3A%22X-1%22%2C%22authority%22%3A%22X%22%2C%22decided_on%22%3A%222025-12-30%22%7D";

    private final Inspecting work = new Inspecting();

    @AfterEach
    void stop() {
        work.close();
    }

    private Answer withdrawn() {
        return work.service.send(
                "DELETE",
                "/collections/boundary-lines/items/" + Service.idOf("line") + "?withdraw=true",
                "",
                "If-Match",
                "*",
                "Jieming-Act",
                ACT);
    }

    @Test
    void it_stays_while_a_round_of_it_is_under_way_and_its_editor_is_told_which() {
        work.inTheField();
        Answer refused = withdrawn();
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().get("field").asText()).isEqualTo("withdraw");
        assertThat(refused.json().get("detail_zh").asText()).contains("2026", "未写入任何内容");
        assertThat(refused.json().get("detail_en").asText()).contains("2026", "valid-to");
        assertThat(work.a
                        .get("/collections/boundary-lines/items/" + Service.idOf("line"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void with_no_round_or_only_one_that_is_reported_it_is_taken_back() {
        String path = work.inTheField();
        work.state(work.a, path, "1", "intact");
        work.state(work.b, path, "1", "intact");
        work.closed(path);
        assertThat(withdrawn().status()).isEqualTo(204);
        assertThat(work.a.get("/inspections").status()).isEqualTo(200);
        assertThat(work.a.get(path + "/report?f=html").status()).isEqualTo(200);
    }

    @Test
    void a_round_whose_line_is_gone_all_the_same_is_shown_with_the_line_as_it_was_last_recorded() {
        String path = work.inTheField();
        Edit edit = work.service.register.commit(ChangeSet.of(
                "tester",
                "recorded in error",
                List.of(new Change.End(ItemId.named("line"), LocalDate.ofEpochDay(Integer.MIN_VALUE)))));
        assertThat(edit).isInstanceOf(Edit.Applied.class);
        Answer rounds = work.a.get("/inspections");
        assertThat(rounds.status()).as(rounds.text()).isEqualTo(200);
        assertThat(rounds.json().get("inspections")).hasSize(1);
        assertThat(work.b.get(path).json().get("stage").asText()).isEqualTo("field");
        assertThat(work.state(work.a, path, "1", "intact").status()).isEqualTo(200);
        assertThat(work.a.get(path + "/comparison").status()).isEqualTo(200);
    }
}
