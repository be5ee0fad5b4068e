package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A clause of one's own that keeps cemeteries as far from reservoirs as no norm does, beyond what is near to the county. At 35° N a degree
 * of longitude is 91,288 m. From west to east 乙县 with 甲县 in it, 100 to 100.08, and 丙县 from 100.3 on.
 */
class FarZonesTest {
    private final RowOfVillages row = new RowOfVillages();

    @BeforeEach
    void three_counties_and_a_cemetery() {
        county("970111", "远试甲县", 100, 100.08, 34.98, 35.04);
        county("970112", "远试乙县", 99, 100.3, 34.4, 35.6);
        county("970113", "远试丙县", 100.3, 101, 34.4, 35.6);
        // at 100.06
        row.facility("甲公墓", "F6", "970111", 3, "\"pipeline_state\":\"in-service\"");
        // what makes a layer of each: 0.9° = 82 km and 0.82° = 75 km off
        reservoir("远西库", 99.1);
        reservoir("远东库", 100.89);
    }

    @AfterEach
    void stop() {
        row.close();
    }

    private static String box(double west, double east, double south, double north) {
        return String.format(
                Locale.ROOT,
                "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%3$s],[%2$s,%3$s],[%2$s,%4$s],[%1$s,%4$s],[%1$s,%3$s]]]}",
                west,
                east,
                south,
                north);
    }

    private void county(String code, String name, double west, double east, double south, double north) {
        row.keep(
                "divisions",
                box(west, east, south, north),
                "\"name\":\"" + name + "\",\"code\":\"" + code + "\",\"type\":\"county\",\"level\":\"county\"");
    }

    private void reservoir(String name, double west) {
        row.keep(
                "constraint-zones",
                box(west, west + 0.01, 34.995, 35.005),
                "\"name\":\"" + name + "\",\"zone_kind\":\"reservoir\"");
    }

    private JsonNode away(int metres) {
        return row.clause(
                "970111",
                "\"form\":\"away-from\",\"kinds\":\"F6\",\"zones\":\"reservoir\",\"sense\":\"at-least\",\"value\":"
                        + metres,
                "\"complete_zones\":[\"reservoir\"]");
    }

    @Test
    void a_reservoir_within_the_distance_asked_for_is_found_however_far_beyond_the_county_it_lies() {
        // 0.23° = 20,996 m off, 0.21° east of the county
        reservoir("近库", 100.29);
        assertThat(away(21_100).get("outcome").asText()).isEqualTo("short");
        assertThat(away(20_900).get("outcome").asText()).isEqualTo("satisfied");
        // in 丙县, which begins 0.22° east of the county: 0.27° = 24,648 m
        reservoir("丙库", 100.33);
        assertThat(away(24_700).get("short").asInt()).isEqualTo(1);
    }

    /** 0.27° = 24,648 m off and 0.25° east of the county: farther than what is near, within the 25,000 m that the reservoir asks for itself. */
    @Test
    void a_zone_beyond_what_is_near_counts_as_far_as_it_asks_for_itself() {
        row.keep(
                "constraint-zones",
                box(100.33, 100.34, 34.995, 35.005),
                "\"name\":\"丙库\",\"zone_kind\":\"reservoir\",\"buffer_m\":25000,\"buffer_from\":\"edge\"");
        assertThat(away(1_000).get("outcome").asText()).isEqualTo("short");
    }

    @Test
    void counties_within_the_distance_are_looked_at_for_their_layers() {
        // within 30,000 m lies 丙县, of which a reservoir is recorded
        assertThat(away(30_000).get("outcome").asText()).isEqualTo("satisfied");
        assertThat(away(30_000).get("missing_inputs")).isEmpty();
    }
}
