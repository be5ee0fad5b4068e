package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.api.store.Documents;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 甲 plans in 示例县, 乙 too, 丙 in 邻县 alone. 临河镇日间照料中心 stands at (105.015, 35.02); it is 2026-01-01. */
class AdoptionTest {
    private static final String OPENED =
            "{\"action\":\"open\",\"name\":\"望山日间照料中心\",\"lon\":105.055,\"lat\":35.035,\"supply\":30}";
    private final TwoPlanners office = new TwoPlanners();
    private final Service service = office.service;
    private final Client first = office.first;
    private final Client second = office.second;

    @AfterEach
    void stop() {
        service.close();
    }

    private JsonNode found(String collection, String name) {
        return office.found(collection, name);
    }

    private long revision() {
        return service.register.now().number().value();
    }

    @Test
    void a_scenario_waits_for_a_second_person_and_is_written_as_one_revision() {
        TwoPlanners.keep(
                first,
                TwoPlanners.INPUTS + "["
                        + office.change("move", TwoPlanners.DAY_CARE, ",\"lon\":105.025,\"lat\":35.04,\"supply\":40")
                        + "," + OPENED + "]");
        long before = revision();
        JsonNode adoption = TwoPlanners.adopted(first);
        assertThat(adoption.get("stage").asText()).isEqualTo("submitted");
        assertThat(revision()).isEqualTo(before);
        // twice is once, whoever asks
        assertThat(TwoPlanners.adopted(second).get("id")).isEqualTo(adoption.get("id"));
        assertThat(first.get("/adoptions").json().get("adoptions")).hasSize(1);
        // her own work is not hers to decide; who saw an older state of it decides nothing
        assertThat(TwoPlanners.decide(first, adoption, TwoPlanners.APPROVAL)
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("own-work");
        assertThat(TwoPlanners.decide(second, adoption, "{\"step\":\"approve\"}")
                        .json()
                        .get("field")
                        .asText())
                .startsWith("act");
        assertThat(TwoPlanners.decide(second, adoption, "{\"step\":\"withdraw\"}")
                        .status())
                .isEqualTo(403);
        assertThat(revision()).isEqualTo(before);
        Answer approved = TwoPlanners.decide(second, adoption, TwoPlanners.APPROVAL);
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(revision()).isEqualTo(before + 1);
        assertThat(approved.json().at("/history/1/revision").asLong()).isEqualTo(before + 1);
        JsonNode moved = found("facilities", TwoPlanners.DAY_CARE);
        assertThat(moved.at("/geometry/coordinates").toString()).isEqualTo("[105.025,35.04]");
        // 东门社区 holds the new place; 15 places became 40
        assertThat(moved.at("/properties/division_code").asText()).isEqualTo("990121001002");
        assertThat(moved.at("/properties/day_places").asInt()).isEqualTo(40);
        JsonNode opened = found("facilities", "望山日间照料中心");
        assertThat(opened.at("/properties/status").asText()).isEqualTo("planned");
        assertThat(opened.at("/properties/facility_type").asText()).isEqualTo("E5");
        assertThat(opened.at("/properties/division_code").asText()).isEqualTo("990121100200");
        // adopted once more it is what it was, and is decided once
        assertThat(TwoPlanners.adopted(first).get("stage").asText()).isEqualTo("approved");
        assertThat(TwoPlanners.decide(second, adoption, TwoPlanners.APPROVAL).status())
                .isEqualTo(412);
        assertThat(revision()).isEqualTo(before + 1);
    }

    /** The village 990121100200 is 990121100299 from 2026-07-01 on; what is opened in it before bears the code of each day (B-10). */
    @Test
    void what_is_opened_in_a_unit_whose_code_changes_ahead_bears_the_code_of_its_days() {
        ItemId village = ItemId.parse(found("divisions", "望山村").get("id").asText());
        ItemVersion known = service.register
                .now()
                .item(ItemType.DIVISION, village, LocalDate.parse("2026-01-01"))
                .orElseThrow();
        service.commit(new Change.Put(
                village,
                ItemType.DIVISION,
                Period.from(LocalDate.parse("2026-07-01")),
                known.values().toBuilder().set("code", "990121100299").build(),
                known.shapeOrNull()));
        TwoPlanners.keep(first, TwoPlanners.INPUTS + "[" + OPENED + "]");
        Answer approved = TwoPlanners.decide(second, TwoPlanners.adopted(first), TwoPlanners.APPROVAL);
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        String item = "/collections/facilities/items/"
                + found("facilities", "望山日间照料中心").get("id").asText();
        assertThat(service.get(item + "?datetime=2026-06-30")
                        .json()
                        .at("/properties/division_code")
                        .asText())
                .isEqualTo("990121100200");
        assertThat(service.get(item + "?datetime=2026-07-01")
                        .json()
                        .at("/properties/division_code")
                        .asText())
                .isEqualTo("990121100299");
    }

    @Test
    void who_does_not_keep_the_facilities_neither_adopts_nor_sees_it() {
        ItemId beside = ItemId.parse(found("divisions", "邻县").get("id").asText());
        Client third = service.enter("bing", Grant.in(beside, Role.PLANNER));
        Client reader = service.enter("ding", Grant.everywhere(Role.READER));
        TwoPlanners.keep(first, TwoPlanners.INPUTS + "[" + OPENED + "]");
        assertThat(third.send("POST", "/scenarios/A/adoption", "", "If-Match", "*")
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("outside-jurisdiction");
        assertThat(reader.send("POST", "/scenarios/A/adoption", "", "If-Match", "*")
                        .status())
                .isEqualTo(403);
        JsonNode adoption = TwoPlanners.adopted(first);
        assertThat(third.get("/adoptions").json().get("adoptions")).isEmpty();
        assertThat(TwoPlanners.decide(third, adoption, TwoPlanners.APPROVAL).status())
                .isEqualTo(404);
        // rejected with a reason, and proposed anew
        assertThat(TwoPlanners.decide(second, adoption, "{\"step\":\"reject\"}")
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("note");
        assertThat(TwoPlanners.decide(second, adoption, "{\"step\":\"reject\",\"note\":\"缺经费\"}")
                        .json()
                        .get("stage")
                        .asText())
                .isEqualTo("rejected");
        JsonNode again = TwoPlanners.adopted(first);
        assertThat(again.get("stage").asText()).isEqualTo("submitted");
        assertThat(again.get("history")).hasSize(3);
    }

    @Test
    void what_moved_on_since_is_refused_by_name_and_never_overwritten() {
        TwoPlanners.keep(first, TwoPlanners.INPUTS + "[" + office.change("close", TwoPlanners.DAY_CARE, "") + "]");
        JsonNode adoption = TwoPlanners.adopted(first);
        String item = "/collections/facilities/items/"
                + found("facilities", TwoPlanners.DAY_CARE).get("id").asText();
        Answer edited = service.send(
                "PATCH",
                item,
                "{\"properties\":{\"phone\":\"0000\"}}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        long before = revision();
        Answer late = TwoPlanners.decide(second, adoption, TwoPlanners.APPROVAL);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).contains(TwoPlanners.DAY_CARE);
        Answer stale = first.send("POST", "/scenarios/A/adoption", "", "If-Match", "*");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains(TwoPlanners.DAY_CARE, "在方案保存之后被修改");
        assertThat(revision()).isEqualTo(before);
        // looked at again, kept and adopted anew: the same adoption, which now can be approved
        TwoPlanners.keep(first, TwoPlanners.INPUTS + "[" + office.change("close", TwoPlanners.DAY_CARE, "") + "]");
        JsonNode renewed = TwoPlanners.adopted(first);
        assertThat(renewed.get("id")).isEqualTo(adoption.get("id"));
        assertThat(TwoPlanners.decide(second, renewed, TwoPlanners.APPROVAL).status())
                .isEqualTo(200);
        assertThat(found("facilities", TwoPlanners.DAY_CARE)
                        .at("/properties/status")
                        .asText())
                .isEqualTo("closed");
        assertThat(found("facilities", TwoPlanners.DAY_CARE)
                        .at("/properties/phone")
                        .asText())
                .isEqualTo("0000");
    }

    @Test
    void an_act_of_a_day_before_the_version_in_force_changes_that_version_too() {
        // to 2026-01-01 one phone, from 2026-01-01 another; decided on 2025-12-20, without a day of effect
        office.told("admin", "新电话", LocalDate.of(2026, 1, 1), "phone", "0000");
        TwoPlanners.keep(
                first,
                TwoPlanners.INPUTS + "[" + office.change("move", TwoPlanners.DAY_CARE, ",\"lon\":105.025,\"lat\":35.04")
                        + "]");
        Answer approved = TwoPlanners.decide(
                second,
                TwoPlanners.adopted(first),
                "{\"step\":\"approve\",\"act\":{\"number\":\"示民〔2025〕8号\",\"authority\":\"示例县民政局\","
                        + "\"decided_on\":\"2025-12-20\"}}");
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        JsonNode moved = found("facilities", TwoPlanners.DAY_CARE);
        assertThat(moved.at("/geometry/coordinates").toString()).isEqualTo("[105.025,35.04]");
        assertThat(moved.at("/properties/phone").asText()).isEqualTo("0000");
        // a click on the map is no survey
        assertThat(moved.at("/properties/accuracy_class").asText()).isEqualTo("map-derived");
    }

    @Test
    void whoever_had_a_hand_in_a_scenario_decides_on_none_of_it() {
        String inputs = TwoPlanners.INPUTS + "[" + office.change("close", TwoPlanners.DAY_CARE, "") + "]";
        TwoPlanners.keep(first, inputs);
        String seen = first.get("/scenarios/A").header("ETag");
        // 乙 corrects the note of what 甲 drew, and adopts it
        TwoPlanners.keep(second, inputs);
        assertThat(second.send("POST", "/scenarios/A/adoption", "").status()).isEqualTo(428);
        assertThat(second.send("POST", "/scenarios/A/adoption", "", "If-Match", seen)
                        .status())
                .isEqualTo(412);
        JsonNode adoption = TwoPlanners.adopted(second);
        assertThat(TwoPlanners.decide(first, adoption, TwoPlanners.APPROVAL)
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("own-work");
    }

    @Test
    void a_unit_recoded_since_hides_nothing_from_those_who_keep_it_now() {
        TwoPlanners.keep(first, TwoPlanners.INPUTS + "[" + OPENED + "]");
        JsonNode adoption = TwoPlanners.adopted(first);
        String id = adoption.get("id").asText();
        Documents documents = service.register.journal().documents();
        Documents.Document kept = documents.get("adoption", id).orElseThrow();
        documents
                .put("adoption", id, kept.json().replace("990121100200", "880121100200"), kept.version())
                .orElseThrow();
        JsonNode listed = second.get("/adoptions").json();
        assertThat(listed.at("/adoptions/0/changes/0/division_code").asText()).isEqualTo("990121100200");
        assertThat(listed.get("links").findValuesAsText("rel")).containsExactly("self");
        assertThat(TwoPlanners.decide(second, listed.at("/adoptions/0"), TwoPlanners.APPROVAL)
                        .status())
                .isEqualTo(200);
        assertThat(found("facilities", "望山日间照料中心")
                        .at("/properties/division_code")
                        .asText())
                .isEqualTo("990121100200");
    }

    @Test
    void a_scenario_of_one_name_is_submitted_fifty_times() {
        TwoPlanners.keep(first, TwoPlanners.INPUTS + "[" + OPENED + "]");
        for (int i = 0; i < 50; i++) {
            assertThat(TwoPlanners.decide(first, TwoPlanners.adopted(first), "{\"step\":\"withdraw\"}")
                            .status())
                    .isEqualTo(200);
        }
        Answer more = first.send("POST", "/scenarios/A/adoption", "", "If-Match", "*");
        assertThat(more.status()).isEqualTo(409);
        assertThat(more.text()).contains("另一名称");
    }

    @Test
    void what_cannot_be_written_is_named() {
        String open = "[{\"action\":\"open\",\"name\":\"新站\",\"lon\":105.03,\"lat\":35.03}]";
        refused("\"area\":\"990121\",\"kinds\":[\"E5\"],\"radius_then\":500", "inputs.changes");
        refused("\"area\":\"990121\",\"kinds\":[\"E4\",\"E5\"],\"changes\":" + open, "inputs.changes.0.kind");
        refused(
                "\"area\":\"990121\",\"kinds\":[\"E5\"],\"changes\":" + open.replace("新站", ""),
                "inputs.changes.0.name");
        String halved = open.replace("}", ",\"supply\":2.5}");
        refused(TwoPlanners.INPUTS + halved, "inputs.changes.0.supply");
    }

    private void refused(String inputs, String field) {
        TwoPlanners.keep(first, inputs);
        Answer bad = first.send("POST", "/scenarios/A/adoption", "", "If-Match", "*");
        assertThat(bad.status()).as(bad.text()).isEqualTo(400);
        assertThat(bad.json().get("field").asText()).isEqualTo(field);
    }

    @Test
    void a_scenario_is_altered_and_forgotten_by_planners_of_its_area_alone() {
        TwoPlanners.keep(
                first,
                "\"area\":\"990121\",\"kinds\":[\"E5\"],\"changes\":[" + office.change("close", "临河镇日间照料中心", "") + "]");
        ItemId beyond = ItemId.parse(found("divisions", "邻县").get("id").asText());
        Client neighbour = service.enter("bing", Grant.in(beyond, Role.PLANNER));
        String body = "{\"inputs\":{\"area\":\"990121\",\"kinds\":[\"E5\"],\"changes\":[]}}";
        for (String method : List.of("PUT", "DELETE")) {
            Answer refused = neighbour.send(
                    method,
                    "/scenarios/A",
                    method.equals("PUT") ? body : "",
                    "Content-Type",
                    "application/json",
                    "If-Match",
                    "*");
            assertThat(refused.status()).as(refused.text()).isEqualTo(403);
            assertThat(refused.json().get("code").asText()).isEqualTo("outside-jurisdiction");
        }
        assertThat(second.send("DELETE", "/scenarios/A", "", "If-Match", "*").status())
                .isEqualTo(204);
    }
}
