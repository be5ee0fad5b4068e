package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.RevisionNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * The three markers of the invented line, surveyed again: all 0.00001° (0.91 m) to the east, and 002B another 0.0003° (33.3 m at 35°
 * north) to the north.
 */
class ResurveyTest {
    private static final Service SERVICE = Service.seeded();
    private static final String LINE = "\"line_code\":\"990121990122\",\"model\":\"translation\"";
    private static final String OBSERVED = observed(
            "990121990122001Q 105.02001 35.0",
            "990121990122002A 105.06001 35.0001",
            "990121990122002B 105.06001 35.0002");

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static String observed(String... rows) {
        StringBuilder list = new StringBuilder();
        for (String row : rows) {
            String[] parts = row.split(" ");
            list.append(list.isEmpty() ? "" : ",")
                    .append("{\"marker_no\":\"" + parts[0] + "\",\"longitude\":" + parts[1] + ",\"latitude\":"
                            + parts[2] + "}");
        }
        return ",\"observed\":[" + list + "]";
    }

    /**
     * Mean of the northward shifts 33.3/3 = 11.1 m: −11.1, −11.1 and +22.2 are left over, each marker shows 1 − 1/3 of an error, and
     * 22.2²/(1²·2/3) = 738 passes 13.8. Without 002B the others agree on 0.91 m east.
     */
    @Test
    void the_marker_that_moved_is_told_from_the_shift_of_all_and_nothing_is_moved() {
        RevisionNumber before = SERVICE.register.now().number();
        JsonNode made = SERVICE.made("resurvey-fit", LINE + OBSERVED);
        // the meridian nearest to 105.04° is 105°
        assertThat(made.get("plane").asText()).isEqualTo("EPSG:4544");
        assertThat(made.at("/shift/east_m").asDouble()).isCloseTo(0.913, within(0.002));
        assertThat(made.at("/shift/north_m").asDouble()).isCloseTo(0, within(0.001));
        assertThat(made.at("/markers/2/outlier").asBoolean()).isTrue();
        assertThat(made.at("/markers/2/residual_m").asDouble()).isCloseTo(33.28, within(0.02));
        assertThat(made.at("/markers/2/statistic").asDouble()).isCloseTo(738, within(2.0));
        assertThat(made.get("used").asInt()).isEqualTo(2);
        assertThat(SERVICE.execute("resurvey-fit", LINE + OBSERVED, "?f=csv").text())
                .contains("990121990122002B,33.2", "不符,未参与拟合 does not fit, left out");
        assertThat(SERVICE.register.now().number()).isEqualTo(before);
    }

    @Test
    void too_few_markers_unknown_ones_and_places_one_may_not_know_are_refused_by_field() {
        String one = observed("990121990122001Q 105.02001 35.0");
        refused(SERVICE.execute("resurvey-fit", LINE + one, ""), "inputs.observed");
        refused(
                SERVICE.execute("resurvey-fit", LINE + observed("990121990122009Q 105.02 35.0"), ""),
                "inputs.observed.0.marker_no");
        refused(
                SERVICE.execute("resurvey-fit", LINE + observed("990121990122001Q 35.0 105.02"), ""),
                "inputs.observed.0.longitude");
        Answer stranger = SERVICE.stranger()
                .send(
                        "POST",
                        "/processes/resurvey-fit/execution",
                        "{\"inputs\":{" + LINE + OBSERVED + "}}",
                        "Content-Type",
                        "application/json");
        refused(stranger, "inputs.observed.0.marker_no");
        assertThat(stranger.text()).doesNotContain("105.02,");
    }

    private static void refused(Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
    }
}
