package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.ItemType;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The west town 340207100000 became 望岳街道 340207002000 on 2025-06-01, half a year before today, and its names with it (B-04, B-10): at the
 * {@link NameDoors} nobody bears the old code any more.
 */
class EndedCodesTest extends NameDoors {
    private static final String STANDING = "340207002";
    private static final String IN_USE = ",\"kind\":\"K1\",\"status\":\"in-use\",\"approval_doc\":\"2号\"";

    @BeforeEach
    void the_town_became_a_sub_district() {
        Shape shape =
                JurisdictionTest.unit("west", Proposing.WEST, 118.0, 118.1).shape();
        service.commit(
                Service.put(
                        ItemType.DIVISION,
                        "west",
                        Service.from("2025-06-01"),
                        shape,
                        Map.of("name", "望岳街道", "code", STANDING + "000")),
                Service.put(
                        ItemType.PLACE,
                        "杨家湾",
                        Service.from("2025-06-01"),
                        null,
                        Map.of("name", "杨家湾", "kind", "K3", "division_code", STANDING, "status", "in-use")));
    }

    private static void ended(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        JsonNode finding = answer.json().at("/findings/0");
        assertThat(finding.get("rule").asText()).as(answer.text()).isEqualTo("N-UNIT");
        assertThat(finding.get("severity").asText()).isEqualTo("block");
        assertThat(finding.get("field").asText()).isEqualTo("division_code");
        assertThat(finding.get("zh").asText()).contains("340207100", "2025-06-01", STANDING, "望岳街道");
        assertThat(finding.get("en").asText()).contains("340207100", "2025-06-01", STANDING, "望岳街道");
    }

    private static String today(String place) {
        return place.replace(Proposing.WEST, STANDING);
    }

    @Test
    void no_edit_makes_a_standard_name_under_a_code_that_has_ended() {
        String street = place("老鸦山", IN_USE);
        ended(create(service.administrator(), street));
        // nor since a day before it ended, for the name holds after it as well
        ended(create(service.administrator(), place("老鸦山", IN_USE + ",\"valid_from\":\"2020-01-01\"")));
        // of a village under it neither
        ended(create(service.administrator(), street.replace(Proposing.WEST, "340207100203")));
        assertThat(create(service.administrator(), today(street)).status()).isEqualTo(201);
        // what was named and gave its name up while the town was one, bears its code
        Answer past = create(
                service.administrator(),
                place("老鸦渡", IN_USE + ",\"valid_from\":\"2020-01-01\",\"valid_to\":\"2024-01-01\""));
        assertThat(past.status()).as(past.text()).isEqualTo(201);
        assertThat(past.text()).doesNotContain("N-UNIT");
        String planned = create(officer, today(place("老鸦坡", ",\"kind\":\"K1\"")))
                .json()
                .get("id")
                .asText();
        ended(service.administrator()
                .send(
                        "PUT",
                        ITEMS + "/" + planned,
                        place("老鸦坡", IN_USE),
                        "Content-Type",
                        "application/geo+json",
                        "If-Match",
                        "*"));
    }

    @Test
    void a_row_of_a_file_is_told_the_code_of_today_and_a_plan_that_others_overtook_is_judged_anew() {
        JsonNode judged = judged(
                service.administrator(),
                "名称,地名种类,政区代码,地名状态,批准文号\n老鸦山,K1," + Proposing.WEST + ",在用,1号\n老鸦坡,K1," + STANDING + ",在用,1号\n");
        assertThat(judged.at("/counts/rejected").asInt()).as(judged.toString()).isEqualTo(1);
        assertThat(judged.at("/counts/new").asInt()).as(judged.toString()).isEqualTo(1);
        JsonNode rows = service.get(judged.get("id").asText() + "/rows").json().get("rows");
        assertThat(rows.findValuesAsText("rule")).contains("N-UNIT");
        assertThat(rows.toString()).contains("望岳街道");
        service.commit(Service.put(
                ItemType.DIVISION,
                "west",
                Service.from("2025-12-01"),
                null,
                Map.of("name", "望云街道", "code", "340207003000")));
        String path = judged.get("id").asText();
        service.administrator()
                .send(
                        "POST",
                        path + "/apply",
                        "{\"leave_out_rejected\":true," + ACT + "}",
                        "Content-Type",
                        "application/json");
        settled(service.administrator(), path, "applying");
        assertThat(service.get(ITEMS + "?filter=name%3D%27%E8%80%81%E9%B8%A6%E5%9D%A1%27")
                        .ids())
                .as(service.administrator().get(path).text())
                .isEmpty();
    }

    @Test
    void a_proposal_is_told_at_its_check_and_the_name_check_says_so() {
        Answer checked = Proposing.step(
                officer, Proposing.begin(officer, Proposing.naming(Proposing.STREET)), "check", Proposing.reasons());
        ended(checked);
        assertThat(checked.text()).doesNotContain("登记簿中没有政区");
        Answer typed = service.execute(
                "name-check", "\"name\":\"月季路\",\"kind\":\"K5\",\"division_code\":\"" + Proposing.WEST + "\"", "");
        assertThat(typed.json().get("findings").findValuesAsText("rule")).contains("N-UNIT");
        assertThat(typed.json().get("passes").asBoolean()).isFalse();
    }

    @Test
    void an_approval_is_refused_when_the_code_ended_since_the_name_was_checked() {
        String proposal = Proposing.submitted(officer, Proposing.naming(today(Proposing.STREET)));
        service.commit(Service.put(
                ItemType.DIVISION,
                "west",
                Service.from("2025-12-01"),
                null,
                Map.of("name", "望云街道", "code", "340207003000")));
        Answer approved = Proposing.step(reviewer, proposal, "approve", Proposing.act());
        assertThat(approved.status()).as(approved.text()).isEqualTo(422);
        assertThat(approved.text()).contains("N-UNIT", "望云街道", "340207003");
    }

    /** A register of before holds such names: they are listed, and those that keep the code of their registration are not. */
    @Test
    void names_that_bear_an_ended_code_are_listed_with_the_codes_of_names() {
        service.commit(
                JurisdictionTest.unit("county", "340207", 118.0, 118.2),
                Service.put(
                        ItemType.PLACE,
                        "云霁路",
                        Service.from("2025-09-01"),
                        null,
                        Map.of(
                                "name",
                                "云霁路",
                                "kind",
                                "K5",
                                "division_code",
                                Proposing.WEST,
                                "status",
                                "in-use",
                                "class_code",
                                "23500",
                                "place_code",
                                "34020710023500000001")),
                Service.put(
                        ItemType.PLACE,
                        "云霞路",
                        Service.from("2025-09-01"),
                        null,
                        Map.of(
                                "name",
                                "云霞路",
                                "kind",
                                "K5",
                                "division_code",
                                STANDING,
                                "status",
                                "in-use",
                                "class_code",
                                "23500",
                                "place_code",
                                "34020710023500000002")));
        JsonNode codes = service.made("place-codes", "\"area\":\"340207\"");
        assertThat(codes.at("/counts/ended-division").asInt())
                .as(codes.toString())
                .isEqualTo(1);
        assertThat(codes.toString()).contains("云霁路");
        assertThat(codes.at("/counts/moved").asInt()).isEqualTo(1);
    }
}
