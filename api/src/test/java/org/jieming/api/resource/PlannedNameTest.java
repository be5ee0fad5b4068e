package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A village 金桂村 that a plan of names (地名规划) foresees in the west town, and one 银杏村 in use. It is 2026-01-01. */
class PlannedNameTest {
    private static final String ITEMS = "/collections/places/items/";
    private static final String PLANNED = Service.idOf("plan");

    private final Service service = Service.empty();
    private Client officer = service.stranger();
    private Client reviewer = service.stranger();

    @BeforeEach
    void a_town_with_a_plan() {
        service.commit(
                JurisdictionTest.unit("county", "340207", 118.0, 118.2),
                JurisdictionTest.unit("west", Proposing.WEST, 118.0, 118.1));
        service.commit(village("plan", "金桂村", "planned"), village("used", "银杏村", "in-use"));
        officer = service.enter("wang", Grant.in(ItemId.named("west"), Role.PLACE_NAME_OFFICER));
        reviewer = service.enter("li", Grant.in(ItemId.named("west"), Role.REVIEWER));
    }

    private static Change.Put village(String id, String name, String status) {
        return Service.put(
                ItemType.PLACE,
                id,
                Period.ALWAYS,
                Shape.point(118.05, 31.05),
                Map.of(
                        "name",
                        name,
                        "kind",
                        "K3",
                        "division_code",
                        Proposing.WEST,
                        "status",
                        status,
                        "meaning",
                        "多金桂"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    /** The naming of an item, of which nothing else is said. */
    private static String taking(String item) {
        return Proposing.naming("{\"properties\":{}}").replace("{\"kind\":", "{\"item\":\"" + item + "\",\"kind\":");
    }

    @Test
    void a_naming_takes_up_a_planned_name_and_the_approval_makes_that_very_place_standard() {
        String proposal = Proposing.submitted(officer, taking(PLANNED));
        Proposing.take(reviewer, proposal, "approve", Proposing.act());
        JsonNode place = service.get(ITEMS + PLANNED).json();
        assertThat(place.at("/properties/status").asText()).isEqualTo("approved");
        assertThat(place.at("/properties/meaning").asText()).isEqualTo("多金桂");
        assertThat(place.at("/properties/former_names").isMissingNode()).isTrue();
        // decided on 2026-01-01; a plan until then
        assertThat(service.get(ITEMS + PLANNED + "?datetime=2025-12-31")
                        .json()
                        .at("/properties/status")
                        .asText())
                .isEqualTo("planned");
        assertThat(service.get("/collections/places/items").json().get("features"))
                .hasSize(2);
    }

    /** The check of the first test passed although the planned village bears the name; another village of that name is told. */
    @Test
    void a_planned_name_is_held_against_every_other_of_that_name() {
        service.commit(village("other", "金桂村", "in-use"));
        String proposal = Proposing.begin(officer, taking(PLANNED));
        Answer refused = Proposing.step(officer, proposal, "check", Proposing.reasons());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/rule").asText()).isEqualTo("A-12");
    }

    @Test
    void what_changed_meanwhile_is_not_approved_and_a_name_in_use_is_not_taken_up() {
        String proposal = Proposing.submitted(officer, taking(PLANNED));
        service.commit(village("plan", "丹桂村", "planned"));
        Answer stale = Proposing.step(reviewer, proposal, "approve", Proposing.act());
        assertThat(stale.status()).as(stale.text()).isEqualTo(412);

        Answer used =
                officer.send("POST", "/proposals", taking(Service.idOf("used")), "Content-Type", "application/json");
        assertThat(used.status()).isEqualTo(400);
        assertThat(used.json().get("field").asText()).isEqualTo("item");
    }
}
