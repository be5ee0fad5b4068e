package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.api.store.Documents;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 甲 plans in 示例县, 乙 too, 丙 in 邻县 alone. 临河镇日间照料中心 stands at (105.015, 35.02); it is 2026-01-01. */
class AdoptionTest {
    private static final String INPUTS =
            "\"area\":\"990121\",\"kinds\":[\"E5\"],\"radius\":1000,\"supply\":\"day_places\",\"changes\":";
    private static final String OPENED =
            "{\"action\":\"open\",\"name\":\"望山日间照料中心\",\"lon\":105.055,\"lat\":35.035,\"supply\":30}";
    private static final String APPROVAL = "{\"step\":\"approve\",\"act\":{\"number\":\"示民〔2025〕9号\","
            + "\"authority\":\"示例县民政局\",\"decided_on\":\"2025-12-31\",\"effective_on\":\"2026-01-01\"}}";
    private static final String DAY_CARE = "临河镇日间照料中心";

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

    private String change(String action, String facility, String more) {
        return "{\"action\":\"" + action + "\",\"facility\":\""
                + found("facilities", facility).get("id").asText() + "\"" + more + "}";
    }

    private static void keep(Client planner, String inputs) {
        Answer kept = planner.send(
                "PUT",
                "/scenarios/A",
                "{\"inputs\":{" + inputs + "}}",
                "Content-Type",
                "application/json",
                "If-Match",
                "*");
        if (kept.status() == 404) {
            kept = planner.send(
                    "PUT", "/scenarios/A", "{\"inputs\":{" + inputs + "}}", "Content-Type", "application/json");
        }
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
    }

    private static JsonNode adopted(Client planner) {
        Answer adopted = planner.send("POST", "/scenarios/A/adoption", "", "If-Match", "*");
        assertThat(adopted.status()).as(adopted.text()).isEqualTo(200);
        return adopted.json();
    }

    private static Answer decide(Client who, JsonNode adoption, String body) {
        return who.send(
                "POST",
                "/adoptions/" + adoption.get("id").asText() + "/steps",
                body,
                "Content-Type",
                "application/json",
                "If-Match",
                "\"" + adoption.get("version").asText() + "-0\"");
    }

    private long revision() {
        return service.register.now().number().value();
    }

    @Test
    void a_scenario_waits_for_a_second_person_and_is_written_as_one_revision() {
        keep(
                first,
                INPUTS + "[" + change("move", DAY_CARE, ",\"lon\":105.025,\"lat\":35.04,\"supply\":40") + "," + OPENED
                        + "]");
        long before = revision();
        JsonNode adoption = adopted(first);
        assertThat(adoption.get("stage").asText()).isEqualTo("submitted");
        assertThat(revision()).isEqualTo(before);
        // twice is once, whoever asks
        assertThat(adopted(second).get("id")).isEqualTo(adoption.get("id"));
        assertThat(first.get("/adoptions").json().get("adoptions")).hasSize(1);
        // her own work is not hers to decide; who saw an older state of it decides nothing
        assertThat(decide(first, adoption, APPROVAL).json().get("code").asText())
                .isEqualTo("own-work");
        assertThat(decide(second, adoption, "{\"step\":\"approve\"}")
                        .json()
                        .get("field")
                        .asText())
                .startsWith("act");
        assertThat(decide(second, adoption, "{\"step\":\"withdraw\"}").status()).isEqualTo(403);
        assertThat(revision()).isEqualTo(before);
        Answer approved = decide(second, adoption, APPROVAL);
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(revision()).isEqualTo(before + 1);
        assertThat(approved.json().at("/history/1/revision").asLong()).isEqualTo(before + 1);
        JsonNode moved = found("facilities", DAY_CARE);
        assertThat(moved.at("/geometry/coordinates").toString()).isEqualTo("[105.025,35.04]");
        // 东门社区 holds the new place; 15 places became 40
        assertThat(moved.at("/properties/division_code").asText()).isEqualTo("990121001002");
        assertThat(moved.at("/properties/day_places").asInt()).isEqualTo(40);
        JsonNode opened = found("facilities", "望山日间照料中心");
        assertThat(opened.at("/properties/status").asText()).isEqualTo("planned");
        assertThat(opened.at("/properties/facility_type").asText()).isEqualTo("E5");
        assertThat(opened.at("/properties/division_code").asText()).isEqualTo("990121100200");
        // adopted once more it is what it was, and is decided once
        assertThat(adopted(first).get("stage").asText()).isEqualTo("approved");
        assertThat(decide(second, adoption, APPROVAL).status()).isEqualTo(412);
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
        keep(first, INPUTS + "[" + OPENED + "]");
        Answer approved = decide(second, adopted(first), APPROVAL);
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
        keep(first, INPUTS + "[" + OPENED + "]");
        assertThat(third.send("POST", "/scenarios/A/adoption", "", "If-Match", "*")
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("outside-jurisdiction");
        assertThat(reader.send("POST", "/scenarios/A/adoption", "", "If-Match", "*")
                        .status())
                .isEqualTo(403);
        JsonNode adoption = adopted(first);
        assertThat(third.get("/adoptions").json().get("adoptions")).isEmpty();
        assertThat(decide(third, adoption, APPROVAL).status()).isEqualTo(404);
        // rejected with a reason, and proposed anew
        assertThat(decide(second, adoption, "{\"step\":\"reject\"}")
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("note");
        assertThat(decide(second, adoption, "{\"step\":\"reject\",\"note\":\"缺经费\"}")
                        .json()
                        .get("stage")
                        .asText())
                .isEqualTo("rejected");
        JsonNode again = adopted(first);
        assertThat(again.get("stage").asText()).isEqualTo("submitted");
        assertThat(again.get("history")).hasSize(3);
    }

    @Test
    void what_moved_on_since_is_refused_by_name_and_never_overwritten() {
        keep(first, INPUTS + "[" + change("close", DAY_CARE, "") + "]");
        JsonNode adoption = adopted(first);
        String item = "/collections/facilities/items/"
                + found("facilities", DAY_CARE).get("id").asText();
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
        Answer late = decide(second, adoption, APPROVAL);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).contains(DAY_CARE);
        Answer stale = first.send("POST", "/scenarios/A/adoption", "", "If-Match", "*");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains(DAY_CARE, "在方案保存之后被修改");
        assertThat(revision()).isEqualTo(before);
        // looked at again, kept and adopted anew: the same adoption, which now can be approved
        keep(first, INPUTS + "[" + change("close", DAY_CARE, "") + "]");
        JsonNode renewed = adopted(first);
        assertThat(renewed.get("id")).isEqualTo(adoption.get("id"));
        assertThat(decide(second, renewed, APPROVAL).status()).isEqualTo(200);
        assertThat(found("facilities", DAY_CARE).at("/properties/status").asText())
                .isEqualTo("closed");
        assertThat(found("facilities", DAY_CARE).at("/properties/phone").asText())
                .isEqualTo("0000");
    }

    /** What is left of an approval of 乙, begun three minutes ago, by a server that died in it. */
    private void claimed(JsonNode adoption) {
        Documents documents = service.register.journal().documents();
        String id = adoption.get("id").asText();
        Documents.Document kept = documents.get("adoption", id).orElseThrow();
        String claim =
                "\"claimed\":{\"step\":\"approve\",\"to\":\"approved\",\"actor\":\"yi\",\"at\":\"2026-01-01T03:57:00Z\","
                        + "\"on\":\"2026-01-01\",\"note\":\"\",\"act\":{\"number\":\"示民〔2025〕9号\",\"authority\":\"示例县民政局\","
                        + "\"decided_on\":\"2025-12-31\"}},";
        documents
                .put("adoption", id, "{" + claim + kept.json().substring(1), kept.version())
                .orElseThrow();
        ((ObjectNode) adoption).put("version", kept.version() + 1);
    }

    /** The centre, told of by somebody from a day on. */
    private void told(String author, String reason, LocalDate from, String property, String value) {
        ItemId id = ItemId.parse(found("facilities", DAY_CARE).get("id").asText());
        ItemVersion version =
                service.register.now().timeline(ItemType.FACILITY, id).last().orElseThrow();
        service.register.commit(ChangeSet.of(
                author,
                reason,
                List.of(new Change.Put(
                        id,
                        ItemType.FACILITY,
                        Period.from(from),
                        version.values().toBuilder().set(property, value).build(),
                        version.shapeOrNull()))));
    }

    @Test
    void a_revision_that_its_server_did_not_live_to_note_is_noted_before_anything_else_is_done() {
        keep(first, INPUTS + "[" + change("close", DAY_CARE, "") + "]");
        JsonNode adoption = adopted(first);
        claimed(adoption);
        told("yi", "采纳方案 A " + adoption.get("id").asText(), LocalDate.of(2025, 12, 31), "status", "closed");
        long written = revision();
        // whoever rejects or withdraws what she saw waiting is told that it waits no more
        assertThat(decide(second, adoption, "{\"step\":\"reject\",\"note\":\"缺经费\"}")
                        .status())
                .isEqualTo(412);
        assertThat(decide(first, adoption, "{\"step\":\"withdraw\"}").status()).isEqualTo(412);
        JsonNode settled =
                first.get("/adoptions/" + adoption.get("id").asText()).json();
        assertThat(settled.get("stage").asText()).isEqualTo("approved");
        assertThat(settled.at("/history/1/revision").asLong()).isEqualTo(written);
        // by whom and under what is what was claimed
        assertThat(settled.at("/history/1/actor").asText()).isEqualTo("yi");
        assertThat(settled.at("/history/1/act/number").asText()).isEqualTo("示民〔2025〕9号");
        assertThat(revision()).isEqualTo(written);
    }

    @Test
    void a_claim_that_wrote_nothing_is_given_up() {
        keep(first, INPUTS + "[" + change("close", DAY_CARE, "") + "]");
        JsonNode adoption = adopted(first);
        claimed(adoption);
        JsonNode settled =
                second.get("/adoptions/" + adoption.get("id").asText()).json();
        assertThat(settled.get("stage").asText()).isEqualTo("submitted");
        assertThat(decide(second, settled, APPROVAL).status()).isEqualTo(200);
    }

    @Test
    void a_reason_alone_makes_no_revision_an_approval() {
        keep(first, INPUTS + "[" + change("close", DAY_CARE, "") + "]");
        JsonNode adoption = adopted(first);
        told("admin", "采纳方案 A " + adoption.get("id").asText(), LocalDate.of(2020, 1, 1), "phone", "0000");
        Answer approved = decide(second, adoption, APPROVAL);
        assertThat(approved.status()).as(approved.text()).isEqualTo(412);
        assertThat(first.get("/adoptions/" + adoption.get("id").asText()).json().get("history"))
                .hasSize(1);
    }

    @Test
    void an_act_of_a_day_before_the_version_in_force_changes_that_version_too() {
        // to 2026-01-01 one phone, from 2026-01-01 another; decided on 2025-12-20, without a day of effect
        told("admin", "新电话", LocalDate.of(2026, 1, 1), "phone", "0000");
        keep(first, INPUTS + "[" + change("move", DAY_CARE, ",\"lon\":105.025,\"lat\":35.04") + "]");
        Answer approved = decide(
                second,
                adopted(first),
                "{\"step\":\"approve\",\"act\":{\"number\":\"示民〔2025〕8号\",\"authority\":\"示例县民政局\","
                        + "\"decided_on\":\"2025-12-20\"}}");
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        JsonNode moved = found("facilities", DAY_CARE);
        assertThat(moved.at("/geometry/coordinates").toString()).isEqualTo("[105.025,35.04]");
        assertThat(moved.at("/properties/phone").asText()).isEqualTo("0000");
        // a click on the map is no survey
        assertThat(moved.at("/properties/accuracy_class").asText()).isEqualTo("map-derived");
    }

    @Test
    void whoever_had_a_hand_in_a_scenario_decides_on_none_of_it() {
        String inputs = INPUTS + "[" + change("close", DAY_CARE, "") + "]";
        keep(first, inputs);
        String seen = first.get("/scenarios/A").header("ETag");
        // 乙 corrects the note of what 甲 drew, and adopts it
        keep(second, inputs);
        assertThat(second.send("POST", "/scenarios/A/adoption", "").status()).isEqualTo(428);
        assertThat(second.send("POST", "/scenarios/A/adoption", "", "If-Match", seen)
                        .status())
                .isEqualTo(412);
        JsonNode adoption = adopted(second);
        assertThat(decide(first, adoption, APPROVAL).json().get("code").asText())
                .isEqualTo("own-work");
    }

    @Test
    void a_unit_recoded_since_hides_nothing_from_those_who_keep_it_now() {
        keep(first, INPUTS + "[" + OPENED + "]");
        JsonNode adoption = adopted(first);
        String id = adoption.get("id").asText();
        Documents documents = service.register.journal().documents();
        Documents.Document kept = documents.get("adoption", id).orElseThrow();
        documents
                .put("adoption", id, kept.json().replace("990121100200", "880121100200"), kept.version())
                .orElseThrow();
        JsonNode listed = second.get("/adoptions").json();
        assertThat(listed.at("/adoptions/0/changes/0/division_code").asText()).isEqualTo("990121100200");
        assertThat(listed.get("links").findValuesAsText("rel")).containsExactly("self");
        assertThat(decide(second, listed.at("/adoptions/0"), APPROVAL).status()).isEqualTo(200);
        assertThat(found("facilities", "望山日间照料中心")
                        .at("/properties/division_code")
                        .asText())
                .isEqualTo("990121100200");
    }

    @Test
    void a_scenario_of_one_name_is_submitted_fifty_times() {
        keep(first, INPUTS + "[" + OPENED + "]");
        for (int i = 0; i < 50; i++) {
            assertThat(decide(first, adopted(first), "{\"step\":\"withdraw\"}").status())
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
        refused(INPUTS + halved, "inputs.changes.0.supply");
    }

    private void refused(String inputs, String field) {
        keep(first, inputs);
        Answer bad = first.send("POST", "/scenarios/A/adoption", "", "If-Match", "*");
        assertThat(bad.status()).as(bad.text()).isEqualTo(400);
        assertThat(bad.json().get("field").asText()).isEqualTo(field);
    }

    @Test
    void a_scenario_is_altered_and_forgotten_by_planners_of_its_area_alone() {
        keep(first, "\"area\":\"990121\",\"kinds\":[\"E5\"],\"changes\":[" + change("close", "临河镇日间照料中心", "") + "]");
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
