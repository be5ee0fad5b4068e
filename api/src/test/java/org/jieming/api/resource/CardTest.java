package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.register.ItemId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The cards of a line and a marker: all that was ever stated, done and reported of it, under an address that stays. */
class CardTest {
    private static final String MARKER = "/id/" + Inspecting.marker("1") + "/card";
    private static final String LINE = "/id/" + Service.idOf("line") + "/card";

    private final Inspecting work = new Inspecting();

    @AfterEach
    void stop() {
        work.close();
    }

    /** A round of 2026 in which both find marker 1 damaged, A with a photograph, and agree on its repair. */
    private String inspected() {
        String round = work.inTheField();
        String hash = Inspecting.sha256(Inspecting.PICTURE);
        String photographed = Inspecting.statement(
                "1",
                "damaged",
                ",\"note\":\"断裂\",\"photos\":[{\"hash\":\"" + hash
                        + "\",\"subject\":\"marker\",\"taken_at\":\"2026-05-02T01:00:00Z\"}]");
        work.put(work.a, round + "/observations/" + UUID.randomUUID(), photographed);
        work.photo(work.a, round, Inspecting.PICTURE, hash);
        assertThat(work.b.get(MARKER + "?f=html").text())
                .contains("已陈述;本方陈述后可见")
                .doesNotContain("断裂", hash);
        work.state(work.b, round, "1", "damaged");
        work.step(work.a, round, "1", "proposed", "", "甲方重立,年底前");
        work.post(work.a, "/incidents", Inspecting.report("1", "moved", Inspecting.PICTURE));
        return round;
    }

    @Test
    void the_card_of_a_marker_tells_both_statements_by_year_handling_incidents_and_photographs() {
        String round = inspected();
        JsonNode card = work.b.get(MARKER).json();
        assertThat(card.at("/inspections/0/year").asInt()).isEqualTo(2026);
        assertThat(card.at("/inspections/0/a/statement/note").asText()).isEqualTo("断裂");
        assertThat(card.at("/inspections/0/comparison").asText()).isEqualTo("agreed");
        assertThat(card.at("/inspections/0/handling/reached").asText()).isEqualTo("proposed");
        assertThat(card.at("/incidents/0/text").asText()).isEqualTo("倒在沟里");
        String page = work.b.get(MARKER + "?f=html").text();
        assertThat(page)
                .contains("损坏(时间存疑);断裂 (zhang 2026-05-02)", "甲方重立,年底前", "移位;倒在沟里", "界桩登记表")
                .contains(round + "/photos/" + Inspecting.sha256(Inspecting.PICTURE));
    }

    @Test
    void the_card_of_a_line_leads_to_its_markers_rounds_and_papers_and_is_for_its_parties_alone() {
        inspected();
        JsonNode card = work.a.get(LINE).json();
        // nothing is known of the last inspection, so nothing of the next
        assertThat(card.get("standing").asText()).isEqualTo("unknown");
        assertThat(card.at("/inspections/0/tally/inspected").asInt()).isEqualTo(1);
        assertThat(card.at("/markers/0/card").asText()).endsWith(MARKER);
        assertThat(work.a.get(LINE + "?f=html&lang=en").text())
                .contains("1 of 3 inspected, 1 agreed, 0 contested, 0 of 1 handled", "Result table of markers");
        var reader = work.service.enter("reader", Grant.in(ItemId.named("a"), Role.READER));
        assertThat(reader.get(LINE).status()).isEqualTo(403);
        assertThat(work.a.get("/id/" + Service.idOf("a") + "/card").status()).isEqualTo(404);
    }
}
