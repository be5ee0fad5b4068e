package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Villages and communities as lists of other bureaus call them: by their committees. */
class OrganSearchTest {
    private static final String TOWN = "340207100";
    private final Service service = Service.empty();

    @BeforeEach
    void a_town_with_a_village_and_communities() {
        service.commit(
                JurisdictionTest.unit("west", TOWN, 118.0, 118.1),
                place("渡口村", "K3"),
                place("六洲社区", "K3"),
                place("东门居委会", "K3"),
                place("东门社区", "K3"),
                place("三岔村", "K8"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static Change place(String name, String kind) {
        Map<String, String> values = Map.of("name", name, "kind", kind, "division_code", TOWN, "status", "in-use");
        return Service.put(ItemType.PLACE, name, Period.ALWAYS, null, values);
    }

    private JsonNode hits(String query) {
        return service.get("/search?q=" + ItemsTest.encoded(query)).json().get("hits");
    }

    @Test
    void a_search_for_a_committee_finds_its_village_and_says_how() {
        JsonNode hit = hits("渡口村委会").path(0);
        assertThat(hit.path("name").asText()).isEqualTo("渡口村");
        assertThat(hit.path("match").asText()).isEqualTo("organ");
        assertThat(hit.path("note").asText()).contains("村(居)民委员会", "不是它的地名");
        assertThat(hits("渡口村民委员会").path(0).path("name").asText()).isEqualTo("渡口村");
        assertThat(hits("六洲社区居委会").path(0).path("name").asText()).isEqualTo("六洲社区");
        assertThat(hits("渡口村").path(0).has("note")).isFalse();
    }

    @Test
    void what_bears_the_very_name_comes_first_and_what_has_no_committee_is_not_found_by_one() {
        JsonNode hits = hits("东门居委会");
        assertThat(hits.path(0).path("name").asText()).isEqualTo("东门居委会");
        assertThat(hits.path(0).path("match").asText()).isEqualTo("exact");
        assertThat(hits.path(1).path("name").asText()).isEqualTo("东门社区");
        assertThat(hits("三岔村委会").findValuesAsText("match")).doesNotContain("organ");
    }

    /** 95 of 100 by an organ, less 5 since it is not its name as it is written: 90, of which no match is made alone. */
    @Test
    void reconciliation_offers_the_village_and_makes_no_match_of_it() {
        JsonNode result = service.send(
                        "POST",
                        "/reconcile",
                        "queries=" + ItemsTest.encoded("{\"q0\":{\"query\":\"渡口村委会\"}}"),
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .json()
                .at("/q0/result/0");
        assertThat(result.path("name").asText()).isEqualTo("渡口村");
        assertThat(result.path("score").asDouble()).isEqualTo(90);
        assertThat(result.path("match").asBoolean()).isFalse();
        assertThat(result.path("description").asText()).contains("不是它的地名");
    }

    /** Of the row nothing but its name is said: 90 as above, and a person decides. */
    @Test
    void a_table_of_another_bureau_is_matched_by_committees_for_a_person_to_decide() {
        Client officer = service.enter("sun", Grant.in(ItemId.named("west"), Role.PLACE_NAME_OFFICER));
        String path = "/matchings/"
                + officer.send(
                                "POST",
                                "/matchings?name=nbs.csv&area=" + TOWN,
                                "地名\n渡口村委会\n",
                                "Content-Type",
                                "text/csv")
                        .json()
                        .get("id")
                        .asText();
        // the column is known by its title, so that the search goes on at once
        JsonNode now = officer.get(path).json();
        while (List.of("accepted", "running").contains(now.at("/search/status").asText())) {
            now = officer.get(path).json();
        }
        JsonNode row = officer.get(path + "/rows").json().at("/rows/0");
        assertThat(row.at("/candidates/0/name").asText()).as(row.toString()).isEqualTo("渡口村");
        assertThat(row.at("/candidates/0/score").asDouble()).isEqualTo(90);
        assertThat(row.path("state").asText()).isEqualTo("unsure");
    }
}
