package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.Test;

/** A history of names in one file (沿革): 杨家湾 becomes 杨松湾 on 2026-02-01 and 杨榆湾 on 2027-06-01. It is 2026-01-01 at the {@link NameDoors}. */
class ChainOfNamesTest extends NameDoors {
    private static final String ITEM = Service.idOf("杨家湾");
    private static final String HEADER = "id,标准名称,生效日期\n";
    private static final String FIRST = ITEM + ",杨松湾,2026-02-01\n";
    private static final String SECOND = ITEM + ",杨榆湾,2027-06-01\n";

    private void bring(String file) {
        JsonNode judged = judged(reviewer, file);
        assertThat(judged.at("/counts/changed").asInt()).as(judged.toString()).isEqualTo(2);
        String path = judged.get("id").asText();
        Answer begun = reviewer.send("POST", path + "/apply", "{" + ACT + "}", "Content-Type", "application/json");
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        assertThat(settled(reviewer, path, "applying").get("status").asText()).isEqualTo("applied");
    }

    private JsonNode on(String day) {
        return reviewer.get(ITEMS + "/" + ITEM + "?datetime=" + day).json().get("properties");
    }

    private void isTold() {
        assertThat(on("2026-01-31").get("name").asText()).isEqualTo("杨家湾");
        assertThat(on("2026-02-01").get("name").asText()).isEqualTo("杨松湾");
        assertThat(on("2026-02-01").get("former_names").toString()).isEqualTo("[\"杨家湾\"]");
        assertThat(on("2027-06-01").get("name").asText()).isEqualTo("杨榆湾");
        assertThat(on("2027-06-01").get("former_names").toString()).isEqualTo("[\"杨家湾\",\"杨松湾\"]");
        assertThat(on("2027-06-01").get("pinyin").asText()).startsWith("Yángyú");
    }

    @Test
    void every_name_between_is_a_former_name() {
        bring(HEADER + FIRST + SECOND);
        isTold();
    }

    @Test
    void the_newest_name_may_stand_first() {
        bring(HEADER + SECOND + FIRST);
        isTold();
    }

    /** Two names of one day: the row that comes second finds the name begun that day, and is refused as an edit is. */
    @Test
    void two_names_of_one_day_are_refused() {
        JsonNode judged = judged(reviewer, HEADER + FIRST + SECOND.replace("2027-06-01", "2026-02-01"));
        assertThat(judged.at("/counts/rejected").asInt()).as(judged.toString()).isEqualTo(1);
    }
}
