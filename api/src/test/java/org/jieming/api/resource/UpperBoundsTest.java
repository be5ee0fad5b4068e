package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sizes for which GB 50180-2018 and GB 50437 state a least and a most: {@link RowOfVillages} with facilities on either side of the most. */
class UpperBoundsTest {
    private final RowOfVillages row = new RowOfVillages();

    @AfterEach
    void stop() {
        row.close();
    }

    private List<Integer> judged(String clause) {
        JsonNode told = row.made(
                        "gap-statement", "\"area\":\"970100\",\"date\":\"2026-06-01\",\"clauses\":[\"" + clause + "\"]")
                .at("/clauses/0");
        return Stream.of("total", "satisfied", "short", "unknown")
                .map(name -> told.get(name).asInt())
                .toList();
    }

    @Test
    void day_care_has_from_350_to_750_square_metres_of_floor() {
        row.facility("大站", "E5", "970101101202", 3, "\"status\":\"operating\",\"building_m2\":800");
        row.facility("中站", "E5", "970102100202", 5, "\"status\":\"operating\",\"building_m2\":750");
        row.facility("小站", "E5", "970102100201", 4, "\"status\":\"operating\",\"building_m2\":300");
        assertThat(judged("gb50180-day-care-area")).containsExactly(3, 2, 1, 0);
        assertThat(judged("gb50180-day-care-area-most")).containsExactly(3, 2, 1, 0);
    }

    @Test
    void a_home_has_from_18_to_44_square_metres_of_land_for_each_bed() {
        // 900 and 870 m² for 20 beds are 45 and 43.5 for each
        row.facility("大院", "E1", "970101101202", 3, "\"status\":\"operating\",\"beds_total\":20,\"land_m2\":900");
        row.facility("小院", "E1", "970102100202", 5, "\"status\":\"operating\",\"beds_total\":20,\"land_m2\":870");
        assertThat(judged("gb50437-land-per-bed")).containsExactly(2, 2, 0, 0);
        assertThat(judged("gb50437-land-per-bed-most")).containsExactly(2, 1, 1, 0);
    }

    /** Homes and nursing homes have the same most in the fifteen-minute circle, 17,500 m² and 500 beds, and another least each. */
    @Test
    void a_home_has_no_more_than_17500_square_metres_and_500_beds() {
        row.facility(
                "大院", "E1", "970101101202", 3, "\"status\":\"operating\",\"beds_total\":501,\"building_m2\":17501");
        row.facility(
                "小院", "E1", "970102100202", 5, "\"status\":\"operating\",\"beds_total\":500,\"building_m2\":17500");
        assertThat(judged("gb50180-home-area-most")).containsExactly(2, 1, 1, 0);
        assertThat(judged("gb50180-home-beds-most")).containsExactly(2, 1, 1, 0);
    }
}
