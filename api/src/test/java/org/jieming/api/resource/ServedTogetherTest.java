package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jieming.crs.Crs;
import org.jieming.register.Change;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * 1,000 elders of 方镇, counted by the town alone: 0.1° by 0.1° at 31° N or 9,550 by 11,090 m. Stations stand in the middle of its quarters,
 * each √(2,387² + 2,772²) = 3,658 m from the corners of its own and 7,000 m and more from the farthest of the town.
 */
class ServedTogetherTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final Service service = Service.empty();

    @BeforeEach
    void town() {
        service.commit(
                unit("方县", "970201000000", "county"),
                unit("方镇", "970201100000", "township"),
                Service.put(
                        ItemType.POPULATION_CELL,
                        "cell",
                        Period.ALWAYS,
                        point(100.05, 31.05),
                        Map.of(
                                "cell_id",
                                "970201100",
                                "cell_kind",
                                "township",
                                "division_code",
                                "970201100000",
                                "population",
                                "5000",
                                "pop_60_plus",
                                "1000")));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static Change unit(String name, String code, String level) {
        return Service.put(
                ItemType.DIVISION,
                name,
                Period.ALWAYS,
                Shape.of(SHAPES.toGeometry(new Envelope(100, 100.1, 31, 31.1)), Crs.CGCS2000),
                Map.of("name", name, "code", code, "level", level));
    }

    private static Shape point(double longitude, double latitude) {
        return Shape.of(SHAPES.createPoint(new Coordinate(longitude, latitude)), Crs.CGCS2000);
    }

    private void stations(double... lonLat) {
        for (int at = 0; at < lonLat.length; at += 2) {
            service.commit(Service.put(
                    ItemType.FACILITY,
                    "s" + lonLat[at] + lonLat[at + 1],
                    Period.ALWAYS,
                    point(lonLat[at], lonLat[at + 1]),
                    Map.of(
                            "name",
                            "站",
                            "facility_type",
                            "E5",
                            "division_code",
                            "970201100000",
                            "status",
                            "operating")));
        }
    }

    private static String asked(int radius, String more) {
        return "\"area\":\"970201\",\"kinds\":[\"E5\"],\"complete_kinds\":[\"E5\"],\"complete_around\":[\"E5\"],\"radius\":"
                + radius + more;
    }

    private static List<Integer> three(JsonNode json, String first, String second, String third) {
        return List.of(
                json.get(first).asInt(),
                json.get(second).asInt(),
                json.get(third).asInt());
    }

    /** Reach, gap statement, siting and what-if say the same. */
    private void are(int radius, int served, int unserved, int unknown) {
        List<Integer> expected = List.of(served, unserved, unknown);
        JsonNode reach = service.made("reach", asked(radius, "")).get("served");
        assertThat(three(reach, "people", "unserved", "unknown")).as("reach").isEqualTo(expected);
        JsonNode clause = service.made(
                        "gap-statement",
                        "\"area\":\"970201\",\"complete_kinds\":[\"E5\"],\"complete_around\":[\"E5\"],\"own_clauses\":[{\"clause\":"
                                + "\"w\",\"instrument\":\"house\",\"form\":\"people-within\",\"kinds\":\"E5\",\"band\":"
                                + "\"elders-60\",\"sense\":\"at-most\",\"value\":" + radius + "}]")
                .at("/clauses/0");
        assertThat(three(clause, "satisfied", "short", "unknown"))
                .as("gap-statement")
                .isEqualTo(expected);
        JsonNode before = service.made("what-if", asked(radius, "")).get("before");
        assertThat(three(before, "served", "unserved", "unknown")).as("what-if").isEqualTo(expected);
        JsonNode plan = service.made("siting", asked(radius, ",\"sites\":1")).get("plan");
        assertThat(plan.get("served_now").asInt()).as("siting").isEqualTo(served);
    }

    @Test
    void a_town_wholly_within_reach_of_several_together_is_served() {
        stations(100.025, 31.025, 100.075, 31.025, 100.025, 31.075, 100.075, 31.075);
        are(3_700, 1_000, 0, 0);
        assertThat(service.made("reach", asked(3_700, "")).get("missing_inputs").toString())
                .contains("一处或几处设施合起来的范围内")
                .contains("of one facility or of several together");
        // the corners of the quarters are not
        are(3_600, 0, 0, 1_000);
    }

    @Test
    void a_town_of_which_a_part_is_beyond_all_is_unknown_until_one_opens_there() {
        stations(100.025, 31.025, 100.075, 31.025, 100.025, 31.075);
        are(3_700, 0, 0, 1_000);
        JsonNode after = service.made(
                        "what-if", asked(3_700, ",\"changes\":[{\"action\":\"open\",\"lon\":100.075,\"lat\":31.075}]"))
                .get("after");
        assertThat(three(after, "served", "unserved", "unknown")).containsExactly(1_000, 0, 0);
    }
}
