package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.crs.Crs;
import org.jieming.register.ItemId;
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
 * A-15 by every door at which the name of a division is written, on the invented county: 示例县 lies north of 35.00°, 邻县 south of it.
 * 跨界湖 is half in each, 0.01° or 1,109 m, south of 青石乡; 清溪河 flows through the west of 示例县 and 临河镇 into 邻县; 碧波湖 lies in 邻县
 * with all of it; 望山 is a point in 望山镇. It is 2026-01-01.
 */
class EntitiesBeyondDoorsTest {
    private static final GeometryFactory DEGREES = new GeometryFactory();
    private static final String DIVISIONS = "/collections/divisions/items";
    private static final String ACT =
            "\"act\":{\"number\":\"示政函〔2026〕2号\",\"authority\":\"示例省人民政府\",\"decided_on\":\"2025-12-30\"}";

    private final Service service = Service.seeded();

    @BeforeEach
    void entities() {
        entity("跨界湖", "990121", box(105.05, 34.99, 105.06, 35.01), Map.of());
        entity(
                "清溪河",
                "990121",
                DEGREES.createLineString(
                        new Coordinate[] {new Coordinate(105.02, 35.055), new Coordinate(105.02, 34.98)}),
                Map.of());
        entity("碧波湖", "990122", box(105.01, 34.975, 105.02, 34.985), Map.of());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private void entity(String name, String unit, org.locationtech.jts.geom.Geometry shape, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.putAll(Map.of("name", name, "kind", "K1", "division_code", unit, "status", "in-use"));
        service.commit(
                Service.put(ItemType.PLACE, name, Period.ALWAYS, Shape.of(shape, Crs.CGCS2000), Map.copyOf(values)));
    }

    private static org.locationtech.jts.geom.Geometry box(double west, double south, double east, double north) {
        return DEGREES.toGeometry(new Envelope(west, east, south, north));
    }

    private static String outline(double west, double south, double east, double north) {
        return ("{\"type\":\"Polygon\",\"coordinates\":[[[W,S],[E,S],[E,N],[W,N],[W,S]]]}")
                .replace("W", String.valueOf(west))
                .replace("S", String.valueOf(south))
                .replace("E", String.valueOf(east))
                .replace("N", String.valueOf(north));
    }

    private static JsonNode a15(JsonNode answer) {
        List<JsonNode> found = StreamSupport.stream(answer.path("findings").spliterator(), false)
                .filter(finding -> finding.get("rule").asText().equals("A-15"))
                .toList();
        assertThat(found).as(answer.toString()).hasSizeLessThan(2);
        return found.isEmpty() ? com.fasterxml.jackson.databind.node.MissingNode.getInstance() : found.get(0);
    }

    private static void refused(Answer answer, String entity) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        JsonNode found = a15(answer.json());
        assertThat(found.path("severity").asText()).as(answer.text()).isEqualTo("block");
        assertThat(found.get("zh").asText()).contains(entity, "超出本行政区域范围");
        assertThat(found.get("en").asText()).contains(entity);
    }

    private static void free(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(a15(answer.json()).isMissingNode()).as(answer.text()).isTrue();
    }

    private JsonNode check(String name, String unit) {
        return service.made(
                "name-check", "\"name\":\"" + name + "\",\"kind\":\"K2\",\"division_code\":\"" + unit + "\"");
    }

    @Test
    void the_name_check_tells_it_of_the_lake_and_the_river_and_not_of_a_hill_elsewhere() {
        for (String[] each : new String[][] {{"跨界湖镇", "跨界湖"}, {"清溪河镇", "清溪河"}}) {
            JsonNode made = check(each[0], "990121");
            assertThat(made.get("passes").asBoolean()).as(made.toString()).isFalse();
            JsonNode found = a15(made);
            assertThat(found.get("severity").asText()).isEqualTo("block");
            assertThat(found.at("/conflicts/0/name").asText()).isEqualTo(each[1]);
            assertThat(found.at("/citation/article").asText()).isEqualTo("第九条第(九)项");
        }
        // the river flows through 临河镇, the lake does not
        assertThat(a15(check("清溪河镇", "990121101")).path("severity").asText()).isEqualTo("block");
        assertThat(a15(check("跨界湖镇", "990121101")).isMissingNode()).isTrue();
        for (String elsewhere : new String[] {"340207", "990122"}) {
            assertThat(a15(check("望山镇", elsewhere)).isMissingNode()).isTrue();
        }
        assertThat(a15(check("碧波湖镇", "990121")).isMissingNode()).isTrue();
    }

    /** From 105.04° to 105.08° the new town holds the north of the lake, and from 105.00° to 105.04° it lies 913 m west of it. */
    @Test
    void the_border_that_is_proposed_decides() {
        assertThat(a15(bordered(105.04, 105.08)).path("severity").asText()).isEqualTo("block");
        assertThat(a15(bordered(105.04, 105.08)).at("/conflicts/0/distance_m").asDouble(-1))
                .isZero();
        assertThat(a15(bordered(105.0, 105.04)).isMissingNode()).isTrue();
    }

    private JsonNode bordered(double west, double east) {
        return service.made(
                "name-check",
                "\"name\":\"跨界湖镇\",\"kind\":\"K2\",\"division_code\":\"990121\",\"place\":"
                        + "[[W,35.0],[E,35.0],[E,35.03],[W,35.03],[W,35.0]]"
                                .replace("W", String.valueOf(west))
                                .replace("E", String.valueOf(east)));
    }

    private Answer recorded(String name, String code, String geometry, String query) {
        String body = "{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":{\"name\":\"" + name
                + "\",\"code\":\"" + code
                + "\",\"level\":\"township\",\"type\":\"town\",\"valid_from\":\"2024-01-01\"}," + ACT + "}";
        return service.send("POST", DIVISIONS + query, body, "Content-Type", "application/geo+json");
    }

    /** Without an outline of its own a town is held against that of its county. */
    @Test
    void a_new_town_is_asked_when_it_is_recorded() {
        refused(recorded("跨界湖镇", "990121196", "null", "?dry-run=true"), "跨界湖");
        refused(recorded("跨界湖镇", "990121196", "null", ""), "跨界湖");
        refused(recorded("清溪河镇", "990121196", outline(105.0, 35.03, 105.04, 35.06), ""), "清溪河");
        // 望山 is a hill of 示例县, 1,300 km from there
        free(recorded("望山镇", "340207199", "null", ""), 201);
        free(recorded("碧波湖镇", "990121197", "null", ""), 201);
        // 0.01° or 913 m west of the lake
        free(recorded("跨界湖镇", "990121196", outline(105.0, 35.03, 105.04, 35.06), ""), 201);
    }

    private String path(String code) {
        String id = service.get(DIVISIONS + "?filter=code%3D%27" + code + "%27")
                .ids()
                .get(0);
        return DIVISIONS + "/" + id;
    }

    private Answer renamed(String code, String name) {
        return service.send(
                "PATCH",
                path(code),
                "{\"properties\":{\"name\":\"" + name + "\",\"valid_from\":\"2026-01-01\"}," + ACT + "}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
    }

    @Test
    void a_town_is_asked_with_its_own_outline_when_it_gets_another_name() {
        refused(renamed("990121101000", "清溪河镇"), "清溪河");
        refused(renamed("990121200000", "跨界湖乡"), "跨界湖");
        free(renamed("990121101000", "跨界湖镇"), 200);
    }

    @Test
    void a_town_that_is_written_whole_is_asked_too() {
        String body = "{\"type\":\"Feature\",\"geometry\":" + outline(105.04, 35.0, 105.08, 35.03)
                + ",\"properties\":{\"name\":\"跨界湖乡\",\"code\":\"990121200\",\"level\":\"township\",\"type\":\"township\","
                + "\"valid_from\":\"2026-01-01\"}," + ACT + "}";
        refused(
                service.send(
                        "PUT", path("990121200000"), body, "Content-Type", "application/geo+json", "If-Match", "*"),
                "跨界湖");
    }

    /** The law is about taking a name: whether one that a town bears is true still is asked by Art. 10. */
    @Test
    void a_town_whose_border_moves_keeps_its_name() {
        free(renamed("990121101000", "跨界湖镇"), 200);
        Answer moved = service.send(
                "PATCH",
                path("990121101000"),
                "{\"geometry\":" + outline(105.0, 35.0, 105.055, 35.03) + ",\"reason\":\"界线重新测绘\"," + ACT + "}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
        assertThat(a15(moved.json()).isMissingNode()).as(moved.text()).isTrue();
    }

    private Answer change(boolean dry, String code, String name) {
        String town = path(code).substring(DIVISIONS.length() + 1);
        return service.send(
                "POST",
                "/division-changes" + (dry ? "?dry-run=true" : ""),
                "{\"kind\":\"rename\",\"effective\":\"2026-03-01\",\"before\":[\"" + town + "\"],\"after\":[{\"id\":\""
                        + town + "\",\"properties\":{\"name\":\"" + name + "\"}}]," + ACT + "}",
                "Content-Type",
                "application/json");
    }

    @Test
    void a_change_of_divisions_is_asked_when_it_is_tried_and_when_it_is_made() {
        JsonNode tried = change(true, "990121101000", "清溪河镇").json();
        assertThat(tried.get("outcome").asText()).as(tried.toString()).isEqualTo("refused");
        assertThat(a15(tried).path("severity").asText()).isEqualTo("block");
        refused(change(false, "990121101000", "清溪河镇"), "清溪河");
        // neither lake touches it
        for (String other : new String[] {"跨界湖镇", "碧波湖镇"}) {
            assertThat(a15(change(true, "990121101000", other).json()).isMissingNode())
                    .isTrue();
        }
    }

    @Test
    void a_file_is_asked_row_by_row() {
        Answer begun = service.send(
                "POST",
                "/imports?type=division",
                "名称,行政区划代码,级别,类型,生效日期\n跨界湖镇,990121196,township,town,2024-01-01\n碧波湖镇,990121197,township,town,2024-01-01\n",
                "Content-Type",
                "text/csv");
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        JsonNode judged = NameDoors.settled(service.administrator(), begun.header("Location"), "judging");
        assertThat(judged.at("/counts/rejected").asInt()).as(judged.toString()).isEqualTo(1);
        JsonNode rejected =
                service.get(begun.header("Location") + "/rows?kind=rejected").json();
        assertThat(rejected.findValuesAsText("rule")).as(rejected.toString()).contains("A-15");
        assertThat(rejected.toString()).contains("跨界湖").doesNotContain("碧波湖");
    }

    @Test
    void a_proposal_of_such_a_name_hears_of_it_at_its_check() {
        Client officer = service.enter("wang", Grant.everywhere(Role.PLACE_NAME_OFFICER));
        String town = "{\"properties\":{\"name\":\"清溪河镇\",\"kind\":\"K2\",\"division_code\":\"990121101\"}}";
        String proposal = Proposing.begin(officer, Proposing.naming(town));
        Answer checked = Proposing.step(officer, proposal, "check", "");
        assertThat(checked.status()).as(checked.text()).isEqualTo(422);
        assertThat(checked.text()).contains("A-15", "清溪河");
    }

    /** 月牙湖 is half in each county, and secret: whoever writes the name is told that there is one. */
    @Test
    void an_entity_that_is_not_shown_keeps_the_name_out_and_is_not_told() {
        entity("月牙湖", "990121", box(105.06, 34.99, 105.07, 35.01), Map.of("secrecy", "secret"));
        String keeps = path("990121101000").substring(DIVISIONS.length() + 1);
        Client keeper = service.enter("zhao", Grant.in(ItemId.parse(keeps), Role.REVIEWER));
        String town = "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"月牙湖镇\",\"kind\":\"K2\","
                + "\"division_code\":\"990121101\",\"status\":\"in-use\",\"approval_doc\":\"2号\"}," + ACT + "}";
        Answer refused = keeper.send("POST", "/collections/places/items", town, "Content-Type", "application/geo+json");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(a15(refused.json()).path("zh").asText()).contains("不公开", "示例县");
        assertThat(refused.text()).doesNotContain(Service.idOf("月牙湖"));
        // nobody without an account is told
        JsonNode anybody = service.stranger()
                .send(
                        "POST",
                        "/processes/name-check/execution",
                        "{\"inputs\":{\"name\":\"月牙湖镇\",\"kind\":\"K2\",\"division_code\":\"990121\"}}",
                        "Content-Type",
                        "application/json")
                .json();
        assertThat(a15(anybody).isMissingNode()).as(anybody.toString()).isTrue();
    }
}
