package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.Test;

/** What a standard name brings with it at the {@link NameDoors}: parts and letters, and who is told of it. */
class EnteredNamesTest extends NameDoors {
    private static final String IN_USE = ",\"kind\":\"K5\",\"status\":\"in-use\",\"approval_doc\":\"2号\"";

    private static void spelled(JsonNode properties) {
        assertThat(properties.get("specific").asText())
                .as(properties.toString())
                .isEqualTo("杨树");
        assertThat(properties.get("generic").asText()).isEqualTo("路");
        assertThat(properties.get("pinyin").asText()).isEqualTo("Yángshù Lù");
        assertThat(properties.get("pinyin_plain").asText()).isEqualTo("Yangshu Lu");
    }

    @Test
    void a_name_that_is_recorded_has_its_parts_and_letters_as_one_that_was_proposed() {
        Answer made = create(reviewer, place("杨树路", IN_USE));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        spelled(made.json().get("properties"));
        // so has what nobody approved yet; what its reading rests on stands beside it
        Answer planned = create(officer, place("柳树路", ",\"kind\":\"K5\",\"status\":\"planned\""));
        assertThat(planned.json().at("/properties/pinyin").asText()).isEqualTo("Liǔshù Lù");
        assertThat(planned.json().at("/properties/pinyin_status").asText()).isEqualTo("dictionary");
        Answer taken = reviewer.send(
                "PATCH",
                ITEMS + "/" + planned.json().get("id").asText(),
                "{\"properties\":{\"status\":\"in-use\"}," + ACT + "}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
        assertThat(taken.json().at("/properties/pinyin").asText())
                .as(taken.text())
                .isEqualTo("Liǔshù Lù");
    }

    @Test
    void a_row_of_a_file_has_them_and_one_with_a_spelling_of_its_own_keeps_it() {
        JsonNode judged = judged(
                reviewer,
                "名称,政区代码,地名种类,地名状态,批准文号,拼音\n杨树路," + Proposing.WEST + ",K5,在用,1号,\n槐树路," + Proposing.WEST
                        + ",K5,在用,1号,Huáishù Lù\n");
        String path = judged.get("id").asText();
        reviewer.send("POST", path + "/apply", "{" + ACT + "}", "Content-Type", "application/json");
        assertThat(settled(reviewer, path, "applying").get("status").asText()).isEqualTo("applied");
        JsonNode features = service.get(ITEMS + "?filter=name%20LIKE%20%27%25%E6%A0%91%E8%B7%AF%27")
                .json()
                .get("features");
        assertThat(features).hasSize(2);
        for (JsonNode feature : features) {
            JsonNode properties = feature.get("properties");
            if (properties.get("name").asText().equals("杨树路")) {
                spelled(properties);
            } else {
                assertThat(properties.get("pinyin").asText()).isEqualTo("Huáishù Lù");
                assertThat(properties.get("specific").asText()).isEqualTo("槐树");
            }
        }
    }

    @Test
    void a_proposal_with_a_spelling_of_its_own_has_what_follows_from_it() {
        String spelled = Proposing.STREET.replace("\"kind\"", "\"pinyin\":\"Guìhuā Lù\",\"kind\"");
        JsonNode named = officer.get(Proposing.begin(officer, Proposing.naming(spelled)))
                .json()
                .at("/content/properties");
        assertThat(named.get("specific").asText()).as(named.toString()).isEqualTo("桂花");
        assertThat(named.get("pinyin_plain").asText()).isEqualTo("Guihua Lu");
    }

    @Test
    void a_name_of_which_a_character_cannot_be_read_waits_for_its_spelling_at_every_door() {
        Answer recorded = create(reviewer, place("㵲阳路", IN_USE));
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(422);
        assertThat(recorded.json().get("findings").findValuesAsText("rule")).contains("A-36");
        Answer read = create(reviewer, place("㵲阳路", IN_USE + ",\"pinyin\":\"Wǔyáng Lù\""));
        assertThat(read.status()).as(read.text()).isEqualTo(201);
        String draft = Proposing.begin(officer, Proposing.naming(Proposing.place("㵲阳街", "K5")));
        Answer checked = Proposing.step(
                officer, draft, "check", "\"reasons\":{\"A-36\":\"当地读音\",\"A-06-RARE\":\"当地用字\",\"A-13\":\"范围为近似\"}");
        assertThat(checked.status()).as(checked.text()).isEqualTo(422);
        assertThat(checked.json().get("findings").findValuesAsText("rule")).containsExactly("A-36");
    }

    @Test
    void characters_that_nobody_sees_hide_no_duplicate_from_the_name_check() {
        for (String unseen : new String[] {"\u2060", "\u200b", "\ufeff", "\u00ad", "\ufe00"}) {
            JsonNode checked = service.made(
                    "name-check",
                    "\"name\":\"杨家" + unseen + "湾\",\"kind\":\"K3\",\"division_code\":\"" + Proposing.WEST + "\"");
            assertThat(checked.get("passes").asBoolean()).as(checked.toString()).isFalse();
            assertThat(checked.at("/findings/0/rule").asText()).isEqualTo("A-12");
        }
    }

    @Test
    void a_leaders_and_a_trade_name_that_stand_in_the_register_are_found_for_clean_up() {
        service.commit(
                standing("leader", "毛泽东路"),
                standing("trade", "华为路"),
                standing("letters", "ABC路"),
                standing("fine", "建设路"));
        JsonNode candidates = service.made("irregular-names", "\"area\":\"" + Proposing.WEST + "\"")
                .get("candidates");
        assertThat(candidates.findValuesAsText("rule")).contains("A-07-LEADER", "A-09", "A-06");
        assertThat(candidates.findValuesAsText("class")).contains("违");
        assertThat(candidates.findValuesAsText("name")).doesNotContain("建设路");
    }

    private static org.jieming.register.Change.Put standing(String id, String name) {
        return Service.put(
                ItemType.PLACE,
                id,
                Period.ALWAYS,
                null,
                Map.of("name", name, "kind", "K5", "division_code", Proposing.WEST, "status", "in-use"));
    }

    @Test
    void a_secret_name_is_in_no_announcement_and_in_no_file_for_the_public() {
        String secret = Proposing.STREET.replace("\"kind\"", "\"secrecy\":\"secret\",\"kind\"");
        String proposal = Proposing.approved(officer, reviewer, Proposing.naming(secret));
        Answer announced = officer.get("/announcements?proposals=" + proposal.substring("/proposals/".length()));
        assertThat(announced.status()).as(announced.text()).isEqualTo(422);
        assertThat(announced.json().at("/findings/0/rule").asText()).isEqualTo("N-SECRET");
        assertThat(announced.text()).doesNotContain("桂花路");
        // the step is as closed as the paper
        Proposing.attach(officer, proposal, "approval", "filing-report");
        Proposing.take(officer, proposal, "file", "");
        Answer step = Proposing.step(
                officer, proposal, "announce", "\"note\":\"政府网站\",\"channels\":[\"government-website\"]");
        assertThat(step.status()).as(step.text()).isEqualTo(422);
        assertThat(step.json().get("findings").findValuesAsText("rule")).containsExactly("N-SECRET");
        assertThat(step.json().at("/findings/0/zh").asText()).contains("不向社会公告", "解密");
        assertThat(officer.get(proposal).json().get("deadlines").findValuesAsText("step"))
                .containsExactly("file");
        JsonNode linked = service.get("/linked-places?area=" + Proposing.WEST).json();
        assertThat(linked.toString()).contains("杨家湾").doesNotContain("桂花路");
        assertThat(linked.get("left_out").asInt()).isEqualTo(1);
        assertThat(officer.send(
                                "PATCH",
                                ITEMS + "/"
                                        + officer.get(proposal)
                                                .json()
                                                .at("/content/id")
                                                .asText(),
                                "{\"properties\":{\"secrecy\":\"open\"}}",
                                "Content-Type",
                                "application/merge-patch+json",
                                "If-Match",
                                "*")
                        .status())
                .isEqualTo(422);
    }
}
