package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What candidates of a plan hold and how far they reach, on the invented county (its README). */
class CandidatesTest {
    private static final String DAY_CARE =
            "\"area\":\"990121\",\"kinds\":[\"E5\"],\"complete_around\":[\"E5\"],\"radius\":1000";

    private static final Service SERVICE = Service.empty();

    @BeforeAll
    static void seeds() {
        Birth.ifNew(SERVICE.register, Progress.SILENT);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void a_candidate_with_places_of_its_own_serves_no_more_though_no_capacity_is_asked_for() {
        String own = ",\"candidates\":[{\"name\":\"东门\",\"lon\":105.025,\"lat\":35.04,\"capacity\":10},"
                + "{\"name\":\"望山\",\"lon\":105.055,\"lat\":35.035}]";
        // 350 whom 临河 serves without limit, 10 of the 700 around 东门, and all 200 of 望山, of which nothing is said
        JsonNode made = SERVICE.made("siting", DAY_CARE + own + ",\"sites\":2");
        assertThat(made.get("sites").findValuesAsText("name")).containsExactlyInAnyOrder("望山", "东门");
        assertThat(made.at("/plan/served_then").asInt()).isEqualTo(350 + 200 + 10);
        assertThat(made.at("/plan/counts_agree").asBoolean()).isTrue();
        for (String aim : List.of("everybody", "least-way", "least-farthest")) {
            Answer refused = SERVICE.execute("siting", DAY_CARE + own + ",\"aim\":\"" + aim + "\"", "");
            assertThat(refused.status()).as(aim).isEqualTo(400);
            assertThat(refused.json().get("field").asText()).isEqualTo("inputs.candidates");
            Answer standing = SERVICE.execute(
                    "siting", DAY_CARE + ",\"existing_capacity\":\"day_places\",\"aim\":\"" + aim + "\"", "");
            assertThat(standing.json().get("field").asText()).isEqualTo("inputs.existing_capacity");
        }
    }

    @Test
    void asked_again_with_the_radius_that_is_told_everybody_is_reached() {
        // the farthest has 4,372.245 m to go: 4,372.2 m, the tenth nearest to that, would leave 80 people beyond
        String one = DAY_CARE
                + ",\"aim\":\"everybody\",\"candidates\":[{\"name\":\"旧校舍\",\"lon\":105.0216,\"lat\":35.0417}]";
        assertThat(SERVICE.execute("siting", one, "?f=html").text()).contains("半径须达 4,372.3 米");
        for (String detour : List.of("1", "1.3", "1.37")) {
            String asked = one + ",\"detour\":" + detour;
            String radius = SERVICE.made("siting", asked)
                    .at("/beyond_all_candidates/smallest_radius_m")
                    .asText();
            JsonNode again = SERVICE.made("siting", asked.replace("\"radius\":1000", "\"radius\":" + radius));
            assertThat(again.at("/beyond_all_candidates/people").asInt())
                    .as(detour)
                    .isZero();
        }
    }

    /** Of 470 who may be served from the county beside, which has no roll, ten are given a place: 460 stay unknown, served or short. */
    @Test
    void who_may_be_served_by_what_is_not_on_record_and_is_given_no_seat_stays_unknown() {
        JsonNode plan = SERVICE.made(
                        "siting",
                        "\"area\":\"990121\",\"kinds\":[\"E7\"],\"radius\":3000,\"sites\":1,\"capacity\":10,"
                                + "\"candidates\":[{\"name\":\"甲\",\"lon\":105.015,\"lat\":35.012}]")
                .get("plan");
        assertThat(plan.get("unknown_now").asInt()).isEqualTo(470);
        assertThat(plan.get("served_then").asInt() - plan.get("served_now").asInt())
                .isEqualTo(10);
        assertThat(plan.get("unknown_then").asInt()).isEqualTo(460);
    }
}
