package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The registration forms of the second national survey as bureaus keep them: one row a form under the headings of the form
 * (domain section A.12), a title and the unit above them, degrees as they are written on paper. Today is 2026-01-01.
 */
class SurveyFormImportTest extends Importing {
    private static final List<String> HEADINGS = List.of(
            "代码*",
            "标准名称*",
            "别名",
            "简称",
            "曾用名/历史地名",
            "图上名称",
            "图号(年版)",
            "比例尺",
            "罗马字母拼音*",
            "通名罗马字母拼写",
            "地名读音",
            "民族文字",
            "语种",
            "使用时间*",
            "命名时间",
            "设立年份",
            "废止年份",
            "密级",
            "标牌个数",
            "高程(米)",
            "东经",
            "至",
            "北纬",
            "至",
            "坐标系",
            "测量方法",
            "类别名称*",
            "地名含义*",
            "地名来历",
            "历史沿革*",
            "地理实体描述*",
            "多媒体信息",
            "其他信息",
            "资料来源及出处",
            "备注",
            "登记时间*",
            "登记人*",
            "登记单位*",
            "所在(跨)行政区*");

    private static final List<String> VILLAGE = List.of(
            "99012110122200000101",
            "石桥村",
            "桥头",
            "",
            "桥头庄(1958年以前)",
            "石桥",
            "H-50-12(1978年版)",
            "1:50000",
            "Shíqiáocūn",
            "cun",
            "石桥村.mp3",
            "",
            "",
            "现今地名",
            "明代",
            "约1500年",
            "",
            "",
            "2",
            "",
            "105°03′54″",
            "105°03′54″",
            "35°02′24″",
            "35°02′24″",
            "2000",
            "实测",
            "农村居民点",
            "村东有石桥,故名",
            "因桥得名",
            "1958年属望山公社,1984年设村",
            "聚落呈团状,居民120户",
            "IMG_0101.jpg",
            "",
            "知情人张某口述",
            "",
            "2016年5月3日",
            "王某",
            "示例县民政局",
            "示例县临河镇");

    private static final List<String> RIVER = List.of(
            "99012100012100000102",
            "绿溪",
            "",
            "",
            "",
            "绿溪",
            "",
            "",
            "Lǜ Xī",
            "Xi",
            "",
            "",
            "",
            "现今地名",
            "",
            "",
            "",
            "",
            "0",
            "321",
            "105°00′00″",
            "105°06′00″",
            "35°00′00″",
            "35°03′00″",
            "2000",
            "图解",
            "河流",
            "水色青绿",
            "",
            "不详",
            "发源于望山,流经临河镇",
            "",
            "",
            "文献",
            "",
            "2016-05-04",
            "李某",
            "示例县民政局",
            "示例县望山镇、示例县临河镇");

    SurveyFormImportTest(@TempDir Path folder) {
        super(folder);
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("登记表");
            sheet.createRow(0).createCell(0).setCellValue("第二次全国地名普查登记表");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, HEADINGS.size() - 1));
            sheet.createRow(1).createCell(0).setCellValue("填表单位:示例县民政局");
            fill(sheet.createRow(2), HEADINGS);
            fill(sheet.createRow(3), VILLAGE);
            fill(sheet.createRow(4), RIVER);
            day(book, sheet.getRow(4).createCell(HEADINGS.indexOf("登记时间*")));
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    /** A cell that the program shows as a day. */
    private static void day(XSSFWorkbook book, XSSFCell cell) {
        XSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d"));
        cell.setCellStyle(style);
        cell.setCellValue(LocalDate.parse("2016-05-04"));
    }

    private static void fill(XSSFRow row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.createCell(i).setCellValue(cells.get(i));
            }
        }
    }

    /** 105°03′54″ = 105 + 3/60 + 54/3600 = 105.065°, 35°02′24″ = 35.04°. */
    @Test
    void a_workbook_of_forms_is_judged_written_and_found() throws IOException {
        JsonNode judged = judged(post("地名普查登记表.xlsx", "place", workbook()));
        assertThat(judged.at("/counts/new").asInt()).as(judged.toString()).isEqualTo(2);
        judged.get("columns")
                .forEach(column -> assertThat(column.get("destination").asText())
                        .as(column.get("name").asText())
                        .isNotEqualTo("@ignore"));
        applied(judged);

        JsonNode village = named("石桥村");
        assertThat(village.at("/geometry/coordinates").toString()).isEqualTo("[105.065,35.04]");
        JsonNode said = village.get("properties");
        assertThat(said.get("class_code").asText()).isEqualTo("22200");
        assertThat(said.get("time_of_use").asText()).isEqualTo("current");
        assertThat(said.get("method").asText()).isEqualTo("surveyed");
        assertThat(said.get("former_names").toString()).isEqualTo("[\"桥头庄(1958年以前)\"]");
        assertThat(said.get("registered_on").asText()).isEqualTo("2016-05-03");
        assertThat(said.get("evolution").asText()).startsWith("1958年属望山公社");
        // found by another name, by its letters and by its code
        for (String asked : List.of("桥头", "shiqiaocun", "99012110122200000101")) {
            assertThat(service.get("/search?q=" + encoded(asked)).text())
                    .as(asked)
                    .contains("石桥村");
        }
        // a survey is no approval
        assertThat(said.has("status")).isFalse();
    }

    /** From 105°00′ to 105°06′ and from 35°00′ to 35°03′: the middle is 105.05°, 35.025°. */
    @Test
    void a_place_that_reaches_from_here_to_there_stands_in_its_middle_and_says_so() throws IOException {
        applied(judged(post("地名普查登记表.xlsx", "place", workbook())));
        JsonNode river = named("绿溪");
        assertThat(river.at("/geometry/coordinates").toString()).isEqualTo("[105.05,35.025]");
        JsonNode said = river.get("properties");
        assertThat(said.get("accuracy_class").asText()).isEqualTo("approx");
        assertThat(said.get("transform_note").asText()).contains("中点");
        assertThat(said.get("lon_to").asDouble()).isEqualTo(105.1);
        assertThat(said.get("lies_in").toString()).isEqualTo("[\"示例县望山镇\",\"示例县临河镇\"]");
        assertThat(said.get("registered_on").asText()).isEqualTo("2016-05-04");
    }

    @Test
    void the_same_forms_again_change_nothing() throws IOException {
        applied(judged(post("地名普查登记表.xlsx", "place", workbook())));
        JsonNode again = judged(post("地名普查登记表.xlsx", "place", workbook()));
        assertThat(again.at("/counts/same").asInt())
                .as(again.at("/counts").toString())
                .isEqualTo(2);
    }

    /** The river was drawn and classed more finely since the survey; its form comes in again with a remark. */
    @Test
    void a_form_takes_no_drawn_place_and_no_finer_class_away() throws IOException {
        String drawn = "代码,标准名称,类别代码,wkt\n99012100012100000102,绿溪,12110,\"LINESTRING (105 35, 105.1 35.05)\"\n";
        applied(judged(send("rivers.csv", "place", drawn)));
        JsonNode judged = judged(post("地名普查登记表.xlsx", "place", workbook()));
        assertThat(judged.at("/counts/changed").asInt())
                .as(judged.at("/counts").toString())
                .isEqualTo(1);
        applied(judged);
        JsonNode river = named("绿溪");
        assertThat(river.at("/geometry/type").asText()).isEqualTo("LineString");
        assertThat(river.at("/properties/class_code").asText()).isEqualTo("12110");
        assertThat(river.at("/properties/meaning").asText()).isEqualTo("水色青绿");
    }

    private JsonNode named(String name) {
        JsonNode features = service.get("/collections/places/items?name=" + encoded(name))
                .json()
                .get("features");
        assertThat(features).hasSize(1);
        return features.get(0);
    }
}
