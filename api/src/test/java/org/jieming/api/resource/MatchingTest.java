package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.matching.Decision;
import org.jieming.api.matching.Matching;
import org.jieming.api.matching.Matchings;
import org.jieming.api.matching.Ruling;
import org.jieming.api.matching.Sheet;
import org.jieming.api.matching.SheetRow;
import org.jieming.api.matching.Standing;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.division.DivisionCode;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A county's list is matched to its register of two towns. Two streets 桂花路 lie 0.10° of longitude apart at 31.05° N:
 * 0.1 × 95.4 km = 9.5 km. It is 2026-01-01.
 */
class MatchingTest {
    private static final String JSON = "application/json";
    private static final String WEST = "340207100";
    private static final String EAST = "340207101";
    private static final String TABLE = String.join(
            "\n",
            "序号,地名,乡镇,东,北,代码",
            "1,桂花路,西镇,,,",
            "2,桂花路,,118°07′15.6″,31°03′,",
            "3,桂花路,,,,",
            "4,老六洲,西镇,,,",
            "5,白云庵,,,,",
            "6,弹药库,,,,",
            "7,合计,,,,",
            "8,六州社区,,,,34020710022200000001",
            "");

    private final Service service = Service.empty();
    private Client county = service.stranger();
    private Client second = service.stranger();

    @BeforeEach
    void two_towns_with_names() {
        service.commit(
                unit("county", "界名县", "340207000000"),
                unit("west", "西镇", "340207100000"),
                unit("east", "东镇", "340207101000"));
        service.commit(
                place("a", "桂花路", 118.02, Map.of("division_code", WEST)),
                place("b", "桂花路", 118.12, Map.of("division_code", EAST)),
                place(
                        "c",
                        "六洲社区",
                        118.03,
                        Map.of("division_code", WEST, "alias_names", "老六洲", "place_code", "34020710022200000001")),
                place("d", "弹药库", 118.04, Map.of("division_code", WEST, "secrecy", "secret")));
        county = service.enter("sun", Grant.in(ItemId.named("county"), Role.PLACE_NAME_OFFICER));
        second = service.enter("li", Grant.in(ItemId.named("county"), Role.REVIEWER));
    }

    private static Change.Put unit(String id, String name, String code) {
        return Service.put(ItemType.DIVISION, id, Period.ALWAYS, null, Map.of("name", name, "code", code));
    }

    private static Change.Put place(String id, String name, double longitude, Map<String, String> more) {
        Map<String, String> values = new java.util.HashMap<>(more);
        values.put("name", name);
        return Service.put(ItemType.PLACE, id, Period.ALWAYS, Shape.point(longitude, 31.05), values);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    /** Sends a table and waits for the end of its first search. */
    static String sent(Client client, String area, String table) {
        Answer made = client.send("POST", "/matchings?name=list.csv&area=" + area, table, "Content-Type", "text/csv");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String path = "/matchings/" + made.json().get("id").asText();
        searched(client, path);
        return path;
    }

    private static JsonNode searched(Client client, String path) {
        JsonNode now = client.get(path).json();
        while (List.of("accepted", "running").contains(now.at("/search/status").asText())) {
            now = client.get(path).json();
        }
        assertThat(now.at("/search/status").asText()).as(now.toString()).isIn("", "successful");
        return now;
    }

    /** The table with its columns told, searched for by them. */
    private String told() {
        String path = sent(county, "340207", TABLE);
        Answer told = county.send(
                "PUT",
                path + "/columns",
                "{\"name\":\"地名\",\"division\":\"乡镇\",\"longitude\":\"东\",\"latitude\":\"北\",\"code\":\"代码\"}",
                "Content-Type",
                JSON,
                "If-Match",
                county.get(path).header("ETag"));
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        assertThat(county.send("POST", path + "/searches", "").status()).isEqualTo(202);
        searched(county, path);
        return path;
    }

    private static JsonNode rows(Client client, String path, String query) {
        return client.get(path + "/rows" + query).json().get("rows");
    }

    private static List<String> states(JsonNode rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> rows.get(i).get("state").asText())
                .toList();
    }

    private static Answer decide(Client client, String path, JsonNode row, String decision) {
        return client.send(
                "PUT",
                path + "/rows/" + row.get("row").asInt() + "/decision",
                decision,
                "Content-Type",
                JSON,
                "If-Match",
                row.get("etag").asText());
    }

    private static String same(String item) {
        return "{\"decision\":\"same\",\"item\":\"" + Service.idOf(item) + "\"}";
    }

    /**
     * 示例大道 was renamed; one street of that former name has the county for unit, one lies in the other town, and a bridge of the row's
     * town is called 示例大道桥. County: 95 × (1 − 0.4 × 0.25) = 85.5; other town: 95 × 0.6 = 57; the bridge: 80 × 4 / 5 − 5 = 59, but a tenth
     * below what bears the very name.
     */
    @Test
    void a_former_name_that_is_the_rows_comes_before_a_longer_name_of_its_town() {
        service.commit(
                place("e", "示例迎宾大道", 118.06, Map.of("division_code", "340207", "former_names", "示例大道")),
                place("f", "示例东风大道", 118.13, Map.of("division_code", EAST, "former_names", "示例大道")),
                place("g", "示例大道桥", 118.05, Map.of("division_code", WEST)));
        String path = sent(county, "340207", "地名,所属乡镇\n示例大道,西镇\n");
        Answer told = county.send(
                "PUT",
                path + "/columns",
                "{\"name\":\"地名\",\"division\":\"所属乡镇\"}",
                "Content-Type",
                JSON,
                "If-Match",
                county.get(path).header("ETag"));
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        county.send("POST", path + "/searches", "");
        searched(county, path);
        JsonNode candidates = rows(county, path, "").at("/0/candidates");
        assertThat(candidates.findValuesAsText("name")).containsExactly("示例迎宾大道", "示例东风大道", "示例大道桥");
        assertThat(candidates.findValuesAsText("score")).containsExactly("85.5", "57.0", "56.9");
        // of the county alone is known: a person decides
        assertThat(states(rows(county, path, ""))).containsExactly("unsure");
    }

    /** Fifty of hers are all that one account may keep; the office has room for ten times as many. */
    @Test
    void one_officer_does_not_take_the_room_of_all_others() {
        Matchings kept = new Matchings(service.register.journal().documents());
        Sheet sheet = new Sheet(List.of("地名"), List.of(new SheetRow(2, List.of("桂花路"))));
        DivisionCode area = DivisionCode.parse("340207");
        LocalDate day = LocalDate.parse("2026-01-01");
        for (int i = 0; i < Matchings.MOST_OF_ONE; i++) {
            kept.create(
                    2026, sheet, id -> new Matching(id, "list.csv", area, sheet.columns(), 1, Map.of(), 0, "sun", day));
        }
        String address = "/matchings?name=list.csv&area=340207";
        Answer refused = county.send("POST", address, TABLE, "Content-Type", "text/csv");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail_zh").asText()).contains("50 张", "删除");
        assertThat(second.send("POST", address, TABLE, "Content-Type", "text/csv")
                        .status())
                .isEqualTo(201);
        county.send(
                "DELETE", "/matchings/" + kept.all().get(Matchings.MOST_OF_ONE).id(), "");
        assertThat(county.send("POST", address, TABLE, "Content-Type", "text/csv")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void each_row_has_its_candidates_and_is_sure_where_one_alone_agrees_with_all_that_is_said() {
        JsonNode rows = rows(second, told(), "");
        // by its town; by its point 118 + 7.26 / 60 = 118.121, 95 m from one and 9.6 km from the other; by nothing; by
        // another name of it (100 −
        // 5); none;
        // secret; none; by its code, with another character of the same sound (85 − 5 + 30)
        assertThat(states(rows)).containsExactly("sure", "sure", "unsure", "sure", "none", "none", "none", "sure");
        assertThat(rows.at("/0/candidates/0/id").asText()).isEqualTo(Service.idOf("a"));
        assertThat(rows.at("/1/candidates/0/id").asText()).isEqualTo(Service.idOf("b"));
        assertThat(rows.at("/1/candidates/0/distance_m").asDouble()).isBetween(90.0, 100.0);
        assertThat(rows.at("/1/candidates/1/score").asDouble()).isEqualTo(80);
        assertThat(rows.at("/2/candidates"))
                .hasSize(2)
                .allMatch(each -> each.get("score").asDouble() == 100);
        assertThat(rows.at("/3/candidates/0/found").asText()).isEqualTo("老六洲");
        assertThat(rows.at("/3/candidates/0/name").asText()).isEqualTo("六洲社区");
        assertThat(rows.at("/3/cells/2").asText()).isEqualTo("西镇");
        assertThat(rows.at("/7/candidates/0/id").asText()).isEqualTo(Service.idOf("c"));
    }

    @Test
    void decisions_are_kept_shown_to_the_second_person_and_go_out_with_the_table() throws IOException {
        String path = told();
        JsonNode open = rows(county, path, "?state=unsure");
        Answer decided = decide(county, path, open.get(0), same("b"));
        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
        assertThat(decide(county, path, rows(county, path, "").get(6), "{\"decision\":\"not-a-place\"}")
                        .status())
                .isEqualTo(200);
        assertThat(decide(county, path, rows(county, path, "").get(4), "{\"decision\":\"later\",\"note\":\"问村里\"}")
                        .status())
                .isEqualTo(200);
        // somebody who saw the row before is told of it
        assertThat(decide(second, path, open.get(0), same("a")).status()).isEqualTo(412);
        JsonNode seen = rows(second, path, "?state=decided");
        assertThat(seen.at("/0/decision/actor").asText()).isEqualTo("sun");
        assertThat(seen.at("/0/decision/item_name").asText()).isEqualTo("桂花路");
        assertThat(rows(second, path, "?state=later").at("/0/decision/note").asText())
                .isEqualTo("问村里");

        Answer accepted = second.send("POST", path + "/acceptances", "");
        assertThat(accepted.json().get("accepted").asInt()).isEqualTo(4);
        assertThat(states(rows(second, path, "?state=open"))).containsExactly("none");

        String[] lines = county.get(path + "/result?f=csv").text().split("\r?\n");
        assertThat(lines).hasSize(9);
        assertThat(lines[3]).startsWith("3,桂花路,").contains(Service.idOf("b"), "东镇", "已对上", "sun", "2026-01-01");
        assertThat(lines[8]).contains(Service.idOf("c"), "34020710022200000001", "li");
        String waiting = county.get(path + "/result?f=csv&decision=later").text();
        assertThat(waiting.lines()).hasSize(2).anyMatch(line -> line.startsWith("5,白云庵"));
        byte[] book = county.get(path + "/result?f=xlsx").response().body();
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            assertThat(read.getSheetAt(0).getRow(7).getCell(7).getStringCellValue())
                    .isEqualTo("不是地名");
        }
        // read anew from the store, as after a start
        var again = new Matchings(service.register.journal().documents());
        var standing = again.standing(again.all().get(0));
        assertThat(standing.turns()).isEqualTo(4);
        assertThat(standing.ruling(2).orElseThrow().item()).contains(ItemId.named("b"));
    }

    @Test
    void two_who_decide_at_once_leave_one_decision_and_are_not_in_each_others_way_elsewhere() {
        sent(county, "340207", TABLE);
        var documents = service.register.journal().documents();
        Matchings one = new Matchings(documents);
        Matchings two = new Matchings(documents);
        Matching table = one.all().get(0);
        Standing seen = one.standing(table);
        Standing seenBeside = two.standing(table);
        Ruling ruling = new Ruling(Decision.NEW, Optional.empty(), "sun", LocalDate.parse("2026-01-01"), "");
        assertThat(one.decide(table, seen, Map.of(4, ruling))).isPresent();
        assertThat(two.decide(table, seenBeside, Map.of(4, ruling))).isEmpty();
        assertThat(two.decide(table, seenBeside, Map.of(6, ruling))).isPresent();
        assertThat(one.standing(table).rulings()).containsOnlyKeys(4, 6);
    }

    @Test
    void another_pass_finds_what_the_register_has_since_and_leaves_what_was_decided() {
        String path = told();
        decide(county, path, rows(county, path, "").get(2), same("a"));
        service.commit(place("e", "白云庵", 118.05, Map.of("division_code", WEST)));
        assertThat(county.send("POST", path + "/searches", "").status()).isEqualTo(202);
        assertThat(searched(county, path).get("passes").asInt()).isEqualTo(3);
        JsonNode rows = rows(county, path, "");
        assertThat(states(rows)).startsWith("sure", "sure", "decided", "sure", "sure");
        assertThat(rows.at("/4/candidates/0/id").asText()).isEqualTo(Service.idOf("e"));
        // of what ended since the search nothing is accepted unseen: of five sure rows four
        assertThat(rows(county, path, "?state=sure")).hasSize(5);
        service.commit(new Change.End(ItemId.named("e"), LocalDate.parse("2025-12-31")));
        assertThat(county.send("POST", path + "/acceptances", "")
                        .json()
                        .get("accepted")
                        .asInt())
                .isEqualTo(4);
        assertThat(states(rows(county, path, ""))).startsWith("decided", "decided", "decided", "decided", "sure");
    }

    @Test
    void a_table_is_worked_on_by_whoever_keeps_the_names_of_its_area_and_there_is_none_for_others() {
        String path = sent(county, "340207", TABLE);
        Client west = service.enter("wang", Grant.in(ItemId.named("west"), Role.PLACE_NAME_OFFICER));
        assertThat(west.get(path).status()).isEqualTo(404);
        assertThat(west.get("/matchings").json().get("matchings")).isEmpty();
        assertThat(west.send("POST", "/matchings?area=340207", TABLE, "Content-Type", "text/csv")
                        .status())
                .isEqualTo(403);
        assertThat(second.get("/matchings").json().get("matchings")).hasSize(1);
        assertThat(second.send("DELETE", path, "").status()).isEqualTo(403);
        assertThat(county.send("DELETE", path, "").status()).isEqualTo(204);
        assertThat(county.get(path).status()).isEqualTo(404);
        // its number is not given again
        assertThat(sent(county, "340207", TABLE)).isEqualTo("/matchings/2026-0002");
    }

    @Test
    void what_cannot_be_is_refused_by_name() {
        String path = sent(county, "340207", "序号\n1\n");
        assertThat(county.send("POST", path + "/searches", "")
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("columns.name");
        assertThat(county.send("PUT", path + "/columns", "{\"name\":\"地名\"}", "Content-Type", JSON, "If-Match", "*")
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("columns.name");
        JsonNode row = rows(county, path, "").get(0);
        assertThat(decide(county, path, row, same("nothing"))
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("item");
        assertThat(decide(county, path, row, "{\"decision\":\"perhaps\"}").status())
                .isEqualTo(400);
        assertThat(county.get(path + "/rows?state=gone").status()).isEqualTo(400);
        assertThat(county.send("PUT", path + "/rows/1/decision", "{}", "Content-Type", JSON, "If-Match", "*")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_town_of_a_table_is_taken_for_the_division_without_being_told() {
        JsonNode meanings = county.get(sent(county, "340207", TABLE)).json().get("meanings");
        assertThat(meanings.toString()).contains("{\"meaning\":\"division\",\"title\":\"所在政区\",\"column\":\"乡镇\"}");
    }

    @Test
    void who_did_not_see_how_the_columns_were_told_last_tells_them_no_other_way() {
        String path = sent(county, "340207", TABLE);
        String seen = county.get(path).header("ETag");
        String columns = "{\"name\":\"地名\"}";
        assertThat(county.send("PUT", path + "/columns", columns, "Content-Type", JSON)
                        .status())
                .isEqualTo(428);
        assertThat(second.send("PUT", path + "/columns", columns, "Content-Type", JSON, "If-Match", seen)
                        .status())
                .isEqualTo(200);
        assertThat(county.send("PUT", path + "/columns", columns, "Content-Type", JSON, "If-Match", seen)
                        .status())
                .isEqualTo(412);
    }
}
