package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An officer checks signs and records of the west town of {@link JurisdictionTest}. It is 2026-01-01. */
class NameRecordsTest {
    private static final Service SERVICE = Service.empty();
    private static final LocalDate CHANGED = LocalDate.parse("2025-06-01");

    @BeforeAll
    static void a_town_and_its_names() {
        SERVICE.commit(
                JurisdictionTest.unit("county", "340207", 118.0, 118.2),
                JurisdictionTest.unit("west", Proposing.WEST, 118.0, 118.1));
        SERVICE.commit(
                place("bare", Period.ALWAYS, "name", "前进路", "status", "in-use", "sign_count", "0"),
                place("silent", Period.ALWAYS, "name", "和平路", "status", "approved"),
                place("renamed", Period.ALWAYS, "name", "旧街", "status", "renamed", "sign_count", "2"),
                place("ended", before(), "name", "老桥", "status", "in-use", "sign_count", "1"),
                place("listed", Period.ALWAYS, "name", "古井巷", "sign_count", "1", "protected", "是"),
                place("turned", before(), "name", "丰收路", "status", "in-use", "sign_count", "3"));
        SERVICE.commit(place("turned", Period.from(CHANGED), "name", "银湖路", "status", "in-use", "sign_count", "3"));
    }

    private static Period before() {
        return Period.between(Optional.empty(), Optional.of(CHANGED));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static Change.Put place(String id, Period valid, String... pairs) {
        Map<String, String> stated = new HashMap<>(Map.of("division_code", Proposing.WEST, "kind", "K5"));
        for (int i = 0; i < pairs.length; i += 2) {
            stated.put(pairs[i], pairs[i + 1]);
        }
        return Service.put(ItemType.PLACE, id, valid, null, stated);
    }

    private static Answer ask(Client client, String process, String more, String form) {
        String body = "{\"inputs\":{\"area\":\"340207\"" + more + "}}";
        return client.send(
                "POST", "/processes/" + process + "/execution?f=" + form, body, "Content-Type", "application/json");
    }

    @Test
    void signs_are_held_against_the_names_they_bear() {
        JsonNode made = ask(SERVICE.stranger(), "sign-check", "", "json").json();
        List<String> told = new ArrayList<>();
        made.get("findings")
                .forEach(each -> told.add(
                        each.get("fault").asText() + " " + each.get("name").asText()));
        assertThat(told)
                .containsExactly(
                        "no-sign 前进路", "not-standard 旧街", "ended 老桥", "former-name 银湖路", "no-protection-sign 古井巷");
        assertThat(made.at("/findings/3/former_name").asText()).isEqualTo("丰收路");
        assertThat(made.at("/findings/3/since").asText()).isEqualTo("2025-06-01");
        assertThat(made.at("/counts/not-stated").asInt()).isEqualTo(1);
        // in force today: 0 + 2 + 1 + 3 of five names, 老桥 being gone
        assertThat(made.get("names").asInt()).isEqualTo(5);
        assertThat(made.get("signs").asInt()).isEqualTo(6);
        assertThat(made.at("/units/0/counts/ended").asInt()).isEqualTo(1);
        String table = ask(SERVICE.stranger(), "sign-check", ",\"not_stated\":true", "csv")
                .text();
        assertThat(table.lines().count()).isEqualTo(7);
        assertThat(table).contains("和平路", "未填标牌个数");
    }

    @Test
    void a55_a_record_is_as_complete_as_its_compulsory_fields_are_filled() {
        JsonNode open = ask(SERVICE.stranger(), "completeness", "", "json").json();
        // of the eleven fields that are public each record fills name and division: 2 / 11 = 18.18 %
        assertThat(open.get("fields")).hasSize(11);
        assertThat(open.get("records").asInt()).isEqualTo(5);
        assertThat(open.get("mean_percent").asDouble()).isCloseTo(18.18, within(0.005));
        assertThat(open.at("/incomplete/0/lacking_zh").asText())
                .contains("罗马字母拼音")
                .doesNotContain("登记人");
        Client officer = SERVICE.enter("wang", Grant.in(ItemId.named("west"), Role.PLACE_NAME_OFFICER));
        // the clerk is internal: with it 2 / 12 = 16.67 %
        assertThat(ask(officer, "completeness", "", "json")
                        .json()
                        .at("/units/1/mean_percent")
                        .asDouble())
                .isCloseTo(16.67, within(0.005));
        assertThat(ask(officer, "completeness", ",\"rows\":\"unit\"", "csv").text())
                .contains("340207100,west,5,0,16.67");
        assertThat(ask(officer, "completeness", "", "geojson").json().get("features"))
                .hasSize(2);
    }
}
