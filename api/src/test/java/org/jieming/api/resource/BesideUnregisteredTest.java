package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * {@link RowOfVillages}: beside 乙县 (villages 4 and 5) people are counted at 6 and 7 under 970103, of which the register holds no division.
 * 甲站 at 3 serves village 4 within 2,000 m; 5 is 1,826 m from what is known of 970103, and nobody knows what there is in it.
 */
class BesideUnregisteredTest {
    private static final String ASKED =
            "\"area\":\"970102\",\"date\":\"2026-06-01\",\"kinds\":[\"E5\"],\"radius\":2000";

    private final RowOfVillages row = new RowOfVillages();

    @BeforeEach
    void people() {
        row.people("970103100201", 6);
        row.people("970103100202", 7);
        row.facility("甲站", "E5", "970101101202", 3, "\"status\":\"operating\",\"day_places\":20");
        row.facility("乙站", "E5", "970102100202", 5, "\"status\":\"closed\",\"day_places\":20");
    }

    @AfterEach
    void stop() {
        row.close();
    }

    private static List<Integer> counts(JsonNode json, String... names) {
        return Stream.of(names).map(name -> json.get(name).asInt()).toList();
    }

    @Test
    void whom_nobody_on_record_serves_there_is_unknown_as_beside_a_county_on_record_that_is_silent() {
        String[] judged = {"total", "satisfied", "short", "unknown"};
        JsonNode clause = row.within("970102", "");
        assertThat(counts(clause, judged)).containsExactly(200, 100, 0, 100);
        assertThat(clause.get("outcome").asText()).isEqualTo("unknown");
        assertThat(clause.get("unknown_near_unrecorded").asInt()).isEqualTo(100);
        JsonNode reach = row.made("reach", ASKED);
        assertThat(counts(reach.get("served"), "people", "unserved", "unknown")).containsExactly(100, 0, 100);
        assertThat(reach.at("/served/share").isNull()).isTrue();
        assertThat(reach.at("/served/at_least").asBoolean()).isTrue();
        // 1,800 m end before 970103 begins
        assertThat(counts(row.made("reach", ASKED.replace("2000", "1800")).get("served"), "unserved", "unknown"))
                .containsExactly(200, 0);
    }

    @Test
    void where_it_keeps_a_roll_or_all_around_are_declared_the_shortage_is_certain() {
        assertThat(counts(
                        row.made("reach", ASKED + ",\"complete_around\":[\"E5\"]")
                                .get("served"),
                        "unserved",
                        "unknown"))
                .containsExactly(100, 0);
        // a station at 7 is 3,652 m from village 5
        row.facility("丙站", "E5", "970103100202", 7, "\"status\":\"operating\",\"day_places\":20");
        assertThat(counts(row.made("reach", ASKED).get("served"), "unserved", "unknown"))
                .containsExactly(100, 0);
    }

    @Test
    void what_its_people_get_on_average_is_not_told_as_known() {
        JsonNode told = row.made("accessibility", ASKED + ",\"level\":\"county\",\"supply\":\"day_places\"");
        assertThat(told.at("/equity/mean_per_1000").isNull()).isTrue();
        assertThat(told.at("/equity/gini").isNull()).isTrue();
        // those of village 5, to whom nobody on record gives anything
        assertThat(told.at("/equity/people_unknown").asInt()).isEqualTo(100);
    }
}
