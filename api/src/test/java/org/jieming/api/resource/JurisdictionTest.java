package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Who may write where. A county 340207 of two towns side by side: the west one, 340207100, from 118.0 to 118.1° E, the east
 * one, 340207101, from 118.1 to 118.2° E, both from 31.0 to 31.1° N.
 */
class JurisdictionTest {
    private static final String PLACES = "/collections/places/items";
    private static final String WEST = "340207100";
    private static final String EAST = "340207101";

    private static final String MERGE = "application/merge-patch+json";
    private final Service service = Service.empty();
    private Client officer = service.stranger();

    @BeforeEach
    void two_towns_and_an_officer_of_the_west_one() {
        service.commit(
                unit("county", "340207", 118.0, 118.2),
                unit("west", WEST, 118.0, 118.1),
                unit("east", EAST, 118.1, 118.2));
        officer = service.enter("wang", Grant.in(ItemId.named("west"), Role.PLACE_NAME_OFFICER));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    static org.jieming.register.Change.Put unit(String name, String code, double west, double east) {
        Shape area = Shape.of(
                new GeometryFactory().toGeometry(new Envelope(west, east, 31.0, 31.1)), org.jieming.crs.Crs.CGCS2000);
        return Service.put(
                ItemType.DIVISION,
                name,
                Period.ALWAYS,
                area,
                Map.of("name", name, "code", code + "0".repeat(12 - code.length())));
    }

    private Answer create(Client client, String collection, String geometry, String properties) {
        String body = "{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":{" + properties + "}}";
        return client.send(
                "POST", "/collections/" + collection + "/items", body, "Content-Type", "application/geo+json");
    }

    private static String point(double longitude) {
        return "{\"type\":\"Point\",\"coordinates\":[" + longitude + ",31.05]}";
    }

    private static String place(String name, String code) {
        return "\"name\":\"" + name + "\"" + (code.isEmpty() ? "" : ",\"division_code\":\"" + code + "\"");
    }

    private void outside(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.json().get("code").asText()).isEqualTo("outside-jurisdiction");
    }

    @Test
    void an_officer_writes_in_her_own_town_and_her_account_answers_for_it() {
        Answer made = create(officer, "places", point(118.05), place("六洲", WEST));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        JsonNode history = officer.get(made.header("Location") + "/history").json();
        assertThat(history.at("/features/0/properties/recorded_by").asText()).isEqualTo("wang");
    }

    @Test
    void not_in_the_next_town_neither_by_code_nor_by_position() {
        outside(create(officer, "places", "null", place("六洲", EAST)));
        outside(create(officer, "places", point(118.15), place("六洲", WEST)));
        outside(create(officer, "places", point(118.15), place("六洲", "")));
        outside(create(officer, "places", "null", place("六洲", "")));
        outside(create(officer, "places", "null", place("六洲", "340207")));
        assertThat(create(officer, "places", point(118.05), place("六洲", "")).status())
                .isEqualTo(201);
        assertThat(create(officer, "places", "null", place("汤沟", WEST + "001")).status())
                .isEqualTo(201);
    }

    /** The county of 0.2° has two towns of 0.1°; a neighbour begins at 118.2° E. */
    @Test
    void an_outline_is_not_drawn_over_a_neighbours_ground() {
        service.commit(unit("beyond", "340208", 118.2, 118.3), unit("its town", "340208100", 118.2, 118.3));
        Client reviewer = service.enter("sun", Grant.in(ItemId.named("county"), Role.REVIEWER));
        String town = "/collections/divisions/items/" + Service.idOf("east");
        // from 118.1 on, 0.12° wide: 0.02° of it, a sixth, is the neighbour's, though its middle is not
        outside(reviewer.send("PATCH", town, outline(118.22), "Content-Type", MERGE, "If-Match", "*"));
        // a hundredth of 0.1° is what outlines of two sources may differ by
        assertThat(reviewer.send("PATCH", town, outline(118.2005), "Content-Type", MERGE, "If-Match", "*")
                        .status())
                .isEqualTo(200);
    }

    private static String outline(double east) {
        return "{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[118.1,31],[" + east + ",31],[" + east
                + ",31.1],[118.1,31.1],[118.1,31]]]},\"act\":{\"number\":\"示政函〔2026〕1号\",\"authority\":\"示例省人民政府\",\"decided_on\":\"2025-12-30\"}}";
    }

    @Test
    void nothing_is_carried_over_the_border_in_either_direction() {
        service.commit(
                Service.put(ItemType.PLACE, "hers", Period.ALWAYS, null, Map.of("name", "甲", "division_code", WEST)),
                Service.put(ItemType.PLACE, "theirs", Period.ALWAYS, null, Map.of("name", "乙", "division_code", EAST)));
        outside(patch(officer, "hers", place("甲", EAST)));
        outside(patch(officer, "theirs", place("乙", WEST)));
        outside(officer.send("DELETE", PLACES + "/" + Service.idOf("theirs"), "", "If-Match", "*"));
        outside(officer.send("DELETE", PLACES + "/" + Service.idOf("theirs") + "?dry-run=true", "", "If-Match", "*"));
        assertThat(patch(officer, "hers", place("甲村", WEST)).status()).isEqualTo(200);
        Client county = service.enter("zhao", Grant.in(ItemId.named("county"), Role.PLACE_NAME_OFFICER));
        assertThat(patch(county, "hers", place("甲村", EAST)).status()).isEqualTo(200);
    }

    private Answer patch(Client client, String name, String properties) {
        return client.send(
                "PATCH",
                PLACES + "/" + Service.idOf(name),
                "{\"properties\":{" + properties + "}}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
    }

    @Test
    void what_her_role_does_not_keep_she_does_not_write_even_at_home() {
        Answer refused = create(officer, "facilities", "null", "\"name\":\"敬老院\",\"division_code\":\"" + WEST + "\"");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("code").asText()).isEqualTo("not-permitted");
        Client reader = service.enter("li", Grant.everywhere(Role.READER));
        assertThat(create(reader, "places", "null", place("六洲", WEST))
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("not-permitted");
    }

    @Test
    void a_grant_is_of_the_town_and_stays_when_its_code_changes() {
        // 镇改街: the same unit under a new code
        service.commit(unit("west", "340207003", 118.0, 118.1));
        assertThat(create(officer, "places", point(118.05), place("六洲", "340207003"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_line_is_kept_by_both_its_parties_and_a_marker_as_its_line() {
        service.commit(Service.put(
                ItemType.BOUNDARY_LINE,
                "line",
                Period.ALWAYS,
                null,
                Map.of(
                        "level",
                        "county",
                        "name",
                        "甲乙线",
                        "line_code",
                        "1201",
                        "party_a_code",
                        WEST,
                        "party_b_code",
                        EAST)));
        String marker = "\"marker_no\":\"1201001Q\",\"line_code\":\"1201\"";
        String stray = "\"marker_no\":\"1299001Q\",\"line_code\":\"1299\"";
        for (String town : new String[] {"west", "east"}) {
            Client inspector = service.enter("inspector-" + town, Grant.in(ItemId.named(town), Role.INSPECTOR));
            assertThat(create(
                                    inspector,
                                    "boundary-markers",
                                    "null",
                                    town.equals("west") ? marker : marker.replace("001Q", "002Q"))
                            .status())
                    .isEqualTo(201);
            outside(create(inspector, "boundary-markers", "null", stray));
        }
    }

    @Test
    void the_unit_itself_is_kept_from_above() {
        Client town = service.enter("town", Grant.in(ItemId.named("west"), Role.REVIEWER));
        Client county = service.enter("county", Grant.in(ItemId.named("county"), Role.REVIEWER));
        String path = "/collections/divisions/items/" + Service.idOf("west");
        String[] headers = {"Content-Type", "application/merge-patch+json", "If-Match", "*"};
        outside(town.send("PATCH", path, "{\"properties\":{\"name\":\"西镇\"}}", headers));
        outside(county.send("PATCH", path, "{\"properties\":{\"parent_code\":\"340208\"}}", headers));
        String approved =
                "{\"properties\":{\"name\":\"西镇\",\"valid_from\":\"2026-01-01\"},\"act\":{\"number\":\"示政函〔2026〕1号\",\"authority\":\"示例省人民政府\",\"decided_on\":\"2025-12-30\"}}";
        assertThat(county.send("PATCH", path, approved, headers).status()).isEqualTo(200);
    }

    @Test
    void rows_of_other_towns_are_rejected_and_the_rest_can_be_written() {
        String file = "名称,政区代码\n甲," + WEST + "\n乙," + EAST + "\n";
        Answer begun = officer.send("POST", "/imports?type=place", file, "Content-Type", "text/csv");
        String path = begun.header("Location");
        JsonNode judged = settled(path, "judging");
        assertThat(judged.at("/counts/new").asInt()).as(judged.toString()).isEqualTo(1);
        assertThat(judged.at("/counts/rejected").asInt()).isEqualTo(1);
        assertThat(officer.get(path + "/rows")
                        .json()
                        .at("/rows/0/findings/0/rule")
                        .asText())
                .isEqualTo("I-OUTSIDE");
        String order = "{\"leave_out_rejected\":true}";
        assertThat(officer.send("POST", path + "/apply", order, "Content-Type", "application/json")
                        .status())
                .isEqualTo(202);
        assertThat(settled(path, "applying").get("status").asText()).isEqualTo("applied");
        assertThat(service.get("/revisions").json().at("/revisions/0/author").asText())
                .isEqualTo("wang");
        assertThat(service.get(PLACES).names()).containsExactly("甲");
    }

    private JsonNode settled(String path, String working) {
        JsonNode standing = officer.get(path).json();
        while (standing.get("status").asText().equals(working)) {
            Thread.onSpinWait();
            standing = officer.get(path).json();
        }
        return standing;
    }

    /** A shape without a point lies nowhere: that is said of it, whoever sends it and wherever. */
    @Test
    void an_empty_geometry_is_refused_for_what_it_is_whoever_sends_it() {
        String id = create(officer, "places", point(118.05), place("六洲", WEST))
                .json()
                .get("id")
                .asText();
        for (String type : new String[] {"Polygon", "LineString", "MultiPolygon", "MultiPoint"}) {
            String empty = "{\"type\":\"" + type + "\",\"coordinates\":[]}";
            String proposal = Proposing.naming(
                    Proposing.STREET.replace("{\"properties\"", "{\"geometry\":" + empty + ",\"properties\""));
            for (Answer refused : new Answer[] {
                create(officer, "places", empty, place("汤沟", WEST)),
                officer.send("POST", "/proposals", proposal, "Content-Type", "application/json"),
                officer.send(
                        "PATCH",
                        PLACES + "/" + id,
                        "{\"geometry\":" + empty + "}",
                        "Content-Type",
                        MERGE,
                        "If-Match",
                        "*")
            }) {
                assertThat(refused.status()).as(refused.text()).isEqualTo(422);
                assertThat(refused.json().at("/findings/0/rule").asText()).isEqualTo("S-EMPTY");
            }
        }
    }
}
