package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jieming.api.resource.Service.Answer;
import org.jieming.crs.Crs;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** What two teams are told at the desk before they go and look (内业联检, C-36). */
class OfficeCheckTest {
    private static final Shape DRAWN = Shape.of(
            new GeometryFactory()
                    .createLineString(new Coordinate[] {new Coordinate(118.1, 31.0), new Coordinate(118.1, 31.1)}),
            Crs.CGCS2000);

    private final Inspecting work = new Inspecting();

    @AfterEach
    void stop() {
        work.close();
    }

    private static List<JsonNode> entries(JsonNode document, String kind) {
        return StreamSupport.stream(document.at("/check/entries").spliterator(), false)
                .filter(entry -> entry.get("kind").asText().equals(kind))
                .toList();
    }

    /** Marker 3 stands 0.0001° (9.5 m) east of the line and is damaged; clause 2 says 9 km where 2.2 km are drawn. */
    private void faults() {
        Map<String, String> line = new TreeMap<>(
                Map.of("name", "甲乙线", "line_code", Inspecting.LINE, "level", "county", "party_a_code", "340207"));
        line.putAll(Map.of("party_b_code", "340208", "party_a_name", "甲县", "party_b_name", "乙县"));
        line.put("course_description", "边界线从南端起,向北行2.22千米至001号界桩;继续向北行9千米至002号界桩;沿山脊至003号界桩。");
        String number = Inspecting.LINE + "003Q";
        Map<String, String> marker = Map.of(
                "marker_no",
                number,
                "line_code",
                Inspecting.LINE,
                "serial",
                "3",
                "state",
                "damaged",
                "remarks",
                "断为两截");
        work.service.commit(
                Service.put(ItemType.BOUNDARY_LINE, "line", Period.ALWAYS, DRAWN, line),
                Service.put(ItemType.BOUNDARY_MARKER, "marker-3", Period.ALWAYS, Shape.point(118.1001, 31.06), marker));
    }

    /** A round in which both found marker 1 damaged and agreed on its repair, which is not done. */
    private void leaveUnfinished() {
        String earlier = work.inTheField();
        work.state(work.a, earlier, "1", "damaged");
        work.state(work.b, earlier, "1", "damaged");
        work.step(work.a, earlier, "1", "proposed", "", "甲方重立,年底前");
        assertThat(work.step(work.b, earlier, "1", "agreed", "", "").status()).isEqualTo(200);
    }

    @Test
    void what_a_party_states_after_the_report_was_signed_is_looked_at_in_the_next_round() {
        String earlier = work.inTheField();
        work.minutes(work.a, earlier, "双方一致");
        for (String paper : new String[] {"minutes", "report"}) {
            work.sign(work.a, earlier, paper);
            work.sign(work.b, earlier, paper);
        }
        assertThat(work.state(work.b, earlier, "2", "lost").json().get("late").asBoolean())
                .isTrue();
        work.state(work.b, earlier, "3", "intact");
        String round = work.planned();
        List<JsonNode> told =
                entries(work.post(work.a, round + "/office-check", "").json(), "repair");
        assertThat(told).hasSize(1);
        assertThat(told.get(0).get("about").asText()).isEqualTo(Inspecting.LINE + "002Q");
        assertThat(told.get(0).get("zh").asText()).contains("2026年联检", "乙方陈述“丢失”", "共同查看");
    }

    @Test
    void the_register_earlier_rounds_and_incidents_tell_what_to_look_at() {
        faults();
        leaveUnfinished();
        work.post(work.a, "/incidents", Inspecting.report("2", "damaged", Inspecting.PICTURE));
        String round = work.planned();
        assertThat(work.a.get(round + "/office-check").json().get("check").isNull())
                .isTrue();
        Answer prepared = work.post(work.a, round + "/office-check", "");
        assertThat(prepared.status()).as(prepared.text()).isEqualTo(200);
        JsonNode read = work.b.get(round + "/office-check").json();
        assertThat(read).isEqualTo(prepared.json());
        // of three clauses the first holds (2,218 m drawn), the second does not, the third gives neither length nor
        // direction
        assertThat(read.at("/check/clauses").asInt()).isEqualTo(3);
        assertThat(read.at("/check/clauses_confirmed").asInt()).isEqualTo(1);
        assertThat(entries(read, "course").stream()
                        .map(entry -> entry.get("word").asText()))
                .containsExactly("contradicted", "not-checkable");
        assertThat(entries(read, "topology")).anySatisfy(found -> assertThat(
                        found.get("rule").asText() + found.get("about").asText())
                .isEqualTo("C-22" + Inspecting.LINE + "003Q、甲乙线"));
        assertThat(read.at("/check/markers_by_state").toString()).isEqualTo("{\"damaged\":1,\"intact\":2}");
        assertThat(entries(read, "state").get(0).get("zh").asText()).isEqualTo("损坏;断为两截");
        assertThat(entries(read, "repair").get(0).get("about").asText()).isEqualTo(Inspecting.LINE + "001Q");
        assertThat(entries(read, "repair").get(0).get("zh").asText()).contains("2026年联检", "双方商定", "未验收");
        assertThat(entries(read, "incident").get(0).get("zh").asText()).contains("倒在沟里", "待核查");
    }

    /** Both found markers 1 and 2 lost; that 1 is no more was decided since. */
    @Test
    void what_was_left_open_of_a_marker_that_an_act_ended_is_open_no_more() {
        String earlier = work.inTheField();
        for (String serial : List.of("1", "2")) {
            work.state(work.a, earlier, serial, "lost");
            work.state(work.b, earlier, serial, "lost");
        }
        work.closed(earlier);
        assertThat(work.leftOpen()).hasSize(2);
        work.service.commit(new Change.End(ItemId.named("marker-1"), LocalDate.of(2026, 1, 1)));
        assertThat(work.leftOpen()).hasSize(1);
    }

    /** A round of marker 2 alone is told what others left open on its line. */
    @Test
    void a_marker_outside_of_the_round_is_told_by_its_number() {
        leaveUnfinished();
        String part = work.planned("\"markers\":[\"" + Inspecting.marker("2") + "\"],");
        JsonNode check = work.post(work.a, part + "/office-check", "").json();
        assertThat(entries(check, "repair").get(0).get("about").asText()).isEqualTo(Inspecting.LINE + "001Q");
    }

    /** A course description may have 60,000 characters, and a bureau that writes no full stop has one clause of them. */
    @Test
    void a_clause_as_long_as_a_course_description_may_be_is_told_by_its_beginning() {
        Map<String, String> line =
                new TreeMap<>(Map.of("name", "甲乙线", "line_code", Inspecting.LINE, "level", "county"));
        line.putAll(Map.of("party_a_code", "340207", "party_b_code", "340208"));
        line.put("course_description", "沿山脊向北" + "又向北".repeat(9_000));
        work.service.commit(Service.put(ItemType.BOUNDARY_LINE, "line", Period.ALWAYS, DRAWN, line));
        String round = work.planned();
        assertThat(work.post(work.a, round + "/office-check", "").status()).isEqualTo(200);
        JsonNode clause =
                entries(work.b.get(round + "/office-check").json(), "course").get(0);
        assertThat(clause.get("about").asText())
                .startsWith("沿山脊向北又向北")
                .endsWith("…")
                .hasSize(201);
        assertThat(clause.get("zh").asText().length()).isLessThanOrEqualTo(601);
    }

    @Test
    void a_round_that_comes_to_the_field_has_its_check_and_the_phone_takes_it_along() {
        String round = work.inTheField();
        JsonNode check = work.b.get(round + "/office-check").json().get("check");
        assertThat(check.get("prepared_by").asText()).isEqualTo("li");
        assertThat(work.a.get(round + "/package").json().at("/office/check")).isEqualTo(check);
        assertThat(work.a.get(round + "/office-check?f=html").text()).contains("甲乙线 2026年内业检查", "走向说明 0 句");
    }

    @Test
    void what_one_party_saw_on_imagery_both_read_and_the_report_prints_it() {
        String round = work.inTheField();
        String note = round + "/office-notes/" + UUID.randomUUID();
        String seen = "{\"source\":\"高分二号影像\",\"taken_on\":\"2026-03-01\",\"from\":\"" + Inspecting.marker("1")
                + "\",\"to\":\"" + Inspecting.marker("2") + "\",\"text\":\"界线旁新修道路\"}";
        assertThat(work.put(work.a, note, seen).status()).isEqualTo(200);
        assertThat(work.put(work.a, note, seen).status()).isEqualTo(200);
        assertThat(work.put(work.a, note, seen.replace("新修道路", "采石")).status()).isEqualTo(409);
        assertThat(work.b
                        .get(round + "/office-check")
                        .json()
                        .at("/notes/0/text")
                        .asText())
                .isEqualTo("界线旁新修道路");
        Answer stranger = work.put(
                work.a,
                round + "/office-notes/" + UUID.randomUUID(),
                seen.replace(Inspecting.marker("2"), Inspecting.marker("3")));
        assertThat(stranger.status()).isEqualTo(400);
        assertThat(work.put(work.above, note, seen).status()).isEqualTo(403);
        work.minutes(work.a, round, "双方一致");
        work.sign(work.a, round, "minutes");
        work.sign(work.b, round, "minutes");
        assertThat(work.a.get(round + "/report?f=html").text())
                .contains("三、内业检查", "四、影像与地图比对", "高分二号影像 2026-03-01", "001Q–" + Inspecting.LINE + "002Q");
        // what is signed with the report is not prepared anew under it
        assertThat(work.post(work.a, round + "/office-check", "").status()).isEqualTo(409);
    }
}
