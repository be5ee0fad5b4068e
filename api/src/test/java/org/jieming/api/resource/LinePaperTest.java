package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The papers of line 990121990122 go out, are filled with another program (Apache POI), and come back. Marker 001Q has the whole
 * result on record, 002Q the figures of a form in Xi'an 1980 and no position.
 */
class LinePaperTest extends Importing {
    private static final String PAPERS = "/line-papers/990121990122/";
    private static final String FORM = PAPERS + "forms/990121990122001Q";
    private static final String ACT =
            "{\"act\":{\"number\":\"示民函〔2026〕3号\",\"authority\":\"示例省人民政府\",\"decided_on\":\"2025-12-30\"}}";

    LinePaperTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeEach
    void a_line_with_two_markers() {
        service.commit(
                Service.put(
                        ItemType.BOUNDARY_LINE,
                        "line",
                        Period.ALWAYS,
                        null,
                        stated("name|示望线|line_code|990121990122|level|county|party_a_code|990121|party_b_code|990122|"
                                + "course_description|自001号界桩起,\n沿山脊向东约2千米,至002号界桩。")),
                Service.put(
                        ItemType.BOUNDARY_MARKER,
                        "first",
                        Period.ALWAYS,
                        Shape.point(105.02, 35.0),
                        marker(
                                1,
                                "northing_m|3874593.084|easting_m|35501825.763|elevation_m|1250.5|coordinate_system|CGCS2000|"
                                        + "height_system|1985国家高程基准|method|surveyed|accuracy_m|0.05|object_1_name|老槐树|"
                                        + "object_1_azimuth|45.5|object_1_distance|23.4|position_note|位于望山村东北,公路以西。")),
                Service.put(
                        ItemType.BOUNDARY_MARKER,
                        "second",
                        Period.ALWAYS,
                        null,
                        marker(
                                2,
                                "northing_m|3874700.5|easting_m|503700.25|coordinate_system|1980西安坐标系|orig_x|105.0405|"
                                        + "orig_y|34.9998|orig_crs|1980西安坐标系")));
    }

    private static Map<String, String> marker(int serial, String rest) {
        return stated("marker_no|99012199012200" + serial + "Q|line_code|990121990122|serial|" + serial + "|" + rest);
    }

    private static Map<String, String> stated(String namesAndValues) {
        Map<String, String> values = new HashMap<>();
        String[] parts = namesAndValues.split("\\|");
        for (int i = 0; i < parts.length; i += 2) {
            values.put(parts[i], parts[i + 1]);
        }
        return values;
    }

    private byte[] paper(String address) {
        Answer answer = service.get(address);
        assertThat(answer.status()).as(address + answer.text()).isEqualTo(200);
        return answer.response().body();
    }

    private JsonNode givenBack(String type, byte[] file) {
        return judged(post("paper", type, file));
    }

    private JsonNode rows(JsonNode judged, String kind) {
        return service.get(path(judged) + "/rows?kind=" + kind).json().get("rows");
    }

    private JsonNode marker(String name) {
        return service.get("/collections/boundary-markers/items/" + Service.idOf(name))
                .json();
    }

    @Test
    void every_paper_given_back_as_it_went_out_changes_nothing_in_every_form_and_language() {
        assertThat(service.stranger().get(PAPERS + "results").status()).isEqualTo(401);
        assertThat(service.get("/line-papers/none/results").status()).isEqualTo(404);
        assertThat(service.get(PAPERS + "forms/none").status()).isEqualTo(404);
        // 002Q has no text and no place; what is on record of it is its number
        assertThat(service.get(PAPERS + "positions").json().get("proposed")).isEmpty();
        assertThat(service.get(PAPERS + "results?f=html").text())
                .contains("界桩成果表", "35501825.763", "105.02000000", "35.00000000", "1250.5");
        // the only reference object of 001Q, 23.4 m off at 45.5°, is drawn on its form; 002Q has none
        assertThat(service.get(FORM + "?f=html").text()).contains("位置略图", "<svg", "45.5° 23.4 m");
        assertThat(service.get(PAPERS + "forms/990121990122002Q?f=html").text()).doesNotContain("位置略图", "<svg");
        for (String paper :
                List.of("results", "positions", "course", "forms/990121990122001Q", "forms/990121990122002Q")) {
            for (String form : List.of("xlsx", "docx", "csv", "docx&lang=en")) {
                String type = paper.equals("course") ? "boundary-line" : "boundary-marker";
                JsonNode judged = givenBack(type, paper(PAPERS + paper + "?f=" + form));
                int rows = paper.equals("results") || paper.equals("positions") ? 2 : 1;
                assertThat(judged.get("counts").toString())
                        .as(paper + " " + form + " " + judged)
                        .isEqualTo("{\"new\":0,\"changed\":0,\"same\":" + rows + ",\"rejected\":0}");
                assertThat(judged.get("columns").findValuesAsText("destination"))
                        .as(paper + " " + form)
                        .doesNotContain("@ignore");
                service.send("DELETE", path(judged), "");
            }
        }
        a_course_too_long_for_a_cell_goes_out_in_word_alone();
    }

    /** A cell of a spreadsheet holds 32,767 characters; what it cut off would be struck out of the course when it came back. */
    private void a_course_too_long_for_a_cell_goes_out_in_word_alone() {
        service.commit(Service.put(
                ItemType.BOUNDARY_LINE,
                "line",
                Period.ALWAYS,
                null,
                stated("name|示望线|line_code|990121990122|level|county|party_a_code|990121|party_b_code|990122|"
                        + "course_description|" + "沿".repeat(32_768))));
        Answer refused = service.get(PAPERS + "course?f=xlsx");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("field").asText()).isEqualTo("f");
        assertThat(givenBack("boundary-line", paper(PAPERS + "course?f=docx"))
                        .at("/counts/same")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_corrected_cell_is_named_and_written_under_a_document_alone_and_one_that_cannot_be_read_is_told()
            throws IOException {
        JsonNode judged = givenBack("boundary-marker", edited(paper(PAPERS + "results?f=xlsx"), "高程", 1250.9));
        JsonNode changed = rows(judged, "changed");
        assertThat(changed).hasSize(1);
        assertThat(changed.at("/0/row").asInt()).isEqualTo(2);
        assertThat(changed.at("/0/changes").toString())
                .isEqualTo("[{\"field\":\"elevation_m\",\"before\":\"1250.5\",\"after\":\"1250.9\",\"title_zh\":\"高程\","
                        + "\"title_en\":\"Elevation\"}]");
        Answer refused = apply(judged, "{}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("field").asText()).isEqualTo("act.number");
        assertThat(apply(judged, ACT).status()).isEqualTo(202);
        settled(path(judged));
        assertThat(marker("first").at("/properties/elevation_m").asDouble()).isEqualTo(1250.9);
        JsonNode unread = givenBack("boundary-marker", edited(paper(PAPERS + "results?f=xlsx"), "高程", "约一千"));
        JsonNode finding = rows(unread, "rejected").at("/0/findings/0");
        assertThat(finding.get("field").asText()).isEqualTo("高程");
        assertThat(finding.get("zh").asText()).isEqualTo("列“高程”的“约一千”:高程:应为数字");
        // two digits changed places: 35501825.763 became 35501852.763, 27 m farther east
        JsonNode swapped = givenBack("boundary-marker", edited(paper(PAPERS + "results?f=xlsx"), "横坐标Y", 35501852.763));
        assertThat(rows(swapped, "changed").at("/0/findings/0/zh").asText()).startsWith("纵坐标X、横坐标Y与经纬度相差27.0米");
    }

    /** In the file that is filled in, each field says how; on the page that is sealed nobody reads that. */
    @Test
    void a_form_that_is_printed_to_be_filed_says_nothing_of_how_it_is_filled_in() {
        assertThat(service.get(FORM + "?f=html").text())
                .contains("界桩登记表", "空白为登记簿未记录。")
                .doesNotContain("填写说明", "作为数据导入交回");
        assertThat(service.get(FORM + "?f=csv").text()).contains("填写说明", "双面型 / ");
    }

    @Test
    void a_registration_form_filled_in_word_brings_what_was_not_known_without_an_act() throws IOException {
        byte[] filled = filled(paper(FORM + "?f=docx"), Map.of("甲方所在村", "望山村", "材质", "花岗岩", "方位物二", "石桥"));
        JsonNode judged = givenBack("boundary-marker", filled);
        assertThat(judged.at("/file/format").asText()).isEqualTo("docx");
        assertThat(rows(judged, "changed").at("/0/changes").findValuesAsText("field"))
                .containsExactlyInAnyOrder("village_a", "material", "object_2_name");
        applied(judged);
        assertThat(marker("first").at("/properties/village_a").asText()).isEqualTo("望山村");
        assertThat(marker("first").at("/properties/material").asText()).isEqualTo("stone");
    }

    /** F-05: tens of metres to over 100 m lie between the datums; what is written in Beijing 1954 becomes no position. */
    @Test
    void figures_of_an_old_form_are_kept_beside_the_name_of_their_system_and_are_no_position() {
        String form = "项目,内容\n界桩编号,990121990122003Q\n界线编号,990121990122\n经度,105°02′25.8″\n纬度,34°59′59.28″\n"
                + "纵坐标X,3874700.5\n横坐标Y,503700.25\n坐标系,1954年北京坐标系\n";
        JsonNode judged = judged(send("旧表.csv", "boundary-marker", form));
        assertThat(rows(judged, "new").at("/0/findings/0/zh").asText()).contains("按原值保留,未转换");
        applied(judged);
        JsonNode brought = service.get("/collections/boundary-markers/items?marker_no=990121990122003Q")
                .json()
                .at("/features/0");
        assertThat(brought.get("geometry").isNull()).as(brought.toString()).isTrue();
        assertThat(brought.at("/properties/orig_crs").asText()).isEqualTo("1954年北京坐标系");
        // 105° + 2/60 + 25.8/3600 = 105.0405°
        assertThat(brought.at("/properties/orig_x").asDouble())
                .isEqualTo(105.0405, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(brought.at("/properties/northing_m").asDouble()).isEqualTo(3874700.5);
    }

    /** A result table brought markers with numbers of anybody's lines; one by one and by the table they are refused alike (C-16). */
    @Test
    void a_new_marker_bears_a_number_of_its_own_line_by_whatever_door_it_comes() {
        String table = "界桩编号,界线编号,序号,类型码\n990121990123001Q,,1,Q\n乱号#1,990121990122,9,Q\n"
                + "990121990122009Q,990121990122,7,A\n990121990122010Q,990121990122,10,Q\n";
        JsonNode judged = judged(send("成果表.csv", "boundary-marker", table));
        assertThat(judged.at("/counts/new").asInt()).as(judged.toString()).isEqualTo(1);
        JsonNode rejected = rows(judged, "rejected");
        assertThat(rejected.findValuesAsText("rule")).containsExactly("C-16", "C-16", "C-16", "C-16");
        assertThat(rejected.at("/2/findings/0/zh").asText()).isEqualTo("界桩编号“990121990122009Q”中的序号是9,填写的是7:请改正其一");
        String posted = "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"marker_no\":\"乱号#1\","
                + "\"line_code\":\"990121990122\"}}";
        Answer refused = service.send(
                "POST", "/collections/boundary-markers/items", posted, "Content-Type", "application/geo+json");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/rule").asText()).isEqualTo("C-16");
        assertThat(refused.json().at("/findings/0/field").asText()).isEqualTo("marker_no");
    }

    /** The workbook with another value under a header in its first row of data. */
    private static byte[] edited(byte[] workbook, String header, Object value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            XSSFRow names = book.getSheetAt(0).getRow(0);
            for (int column = 0; column < names.getLastCellNum(); column++) {
                if (names.getCell(column).getStringCellValue().equals(header)) {
                    var cell = book.getSheetAt(0).getRow(1).getCell(column);
                    if (value instanceof Double number) {
                        cell.setCellValue(number);
                    } else {
                        cell.setCellValue(value.toString());
                    }
                }
            }
            book.write(out);
        }
        return out.toByteArray();
    }

    /** The document with texts beside some labels. */
    private static byte[] filled(byte[] document, Map<String, String> texts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(document))) {
            for (XWPFTableRow row : word.getTables().get(0).getRows()) {
                String text = texts.get(row.getCell(0).getText());
                if (text != null) {
                    row.getCell(1).setText(text);
                }
            }
            word.write(out);
        }
        return out.toByteArray();
    }
}
