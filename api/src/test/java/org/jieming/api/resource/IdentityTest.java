package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Succession;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Permanent addresses. A village is renamed by an act in 2010; its town is abolished into the neighbour in 2020. It is
 * 2026-01-01.
 */
class IdentityTest {
    private static final Service SERVICE = Service.empty();
    private static final LocalDate RENAMED = LocalDate.parse("2010-03-01");
    private static final LocalDate MERGED = LocalDate.parse("2020-05-01");

    @BeforeAll
    static void two_lives() {
        commit(
                "",
                "2000-01-01",
                division("county", "示例县", "990121"),
                division("ford", "渡口乡", "990121102"),
                division("river", "临河镇", "990121101"),
                village("2000-01-01", "石桥村", "990121102", Map.of("origin", "村东有石桥")),
                Service.put(ItemType.PLACE, "secret", Period.ALWAYS, null, Map.of("name", "ZQ村", "secrecy", "secret")),
                Service.put(ItemType.PLACE, "plan", Period.ALWAYS, null, Map.of("name", "新城路", "status", "planned")));
        commit(
                "示民〔2010〕2号",
                RENAMED.toString(),
                village(
                        RENAMED.toString(),
                        "大石桥村",
                        "990121102",
                        Map.of("former_names", "石桥村(2000—2010)", "pinyin", "Dàshíqiáocūn")));
        commit(
                "示政函〔2020〕7号",
                MERGED.toString(),
                new Change.End(ItemId.named("ford"), MERGED),
                village(MERGED.toString(), "大石桥村", "990121101", Map.of("pinyin", "Dàshíqiáocūn")),
                new Change.Succeed(new Succession(
                        "merge", MERGED, List.of(ItemId.named("ford")), List.of(ItemId.named("river")))));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static void commit(String number, String decided, Change... changes) {
        Optional<Act> act = Optional.of(number)
                .filter(text -> !text.isEmpty())
                .map(text -> new Act(
                        text,
                        "",
                        "示例县人民政府",
                        Optional.of(LocalDate.parse(decided)),
                        Optional.empty(),
                        Optional.empty()));
        Edit edit = SERVICE.register.commit(new ChangeSet("tester", "test", act, List.of(changes), Map.of()));
        assertThat(edit).isInstanceOf(Edit.Applied.class);
    }

    private static Change.Put division(String id, String name, String code) {
        String level = code.length() == 6 ? "county" : "township";
        return Service.put(
                ItemType.DIVISION,
                id,
                Service.from("2000-01-01"),
                null,
                Map.of("name", name, "code", code, "level", level, "source", "区划地名志"));
    }

    private static Change.Put village(String from, String name, String town, Map<String, String> more) {
        Map<String, String> values = new TreeMap<>(more);
        values.putAll(Map.of("name", name, "kind", "K3", "class_code", "22200", "division_code", town));
        values.putIfAbsent("status", "in-use");
        values.put("source", "第二次全国地名普查");
        return Service.put(ItemType.PLACE, "village", Service.from(from), Shape.point(105.01, 35.01), values);
    }

    private static Answer get(String id, String tail) {
        return SERVICE.stranger().get("/id/" + Service.idOf(id) + tail);
    }

    @Test
    void a_thing_that_was_abolished_answers_with_what_came_after_it() {
        JsonNode town = get("ford", "").json();
        assertThat(town.get("status").asText()).isEqualTo("not-in-force");
        assertThat(town.at("/periods/0").asText()).isEqualTo("2000-01-01/2020-05-01");
        assertThat(town.at("/successors/0/name").asText()).isEqualTo("临河镇");
        assertThat(town.at("/successors/0/uri").asText()).isEqualTo(SERVICE.base() + "/id/" + Service.idOf("river"));
        assertThat(town.at("/events/0/kind").asText()).isEqualTo("merge");
        assertThat(get("secret", "").status()).isEqualTo(404);
        assertThat(SERVICE.get("/id/" + Service.idOf("secret")).status()).isEqualTo(200);
        assertThat(SERVICE.get("/id/nothing").status()).isEqualTo(404);
    }

    @Test
    void a_planned_name_is_told_as_planned_and_not_as_one_in_force() {
        assertThat(get("plan", "").json().get("status").asText()).isEqualTo("planned");
        assertThat(get("plan", "?f=html").text()).contains("<b>状态</b> 规划地名(尚未批准)");
        assertThat(get("plan", "?f=html&lang=en").text()).contains("<b>Status</b> planned (not approved yet)");
    }

    @Test
    void a_name_answers_under_its_own_address_after_it_was_given_up() {
        JsonNode village = get("village", "").json();
        assertThat(village.get("status").asText()).isEqualTo("in-force");
        assertThat(village.get("name").asText()).isEqualTo("大石桥村");
        // the same name before and after the change of town is one use, and a name that was in use on days is told with
        // these alone
        assertThat(village.get("names")).hasSize(2);
        String old = "/names/" + URLEncoder.encode("石桥村", StandardCharsets.UTF_8);
        JsonNode name = get("village", old).json();
        assertThat(name.get("standard").asBoolean()).isFalse();
        assertThat(name.at("/uses/0/use").asText()).isEqualTo("standard");
        assertThat(name.at("/uses/0/until").asText()).isEqualTo("2010-03-01");
        assertThat(name.get("uses")).hasSize(1);
        assertThat(name.at("/place/name").asText()).isEqualTo("大石桥村");
        assertThat(name.get("uri").asText()).endsWith(old);
        assertThat(get("village", "/names/x").status()).isEqualTo(404);
    }

    /** 望山镇 becomes 望山街道 in 2021 and 望岳街道 in 2024; an older name of it has no days in the register. */
    @Test
    void an_event_names_a_thing_by_its_name_of_that_day_and_a_former_name_is_told_once() {
        LocalDate first = LocalDate.parse("2021-01-01");
        Map<String, String> town = Map.of("name", "望山镇", "code", "990121109", "level", "township");
        Map<String, String> street =
                Map.of("name", "望山街道", "code", "990121009", "level", "township", "former_names", "望山镇;旧寨");
        Map<String, String> last =
                Map.of("name", "望岳街道", "code", "990121009", "level", "township", "former_names", "望山镇;旧寨;望山街道");
        commit("", "2000-01-01", Service.put(ItemType.DIVISION, "hill", Service.from("2000-01-01"), null, town));
        commit(
                "示政函〔2021〕1号",
                "2021-01-01",
                Service.put(ItemType.DIVISION, "hill", Service.from("2021-01-01"), null, street),
                new Change.Succeed(
                        new Succession("rename", first, List.of(ItemId.named("hill")), List.of(ItemId.named("hill")))));
        commit(
                "示政函〔2024〕1号",
                "2024-01-01",
                Service.put(ItemType.DIVISION, "hill", Service.from("2024-01-01"), null, last));
        JsonNode hill = get("hill", "").json();
        assertThat(hill.at("/events/0/predecessors/0/name").asText()).isEqualTo("望山镇");
        assertThat(hill.at("/events/0/successors/0/name").asText()).isEqualTo("望山街道");
        assertThat(hill.get("names").findValuesAsText("name")).containsExactlyInAnyOrder("望山镇", "望山街道", "望岳街道", "旧寨");
    }

    @Test
    void a_name_that_nobody_approved_is_on_record_and_no_standard_name() {
        String planned = "规划广场";
        commit(
                "",
                "2024-01-01",
                Service.put(
                        ItemType.PLACE,
                        "square",
                        Service.from("2024-01-01"),
                        Shape.point(105.02, 35.02),
                        Map.of("name", planned, "kind", "K3", "status", "planned", "source", "示例县地名规划")));
        JsonNode name = get("square", "/names/" + URLEncoder.encode(planned, StandardCharsets.UTF_8))
                .json();
        assertThat(name.get("standard").asBoolean()).isFalse();
        assertThat(name.at("/uses/0/use").asText()).isEqualTo("recorded");
    }

    @Test
    void a_name_that_a_plain_edit_put_right_and_one_abolished_on_its_own_day_still_answer() {
        Change.Put lane = Service.put(
                ItemType.PLACE, "lane", Service.from("2015-01-01"), null, Map.of("name", "柳树项", "kind", "K5"));
        commit("", "2015-01-01", lane);
        Change.Put right = Service.put(
                ItemType.PLACE, "lane", Service.from("2015-01-01"), null, Map.of("name", "柳树巷", "kind", "K5"));
        commit("", "2015-01-01", right);
        JsonNode wrong = get("lane", "/names/" + URLEncoder.encode("柳树项", StandardCharsets.UTF_8))
                .json();
        assertThat(wrong.at("/uses/0/use").asText()).isEqualTo("corrected");
        assertThat(wrong.get("standard").asBoolean()).isFalse();
        assertThat(wrong.at("/place/name").asText()).isEqualTo("柳树巷");

        commit(
                "",
                "2015-01-01",
                Service.put(
                        ItemType.PLACE, "day", Service.from("2025-12-01"), null, Map.of("name", "一日路", "kind", "K5")));
        commit("", "2025-12-01", new Change.End(ItemId.named("day"), LocalDate.parse("2025-12-01")));
        JsonNode day = get("day", "").json();
        assertThat(day.get("name").asText()).isEqualTo("一日路");
        assertThat(day.get("status").asText()).isEqualTo("not-in-force");
        assertThat(get("day", "/names/" + URLEncoder.encode("一日路", StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
        assertThat(get("day", "?f=html").text()).contains("<b>状态</b> 已终止");
        assertThat(get("day", "?f=jsonld").status()).isEqualTo(200);
    }

    @Test
    void the_history_sheet_tells_names_divisions_and_acts_with_numbered_sources() throws IOException {
        Answer page = get("village", "?f=html");
        assertThat(page.text())
                .contains("<h1>大石桥村 沿革</h1>")
                .contains("<td>石桥村</td><td>标准名</td><td>2000-01-01</td><td>2010-03-01</td>")
                .contains("<td>2010-03-01</td><td>2020-05-01</td><td>大石桥村</td><td>示例县渡口乡</td>")
                .contains("<td>2020-05-01</td><td></td><td>大石桥村</td><td>示例县临河镇</td>")
                .contains("<b>[1]</b> 资料来源：第二次全国地名普查")
                .contains("<td>石桥村</td><td>标准名</td><td>2000-01-01</td><td>2010-03-01</td><td>[1]</td>")
                .contains("<b>[2]</b> 示民〔2010〕2号 (示例县人民政府, 2010-03-01)")
                .contains("<b>[3]</b> 示政函〔2020〕7号 (示例县人民政府, 2020-05-01)")
                // it has stood there since the first version, which the survey tells
                .contains("<b>位置</b> 105.01000, 35.01000 [1]");
        assertThat(get("ford", "?f=html&lang=en").text())
                .contains("<b>Status</b> ended 2020-05-01", "<b>Succeeded by</b>", "/id/" + Service.idOf("river"));
        byte[] docx = get("village", "?f=docx").response().body();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getTables().get(0).getText()).contains("石桥村\t标准名\t2000-01-01");
        }
    }

    /** The rules of the format's README: @id, title, fclasses, a when with a start, a cited name, geometry or null. */
    @Test
    void an_item_and_an_area_are_told_in_the_linked_places_format() {
        JsonNode feature = get("village", "?f=jsonld").json().at("/features/0");
        assertThat(feature.get("@id").asText()).isEqualTo(SERVICE.base() + "/id/" + Service.idOf("village"));
        assertThat(feature.at("/properties/fclasses/0").asText()).isEqualTo("P");
        assertThat(feature.at("/when/timespans/0").toString())
                .isEqualTo("{\"start\":{\"in\":\"2000-01-01\"},\"end\":{\"in\":\"2010-02-28\"}}");
        // the last period goes on: it ended not before today
        assertThat(feature.at("/when/timespans/2/end").toString()).isEqualTo("{\"earliest\":\"2026-01-01\"}");
        assertThat(feature.at("/names/1/toponym").asText()).isEqualTo("大石桥村");
        assertThat(feature.at("/names/1/citations/0").toString())
                .isEqualTo("{\"label\":\"示民〔2010〕2号 (示例县人民政府, 2010-03-01)\",\"year\":2010}");
        assertThat(feature.at("/geometry/type").asText()).isEqualTo("GeometryCollection");
        assertThat(feature.at("/relations/2/relationTo").asText()).endsWith(Service.idOf("river"));
        Answer area = SERVICE.stranger().get("/linked-places?area=990121");
        assertThat(area.header("Content-Type")).isEqualTo("application/ld+json");
        assertThat(area.json().get("features")).hasSize(3).allSatisfy(each -> {
            assertThat(each.at("/when/timespans")).isNotEmpty();
            assertThat(each.at("/names/0/citations/0/label").asText()).isIn("区划地名志", "第二次全国地名普查");
        });
        assertThat(area.text()).doesNotContain("ZQ村");
        assertThat(SERVICE.stranger().get("/linked-places").status()).isEqualTo(400);
        for (String noDay : List.of("x", "%2B999999999-12-31")) {
            assertThat(SERVICE.stranger()
                            .get("/linked-places?area=990121&date=" + noDay)
                            .status())
                    .isEqualTo(400);
        }
    }

    /** Dates stand in brackets behind former names alone; of two estates that differ by their brackets each is called as it is. */
    @Test
    void a_name_in_brackets_is_told_with_them() {
        commit(
                "",
                "2020-06-01",
                Service.put(
                        ItemType.PLACE,
                        "garden",
                        Service.from("2020-06-01"),
                        Shape.point(118.3, 31.3),
                        Map.of(
                                "name", "阳光花园(北区)",
                                "kind", "K7",
                                "division_code", "340207",
                                "former_names", "(旧)砖厂(1980—2001)")));
        JsonNode names = get("garden", "").json().get("names");
        assertThat(names.findValuesAsText("name")).containsExactly("阳光花园(北区)", "(旧)砖厂");
        String address = "/names/" + URLEncoder.encode("阳光花园(北区)", StandardCharsets.UTF_8);
        assertThat(get("garden", address).status()).isEqualTo(200);
    }
}
