package org.jieming.api.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jieming.api.exchange.Cell;
import org.jieming.api.exchange.FileFormat;
import org.jieming.api.exchange.Sink;
import org.jieming.api.exchange.SinkColumn;
import org.jieming.api.exchange.WriteOptions;
import org.jieming.api.intake.RowVerdict.Kind;
import org.jieming.crs.SourceSystem;
import org.jieming.language.Malformed;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.rule.Finding;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Small files as a bureau sends them, judged against an empty or a small register. */
class DryRunTest extends JudgedRows {
    @Test
    void chinese_headers_and_titles_of_code_lists_are_understood() throws IOException {
        Plan plan = judge(ItemType.DIVISION, "行政区划代码,行政区划名称,级别\n340207,鸠江区,县级\n");

        assertThat(plan.count(Kind.NEW)).isEqualTo(1);
        assertThat(plan.changes().get(0).values().asMap())
                .containsEntry("code", "340207000000")
                .containsEntry("name", "鸠江区")
                .containsEntry("level", "county");
    }

    /** Real county files bear code and name alone; who took one in before levels were concluded brings it again. */
    @Test
    void a_division_without_a_level_gets_that_of_its_code_and_the_row_tells_it() throws IOException {
        String file = "code,name\n320583,昆山市\n";
        take(judge(ItemType.DIVISION, file));
        assertThat(verdicts.get(0).findings()).extracting(Finding::rule).containsExactly("B-02");
        assertThat(register.believed(ItemType.DIVISION).get(0).values().text("level"))
                .isEqualTo("county");
        assertThat(judge(ItemType.DIVISION, file).count(Kind.SAME)).isEqualTo(1);
    }

    @Test
    void the_same_file_twice_changes_nothing() throws IOException {
        String file = "标准名称,经度,纬度\n杨家湾,118.40,31.35\n杨家湾,118.40,31.35\n李村,118.5,31.4\n";
        take(judge(ItemType.PLACE, file));
        Plan again = judge(ItemType.PLACE, file);

        assertThat(again.count(Kind.SAME)).isEqualTo(3);
        assertThat(again.changes()).isEmpty();
    }

    @Test
    void a_changed_cell_is_told_by_its_property_and_leaves_the_rest_alone() throws IOException {
        take(judge(ItemType.DIVISION, "代码,名称,简称,常住人口\n340207,鸠江区,鸠江,650000\n"));
        Plan plan = judge(ItemType.DIVISION, "代码,名称,常住人口,简称\n340207,鸠江区,660000,\n");

        assertThat(verdicts)
                .last()
                .extracting(RowVerdict::kind, RowVerdict::changed)
                .containsExactly(Kind.CHANGED, List.of("population"));
        // the empty cell says nothing, so the short name stays
        assertThat(plan.changes().get(0).values().text("short_name")).isEqualTo("鸠江");
    }

    @Test
    void an_outline_of_a_file_in_the_place_of_a_sketch_is_none_unless_the_file_says_so() throws IOException {
        String square = "\"POLYGON ((118 31, 118.1 31, 118.1 31.1, 118 31.1, 118 31))\"";
        take(judge(ItemType.DIVISION, "代码,名称,schematic,wkt\n340207,鸠江区,true," + square + "\n"));
        String surveyed = square.replace("31.1", "31.2");
        Plan plan = judge(ItemType.DIVISION, "代码,名称,wkt\n340207,鸠江区," + surveyed + "\n");
        assertThat(plan.changes().get(0).values().get("schematic")).contains(false);
        assertThat(findings()).extracting(Finding::field).contains("schematic");
        plan = judge(ItemType.DIVISION, "代码,名称,schematic,wkt\n340207,鸠江区,true," + surveyed + "\n");
        assertThat(plan.changes().get(0).values().get("schematic")).contains(true);
    }

    @Test
    void an_id_that_comes_twice_for_one_period_is_rejected_the_second_time() throws IOException {
        String id = ItemId.named("village").toString();
        Plan plan = judge(ItemType.PLACE, "id,name\n" + id + ",王村\n" + id + ",李村\n");
        assertThat(verdicts).extracting(RowVerdict::kind).containsExactly(Kind.NEW, Kind.REJECTED);
        assertThat(findings()).extracting(Finding::rule, Finding::field).containsExactly(tuple("I-REPEATED", "id"));
        assertThat(plan.changes()).hasSize(1);
    }

    /** The first row brings the village, the second says what it is called since 2010. */
    @Test
    void an_id_may_come_again_for_another_period() throws IOException {
        String id = ItemId.named("village").toString();
        judge(
                ItemType.PLACE,
                "id,name,valid_from,valid_to\n" + id + ",王村,2000-01-01,2010-01-01\n" + id + ",李村,2010-01-01,\n");
        assertThat(verdicts).extracting(RowVerdict::kind).containsExactly(Kind.NEW, Kind.CHANGED);
    }

    @Test
    void a_code_that_comes_twice_in_the_file_is_rejected_the_second_time() throws IOException {
        judge(ItemType.DIVISION, "代码,名称,级别\n340207,鸠江区,县级\n340207,镜湖区,县级\n");
        assertThat(verdicts).extracting(RowVerdict::kind).containsExactly(Kind.NEW, Kind.REJECTED);
        assertThat(findings()).extracting(Finding::rule).containsExactly("I-REPEATED");
    }

    @Test
    void swapped_axes_are_reported_and_not_corrected() throws IOException {
        judge(ItemType.PLACE, "名称,经度,纬度\n王村,31.35,118.40\n");
        assertThat(verdicts).extracting(RowVerdict::kind).containsExactly(Kind.REJECTED);
        assertThat(findings().get(0).sentence().zh()).contains("对调");
    }

    @Test
    void a_place_outside_china_is_rejected() throws IOException {
        judge(ItemType.PLACE, "名称,经度,纬度\n王村,12.5,41.9\n");
        assertThat(verdicts).extracting(RowVerdict::kind).containsExactly(Kind.REJECTED);
        assertThat(findings().get(0).sentence().zh()).contains("中国");
    }

    @Test
    void a_shifted_point_is_brought_back_and_the_record_says_so() throws IOException {
        // F.2: Wuhu 118.40, 31.35 is 118.4054148, 31.3481679 in GCJ-02
        options = options.system(SourceSystem.parse("GCJ-02"));
        Plan plan = judge(ItemType.PLACE, "名称,经度,纬度\n芜湖,118.4054148,31.3481679\n");

        Coordinate place = plan.changes().get(0).shape().geometry().getCoordinate();
        assertThat(place.x).isCloseTo(118.40, within(1e-6));
        assertThat(place.y).isCloseTo(31.35, within(1e-6));
        assertThat(plan.changes().get(0).values().asMap())
                .containsEntry("orig_crs", "GCJ-02")
                .containsEntry("orig_x", 118.4054148)
                .containsEntry("orig_y", 31.3481679)
                .containsEntry("accuracy_class", "approx")
                .containsKey("transform_note");
    }

    @Test
    void coordinates_in_utm_are_taken_when_the_sender_says_so() throws IOException {
        // F-03 in UTM 50N: 500000 + 0.9996 × 133221.259; 0.9996 × 3470626.581
        options = options.system(SourceSystem.parse("EPSG:32650"));
        for (String header : new String[] {"横坐标,纵坐标", "easting_m,northing_m"}) {
            Plan plan = judge(ItemType.PLACE, "名称," + header + "\n芜湖,633167.9705,3469238.3304\n");

            Coordinate place = plan.changes().get(0).shape().geometry().getCoordinate();
            assertThat(place.x).isCloseTo(118.40, within(2e-8));
            assertThat(place.y).isCloseTo(31.35, within(2e-8));
            // what was written down stays beside the place that it was turned into
            assertThat(plan.changes().get(0).values().asMap())
                    .containsEntry("orig_crs", "EPSG:32650")
                    .containsEntry("orig_x", 633167.9705)
                    .containsEntry("orig_y", 3469238.3304)
                    .containsKey("transform_note");
        }
    }

    /** Article 6 of the Regulation on administrative boundaries: a marker stands where it was surveyed (C-04, F-09). */
    @Test
    void a_marker_from_a_web_map_is_warned_of_as_no_legal_place() throws IOException {
        options = options.system(SourceSystem.parse("GCJ-02"));
        Plan plan = judge(
                ItemType.BOUNDARY_MARKER, "界桩编号,界线编号,经度,纬度\n340207340208001Q,340207340208,118.4054148,31.3481679\n");
        assertThat(plan.notes())
                .anySatisfy(note -> assertThat(note.rule()).isEqualTo("C-04"))
                .extracting(note -> note.sentence().zh())
                .anyMatch(text -> text.contains("不是法定坐标"));
    }

    @Test
    void a_file_in_an_old_or_unknown_system_is_refused_whole_unless_the_sender_knows_better() throws IOException {
        assertThatThrownBy(() -> judge(ItemType.PLACE, inSystem("urn:ogc:def:crs:EPSG::4610")))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("Xian 1980");
        assertThatThrownBy(() -> judge(ItemType.PLACE, inSystem("somewhere"))).isInstanceOf(Malformed.class);

        options = options.system(SourceSystem.parse("CGCS2000"));
        Plan plan = judge(ItemType.PLACE, inSystem("somewhere"));
        assertThat(plan.changes()).hasSize(1);
    }

    private static String inSystem(String name) {
        return """
                {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"%s"}},"features":[
                {"type":"Feature","properties":{"名称":"芜湖"},"geometry":{"type":"Point","coordinates":[118.4,31.35]}}]}
                """.formatted(name);
    }

    @Test
    void eastings_with_a_zone_number_tell_their_own_system() throws IOException {
        // F-03: 118.40, 31.35 in EPSG:4548 (CM 117) is X 3470626.581, Y 633221.259; zone 39 stands before the easting
        Plan plan = judge(ItemType.PLACE, "名称,纵坐标,横坐标\n芜湖,3470626.581,39633221.259\n");

        Coordinate place = plan.changes().get(0).shape().geometry().getCoordinate();
        assertThat(place.x).isCloseTo(118.40, within(1e-7));
        assertThat(place.y).isCloseTo(31.35, within(1e-7));
        assertThat(plan.notes()).extracting(finding -> finding.sentence().zh()).anyMatch(text -> text.contains("带号"));
    }

    @Test
    void a_cell_that_cannot_be_read_names_column_value_and_remedy() throws IOException {
        judge(ItemType.DIVISION, "代码,名称,常住人口\n340207,鸠江区,约六十万\n");
        assertThat(findings().get(0).sentence().zh())
                .contains("常住人口")
                .contains("约六十万")
                .contains("整数");
    }

    @Test
    void what_the_registers_own_rules_refuse_is_told_row_by_row() throws IOException {
        Plan plan = judge(ItemType.DIVISION, "代码,简称\n340207,鸠江\n");
        Edit.Refused refused = (Edit.Refused) register.draft(plan.changeSet("t", "", Optional.empty()), NOON);

        List<RowVerdict> refusedRows = plan.refusedRows(refused.verdict());
        assertThat(refusedRows).extracting(RowVerdict::row).containsExactly(2L);
        assertThat(refusedRows.get(0).findings()).extracting(Finding::rule).containsExactly("R-REQUIRED");
        assertThat(plan.without(refusedRows).count(Kind.REJECTED)).isEqualTo(1);
        assertThat(plan.without(refusedRows).changes()).isEmpty();
    }

    @Test
    void a_file_without_a_column_that_means_anything_is_refused_whole() {
        assertThatThrownBy(() -> judge(ItemType.PLACE, "甲,乙\n1,2\n"))
                .isInstanceOf(Malformed.class)
                .extracting(thrown -> ((Malformed) thrown).field())
                .isEqualTo("file");
    }

    @Test
    void a_gb18030_file_reads_like_a_utf8_one() throws IOException {
        charset = Charset.forName("GB18030");
        Plan plan = judge(ItemType.PLACE, "名称,经度,纬度\n㵲水,109.5,27.5\n");
        assertThat(plan.changes().get(0).values().text("name")).isEqualTo("㵲水");
    }

    @Test
    void rows_of_the_same_words_that_the_register_cannot_tell_apart_are_left_to_a_person() throws IOException {
        take(judge(ItemType.PLACE, "名称,经度,纬度\n杨家湾,118.40,31.35\n杨家湾,118.4001,31.3501\n"));
        judge(ItemType.PLACE, "名称,经度,纬度,地名含义\n杨家湾,118.40005,31.35005,湾边杨姓\n");
        assertThat(findings()).extracting(Finding::rule).containsExactly("I-AMBIGUOUS");
    }

    @Test
    void shapes_of_a_file_that_names_no_system_are_taken_for_cgcs2000_and_that_is_said() throws IOException {
        Path whole = folder.resolve("whole.zip");
        try (OutputStream out = Files.newOutputStream(whole);
                Sink sink = Sink.open(
                        FileFormat.SHAPEFILE, out, List.of(SinkColumn.text("名称")), WriteOptions.of("places"))) {
            sink.write(List.of(new Cell.Text("杨家湾")), new GeometryFactory().createPoint(new Coordinate(118.4, 31.35)));
            sink.finish();
        }
        assertThat(judge(ItemType.PLACE, whole).notes())
                .extracting(Finding::field)
                .doesNotContain("crs");

        Plan plan = judge(ItemType.PLACE, without(whole, ".prj"));
        assertThat(plan.count(Kind.NEW)).isEqualTo(1);
        assertThat(plan.notes()).anySatisfy(note -> {
            assertThat(note.field()).isEqualTo("crs");
            assertThat(note.sentence().zh()).contains("文件未说明坐标系");
        });
    }

    private Path without(Path archive, String extension) throws IOException {
        Path rest = folder.resolve("rest.zip");
        try (ZipFile whole = new ZipFile(archive.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(rest))) {
            for (ZipEntry entry : Collections.list(whole.entries())) {
                if (!entry.getName().endsWith(extension)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    whole.getInputStream(entry).transferTo(out);
                }
            }
        }
        return rest;
    }
}
