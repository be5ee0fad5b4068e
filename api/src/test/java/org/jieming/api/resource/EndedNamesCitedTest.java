package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Succession;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a name ended by is cited wherever it is cited what it was given by. 渡口村 is named by 示政〔2010〕3号 and abolished by
 * 示政函〔2024〕99号; a later correction of its meaning under another paper ended nothing. 石桥村, a division, goes into 青桥村 by
 * 示政函〔2024〕12号. It is 2026-01-01.
 */
class EndedNamesCitedTest {
    private static final Service SERVICE = Service.empty();
    private static final LocalDate ENDED = LocalDate.parse("2024-05-01");
    private static final LocalDate MERGED = LocalDate.parse("2024-03-01");
    private static final String ABOLITION = "示政函〔2024〕99号 (示例县人民政府, 2024-05-01)";
    private static final String MERGER = "示政函〔2024〕12号 (示例县人民政府, 2024-03-01)";

    @BeforeAll
    static void two_ends() {
        commit(
                "示政〔2010〕3号",
                "2010-01-01",
                division("county", "示例县", "990121"),
                division("town", "青石乡", "990121200"),
                division("bridge", "石桥村", "990121200201"),
                division("green", "青石村", "990121200202"),
                ferry(Service.from("2010-01-01"), "渡口在此"),
                seat("bridge seat", "石桥村", "990121200201"),
                seat("green seat", "青石村", "990121200202"),
                seat("other seat", "石桥村", "990121100201"));
        commit("示政函〔2024〕99号", "2024-05-01", new Change.End(ItemId.named("ferry"), ENDED));
        var known = Period.between(Optional.of(LocalDate.parse("2010-01-01")), Optional.of(ENDED));
        commit("示民〔2025〕1号", "2025-01-01", ferry(known, "旧时渡口"));
        commit(
                "示政函〔2024〕12号",
                "2024-03-01",
                new Change.End(ItemId.named("bridge"), MERGED),
                Service.put(ItemType.DIVISION, "green", Service.from("2024-03-01"), null, unit("青桥村", "990121200202")),
                new Change.Succeed(new Succession(
                        "merge", MERGED, List.of(ItemId.named("bridge")), List.of(ItemId.named("green")))));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static void commit(String number, String decided, Change... changes) {
        Act act = new Act(
                number, "", "示例县人民政府", Optional.of(LocalDate.parse(decided)), Optional.empty(), Optional.empty());
        Edit edit =
                SERVICE.register.commit(new ChangeSet("tester", "test", Optional.of(act), List.of(changes), Map.of()));
        assertThat(edit).isInstanceOf(Edit.Applied.class);
    }

    private static Change.Put ferry(Period valid, String meaning) {
        Map<String, String> values = new TreeMap<>(Map.of("name", "渡口村", "kind", "K3", "class_code", "22200"));
        values.putAll(Map.of("division_code", "990121200", "status", "in-use", "source", "虚构", "meaning", meaning));
        values.put("class_name", "村庄");
        return Service.put(ItemType.PLACE, "ferry", valid, Shape.point(105.01, 35.01), values);
    }

    private static Change.Put seat(String id, String name, String code) {
        return Service.put(
                ItemType.PLACE,
                id,
                Service.from("2010-01-01"),
                Shape.point(105.02, 35.02),
                Map.of("name", name, "kind", "K3", "division_code", code, "status", "in-use", "source", "虚构"));
    }

    private static Change.Put division(String id, String name, String code) {
        return Service.put(ItemType.DIVISION, id, Service.from("2010-01-01"), null, unit(name, code));
    }

    private static Map<String, String> unit(String name, String code) {
        String level = code.length() == 6 ? "county" : code.length() == 9 ? "township" : "village";
        return Map.of("name", name, "code", code, "level", level, "source", "区划地名志");
    }

    private static Answer get(String id, String tail) {
        return SERVICE.stranger().get("/id/" + Service.idOf(id) + tail);
    }

    @Test
    void a_permanent_address_cites_by_what_a_name_ended() {
        JsonNode ferry = get("ferry", "").json();
        assertThat(ferry.at("/names/0/until").asText()).isEqualTo("2024-05-01");
        assertThat(ferry.at("/names/0/end_acts").toString()).isEqualTo("[\"" + ABOLITION + "\"]");
        JsonNode name = get("ferry", "/names/" + URLEncoder.encode("渡口村", StandardCharsets.UTF_8))
                .json();
        assertThat(name.at("/uses/0/end_acts/0").asText()).isEqualTo(ABOLITION);
        // a name that goes on has ended by nothing
        assertThat(get("town", "").json().at("/names/0").has("end_acts")).isFalse();
    }

    @Test
    void the_sheet_of_its_history_gives_the_document_of_the_end_a_number() {
        String page = get("ferry", "?f=html").text();
        assertThat(page)
                .contains("<b>状态</b> 已终止 2024-05-01 [1]", "<b>[1]</b> " + ABOLITION)
                .contains("<td>渡口村</td><td>标准名</td><td>2010-01-01</td><td>2024-05-01</td>")
                .contains("<td>[1]</td></tr>");
    }

    @Test
    void an_event_of_divisions_cites_the_act_of_its_day_for_what_ended_and_for_what_came_of_it() {
        for (String id : List.of("bridge", "green")) {
            JsonNode event = get(id, "").json().at("/events/0");
            assertThat(event.get("acts").toString()).isEqualTo("[\"" + MERGER + "\"]");
        }
        String page = get("bridge", "?f=html").text();
        assertThat(page)
                .contains("<b>状态</b> 已终止 2024-03-01 [1]", "<b>[1]</b> " + MERGER)
                .contains("<td>2024-03-01</td><td>合并</td><td>石桥村</td><td>青桥村</td><td>[1]</td>");
        JsonNode linked = get("bridge", "?f=jsonld").json().at("/features/0");
        assertThat(linked.at("/names/0/citations").findValuesAsText("label")).contains(MERGER);
        JsonNode relations = linked.get("relations");
        assertThat(relations.get(relations.size() - 1).at("/citations/0/label").asText())
                .isEqualTo(MERGER);
    }

    @Test
    void the_annals_cite_ends_and_changes_of_divisions_in_chronicle_and_appendix() {
        JsonNode made =
                SERVICE.execute("gazetteer-annals", "\"area\":\"990121\"", "").json();
        assertThat(made.at("/chronicle/0/acts").toString()).isEqualTo("[\"" + MERGER + "\"]");
        JsonNode naming = made.get("chronicle_of_names");
        JsonNode last = naming.get(naming.size() - 1);
        assertThat(last.get("kind").asText()).isEqualTo("abolished");
        assertThat(last.get("document").asText()).isEqualTo(ABOLITION);
        made.get("no_longer_in_use").forEach(former -> assertThat(former.get("end_acts"))
                .as(former.get("name").asText())
                .hasSize(1));
        String page = SERVICE.execute("gazetteer-annals", "\"area\":\"990121\"", "?f=html")
                .text();
        assertThat(page)
                .contains("<td>2024-03-01</td><td>合并</td><td>石桥村</td><td>青桥村</td><td>" + MERGER + "</td>")
                .contains("<td>2024-05-01</td><td>销名</td><td>渡口村</td><td></td><td>" + ABOLITION + "</td>")
                .contains("<td>2024-05-01</td><td>" + ABOLITION + "</td>");
    }

    /** 青石村 goes on as 青桥村, into which 石桥村 went; the 石桥村 of another town has lost no unit. */
    @Test
    void a_place_with_the_name_of_a_division_that_is_no_more_is_told_as_such() {
        JsonNode told = SERVICE.execute("completeness", "\"area\":\"990121\"", "")
                .json()
                .get("ended_units");
        assertThat(told.findValuesAsText("note_zh"))
                .containsExactlyInAnyOrder("同名政区已于 2024-03-01 终止,后继:青桥村", "同名政区已于 2024-03-01 更名为青桥村");
        assertThat(told).allSatisfy(each -> {
            String seat = each.get("name").asText().equals("石桥村") ? "bridge seat" : "green seat";
            assertThat(each.get("id").asText()).isEqualTo(Service.idOf(seat));
            assertThat(each.at("/successors/0/name").asText()).isEqualTo("青桥村");
        });
        String list = SERVICE.execute("gazetteer-list", "\"area\":\"990121\"", "?f=csv")
                .text();
        assertThat(list.lines().filter(line -> line.contains("同名政区已于 2024-03-01 终止,后继:青桥村")))
                .singleElement()
                .asString()
                .contains("石桥村", Service.idOf("bridge seat"));
        JsonNode then = SERVICE.execute("completeness", "\"area\":\"990121\",\"date\":\"2024-02-29\"", "")
                .json()
                .get("ended_units");
        assertThat(then).isEmpty();
    }

    @Test
    void a_standard_name_that_ended_is_told_as_abolished() {
        JsonNode hit = SERVICE.stranger()
                .get("/search?status=abolished&q=" + URLEncoder.encode("渡口村", StandardCharsets.UTF_8))
                .json()
                .at("/hits/0");
        assertThat(hit.get("status").asText()).isEqualTo("abolished");
        // on a day on which it was in use it was so
        JsonNode then = SERVICE.stranger()
                .get("/search?datetime=2015-01-01&q=" + URLEncoder.encode("渡口村", StandardCharsets.UTF_8))
                .json()
                .at("/hits/0");
        assertThat(then.get("status").asText()).isEqualTo("in-use");
        JsonNode made =
                SERVICE.execute("gazetteer-annals", "\"area\":\"990121\"", "").json();
        made.get("no_longer_in_use").forEach(former -> {
            if (former.get("name").asText().equals("渡口村")) {
                assertThat(former.get("status").asText()).isEqualTo("abolished");
                // a class in words of the register's own has those of the table in English
                assertThat(former.get("class_zh").asText()).isEqualTo("村庄");
                assertThat(former.get("class_en").asText()).isEqualTo("Rural settlement");
            }
        });
    }
}
