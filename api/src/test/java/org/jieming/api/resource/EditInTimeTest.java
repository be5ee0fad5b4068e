package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.Period;
import org.junit.jupiter.api.Test;

/** Writing items in time: what is corrected, what changes from a day on, and what ends. Today is 2026-01-01. */
class EditInTimeTest extends Editing {
    @Test
    void without_valid_from_a_put_corrects_the_version_in_force() {
        service.commit(named("六州", Service.from("2000-01-01")));
        assertThat(put("village", feature("六洲", "[118.4,31.35]", ""), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);
        assertThat(nameOn("2010-01-01")).isEqualTo("六洲");
        assertThat(nameOn("2000-01-01")).isEqualTo("六洲");
        assertThat(service.get(PLACES + "/" + Service.idOf("village") + "?as-of=1")
                        .json()
                        .at("/properties/name")
                        .asText())
                .isEqualTo("六州");
    }

    @Test
    void with_another_valid_from_it_changes_from_that_day_on() {
        service.commit(named("六州", Service.from("2000-01-01")));
        assertThat(put("village", feature("六洲", "[118.4,31.35]", ",\"valid_from\":\"2020-01-01\""), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);
        assertThat(nameOn("2019-12-31")).isEqualTo("六州");
        assertThat(nameOn("2020-01-01")).isEqualTo("六洲");
        JsonNode now = service.get(PLACES + "/" + Service.idOf("village")).json();
        assertThat(now.at("/properties/valid_from").asText()).isEqualTo("2020-01-01");
        assertThat(ItemsTest.link(now, "predecessor-version")).get().asString().endsWith("datetime=2019-12-31");
    }

    @Test
    void naming_the_version_moves_its_beginning_instead() {
        service.commit(named("六洲", Service.from("2000-01-01")));
        String later = feature("六洲", "[118.4,31.35]", ",\"valid_from\":\"2001-01-01\"");
        assertThat(service.send(
                                "PUT",
                                PLACES + "/" + Service.idOf("village") + "?datetime=2026-01-01",
                                later,
                                "Content-Type",
                                GEOJSON,
                                "If-Match",
                                "\"1\"")
                        .status())
                .isEqualTo(200);
        assertThat(service.get(PLACES + "/" + Service.idOf("village") + "?datetime=2000-06-01")
                        .status())
                .isEqualTo(410);
        assertThat(nameOn("2001-01-01")).isEqualTo("六洲");
    }

    /** 六洲 stands since 2000. That it was 老洲 from 2018 on takes no year from it that nobody spoke of. */
    @Test
    void other_words_from_a_later_day_on_divide_the_version_that_is_named() {
        service.commit(named("六洲", Service.from("2000-01-01")));
        Answer divided = service.send(
                "PATCH",
                PLACES + "/" + Service.idOf("village") + "?datetime=2015-01-01",
                "{\"properties\":{\"name\":\"老洲\",\"valid_from\":\"2018-01-01\"}}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "\"1\"");
        assertThat(divided.status()).as(divided.text()).isEqualTo(200);
        assertThat(nameOn("2000-01-01")).isEqualTo("六洲");
        assertThat(nameOn("2017-12-31")).isEqualTo("六洲");
        assertThat(nameOn("2018-01-01")).isEqualTo("老洲");
    }

    @Test
    void an_earlier_beginning_lengthens_the_version_that_says_the_same() {
        service.commit(named("六洲", Service.from("2000-01-01")));
        assertThat(patch("village", "{\"properties\":{\"valid_from\":\"1990-01-01\"}}", "\"1\"")
                        .status())
                .isEqualTo(200);
        JsonNode now = service.get(PLACES + "/" + Service.idOf("village")).json();
        assertThat(now.at("/properties/valid_from").asText()).isEqualTo("1990-01-01");
        assertThat(ItemsTest.link(now, "predecessor-version")).isEmpty();
    }

    @Test
    void an_end_that_is_stated_ends_the_item_and_spares_a_scheduled_change() {
        service.commit(named("六洲", Service.from("2000-01-01")));
        patch("village", "{\"properties\":{\"name\":\"新名\",\"valid_from\":\"2030-01-01\"}}", "\"1\"");
        // the version in force now is corrected to end in 2028; what is scheduled for 2030 stays
        assertThat(patch("village", "{\"properties\":{\"valid_to\":\"2028-01-01\"}}", "\"2\"")
                        .status())
                .isEqualTo(200);
        assertThat(nameOn("2027-12-31")).isEqualTo("六洲");
        assertThat(service.get(PLACES + "/" + Service.idOf("village") + "?datetime=2029-01-01")
                        .status())
                .isEqualTo(410);
        assertThat(nameOn("2030-01-01")).isEqualTo("新名");
    }

    /** 新名 is scheduled for 2030: what is learnt today of origin and place is known of it too, and the meaning it has of its own stays. */
    @Test
    void what_is_recorded_of_the_version_in_force_is_known_of_a_scheduled_one_that_says_the_same() {
        service.commit(named("六洲", Service.from("2000-01-01")));
        patch("village", "{\"properties\":{\"name\":\"新名\",\"meaning\":\"新\",\"valid_from\":\"2030-01-01\"}}", "*");
        String learnt = "\"origin\":\"江中有洲\",\"meaning\":\"六块洲\"";
        Answer edited = patch(
                "village",
                "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[118.5,31.4]},\"properties\":{" + learnt + "}}",
                "*");
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        patch("village", "{\"properties\":{\"remarks\":\"核对\",\"valid_from\":\"2025-06-01\"}}", "*");
        JsonNode later = onDay("2030-01-01");
        assertThat(later.at("/properties/name").asText()).isEqualTo("新名");
        assertThat(later.at("/properties/meaning").asText()).isEqualTo("新");
        assertThat(later.at("/properties/origin").asText()).isEqualTo("江中有洲");
        assertThat(later.at("/properties/remarks").asText()).isEqualTo("核对");
        assertThat(later.at("/geometry/coordinates/0").asDouble()).isEqualTo(118.5);
    }

    /** What was true of 2000 to 2020 alone says nothing of today. */
    @Test
    void what_is_recorded_of_a_version_that_is_past_is_said_of_no_other() {
        service.commit(named("六州", Period.between(day("2000-01-01"), day("2020-01-01"))));
        service.commit(named("六洲", Service.from("2020-01-01")));
        String past = PLACES + "/" + Service.idOf("village") + "?datetime=2010-01-01";
        String body = "{\"properties\":{\"origin\":\"江中有洲\"}}";
        assertThat(service.send("PATCH", past, body, "Content-Type", MERGE, "If-Match", "*")
                        .status())
                .isEqualTo(200);
        assertThat(onDay("2026-01-01").at("/properties/origin").asText()).isEmpty();
    }

    private JsonNode onDay(String day) {
        return service.get(PLACES + "/" + Service.idOf("village") + "?datetime=" + day)
                .json();
    }

    @Test
    void a_statement_never_runs_over_another_version() {
        service.commit(named("六州", Period.between(java.util.Optional.empty(), day("2020-01-01"))));
        service.commit(named("六洲", Service.from("2020-01-01")));
        Answer refused = patch("village", "{\"properties\":{\"valid_from\":null}}", "\"2\"");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/rule").asText()).isEqualTo("R-PERIOD");
        assertThat(refused.json().at("/findings/0/pointer").asText()).isEqualTo("/properties/valid_from");
    }

    @Test
    void delete_ends_the_item_on_a_day_and_its_past_stays() {
        service.commit(named("六洲", Service.from("2000-01-01")));
        String item = PLACES + "/" + Service.idOf("village");
        assertThat(service.send("DELETE", item + "?valid-to=2025-06-01", "", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(204);
        assertThat(service.get(item).status()).isEqualTo(410);
        assertThat(service.get(item).json().get("ended_on").asText()).isEqualTo("2025-06-01");
        assertThat(nameOn("2025-05-31")).isEqualTo("六洲");
        assertThat(service.send("DELETE", item, "", "If-Match", "*").status()).isEqualTo(410);
    }

    @Test
    void an_end_that_would_leave_nothing_is_refused_with_the_remedy_and_loses_nothing() {
        // it is 2026-01-01: the first item begins today, the second only in summer
        for (String begin : List.of("2026-01-01", "2026-06-01")) {
            service.commit(named("六洲", Service.from(begin)));
            String item = PLACES + "/" + Service.idOf("village");
            for (String more : List.of("", "?valid-to=" + begin, "?valid-to=2020-01-01", "?dry-run=true")) {
                Answer refused = service.send("DELETE", item + more, "", "If-Match", "*");
                assertThat(refused.status()).as(begin + more).isEqualTo(422);
                assertThat(refused.json().get("field").asText()).isEqualTo("valid-to");
                assertThat(refused.text()).contains("withdraw=true");
            }
            assertThat(nameOn("2026-07-01")).isEqualTo("六洲");
            assertThat(service.send("DELETE", item + "?withdraw=true", "", "If-Match", "*")
                            .status())
                    .isEqualTo(204);
        }
    }

    @Test
    void withdrawing_takes_back_what_was_recorded_in_error() {
        service.commit(named("六洲", Service.from("2000-01-01")));
        String item = PLACES + "/" + Service.idOf("village");
        assertThat(service.send("DELETE", item + "?withdraw=true", "", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(204);
        assertThat(service.get(item).status()).isEqualTo(404);
        assertThat(service.get(item + "?as-of=1").status()).isEqualTo(200);
    }
}
