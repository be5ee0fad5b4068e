package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Values;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line that gets another number, and its markers with it, while a damage that was reported of one of them is seen to. */
class LineRenumberedTest {
    private static final String NUMBER = "340207340221";
    private static final String QUARREL = "{\"day\":\"2025-05-01\",\"text\":\"两村争水\"}";

    private final Inspecting work = new Inspecting();

    @AfterEach
    void stop() {
        work.close();
    }

    /** Under an act of a day, or as it should have been from the beginning. */
    private void renumber(Period period) {
        work.service.commit(Stream.of(ItemType.BOUNDARY_LINE, ItemType.BOUNDARY_MARKER)
                .flatMap(type -> work.service.register.now().believed(type).stream())
                .map(item -> new Change.Put(item.id(), item.type(), period, renumbered(item), item.shapeOrNull()))
                .toArray(Change[]::new));
    }

    private static Values renumbered(ItemVersion item) {
        Values.Builder values = item.values().toBuilder().parse("line_code", NUMBER);
        if (item.type() == ItemType.BOUNDARY_MARKER) {
            values.parse("marker_no", item.values().text("marker_no").replace(Inspecting.LINE, NUMBER));
        }
        return values.build();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void its_reports_stay_with_it_and_are_seen_to(boolean isUnderAct) {
        work.service.commit(Inspecting.marker(1, 31.02, "damaged"));
        String report = work.post(work.a, "/incidents", Inspecting.report("1", "damaged", Inspecting.PICTURE))
                .json()
                .get("id")
                .asText();
        String round = work.planned();
        renumber(isUnderAct ? Service.from("2026-01-01") : Period.ALWAYS);
        assertThat(work.a.get("/incidents").json().get("incidents")).hasSize(1);
        assertThat(work.b.get("/incidents/" + report).status()).isEqualTo(200);
        assertThat(work.a.get("/id/" + Service.idOf("line") + "/card").json().get("incidents"))
                .hasSize(1);
        JsonNode check = work.post(work.a, round + "/office-check", "").json();
        assertThat(check.at("/check/entries").toString()).contains("倒在沟里");
        step(work.a, report, "\"kind\":\"checked\",\"founded\":true,\"text\":\"确有破损\"");
        step(work.b, report, "\"kind\":\"handled\",\"present\":[\"a\",\"b\"],\"text\":\"已扶正\"");
        step(work.a, report, "\"kind\":\"confirmed\",\"text\":\"在场\"");
        assertThat(work.recorded("1")).isEqualTo("intact");
    }

    /** The line alone gets another number under an act; its markers are asked of by it, and keep the numbers that are cut into them. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void its_markers_stay_with_it(boolean isUnderAct) {
        work.service.commit(Inspecting.marker(2, 31.04, "damaged"));
        renumberLine(isUnderAct ? Service.from("2026-01-01") : Period.ALWAYS);
        JsonNode ledger = work.service.made("inspection-ledger", "\"area\":\"340207\"");
        assertThat(ledger.at("/lines/0/line_code").asText()).isEqualTo(NUMBER);
        assertThat(ledger.at("/lines/0/markers/total").asInt()).isEqualTo(3);
        assertThat(ledger.at("/lines/0/markers/not_intact/0/marker_no").asText())
                .isEqualTo(Inspecting.LINE + "002Q");
        JsonNode check = work.service.made("mosaic-check", "\"area\":\"340207\",\"level\":\"county\"");
        assertThat(check.at("/checked/markers").asInt()).isEqualTo(3);
        assertThat(work.a.get("/line-papers/" + NUMBER + "/results?f=csv").text())
                .contains(Inspecting.LINE + "001Q", Inspecting.LINE + "003Q");
        String plan = "{\"line_code\":\"" + NUMBER
                + "\",\"year\":2027,\"lead\":\"a\",\"from\":\"2027-01-01\",\"to\":\"2027-05-10\"," + Inspecting.MEMBERS
                + ",\"lead_reason\":\"双方商定\",\"text\":\"全线步行\"}";
        Answer round = work.post(work.a, "/inspections", plan);
        assertThat(round.status()).as(round.text()).isEqualTo(201);
        assertThat(work.a
                        .get("/inspections/" + round.json().get("id").asText())
                        .json()
                        .at("/plan/markers"))
                .hasSize(3);
        assertThat(work.a.get("/id/" + Service.idOf("line") + "/card").json().at("/markers"))
                .hasSize(3);
    }

    private void renumberLine(Period period) {
        ItemVersion line =
                work.service.register.now().believed(ItemType.BOUNDARY_LINE).get(0);
        work.service.commit(new Change.Put(line.id(), line.type(), period, renumbered(line), line.shapeOrNull()));
    }

    /** The county's first two markers of the line that is no more; its report, too, is still to be seen to. */
    @Test
    void when_it_ends_its_markers_are_told_to_have_no_line_and_its_reports_stay_in_the_list() {
        String report = work.post(work.a, "/incidents", Inspecting.report("1", "damaged", Inspecting.PICTURE))
                .json()
                .get("id")
                .asText();
        work.service.commit(new Change.End(ItemId.named("line"), LocalDate.of(2026, 1, 1)));
        JsonNode check = work.service.made("mosaic-check", "\"area\":\"340207\",\"level\":\"county\"");
        assertThat(check.get("findings").findValuesAsText("kind"))
                .filteredOn("no-line"::equals)
                .hasSize(3);
        assertThat(check.get("findings").toString()).contains("C-16", Inspecting.LINE + "001Q", "line_code");
        assertThat(work.b.get("/incidents").json().get("incidents")).hasSize(1);
        step(work.a, report, "\"kind\":\"checked\",\"founded\":false,\"text\":\"完好\"");
        assertThat(work.b.get("/incidents/" + report).json().get("stage").asText())
                .isEqualTo("checked");
    }

    private void step(Service.Client who, String incident, String members) {
        Answer answer = work.put(who, "/incidents/" + incident + "/steps/" + UUID.randomUUID(), "{" + members + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void its_patrols_disputes_and_assessments_stay_with_it(boolean isUnderAct) {
        String dispute = "/disputes/" + UUID.randomUUID();
        noted(Inspecting.LINE, dispute, QUARREL);
        noted(Inspecting.LINE, "/patrols/" + UUID.randomUUID(), "{\"day\":\"2025-05-02\",\"length_m\":1500}");
        noted(
                Inspecting.LINE,
                "/assessments/" + UUID.randomUUID(),
                "{\"year\":2025,\"marks\":{\"markers\":{\"score\":90}}}");
        renumber(isUnderAct ? Service.from("2026-01-01") : Period.ALWAYS);
        // sent again by whoever got no answer: it is there once
        noted(NUMBER, dispute, QUARREL);
        noted(NUMBER, dispute + "/steps/" + UUID.randomUUID(), "{\"kind\":\"mediated\",\"text\":\"协商\"}");
        JsonNode care = work.a.get("/line-care/" + NUMBER).json();
        assertThat(care.get("disputes")).hasSize(1);
        assertThat(care.at("/disputes/0/stage").asText()).isEqualTo("mediated");
        assertThat(care.get("patrols")).hasSize(1);
        assertThat(care.get("assessments")).hasSize(1);
        JsonNode row = work.a.get("/line-care?year=2025").json().at("/lines/0");
        assertThat(row.get("disputes").asInt()).isEqualTo(1);
        assertThat(row.get("patrolled_m").asInt()).isEqualTo(1_500);
        assertThat(row.at("/sides/a/result/score").asDouble()).isEqualTo(90);
        JsonNode card = work.a.get("/id/" + Service.idOf("line") + "/card").json();
        assertThat(card.at("/care/disputes")).hasSize(1);
    }

    /** A telephone and a bookmark know the number of the day on which they were made; papers and care answer with the one of today. */
    @Test
    void by_its_earlier_number_it_is_found_while_no_line_bears_that() {
        renumber(Service.from("2026-01-01"));
        String dispute = "/disputes/" + UUID.randomUUID();
        noted(Inspecting.LINE, dispute, QUARREL);
        JsonNode care = work.a.get("/line-care/" + Inspecting.LINE).json();
        assertThat(care.get("line_code").asText()).isEqualTo(NUMBER);
        assertThat(care.get("disputes")).hasSize(1);
        assertThat(work.a.get("/line-care/" + NUMBER).json().get("disputes")).hasSize(1);
        assertThat(work.a
                        .get("/line-papers/" + Inspecting.LINE + "/results?f=csv")
                        .status())
                .isEqualTo(200);
        another();
        assertThat(work.a.get("/line-care/" + Inspecting.LINE).json().get("disputes"))
                .isEmpty();
    }

    private void noted(String line, String entry, String body) {
        Answer answer = work.put(work.a, "/line-care/" + line + entry, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /** Of an entry that names its line, and of one that was kept before entries did, by the day on which it was written. */
    @Test
    void another_line_that_gets_the_number_gets_nothing_that_was_written_of_it_before() {
        noted(Inspecting.LINE, "/disputes/" + UUID.randomUUID(), QUARREL);
        String id = UUID.randomUUID().toString();
        String kept = "{\"id\":\"" + id + "\",\"line_code\":\"" + Inspecting.LINE
                + "\",\"side\":\"a\",\"author\":\"zhang\",\"at\":\"2025-06-01T04:00:00Z\"," + QUARREL.substring(1);
        work.service.register.journal().documents().put("line-dispute", Inspecting.LINE + "/" + id, kept, 0);
        renumber(Service.from("2026-01-01"));
        another();
        assertThat(work.a.get("/line-care/" + NUMBER).json().get("disputes")).hasSize(2);
        assertThat(work.a.get("/line-care/" + Inspecting.LINE).json().get("disputes"))
                .isEmpty();
    }

    /** A number that another line bears now says nothing of what was reported of the line that bore it before. */
    @Test
    void another_line_that_gets_the_number_gets_none_of_its_reports() {
        work.post(work.a, "/incidents", Inspecting.report("1", "damaged", Inspecting.PICTURE));
        renumber(Service.from("2026-01-01"));
        another();
        assertThat(work.a.get("/id/" + Service.idOf("line") + "/card").json().get("incidents"))
                .hasSize(1);
        assertThat(work.a.get("/id/" + Service.idOf("other") + "/card").json().get("incidents"))
                .isEmpty();
        assertThat(work.b.get("/incidents").json().get("incidents")).hasSize(1);
    }

    /** Another line of A that gets the number from the day on which this one lost it. */
    private void another() {
        work.service.commit(Service.put(
                ItemType.BOUNDARY_LINE,
                "other",
                Service.from("2026-01-01"),
                null,
                Map.of(
                        "name",
                        "甲丙线",
                        "line_code",
                        Inspecting.LINE,
                        "level",
                        "county",
                        "party_a_code",
                        "340207",
                        "party_b_code",
                        "340221")));
    }
}
