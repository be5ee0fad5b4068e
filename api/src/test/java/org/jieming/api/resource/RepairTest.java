package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.http.Json;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.boundary.RepairProposal;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.api.resource.analysis.RepairResource;
import org.jieming.register.Change;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sliver between 临河镇 and 青石乡 of the invented county, from its repair on paper to the register. */
class RepairTest {
    private static final String AREA = "\"area\":\"990121\"";
    private static final String ACT =
            ",\"act\":{\"number\":\"示政函〔2026〕1号\",\"authority\":\"示例省人民政府\",\"decided_on\":\"2025-12-30\"}";
    private final Service service = Service.seeded();

    @AfterEach
    void stop() {
        service.close();
    }

    private JsonNode proposed(String inputs) {
        return service.made("mosaic-repair", inputs);
    }

    private static Answer apply(Client client, String inputs, String repair, String act) {
        return client.send(
                "POST",
                "/mosaic-repairs",
                "{\"inputs\":{" + inputs + "},\"repair\":\"" + repair + "\"" + act + "}",
                "Content-Type",
                "application/json");
    }

    @Test
    void the_sliver_goes_to_the_town_with_the_longer_border_and_each_side_is_told_to_the_square_metre() {
        JsonNode made = proposed(AREA);
        // ½ × 0.03° × 0.0001° = 15,189 m² on the ellipsoid; 临河镇 bends around it, so that its border with it is longer
        JsonNode given = made.at("/given/0");
        assertThat(given.get("kind").asText()).isEqualTo("gap");
        assertThat(given.at("/to/name").asText()).isEqualTo("临河镇");
        assertThat(given.get("ground").asText()).isEqualTo("border");
        assertThat(given.get("area_m2").asDouble()).isCloseTo(15_189, within(1.0));
        JsonNode side = made.at("/sides/0");
        assertThat(made.get("sides")).hasSize(1);
        assertThat(side.get("name").asText()).isEqualTo("临河镇");
        assertThat(side.get("gain_m2").asDouble()).isCloseTo(15_189, within(1.0));
        assertThat(made.get("open")).isEmpty();
        assertThat(made.get("remaining")).isEmpty();
    }

    @Test
    void who_asks_may_state_whose_it_is_and_sees_both_outlines_on_a_map() {
        String stated = AREA + ",\"decisions\":[{\"lon\":105.03995,\"lat\":35.015,\"unit\":\"990121200\"}]";
        JsonNode made = proposed(stated);
        assertThat(made.at("/given/0/to/name").asText()).isEqualTo("青石乡");
        assertThat(made.at("/given/0/ground").asText()).isEqualTo("stated");
        JsonNode map = service.execute("mosaic-repair", stated, "?f=geojson").json();
        assertThat(StreamSupport.stream(map.get("features").spliterator(), false)
                        .map(feature -> feature.at("/properties/part").asText()))
                .containsExactly("before", "after", "given");
        Answer elsewhere = service.execute(
                "mosaic-repair",
                AREA + ",\"decisions\":[{\"lon\":105.03995,\"lat\":35.015,\"unit\":\"340207100\"}]",
                "");
        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(elsewhere.json().get("field").asText()).isEqualTo("inputs.decisions.0.unit");
    }

    @Test
    void it_is_written_as_seen_with_the_document_that_approves_it_and_by_who_keeps_the_divisions() {
        String repair = proposed(AREA).get("repair").asText();
        Answer bare = apply(service.administrator(), AREA, repair, "");
        assertThat(bare.status()).isEqualTo(400);
        assertThat(bare.json().get("field").asText()).isEqualTo("act");
        Answer unseen = apply(service.administrator(), AREA, "0".repeat(64), ACT);
        assertThat(unseen.status()).isEqualTo(412);
        Answer applied = apply(service.administrator(), AREA, repair, ACT);
        assertThat(applied.status()).as(applied.text()).isEqualTo(200);
        JsonNode check = service.made("mosaic-check", AREA);
        assertThat(check.at("/counts/block").asInt()).isZero();
        assertThat(check.at("/counts/warn").asInt()).isZero();
        String town = applied.json().at("/changed/0/id").asText();
        assertThat(service.get("/collections/divisions/items/" + town + "/history")
                        .text())
                .contains("示政函〔2026〕1号");
        // seen once, it cannot be written twice
        assertThat(apply(service.administrator(), AREA, repair, ACT).status()).isEqualTo(412);
    }

    @Test
    void a_county_does_not_write_when_it_cannot_see_the_markers_and_an_officer_of_names_not_at_all() {
        String repair = proposed(AREA).get("repair").asText();
        String town = proposed(AREA).at("/sides/0/id").asText();
        Client town101 = service.enter("zhao", Grant.in(ItemId.parse(town), Role.REVIEWER));
        Answer unseeing = apply(town101, AREA, repair, ACT);
        assertThat(unseeing.status()).isEqualTo(409);
        assertThat(unseeing.text()).contains("3 markers");
        Client names = service.enter("qian", Grant.everywhere(Role.PLACE_NAME_OFFICER));
        assertThat(apply(names, AREA, repair, ACT).status()).isEqualTo(403);
        assertThat(List.of(401))
                .contains(apply(service.stranger(), AREA, repair, ACT).status());
    }

    /** Worked out by somebody who sees all, with what she asks to have written then. */
    private final class Seen {
        private final LocalDate today = LocalDate.parse("2026-01-01");
        private final Snapshot before = service.register.now();
        private final Reading reading = new Reading(before, View.ofService(before, today), today, Optional.empty());
        private final RepairProposal proposal = RepairProposal.of(
                new Ground(reading.snapshot(), reading.view(), today),
                Inputs.read(RepairProposal.INPUTS, Json.object().put("area", "990121")));

        private ItemVersion one(ItemType type) {
            return before.believed(type).stream()
                    .filter(each -> type != ItemType.DIVISION || each.name().equals("临河镇"))
                    .findFirst()
                    .orElseThrow();
        }

        private Edit written() {
            return service.register.commit(
                    state -> RepairResource.upon(state, "zhang", reading, proposal, Optional.empty(), "界线拼合修复"));
        }

        private void isOvertaken() {
            assertThatThrownBy(this::written)
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.STALE_REVISION));
        }
    }

    private void put(ItemVersion item, ItemId id, Values values, Shape shape) {
        service.commit(new Change.Put(id, item.type(), item.valid(), values, shape));
    }

    @Test
    void a_repair_is_not_written_where_a_marker_that_it_heeds_was_moved_after_it_was_worked_out() {
        Seen seen = new Seen();
        ItemVersion marker = seen.one(ItemType.BOUNDARY_MARKER);
        put(marker, marker.id(), marker.values(), Shape.point(105.0201, 35.0001));
        seen.isOvertaken();
    }

    /** Neither was there when it was worked out, so that it expects nothing of them. */
    @Test
    void a_repair_is_not_written_where_a_marker_or_a_neighbour_is_on_record_that_was_not_when_it_was_worked_out() {
        Seen seen = new Seen();
        ItemVersion marker = seen.one(ItemType.BOUNDARY_MARKER);
        Values numbered = marker.values().toBuilder()
                .parse("marker_no", marker.values().text("line_code") + "009Q")
                .parse("serial", "9")
                .build();
        put(marker, ItemId.named("new marker"), numbered, Shape.point(105.0201, 35.0001));
        seen.isOvertaken();
        Seen again = new Seen();
        ItemVersion town = again.one(ItemType.DIVISION);
        Values neighbour = town.values().toBuilder()
                .parse("code", "990122109")
                .parse("name", "邻河镇")
                .build();
        put(town, ItemId.named("new town"), neighbour, town.shapeOrNull());
        again.isOvertaken();
    }

    /** The state of a marker moves no border, and neither do the people of a town, which stay as they were written. */
    @Test
    void what_touches_neither_place_nor_number_nor_agreement_does_not_keep_a_repair_from_being_written() {
        Seen seen = new Seen();
        ItemVersion marker = seen.one(ItemType.BOUNDARY_MARKER);
        Values damaged = marker.values().toBuilder().parse("state", "damaged").build();
        put(marker, marker.id(), damaged, marker.shapeOrNull());
        String before = proposed(AREA).get("repair").asText();
        ItemVersion town = seen.one(ItemType.DIVISION);
        Values counted = town.values().toBuilder().parse("source", "2026 年核对").build();
        put(town, town.id(), counted, town.shapeOrNull());
        assertThat(proposed(AREA).get("repair").asText()).isEqualTo(before);
        assertThat(seen.written()).isInstanceOf(Edit.Applied.class);
        ItemVersion after =
                service.register.now().timeline(town.type(), town.id()).last().orElseThrow();
        assertThat(after.values().text("source")).isEqualTo("2026 年核对");
        assertThat(after.shapeOrNull()).isNotEqualTo(town.shapeOrNull());
    }
}
