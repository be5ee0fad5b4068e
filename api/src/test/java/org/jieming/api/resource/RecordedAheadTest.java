package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 杨家湾 is called 杨柳湾 from 2027 on. What is recorded today of what nobody decided is known of it then, too. It is 2026-01-01. */
class RecordedAheadTest extends NameDoors {
    private static final String CODE = "34020710022200000001";

    @BeforeEach
    void a_renaming_ahead() {
        written(village(
                reviewer,
                "PATCH",
                "",
                "{\"properties\":{\"name\":\"杨柳湾\",\"valid_from\":\"2027-01-01\"}," + ACT + "}"));
    }

    private static void written(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private JsonNode on(String day) {
        return reviewer.get(ITEMS + "/" + Service.idOf("杨家湾") + "?datetime=" + day)
                .json()
                .get("properties");
    }

    /** The next code is …0002: …0001 is spent, and whose it is bears it on every day. */
    @Test
    void a_class_and_a_code_that_are_given_today_are_borne_under_the_name_of_2027() {
        written(village(
                officer, "PATCH", "", "{\"properties\":{\"class_code\":\"22200\",\"place_code\":\"" + CODE + "\"}}"));
        assertThat(on("2027-02-01").path("place_code").asText()).isEqualTo(CODE);
        assertThat(on("2027-02-01").path("class_code").asText()).isEqualTo("22200");
        assertThat(on("2027-02-01").path("name").asText()).isEqualTo("杨柳湾");
        assertThat(reviewer.get(ITEMS + "?place_code=" + CODE + "&datetime=2027-02-01")
                        .json()
                        .get("features"))
                .hasSize(1);
    }

    @Test
    void a_code_of_a_row_is_borne_under_the_name_of_2027() {
        JsonNode judged = judged(officer, "id,class_code,place_code\n" + Service.idOf("杨家湾") + ",22200," + CODE + "\n");
        Answer begun =
                officer.send("POST", judged.get("id").asText() + "/apply", "{}", "Content-Type", "application/json");
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        settled(officer, judged.get("id").asText(), "applying");
        assertThat(on("2026-01-02").path("place_code").asText()).isEqualTo(CODE);
        assertThat(on("2027-02-01").path("place_code").asText()).isEqualTo(CODE);
    }

    /** 2027 tells 杨家湾 as a former name already, and 老杨湾 comes beside it. */
    @Test
    void a_former_name_that_is_told_today_is_one_in_2027_as_well() {
        written(village(officer, "PATCH", "", "{\"properties\":{\"former_names\":[\"老杨湾\"]}}"));
        assertThat(on("2026-01-02").get("former_names").toString()).isEqualTo("[\"老杨湾\"]");
        assertThat(on("2027-02-01").get("former_names").toString()).isEqualTo("[\"杨家湾\",\"老杨湾\"]");
    }

    /** What 2027 says of its own is left alone: the letters of its name, and a class that was stated for it. */
    @Test
    void what_a_later_version_says_of_its_own_stays() {
        written(village(officer, "PATCH", "?datetime=2027-01-01", "{\"properties\":{\"class_code\":\"22100\"}}"));
        written(village(officer, "PATCH", "", "{\"properties\":{\"class_code\":\"22200\",\"pinyin\":\"Yángjiāwān\"}}"));
        assertThat(on("2026-01-02").get("pinyin").asText()).isEqualTo("Yángjiāwān");
        assertThat(on("2027-02-01").get("class_code").asText()).isEqualTo("22100");
        assertThat(on("2027-02-01").path("pinyin").asText()).doesNotStartWith("Yángjiā");
    }
}
