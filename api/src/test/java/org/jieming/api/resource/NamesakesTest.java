package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An officer looks for names entered twice, and says which are different after all. */
class NamesakesTest {
    private static final String JSON = "application/json";
    private final Service service = Service.empty();

    @BeforeEach
    void two_villages() {
        service.commit(village("a", 31.300), village("b", 31.302));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static org.jieming.register.Change village(String id, double latitude) {
        return Service.put(
                ItemType.PLACE,
                id,
                Period.ALWAYS,
                Shape.point(118.3, latitude),
                Map.of("name", "石桥村", "kind", "K3", "division_code", "340207101"));
    }

    private JsonNode found() {
        return service.send(
                        "POST",
                        "/processes/double-entries/execution",
                        "{\"inputs\":{\"distance\":300}}",
                        "Content-Type",
                        JSON)
                .json();
    }

    @Test
    void a_pair_that_was_found_to_be_different_is_left_out_until_that_is_taken_back() {
        JsonNode cluster = found().at("/clusters/0");
        assertThat(cluster.get("items")).hasSize(2);
        // 0.002° of latitude at 31° N: 2 × 110.9 m = 222 m
        assertThat(cluster.at("/evidence/0/distance_m").asDouble()).isBetween(221.0, 223.0);
        assertThat(cluster.at("/evidence/0/likeness").asText()).isEqualTo("same-name");

        String pair = "/namesakes/" + Service.idOf("b") + "." + Service.idOf("a");
        for (String unsaid : List.of("{}", "{\"note\":\".\"}")) {
            var refused = service.send("PUT", pair, unsaid, "Content-Type", JSON);
            assertThat(refused.status()).as(refused.text()).isEqualTo(400);
            assertThat(refused.json().get("field").asText()).isEqualTo("note");
        }
        assertThat(found().get("clusters")).hasSize(1);
        assertThat(service.send("PUT", pair, "{\"note\":\"河东河西两村\"}", "Content-Type", JSON)
                        .status())
                .isEqualTo(204);
        assertThat(found().get("clusters")).isEmpty();
        JsonNode kept = service.get("/namesakes").json().at("/namesakes/0");
        assertThat(kept.get("note").asText()).isEqualTo("河东河西两村");
        assertThat(kept.get("author").asText()).isNotEmpty();
        assertThat(kept.get("one_name").asText())
                .isEqualTo(cluster.at("/items/0/name").asText());

        assertThat(service.send("DELETE", pair, "").status()).isEqualTo(204);
        assertThat(service.send("DELETE", pair, "").status()).isEqualTo(404);
        assertThat(found().get("clusters")).hasSize(1);
    }

    @Test
    void a_pair_needs_two_ids_and_strangers_decide_nothing() {
        String id = Service.idOf("a");
        assertThat(service.send("PUT", "/namesakes/" + id, "{}", "Content-Type", JSON)
                        .status())
                .isEqualTo(400);
        assertThat(service.send("PUT", "/namesakes/" + id + "." + id, "{}", "Content-Type", JSON)
                        .status())
                .isEqualTo(400);
        // the register holds a and b and no c
        assertThat(service.send("PUT", "/namesakes/" + id + "." + Service.idOf("c"), "{}", "Content-Type", JSON)
                        .status())
                .isEqualTo(404);
        assertThat(service.stranger().get("/namesakes").status()).isEqualTo(401);
    }

    @Test
    void an_officer_of_another_town_neither_decides_nor_reads_what_was_decided() {
        service.commit(JurisdictionTest.unit("east", "340207102000", 118.4, 118.5));
        var officer = service.enter("officer", Grant.in(ItemId.named("east"), Role.PLACE_NAME_OFFICER));
        String pair = "/namesakes/" + Service.idOf("a") + "." + Service.idOf("b");
        var refused = officer.send("PUT", pair, "{}", "Content-Type", JSON);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("code").asText()).isEqualTo("outside-jurisdiction");
        assertThat(service.send("PUT", pair, "{\"note\":\"河东河西两村\"}", "Content-Type", JSON)
                        .status())
                .isEqualTo(204);
        assertThat(service.get("/namesakes").json().get("namesakes")).hasSize(1);
        assertThat(officer.get("/namesakes").json().get("namesakes")).isEmpty();
    }
}
