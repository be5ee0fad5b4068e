package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
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

/** The publications of a small county (A.13): list, dictionary, annals; as its officer and as a stranger read them. */
class GazetteerTest {
    private static final Service SERVICE = Service.empty();
    private static final String JSON = "application/json";
    private static final LocalDate MERGED = LocalDate.parse("2020-05-01");

    /** Two towns, one of which took in a third; four places with a class, one secret, one planned, one without status, one of a merged name. */
    @BeforeAll
    static void a_county() {
        SERVICE.commit(
                division("county", "示例县", "990121", "county", Period.ALWAYS),
                division("hill", "望山镇", "990121100", "township", Period.ALWAYS),
                division("river", "临河镇", "990121101", "township", Period.ALWAYS),
                division("ford", "渡口乡", "990121102", "township", Period.ALWAYS),
                place(
                        "bridge",
                        "石桥村",
                        "Shíqiáocūn",
                        "22200",
                        "990121101",
                        Map.of("origin", "村东有石桥。", "description", "村委会驻地")),
                place("flower", "花园村", "", "22200", "990121100", Map.of()),
                place("stele", "三碑", "Sān Bēi", "26230", "990121100", Map.of("protected", "true")),
                place("brook", "绿溪", "Lǜ Xī", "12100", "990121100", Map.of()),
                place("secret", "ZQ村", "ZQ Cun", "22200", "990121100", Map.of("secrecy", "secret")),
                place("plan", "待建村", "Dàijiàncūn", "22200", "990121100", Map.of("status", "planned")),
                place("nobody", "无批村", "Wúpīcūn", "22200", "990121100", Map.of("status", "")));
        Act act = new Act(
                "示政函〔2020〕7号", "关于撤销渡口乡的批复", "示例市人民政府", Optional.of(MERGED), Optional.empty(), Optional.empty());
        Edit edit = SERVICE.register.commit(new ChangeSet(
                "tester",
                "merged",
                Optional.of(act),
                List.of(
                        new Change.End(ItemId.named("ford"), MERGED),
                        division("river", "临河镇", "990121101", "township", Period.from(MERGED)),
                        place("bridge", "大石桥村", "Dàshíqiáocūn", "22200", "990121101", Map.of("former_names", "石桥村")),
                        new Change.Succeed(new Succession(
                                "merge", MERGED, List.of(ItemId.named("ford")), List.of(ItemId.named("river"))))),
                Map.of()));
        assertThat(edit).isInstanceOf(Edit.Applied.class);
        ferry(Period.between(Optional.empty(), Optional.of(MERGED)), "旧渡", Map.of("approved_on", "1986-03-01"));
        ferry(
                Period.between(Optional.of(MERGED), Optional.of(LocalDate.parse("2024-01-01"))),
                "新渡",
                Map.of("approval_doc", "示政函〔2020〕8号"));
        // what was never standard is abolished by nobody, and of a plan given up no name was in use
        ended("shed", "老棚", "");
        ended("dream", "梦湖", "planned");
    }

    private static void ended(String id, String name, String status) {
        Period until = Period.between(Optional.empty(), Optional.of(LocalDate.parse("2023-01-01")));
        Change.Put put = place(id, name, "", "22200", "990121101", Map.of("status", status));
        SERVICE.commit(new Change.Put(put.id(), put.type(), until, put.values(), null));
    }

    /** A ferry named in 1986, renamed in 2020, and gone since 2024. */
    private static void ferry(Period valid, String name, Map<String, String> more) {
        Map<String, String> values = new java.util.HashMap<>(more);
        values.putAll(Map.of("name", name, "class_code", "23000", "division_code", "990121101", "status", "in-use"));
        SERVICE.commit(Service.put(ItemType.PLACE, "ferry", valid, null, values));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static Change.Put division(String id, String name, String code, String level, Period valid) {
        return Service.put(
                ItemType.DIVISION, id, valid, null, Map.of("name", name, "code", code, "level", level, "source", "虚构"));
    }

    private static Change.Put place(
            String id, String name, String pinyin, String type, String division, Map<String, String> more) {
        java.util.HashMap<String, String> values = new java.util.HashMap<>(more);
        values.putAll(Map.of("name", name, "class_code", type, "division_code", division, "source", "虚构"));
        values.put("pinyin", pinyin);
        values.putIfAbsent("status", "in-use");
        values.values().removeIf(String::isEmpty);
        Period valid = id.equals("bridge") && name.startsWith("大") ? Period.from(MERGED) : Period.ALWAYS;
        return Service.put(ItemType.PLACE, id, valid, Shape.point(105.01236, 35.0), values);
    }

    private static Answer made(Client reader, String process, String query) {
        String body = "{\"inputs\":{\"area\":\"990121\"}}";
        Answer answer = reader.send("POST", "/processes/" + process + "/execution" + query, body, "Content-Type", JSON);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static List<String> names(JsonNode entries) {
        List<String> names = new ArrayList<>();
        entries.forEach(entry -> names.add(entry.get("name").asText()));
        return names;
    }

    /** Classes 121 (river), 214 (county), 215 (towns by code), 222 (villages by division), 262 (stele). */
    @Test
    void the_list_is_in_the_order_of_class_division_and_letters_and_holds_standard_names_alone() {
        JsonNode made = made(SERVICE.stranger(), "gazetteer-list", "").json();
        assertThat(names(made.get("entries"))).containsExactly("绿溪", "示例县", "望山镇", "临河镇", "花园村", "大石桥村", "三碑");
        // county and towns have no reading on record, nor has 花园村
        assertThat(made.get("without_reading").asInt()).isEqualTo(4);
        String table = made(SERVICE.stranger(), "gazetteer-list", "?f=csv").text();
        assertThat(table.lines().toList()).anySatisfy(line -> assertThat(line)
                .contains("大石桥村,Dàshíqiáocūn,22200,农村居民点,示例县临河镇,990121101,105.012,35"));
        assertThat(made(SERVICE.stranger(), "gazetteer-list", "?f=csv&lang=en").text())
                .contains("大石桥村,Dàshíqiáocūn,22200,Rural settlement,")
                .doesNotContain("农村居民点");
        assertThat(table).contains(",花园村,,22200,").doesNotContain("ZQ村", "待建村", "无批村", "渡口乡");
        // whoever keeps the secret one makes the same list, and is told that one was left out
        assertThat(made.get("left_out").asInt()).isZero();
        for (String process : List.of("gazetteer-list", "gazetteer-dictionary", "gazetteer-annals")) {
            Answer hers = made(SERVICE.administrator(), process, "");
            assertThat(hers.text()).doesNotContain("ZQ村");
            assertThat(hers.json().get("left_out").asInt()).as(process).isEqualTo(1);
        }
        assertThat(made(SERVICE.administrator(), "gazetteer-list", "?f=csv").text())
                .doesNotContain("ZQ村");
    }

    /**
     * By letters: 大 D, 花 H, 临 L(in) before 绿 L(ü), 三 S(an) before 示 S(hi), 望 W. By strokes: 三 and 大 3 (三 first in the
     * table), 示 5, 花 7, 临 9, 望 and 绿 11.
     */
    @Test
    void the_dictionary_has_articles_by_sound_and_indexes_by_letters_and_strokes() {
        JsonNode made = made(SERVICE.stranger(), "gazetteer-dictionary", "").json();
        assertThat(names(made.get("articles"))).containsExactly("大石桥村", "花园村", "临河镇", "绿溪", "三碑", "示例县", "望山镇");
        assertThat(made.at("/by_sound/2").toString()).isEqualTo("{\"letter\":\"L\",\"articles\":[3,4]}");
        assertThat(made.get("by_strokes").toString())
                .isEqualTo("[{\"strokes\":3,\"articles\":[5,1]},{\"strokes\":5,\"articles\":[6]},"
                        + "{\"strokes\":7,\"articles\":[2]},{\"strokes\":9,\"articles\":[3]},"
                        + "{\"strokes\":11,\"articles\":[7,4]}]");
        JsonNode bridge = made.at("/articles/0");
        assertThat(bridge.get("acts").toString()).contains("示政函〔2020〕7号 关于撤销渡口乡的批复 (示例市人民政府, 2020-05-01)");
        assertThat(bridge.get("former_names").toString()).isEqualTo("[\"石桥村\"]");
        // on the day before, the village had its old name and its origin
        String before = "{\"inputs\":{\"area\":\"990121\",\"date\":\"2020-04-30\"}}";
        JsonNode then = SERVICE.send("POST", "/processes/gazetteer-dictionary/execution", before, "Content-Type", JSON)
                .json();
        assertThat(names(then.get("articles"))).contains("石桥村", "渡口乡").doesNotContain("大石桥村");
    }

    @Test
    void the_dictionary_is_printed_as_a_page_and_as_a_document_whose_indexes_lead_to_its_articles() throws IOException {
        Answer page = made(SERVICE.stranger(), "gazetteer-dictionary", "?f=html&lang=en");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.text())
                .contains("<h2>Index by strokes</h2>", "<h3>3 strokes</h3>", "<a href=\"#n1\">大石桥村 1</a>")
                .contains("<p id=\"n1\"><b>1 大石桥村</b> Dàshíqiáocūn  Rural settlement  示例县临河镇  105.012°E 35.000°N</p>")
                .doesNotContain("ZQ村");
        byte[] docx = made(SERVICE.stranger(), "gazetteer-dictionary", "?f=docx")
                .response()
                .body();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            String text = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .collect(Collectors.joining("\n"));
            assertThat(text).contains("示例县标准地名词典", "3 画", "1 大石桥村 Dàshíqiáocūn", "资料来源：虚构");
            assertThat(document.getDocument().xmlText()).contains("w:anchor=\"n7\"", "w:name=\"n7\"");
        }
    }

    /** The origin of 石桥村 is a sentence and ends with a full stop, its description is none; the merger gave it another name. */
    @Test
    void a_full_stop_is_followed_by_no_semicolon_and_chinese_takes_chinese_marks() {
        String before = "{\"inputs\":{\"area\":\"990121\",\"date\":\"2020-04-30\"}}";
        String path = "/processes/gazetteer-dictionary/execution?f=html";
        assertThat(SERVICE.send("POST", path, before, "Content-Type", JSON).text())
                .contains("来历：村东有石桥。地理实体描述：村委会驻地</p>", "[资料来源：虚构]");
        assertThat(SERVICE.send("POST", path + "&lang=en", before, "Content-Type", JSON)
                        .text())
                .contains("Origin: 村东有石桥。 Description of the entity: 村委会驻地</p>", "[Source of the record: 虚构]");
    }

    @Test
    void the_annals_have_chapters_by_class_a_chronicle_and_the_names_that_are_no_more() {
        JsonNode made = made(SERVICE.stranger(), "gazetteer-annals", "").json();
        assertThat(made.get("chapters"))
                .extracting(chapter -> chapter.get("class_code").asText())
                .containsExactly("12000", "21000", "22000", "26000");
        assertThat(made.at("/chronicle/0/kind").asText()).isEqualTo("merge");
        assertThat(names(made.get("no_longer_in_use"))).containsExactlyInAnyOrder("渡口乡", "新渡", "老棚");
        assertThat(made.get("protection_list")).hasSize(1);
        // the ferry's name of 1986, two renamings with the merger, the end of the ferry
        JsonNode naming = made.get("chronicle_of_names");
        List<String> told = new ArrayList<>();
        naming.forEach(event -> told.add(event.get("day").asText() + " "
                + event.get("kind").asText() + " "
                + event.get("before").asText() + ">" + event.get("after").asText()));
        assertThat(told)
                .containsExactly(
                        "1986-03-01 named >旧渡",
                        "2020-05-01 renamed 石桥村>大石桥村",
                        "2020-05-01 renamed 旧渡>新渡",
                        "2023-01-01 ended 老棚>",
                        "2024-01-01 abolished 新渡>");
        String page = made(SERVICE.stranger(), "gazetteer-annals", "?f=html").text();
        assertThat(page)
                .contains("<td>2020-05-01</td><td>更名</td><td>旧渡</td><td>新渡</td><td>示政函〔2020〕8号</td>")
                .contains("<td>2020-05-01</td><td>合并</td><td>渡口乡</td><td>临河镇</td>", "<h2>附录二 地名保护名录</h2>")
                // a chapter begins a sheet, a class of it does not
                .contains("<h2>分类条目</h2>", "<h3>陆地水系</h3>")
                .doesNotContain("ZQ村");
    }

    @Test
    void a_job_makes_a_volume_and_hands_it_out_in_every_form() throws InterruptedException {
        Answer begun = SERVICE.send(
                "POST",
                "/processes/gazetteer-dictionary/execution",
                "{\"inputs\":{\"area\":\"990121\"}}",
                "Content-Type",
                JSON,
                "Prefer",
                "respond-async");
        assertThat(begun.status()).isEqualTo(201);
        String job = begun.header("Location");
        while (!SERVICE.get(job).json().get("status").asText().equals("successful")) {
            Thread.onSpinWait();
        }
        assertThat(SERVICE.get(job + "/results?f=html").text()).contains("<h1>示例县标准地名词典</h1>");
        assertThat(SERVICE.get(job + "/results?f=docx").header("Content-Type")).contains("wordprocessingml");
        assertThat(SERVICE.get(job + "/results?f=xlsx").status()).isEqualTo(406);
    }
}
