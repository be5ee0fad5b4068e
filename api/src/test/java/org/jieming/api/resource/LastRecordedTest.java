package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What both parties agreed of a marker under a signed report is what was last recorded of it: which markers are damaged? (G.5, 8) */
class LastRecordedTest {
    private final Inspecting work = new Inspecting(Service.ticking());

    @AfterEach
    void stop() {
        work.close();
    }

    private void both(String path, String serial, String state) {
        work.state(work.a, path, serial, state);
        work.state(work.b, path, serial, state);
    }

    private JsonNode marker(String serial) {
        return work.a
                .get("/collections/boundary-markers/items/" + Inspecting.marker(serial))
                .json();
    }

    private List<JsonNode> revisions() {
        JsonNode all = work.service.administrator().get("/revisions").json().get("revisions");
        return StreamSupport.stream(all.spliterator(), false).toList();
    }

    private static List<String> abouts(JsonNode document, String kind) {
        return StreamSupport.stream(document.at("/check/entries").spliterator(), false)
                .filter(entry -> entry.get("kind").asText().equals(kind))
                .map(entry ->
                        entry.get("about").asText() + " " + entry.get("zh").asText())
                .toList();
    }

    /** Marker 1 both find damaged, 2 lost, and of 3 one says moved and the other intact. */
    @Test
    void what_both_found_stands_in_register_ledger_card_and_the_next_office_check_and_nothing_moved() {
        JsonNode place = marker("1").get("geometry");
        String path = work.inTheField();
        both(path, "1", "damaged");
        both(path, "2", "lost");
        work.state(work.a, path, "3", "moved");
        work.state(work.b, path, "3", "intact");
        assertThat(work.recorded("1")).isEqualTo("intact");
        work.minutes(work.a, path, "双方一致");
        work.sign(work.a, path, "minutes");
        work.sign(work.b, path, "minutes");
        work.sign(work.a, path, "report");
        int before = revisions().size();
        assertThat(work.sign(work.b, path, "report").status()).isEqualTo(200);
        assertThat(List.of(work.recorded("1"), work.recorded("2"), work.recorded("3")))
                .containsExactly("damaged", "lost", "intact");
        assertThat(marker("1").get("geometry")).isEqualTo(place);
        // one revision with the round as its document
        assertThat(revisions()).hasSize(before + 1);
        assertThat(work.service.administrator().get("/revisions").text())
                .contains("2026年联合检查 " + path.substring("/inspections/".length()));
        JsonNode line =
                work.service.made("inspection-ledger", "\"area\":\"340207\"").at("/lines/0/markers");
        assertThat(line.get("by_state").toString()).isEqualTo("{\"damaged\":1,\"intact\":1,\"lost\":1}");
        assertThat(line.get("not_intact")).hasSize(2);
        String next = work.planned();
        JsonNode check = work.post(work.a, next + "/office-check", "").json();
        assertThat(check.at("/check/markers_by_state").toString()).isEqualTo("{\"damaged\":1,\"intact\":1,\"lost\":1}");
        assertThat(abouts(check, "repair"))
                .containsExactly(
                        Inspecting.LINE + "001Q 甲乙线2026年联检(2026-01-01立项):双方认定“损坏”,未提出处理意见",
                        Inspecting.LINE + "002Q 甲乙线2026年联检(2026-01-01立项):双方认定“丢失”,未提出处理意见",
                        // what they left contested is for this round to look at together
                        Inspecting.LINE + "003Q 甲乙线2026年联检(2026-01-01立项):双方陈述不一致,本次共同查看;状态:甲方称“移位”,乙方称“完好”");
    }

    /** Marker 1: damaged, repaired and accepted in 2026; lost in 2027. */
    @Test
    void a_marker_that_was_repaired_once_is_recorded_as_lost_when_both_find_that_in_the_next_round() {
        String first = work.inTheField();
        both(first, "1", "damaged");
        work.step(work.a, first, "1", "proposed", "", "甲方扶正");
        work.step(work.b, first, "1", "agreed", "", "");
        work.step(work.a, first, "1", "repaired", "\"a\",\"b\"", "已扶正");
        work.step(work.b, first, "1", "accepted", "\"a\",\"b\"", "");
        work.closed(first);
        assertThat(work.recorded("1")).isEqualTo("intact");
        String second = work.inTheField();
        both(second, "1", "lost");
        work.closed(second);
        assertThat(work.recorded("1")).isEqualTo("lost");
    }

    /** Whoever was cut off in the moment of signing sends again; nothing is written twice. */
    @Test
    void the_closing_signature_sent_again_is_answered_and_writes_nothing_that_stands_already() {
        String path = work.inTheField();
        both(path, "1", "damaged");
        work.closed(path);
        int revisions = revisions().size();
        Answer again = work.sign(work.b, path, "report");
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(revisions()).hasSize(revisions);
    }

    /** The round of 2026 comes to its report after that of 2027 has been reported. */
    @Test
    void a_report_that_is_signed_late_does_not_take_back_what_was_seen_since() {
        String old = work.inTheField();
        both(old, "1", "damaged");
        String newer = work.inTheField();
        both(newer, "1", "lost");
        work.closed(newer);
        work.closed(old);
        assertThat(work.recorded("1")).isEqualTo("lost");
    }

    /** 2026: repaired and never accepted; both look again and call it intact. */
    @Test
    void a_repair_without_acceptance_leaves_the_marker_recorded_as_found_and_the_report_says_what_it_waits_for() {
        String path = work.inTheField();
        both(path, "1", "damaged");
        work.step(work.a, path, "1", "proposed", "", "甲方扶正");
        work.step(work.b, path, "1", "agreed", "", "");
        work.step(work.b, path, "1", "repaired", "\"a\",\"b\"", "已扶正");
        both(path, "1", "intact");
        assertThat(work.compared(work.a, path, "1").at("/handling/open").asBoolean())
                .isTrue();
        work.closed(path);
        assertThat(work.recorded("1")).isEqualTo("damaged");
        assertThat(work.a.get(path + "/report?f=html").text())
                .contains("处理率 0.0% (0/1)", "已修复、尚待验收:" + Inspecting.LINE + "001Q");
    }

    /** The remark was written of a marker whose inscription had worn off, and both find it lost now. */
    @Test
    void a_remark_on_the_state_before_is_told_as_earlier_in_ledger_and_office_check() {
        Change.Put damaged = Inspecting.marker(1, 31.02, "damaged");
        work.service.commit(new Change.Put(
                damaged.id(),
                damaged.type(),
                damaged.valid(),
                damaged.values().toBuilder().parse("remarks", "字迹不清").build(),
                damaged.shape()));
        assertThat(remark().get("remarks").asText()).isEqualTo("字迹不清");
        String path = work.inTheField();
        both(path, "1", "lost");
        work.closed(path);
        assertThat(remark().get("remarks").asText()).isEmpty();
        assertThat(remark().get("remarks_earlier").asText()).isEqualTo("字迹不清");
        String check = work.post(work.a, work.planned() + "/office-check", "").text();
        assertThat(check).contains("丢失(此前备注:字迹不清)").doesNotContain("丢失;字迹不清");
    }

    private JsonNode remark() {
        return work.service.made("inspection-ledger", "\"area\":\"340207\"").at("/lines/0/markers/not_intact/0");
    }
}
