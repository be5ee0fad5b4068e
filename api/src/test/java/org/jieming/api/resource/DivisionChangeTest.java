package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.Change;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Changes of divisions of the invented county: 望山镇 (990121100) with its two villages becomes a sub-district, and others. */
class DivisionChangeTest {
    private static final String ACT =
            ",\"act\":{\"number\":\"示政函〔2026〕2号\",\"authority\":\"示例省人民政府\",\"decided_on\":\"2025-12-30\"}";
    private final Service service = Service.seeded();

    @AfterEach
    void stop() {
        service.close();
    }

    private String id(String code) {
        List<String> ids = service.get("/collections/divisions/items?filter=code%3D%27" + code + "%27")
                .ids();
        assertThat(ids).as(code).hasSize(1);
        return ids.get(0);
    }

    private Answer change(Client client, boolean dry, String body) {
        return client.send(
                "POST",
                "/division-changes" + (dry ? "?dry-run=true" : ""),
                "{" + body + "}",
                "Content-Type",
                "application/json");
    }

    private static String event(String kind, String before, String after) {
        return "\"kind\":\"" + kind + "\",\"effective\":\"2026-03-01\",\"before\":[" + before + "],\"after\":[" + after
                + "]";
    }

    private String townToSubDistrict() {
        String town = "\"" + id("990121100000") + "\"";
        return event(
                "town-to-sub-district",
                town,
                "{\"id\":" + town
                        + ",\"properties\":{\"name\":\"望山街道\",\"code\":\"990121002\",\"type\":\"sub-district\"}}");
    }

    private static List<String> kinds(JsonNode made, String severity) {
        return made.findParents("severity").stream()
                .filter(finding -> finding.get("severity").asText().equals(severity))
                .map(finding -> finding.get("rule").asText())
                .toList();
    }

    private static JsonNode of(JsonNode between, String name) {
        return StreamSupport.stream(between.get("changes").spliterator(), false)
                .filter(change -> change.get("name").asText().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_town_becomes_a_sub_district_and_everything_that_bears_its_codes_gets_their_successors() {
        JsonNode seen =
                change(service.administrator(), true, townToSubDistrict()).json();
        assertThat(seen.get("outcome").asText()).as(seen.toString()).isEqualTo("would-apply");
        // 0.04° × 0.03° at 35.045° N: 3,649 m × 3,329 m = 12.147 km²; both sides are one shape
        assertThat(seen.at("/conserved/area_m2").asDouble()).isCloseTo(12_147_000, within(10_000.0));
        assertThat(seen.at("/conserved/lost_m2").asDouble()).isZero();
        assertThat(seen.at("/conserved/people_before").asLong()).isEqualTo(1_750);
        assertThat(seen.at("/conserved/people_after").asLong()).isEqualTo(1_750);
        assertThat(seen.get("approver_en").asText()).contains("Art. 9");
        assertThat(seen.get("codes_due").asText()).isEqualTo("2026-04-01");
        assertThat(seen.at("/codes/990121100000").asText()).isEqualTo("990121002000");
        assertThat(seen.at("/codes/990121100201").asText()).isEqualTo("990121002201");
        assertThat(service.get(
                                "/collections/divisions/items?filter=code%20LIKE%20%27990121002%25%27&datetime=2026-03-02")
                        .ids())
                .isEmpty();

        JsonNode done = change(service.administrator(), false, townToSubDistrict() + ACT)
                .json();
        assertThat(done.get("outcome").asText()).as(done.toString()).isEqualTo("applied");
        // what was listed is what changed: no item bears the old code on the day, all bore it on the eve
        for (JsonNode group : done.get("recoded")) {
            String items = "/collections/" + group.get("collection").asText() + "/items?limit=100&datetime=2026-03-01";
            assertThat(service.get(items).text())
                    .as(items)
                    .doesNotContainPattern("\"(code|division_code|parent_code)\":\"990121100");
        }
        assertThat(done.get("recoded").findValuesAsText("collection"))
                .contains("divisions", "places", "population-cells");
        assertThat(service.get(
                                "/collections/divisions/items?filter=code%20LIKE%20%27990121100%25%27&datetime=2026-02-28")
                        .names())
                .containsExactlyInAnyOrder("望山镇", "望山村", "石桥村");
        JsonNode event =
                service.stranger().get("/division-changes?area=990121").json().at("/events/0");
        assertThat(event.at("/before/0/name").asText()).isEqualTo("望山镇");
        assertThat(event.at("/after/0/name").asText()).isEqualTo("望山街道");
        assertThat(event.at("/act/number").asText()).isEqualTo("示政函〔2026〕2号");
        JsonNode between =
                service.made("changes-between", "\"area\":\"990121\",\"since\":\"2026-02-28\",\"date\":\"2026-03-01\"");
        // the town and its two villages; a day later nothing more
        assertThat(between.at("/counts/changed").asInt()).isEqualTo(3);
        JsonNode town = of(between, "望山街道");
        assertThat(town.get("documents").asText()).contains("示政函〔2026〕2号");
        assertThat(town.at("/properties/0/before_zh").asText()).isEqualTo("望山镇");
        assertThat(service.made(
                                "changes-between",
                                "\"area\":\"990121\",\"since\":\"2026-03-01\",\"date\":\"2026-03-02\"")
                        .get("changes"))
                .isEmpty();
        // reach and gaps count people by village: those of 望山 are still there
        JsonNode reach = service.made("reach", "\"area\":\"990121002\",\"kinds\":[\"E5\"],\"date\":\"2026-03-02\"");
        assertThat(reach.findValue("people").asDouble()).isPositive();
    }

    @Test
    void two_towns_merge_with_all_their_ground_once_villages_of_one_number_are_told_apart() {
        String wangshan = "\"" + id("990121100000") + "\"";
        String qingshi = "\"" + id("990121200000") + "\"";
        // 1,750 + 1,000 people
        String merge = event(
                "merge", wangshan + "," + qingshi, "{\"id\":" + wangshan + ",\"properties\":{\"population\":2750}}");
        // a person less is refused with the difference, and without a figure the two are added up
        JsonNode less = change(service.administrator(), true, merge.replace("2750", "2749"))
                .json();
        assertThat(kinds(less, "block")).contains("B-11");
        assertThat(less.get("findings").toString()).contains("相差 -1");
        JsonNode summed = change(
                        service.administrator(), true, merge.replace(",\"properties\":{\"population\":2750}", ""))
                .json();
        assertThat(summed.at("/after/0/population").asLong()).isEqualTo(2_750);
        assertThat(kinds(summed, "block")).doesNotContain("B-11");
        // 青石村 990121200200 would become 990121100200, which 望山村 bears
        JsonNode refused = change(service.administrator(), true, merge).json();
        assertThat(refused.get("outcome").asText()).isEqualTo("refused");
        assertThat(kinds(refused, "block")).contains("R-UNIQUE", "B-10").doesNotContain("B-11");
        // both villages of either town are 200 and 201: the next free numbers are 202 and 203
        assertThat(refused.get("clashes").findValuesAsText("code")).containsExactly("990121200200", "990121200201");
        assertThat(refused.get("clashes").findValuesAsText("proposed")).containsExactly("990121100202", "990121100203");
        Answer unsaid = change(service.administrator(), false, merge + ACT);
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.json().get("findings").toString())
                .contains("\"codes\"", "\\\"990121200200\\\": \\\"990121100202\\\"");
        // under the town that ends, or of another level, it would be nobody's
        for (String nobodys : List.of("990121200202", "990121100")) {
            Answer wrong = change(
                    service.administrator(),
                    true,
                    merge + ",\"codes\":{\"990121200200\":\"" + nobodys + "\",\"990121200201\":\"990121100203\"}");
            assertThat(wrong.status()).as(nobodys).isEqualTo(400);
            assertThat(wrong.text()).contains("\"field\":\"codes\"", "990121200200", "同级");
        }
        String codes = ",\"codes\":{\"990121200200\":\"990121100202\",\"990121200201\":\"990121100203\"}";
        // the people are added up and the share of elders, which nobody can add up, is as it is stated
        String shared = merge.replace("\"population\":2750", "\"share_65_plus\":0.215");
        JsonNode done =
                change(service.administrator(), false, shared + codes + ACT).json();
        assertThat(done.get("outcome").asText()).as(done.toString()).isEqualTo("applied");
        assertThat(done.at("/conserved/people_after").asLong()).isEqualTo(2_750);
        String merged = "/collections/divisions/items/" + wangshan.replace("\"", "") + "?datetime=2026-03-01";
        assertThat(service.get(merged).json().at("/properties/share_65_plus").asDouble())
                .isEqualTo(0.215);
        assertThat(service.get(
                                "/collections/divisions/items?filter=code%20LIKE%20%27990121100%25%27&datetime=2026-03-01")
                        .names())
                .containsExactlyInAnyOrder("望山镇", "望山村", "石桥村", "青石村", "石桥村");
        JsonNode between =
                service.made("changes-between", "\"area\":\"990121\",\"since\":\"2026-02-28\",\"date\":\"2026-03-01\"");
        assertThat(between.at("/counts/ended").asInt()).isEqualTo(1);
        JsonNode grown = of(between, "望山镇");
        // all the ground of 青石乡, and none of its own is lost
        assertThat(grown.at("/shape/gained_m2").asDouble())
                .isCloseTo(done.at("/before/1/area_m2").asDouble(), within(2.0));
        assertThat(grown.at("/shape/lost_m2").asDouble()).isZero();
        assertThat(of(between, "青石乡").get("what").asText()).isEqualTo("ended");
        // the town that ended still answers with what became of it
        assertThat(service.get("/collections/divisions/items/" + qingshi.replace("\"", "") + "/lineage")
                        .text())
                .contains("merge", "望山镇");
        // the page says 合并, and not the code of the list
        assertThat(service.get("/collections/divisions/items/" + qingshi.replace("\"", "") + "/lineage?f=html")
                        .text())
                .contains("<td>合并</td>");
    }

    @Test
    void all_changes_between_two_days_are_counted_though_no_more_than_5_000_are_listed() {
        Change[] named = IntStream.range(0, 5_003)
                .mapToObj(each -> Service.put(
                        ItemType.PLACE,
                        "many-" + each,
                        Period.from(LocalDate.parse("2026-03-01")),
                        Shape.point(105.05, 35.04),
                        Map.of("name", "新地" + each, "division_code", "990121100")))
                .toArray(Change[]::new);
        service.commit(named);
        JsonNode between = service.made(
                "changes-between",
                "\"area\":\"990121\",\"since\":\"2026-02-28\",\"date\":\"2026-03-01\",\"collections\":[\"places\"]");
        assertThat(between.at("/counts/appeared").asInt()).isEqualTo(5_003);
        assertThat(between.get("changes")).hasSize(5_000);
        assertThat(between.get("not_listed").asInt()).isEqualTo(3);
    }

    @Test
    void a_change_that_loses_ground_or_breaks_its_kind_is_refused_and_so_is_one_without_its_document() {
        String town = "\"" + id("990121100000") + "\"";
        String half =
                ",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[105.04,35.03],[105.06,35.03],[105.06,35.06],"
                        + "[105.04,35.06],[105.04,35.03]]]}";
        JsonNode lost = change(
                        service.administrator(), true, event("boundary-change", town, "{\"id\":" + town + half + "}"))
                .json();
        // half of 12.147 km² belongs to nobody then
        assertThat(kinds(lost, "block")).containsExactly("B-11");
        assertThat(lost.at("/conserved/lost_m2").asDouble()).isCloseTo(6_073_500, within(5_000.0));
        String recoded =
                event("rename", town, "{\"id\":" + town + ",\"properties\":{\"name\":\"新山镇\",\"code\":\"990121105\"}}");
        assertThat(change(service.administrator(), false, recoded + ACT).status())
                .isEqualTo(422);
        assertThat(change(service.administrator(), false, townToSubDistrict()).status())
                .isEqualTo(400);
        // a line of two counties that the register does not hold is not handed to whoever renames a town
        Answer elsewhere = change(
                service.administrator(),
                false,
                event("rename", town, "{\"id\":" + town + ",\"properties\":{\"name\":\"新山镇\"}}")
                        + ",\"codes\":{\"510101\":\"990121\"}" + ACT);
        assertThat(elsewhere.status()).as(elsewhere.text()).isEqualTo(400);
        assertThat(elsewhere.json().get("field").asText()).isEqualTo("codes");
        // a town that the event does not concern is nobody's to write over by stating its id after it
        Answer taken = change(
                service.administrator(),
                false,
                event("rename", town, "{\"id\":\"" + id("990121200000") + "\",\"properties\":{\"name\":\"新山镇\"}}")
                        + ACT);
        assertThat(taken.status()).as(taken.text()).isEqualTo(400);
        assertThat(taken.json().get("field").asText()).isEqualTo("after.id");
        Client names = service.enter("qian", Grant.everywhere(Role.PLACE_NAME_OFFICER));
        assertThat(change(names, true, townToSubDistrict()).status()).isEqualTo(403);
        Client townsman =
                service.enter("zhao", Grant.in(org.jieming.register.ItemId.parse(id("990121100000")), Role.REVIEWER));
        assertThat(change(townsman, true, townToSubDistrict()).status()).isEqualTo(403);
    }

    /** 望山镇 stands beside 青石乡 in one county. */
    @Test
    void a_town_gets_no_name_that_another_bears_in_the_province_nor_a_leaders_nor_letters_whatever_the_reason() {
        String town = "\"" + id("990121200000") + "\"";
        for (String[] each :
                new String[][] {{"望山镇", "A-11"}, {"毛泽东乡", "A-07-LEADER"}, {"ABC乡", "A-06"}, {"泰山乡", "A-15"}}) {
            String renamed =
                    event("rename", town, "{\"id\":" + town + ",\"properties\":{\"name\":\"" + each[0] + "\"}}");
            JsonNode seen = change(service.administrator(), true, renamed).json();
            assertThat(seen.get("outcome").asText()).as(seen.toString()).isEqualTo("refused");
            assertThat(kinds(seen, "block")).containsExactly(each[1]);
            JsonNode reasoned = change(service.administrator(), true, renamed + ",\"reason\":\"省政府已批准\"")
                    .json();
            assertThat(kinds(reasoned, "block")).containsExactly(each[1]);
        }
        // the words of an enterprise take a reason why they are none (PNR-IM Art. 4)
        String trade = event("rename", town, "{\"id\":" + town + ",\"properties\":{\"name\":\"华为乡\"}}");
        assertThat(kinds(change(service.administrator(), true, trade).json(), "block"))
                .containsExactly("A-09");
        assertThat(kinds(
                        change(service.administrator(), true, trade + ",\"reason\":\"与企业无关\"")
                                .json(),
                        "warn"))
                .contains("A-09");
        Answer edited = service.administrator()
                .send(
                        "PATCH",
                        "/collections/divisions/items/" + town.replace("\"", ""),
                        "{\"properties\":{\"name\":\"望山镇\"}}",
                        "Content-Type",
                        "application/merge-patch+json",
                        "If-Match",
                        "*");
        assertThat(edited.status()).as(edited.text()).isEqualTo(422);
        assertThat(edited.json().get("findings").findValuesAsText("rule")).contains("A-11");
    }

    @Test
    void a_preview_lists_what_plans_promised_for_a_unit_and_no_more() {
        String town = "\"" + id("340207100000") + "\"";
        JsonNode seen = change(
                        service.administrator(),
                        true,
                        event("rename", town, "{\"id\":" + town + ",\"properties\":{\"name\":\"新沈巷镇\"}}"))
                .json();
        // of the seven rows of the plan of 鸠江区 one is of 沈巷镇: one cemetery by 2020
        assertThat(seen.get("targets")).as(seen.toString()).hasSize(1);
        assertThat(seen.at("/targets/0/indicator").asText()).isEqualTo("cemetery-count");
        assertThat(seen.at("/targets/0/year").asInt()).isEqualTo(2020);
    }

    /** 镇 is Zhèn, 街道 is Jiēdào (A-29 ff.); the preview tells the letters beside those of before. */
    @Test
    void a_town_that_becomes_a_sub_district_has_the_letters_of_its_new_name() {
        service.administrator()
                .send(
                        "PATCH",
                        "/collections/divisions/items/" + id("990121100000"),
                        "{\"properties\":{\"pinyin\":\"Wàngshān Zhèn\",\"pinyin_plain\":\"Wangshan Zhen\"}}",
                        "Content-Type",
                        "application/merge-patch+json",
                        "If-Match",
                        "*");
        JsonNode seen =
                change(service.administrator(), true, townToSubDistrict()).json();
        assertThat(seen.at("/before/0/pinyin").asText()).isEqualTo("Wàngshān Zhèn");
        assertThat(seen.at("/after/0/pinyin").asText()).isEqualTo("Wàngshān Jiēdào");
    }

    @Test
    void a_renamed_town_is_not_spelled_as_it_was_called_before() {
        String town = id("990121100000");
        String address = "/collections/divisions/items/" + town;
        Answer spelled = service.administrator()
                .send(
                        "PATCH",
                        address,
                        "{\"properties\":{\"pinyin\":\"Wàngshān Zhèn\",\"pinyin_plain\":\"Wangshan Zhen\"}}",
                        "Content-Type",
                        "application/merge-patch+json",
                        "If-Match",
                        "*");
        assertThat(spelled.status()).as(spelled.text()).isEqualTo(200);
        // somebody writes ahead what the town will be like; that is no other name
        Answer ahead = service.administrator()
                .send(
                        "PATCH",
                        address,
                        "{\"properties\":{\"remarks\":\"预计通车\",\"valid_from\":\"2026-06-01\"}}",
                        "Content-Type",
                        "application/merge-patch+json",
                        "If-Match",
                        "*");
        assertThat(ahead.status()).as(ahead.text()).isEqualTo(200);
        String quoted = "\"" + town + "\"";
        Answer renamed = change(
                service.administrator(),
                false,
                event("rename", quoted, "{\"id\":" + quoted + ",\"properties\":{\"name\":\"新山镇\"}}") + ACT);
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        JsonNode after = service.get(address + "?datetime=2026-12-31").json().get("properties");
        assertThat(after.get("name").asText()).isEqualTo("新山镇");
        assertThat(after.get("remarks").asText()).isEqualTo("预计通车");
        // whoever looks for it under the old name finds it, as after an edit
        assertThat(after.at("/former_names/0").asText()).isEqualTo("望山镇");
        assertThat(after.get("pinyin").asText()).isEqualTo("Xīnshān Zhèn");
        assertThat(after.get("pinyin_plain").asText()).isEqualTo("Xinshan Zhen");
    }

    /** 望山镇 is to be 新山镇 from 2026-03-01: another renaming of that day would make 新山镇 nobody's name on any day. */
    @Test
    void a_town_is_not_renamed_twice_on_one_day() {
        String town = "\"" + id("990121100000") + "\"";
        String first = event("rename", town, "{\"id\":" + town + ",\"properties\":{\"name\":\"新山镇\"}}") + ACT;
        assertThat(change(service.administrator(), false, first).status()).isEqualTo(200);
        String second = first.replace("新山镇", "三山镇");
        Answer refused = change(service.administrator(), false, second);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/rule").asText()).isEqualTo("A-18");
        assertThat(refused.json().at("/findings/0/field").asText()).isEqualTo("effective");
        assertThat(refused.text()).contains("新山镇").contains("2026-03-01");
        Answer later = change(service.administrator(), false, second.replace("2026-03-01", "2026-03-02"));
        assertThat(later.status()).as(later.text()).isEqualTo(200);
    }
}
