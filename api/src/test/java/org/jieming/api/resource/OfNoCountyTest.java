package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link RowOfVillages} with a welfare home of the city of 有县市, of whose county nothing is said, and one in each of its two counties. */
class OfNoCountyTest {
    private static final String KEEP =
            "\"kinds\":\"E5\",\"property\":\"day_places\",\"sense\":\"at-least\",\"value\":20,\"form\":";
    private static final String REST = "不知属于哪个县级政区 unit not known";

    private final RowOfVillages row = new RowOfVillages();

    @BeforeEach
    void facilities() {
        row.facility("甲站", "E5", "970101101202", 3, "\"status\":\"operating\",\"day_places\":20");
        row.facility("乙站", "E5", "970102100202", 5, "\"status\":\"operating\",\"day_places\":20");
    }

    private void ofTheCity() {
        row.keep(
                "facilities",
                "null",
                "\"name\":\"市福利院\",\"facility_type\":\"E5\",\"division_code\":\"970100\",\"status\":\"operating\",\"day_places\":15");
    }

    @AfterEach
    void stop() {
        row.close();
    }

    private static List<JsonNode> counties(JsonNode clause) {
        return StreamSupport.stream(clause.get("units").spliterator(), false)
                .filter(unit -> unit.get("level").asText().equals("county"))
                .toList();
    }

    private static List<Integer> counts(JsonNode json) {
        return Stream.of("total", "satisfied", "short", "unknown")
                .map(name -> json.get(name).asInt())
                .toList();
    }

    @Test
    void what_is_known_of_the_prefecture_alone_has_a_row_and_the_rows_make_up_the_whole() {
        ofTheCity();
        JsonNode keep = row.clause("970100", KEEP + "\"items-keep\"");
        // one home in each of the two counties keeps 20 places; that of the city lacks 5
        assertThat(counts(keep)).containsExactly(3, 2, 1, 0);
        List<JsonNode> rows = counties(keep);
        assertThat(rows.stream().map(unit -> unit.get("code").asText())).containsExactly("970101", "970102", "");
        assertThat(rows.stream().mapToInt(unit -> unit.get("total").asInt()).sum())
                .isEqualTo(3);
        assertThat(rows.get(2).get("name").asText()).contains("有县市", REST);
        assertThat(counts(rows.get(2))).containsExactly(1, 0, 1, 0);
        JsonNode total = row.clause("970100", KEEP + "\"per-thousand\",\"band\":\"elders-60\"");
        assertThat(counties(total).get(2).at("/figure/numerator").asInt()).isEqualTo(15);
    }

    @Test
    void where_everything_is_known_of_a_county_there_is_no_such_row() {
        assertThat(counties(row.clause("970100", KEEP + "\"items-keep\""))).hasSize(2);
        assertThat(counties(row.within("970100", ""))).hasSize(2);
    }

    /** 丙站 of 970103, which is not registered, keeps 20 places; the home of the city lacks 5: 4 facilities with 75 places in all. */
    @Test
    void what_is_of_the_prefecture_and_what_is_of_a_county_that_is_not_registered_have_a_row_each() {
        row.people("970103100201", 6);
        assertThat(counties(row.within("970100", ""))).hasSize(3);
        assertThat(counties(row.within("970100", "")).get(2).get("name").asText())
                .isEqualTo("970103");
        ofTheCity();
        row.facility("丙站", "E5", "970103100201", 6, "\"status\":\"operating\",\"day_places\":20");
        JsonNode keep = row.clause("970100", KEEP + "\"items-keep\"");
        List<JsonNode> rows = counties(keep);
        assertThat(rows.stream().map(unit -> unit.get("code").asText()))
                .containsExactly("970101", "970102", "970103", "");
        assertThat(rows.get(3).get("name").asText()).contains("有县市", REST);
        assertThat(counts(rows.get(2))).containsExactly(1, 1, 0, 0);
        assertThat(rows.get(2).get("outcome").asText()).isEqualTo("unknown");
        assertThat(counts(rows.get(3))).containsExactly(1, 0, 1, 0);
        assertThat(rows.stream().mapToInt(unit -> unit.get("total").asInt()).sum())
                .isEqualTo(keep.get("total").asInt());
        List<JsonNode> total = counties(row.clause("970100", KEEP + "\"per-thousand\",\"band\":\"elders-60\""));
        assertThat(total.get(2).at("/figure/numerator").asInt()).isEqualTo(20);
        assertThat(total.get(2).at("/figure/denominator").asInt()).isEqualTo(100);
        assertThat(total.get(3).at("/figure/numerator").asInt()).isEqualTo(15);
        assertThat(total.get(3).at("/figure/denominator").asInt()).isZero();
        JsonNode people = row.within("970100", "");
        assertThat(counties(people).stream()
                        .mapToInt(unit -> unit.get("total").asInt())
                        .sum())
                .isEqualTo(people.get("total").asInt());
    }
}
