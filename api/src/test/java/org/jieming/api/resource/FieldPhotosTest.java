package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jieming.api.Tools;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.Test;

/** Photographs that come back with the GeoPackage in one ZIP, as QField keeps them in folder DCIM beside it. */
class FieldPhotosTest extends InPackage {
    @Test
    void the_forms_ask_for_photographs_as_files_at_relative_paths() throws Exception {
        String told = Tools.run(List.of("ogrinfo", "-al", "-so", book.toString()));
        assertThat(told)
                .contains(
                        "photo_marker: String",
                        "photo_north: String",
                        "photo_panorama: String",
                        "photo_segment: String");
        assertThat(Tools.run(List.of("ogrinfo", "-al", book.toString(), "layer_styles")))
                .contains("editWidget type=\"ExternalResource\"")
                .contains("name=\"RelativeStorage\" type=\"int\" value=\"1\"")
                .contains("name=\"DocumentViewer\" type=\"int\" value=\"1\"")
                .contains("name=\"照片:全景 Photograph: panorama\"");
    }

    @Test
    void each_photograph_comes_back_once_under_what_its_row_states() throws Exception {
        stated(", photo_marker='DCIM/near.jpg', photo_panorama='DCIM/wide.jpg', photo_north='DCIM/near.jpg'");
        fill("UPDATE segments SET walked='yes', photo_segment='DCIM/wide.jpg', observed_at='2026-01-01T11:30:00+08:00'"
                + " WHERE fid=2");
        packed.put("round/DCIM/near.jpg", NEAR);
        packed.put("round/DCIM/wide.jpg", WIDE);
        packed.put("round/DCIM/unnamed.jpg", picture(3));
        counts(bring(), 2, 0, 2, 0, 0);
        JsonNode photos = said().get("photos");
        assertThat(photos.findValuesAsText("subject")).containsExactly("marker", "panorama");
        assertThat(photos.findValuesAsText("hash")).containsExactly(Inspecting.sha256(NEAR), Inspecting.sha256(WIDE));
        assertThat(photos.findValuesAsText("taken_at")).containsOnly("2026-01-01T03:00:00Z");
        assertThat(work.a
                        .get(path + "/segments")
                        .json()
                        .at("/segments/1/a/statement/photos/0/subject")
                        .asText())
                .isEqualTo("segment");
        assertThat(work.a
                        .get(path + "/photos/" + Inspecting.sha256(WIDE))
                        .response()
                        .body())
                .isEqualTo(WIDE);
        // what no row names is not kept, and nothing keeps the report from being signed
        assertThat(work.a.get(path + "/photos/" + Inspecting.sha256(picture(3))).status())
                .isEqualTo(404);
        assertThat(work.a.get(path).json().get("photos_missing").asInt()).isZero();
        counts(bring(), 0, 2, 0, 2, 0);
    }

    @Test
    void what_did_not_come_is_told_by_row_and_field_and_comes_with_a_later_file() throws Exception {
        stated(", photo_marker='DCIM/near.jpg', photo_panorama='DCIM/wide.jpg', photo_east='DCIM/words.jpg'");
        packed.put("round/DCIM/near.jpg", NEAR);
        packed.put("round/DCIM/words.jpg", "words".getBytes(StandardCharsets.UTF_8));
        JsonNode receipt = bring();
        counts(receipt, 1, 0, 1, 0, 2);
        assertThat(receipt.get("photos_missing").findValuesAsText("field"))
                .containsExactly("photo_east", "photo_panorama");
        assertThat(receipt.at("/photos_missing/0/row").asInt()).isEqualTo(1);
        assertThat(receipt.at("/photos_missing/0/zh").asText()).contains("JPEG、PNG 或 WebP");
        assertThat(receipt.at("/photos_missing/1/zh").asText()).contains("DCIM/wide.jpg");
        assertThat(said().get("photos")).hasSize(1);
        // the rest in a second ZIP: the row states anew, with all three
        packed.put("round/DCIM/wide.jpg", WIDE);
        packed.put("round/DCIM/words.jpg", picture(4));
        counts(bring(), 1, 0, 2, 1, 0);
        assertThat(said().get("photos")).hasSize(3);
        // the GeoPackage alone takes nothing back
        counts(bringAlone(), 0, 1, 0, 3, 0);
        packed.remove("round/DCIM/near.jpg");
        counts(bring(), 0, 1, 0, 3, 0);
        assertThat(said().get("photos")).hasSize(3);
    }

    @Test
    void the_geopackage_alone_is_still_taken_and_tells_what_it_lacks() throws Exception {
        stated(", photo_marker='DCIM/near.jpg'");
        counts(bringAlone(), 1, 0, 0, 0, 1);
        counts(bringAlone(), 0, 1, 0, 0, 1);
        assertThat(said().get("state").asText()).isEqualTo("damaged");
    }

    @Test
    void what_did_not_come_is_missing_in_the_round_until_it_comes() throws Exception {
        stated(", photo_marker='DCIM/near.jpg', photo_panorama='DCIM/wide.jpg'");
        packed.put("round/DCIM/near.jpg", NEAR);
        bring();
        assertThat(round().get("photos_missing").asInt()).isEqualTo(1);
        assertThat(round().at("/photos_awaited/0/of").asText()).isEqualTo(Inspecting.LINE + "001Q");
        assertThat(round().at("/photos_awaited/0/name").asText()).isEqualTo("DCIM/wide.jpg");
        // the neighbour is told of it, and that it is none of its own
        JsonNode other = work.b.get(path).json();
        assertThat(other.get("photos_missing").asInt()).isEqualTo(1);
        assertThat(other.get("own_photos_missing")).isEmpty();
        bringAlone();
        assertThat(round().get("photos_missing").asInt()).isEqualTo(1);
        packed.put("round/DCIM/wide.jpg", WIDE);
        bring();
        assertThat(round().get("photos_missing").asInt()).isZero();
        assertThat(round().get("photos_awaited")).isEmpty();
    }

    @Test
    void what_will_never_come_is_stated_to_be_lost_by_its_team_and_the_report_names_it() throws Exception {
        stated(", photo_marker='DCIM/near.jpg'");
        bringAlone();
        String awaited = round().at("/own_photos_missing/0").asText();
        String loss = path + "/photos/" + awaited + "/loss";
        assertThat(work.put(work.b, loss, "{\"reason\":\"手机落水\"}").status()).isEqualTo(404);
        work.state(work.b, path, "1", "damaged");
        work.minutes(work.a, path, "双方一致");
        work.sign(work.a, path, "minutes");
        work.sign(work.b, path, "minutes");
        assertThat(work.sign(work.a, path, "report").status()).isEqualTo(409);
        Answer stated = work.put(work.a, loss, "{\"reason\":\"手机落水\"}");
        assertThat(stated.status()).as(stated.text()).isEqualTo(200);
        assertThat(round().get("photos_missing").asInt()).isZero();
        assertThat(work.sign(work.a, path, "report").status()).isEqualTo(200);
        assertThat(work.a.get(path + "/report?f=html").text()).contains("001Q DCIM/near.jpg", "手机落水");
    }

    /** A row that names its photograph no more lacks none. */
    @Test
    void a_photograph_that_its_row_names_no_more_is_not_missing() throws Exception {
        stated(", photo_marker='DCIM/near.jpg'");
        bringAlone();
        stated(", photo_marker=NULL, note='未拍照'");
        bringAlone();
        assertThat(round().get("photos_missing").asInt()).isZero();
    }

    /** The first file was seen at 11:00, the second at 12:00 and came before it. */
    @Test
    void an_older_file_that_comes_after_a_newer_one_takes_nothing_back_and_is_told_as_older() throws Exception {
        stated(", photo_marker='DCIM/near.jpg'");
        byte[] older = Files.readAllBytes(book);
        fill("UPDATE observations SET state='lost', photo_marker=NULL, observed_at='2026-01-01T12:00:00+08:00'"
                + FIRST);
        assertThat(bringAlone().get("superseded")).isEmpty();
        Answer late = send(work.a, older, "application/geopackage+sqlite3");
        assertThat(late.json().get("kept").asInt()).isEqualTo(1);
        assertThat(late.json().at("/superseded/0/field").asText()).isEqualTo("observed_at");
        assertThat(late.json().at("/superseded/0/zh").asText())
                .contains("2026-01-01T03:00:00Z", "2026-01-01T04:00:00Z");
        assertThat(said().get("state").asText()).isEqualTo("lost");
    }

    /** Files of one moment: nothing tells which is older, and what comes later corrects; but its photographs came before. */
    @Test
    void a_row_that_is_stated_anew_by_a_file_alone_keeps_the_photographs_that_came_with_it() throws Exception {
        packed.put("round/DCIM/near.jpg", NEAR);
        stated(", photo_marker='DCIM/near.jpg'");
        bring();
        byte[] first = Files.readAllBytes(book);
        fill("UPDATE observations SET state='lost'" + FIRST);
        bring();
        assertThat(said().get("state").asText()).isEqualTo("lost");
        Answer again = send(work.a, first, "application/geopackage+sqlite3");
        assertThat(again.json().get("photos_missing")).isEmpty();
        assertThat(said().get("state").asText()).isEqualTo("damaged");
        assertThat(said().get("photos")).hasSize(1);
    }

    /** At 11:00 damaged with its photograph, at 12:00 lost; then the GeoPackage of 11:00 once more, without the folder. */
    @Test
    void an_older_file_that_comes_again_alone_states_nothing_and_lacks_nothing() throws Exception {
        packed.put("round/DCIM/near.jpg", NEAR);
        stated(", photo_marker='DCIM/near.jpg'");
        bring();
        byte[] first = Files.readAllBytes(book);
        fill("UPDATE observations SET state='lost', observed_at='2026-01-01T12:00:00+08:00'" + FIRST);
        bring();
        JsonNode again = send(work.a, first, "application/geopackage+sqlite3").json();
        counts(again, 0, 1, 0, 1, 0);
        assertThat(again.at("/superseded/0/field").asText()).isEqualTo("observed_at");
        assertThat(round().get("photos_missing").asInt()).isZero();
        assertThat(work.a.get(path + "/observations").json().get("observations"))
                .hasSize(2);
    }

    /** QGIS notes complete paths while its project is not saved; what leads out of the folder is nobody's photograph. */
    @Test
    void complete_paths_are_found_by_their_end_and_none_leads_out_of_the_zip() throws Exception {
        stated(", photo_marker='D:\\round\\DCIM\\near.jpg', photo_panorama='../DCIM/wide.jpg'");
        packed.put("round/DCIM/near.jpg", NEAR);
        packed.put("DCIM/wide.jpg", WIDE);
        JsonNode receipt = bring();
        counts(receipt, 1, 0, 1, 0, 1);
        assertThat(receipt.at("/photos_missing/0/field").asText()).isEqualTo("photo_panorama");
    }

    /** 12 MiB and one byte: the header of a JPEG, and nothing behind it. */
    @Test
    void a_photograph_larger_than_the_telephone_may_send_is_told_and_not_kept() throws Exception {
        stated(", photo_marker='DCIM/large.jpg'");
        byte[] large = java.util.Arrays.copyOf(NEAR, (12 << 20) + 1);
        packed.put("round/DCIM/large.jpg", large);
        JsonNode receipt = bring();
        counts(receipt, 1, 0, 0, 0, 1);
        assertThat(receipt.at("/photos_missing/0/zh").asText()).contains("12 MiB");
    }

    /** Big-endian TIFF: directory at 8 with one entry, that of Exif at 26 with two, their texts at 56 and 76. */
    @Test
    void a_photograph_was_taken_when_its_camera_says_so() throws Exception {
        ByteBuffer exif = ByteBuffer.allocate(2 + 2 + 6 + 83);
        exif.putShort((short) 0xFFE1)
                .putShort((short) (2 + 6 + 83))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.putInt(0x4D4D002A).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(26).putInt(0);
        exif.putShort((short) 2);
        exif.putShort((short) 0x9003).putShort((short) 2).putInt(20).putInt(56);
        exif.putShort((short) 0x9011).putShort((short) 2).putInt(7).putInt(76).putInt(0);
        exif.put("2026:01:01 08:15:30\0+07:00\0".getBytes(StandardCharsets.US_ASCII));
        byte[] dated = ByteBuffer.allocate(NEAR.length + exif.capacity())
                .put(NEAR, 0, 2)
                .put(exif.array())
                .put(NEAR, 2, NEAR.length - 2)
                .array();
        stated(", photo_marker='DCIM/dated.jpg'");
        packed.put("round/DCIM/dated.jpg", dated);
        counts(bring(), 1, 0, 1, 0, 0);
        // 08:15:30 at UTC+7
        assertThat(said().at("/photos/0/taken_at").asText()).isEqualTo("2026-01-01T01:15:30Z");
    }

    @Test
    void a_place_without_a_marker_brings_its_photograph() throws Exception {
        fill("UPDATE sightings SET kind='unlisted', number='旧桩', note='渡口东侧', photo_marker='DCIM/near.jpg',"
                + " observed_at='2026-01-01T11:00:00+08:00'");
        packed.put("round/DCIM/near.jpg", NEAR);
        counts(bring(), 1, 0, 1, 0, 0);
        counts(bringAlone(), 0, 1, 0, 1, 0);
    }

    @Test
    void a_zip_that_is_not_what_it_should_be_is_refused_whole() throws Exception {
        stated("");
        byte[] whole = Files.readAllBytes(book);
        refused("恰有一个 GeoPackage", Map.of("DCIM/near.jpg", NEAR));
        refused("恰有一个 GeoPackage", Map.of("a.gpkg", whole, "b.gpkg", whole));
        packed.clear();
        packed.put("package.gpkg", whole);
        packed.put("DCIM/near.jpg", NEAR);
        packed.put("DCIM/mear.jpg", WIDE);
        // the names of a ZIP stand in it as they are, so that one is made the other's
        String twice = new String(zip(), StandardCharsets.ISO_8859_1).replace("mear", "near");
        Answer two = send(work.a, twice.getBytes(StandardCharsets.ISO_8859_1), "application/zip");
        assertThat(two.status()).isEqualTo(400);
        assertThat(two.text()).contains("两个同名的文件", "DCIM/near.jpg");
        refused("包外", Map.of("package.gpkg", whole, "../../etc/near.jpg", NEAR));
        refused("先关闭再压缩", Map.of("package.gpkg", whole, "package.gpkg-wal", NEAR));
        // 100 MiB of nulls deflate to 100 kB, beyond 250 bytes a byte
        refused("原来的 250 倍以上", Map.of("package.gpkg", whole, "DCIM/null.jpg", new byte[100 << 20]));
        Map<String, byte[]> many = new LinkedHashMap<>(Map.of("package.gpkg", whole));
        for (int i = 0; i < 10_000; i++) {
            many.put("DCIM/" + i, new byte[0]);
        }
        refused("10000", many);
        assertThat(work.a.get(path + "/observations").json().get("observations"))
                .isEmpty();
    }

    private void refused(String why, Map<String, byte[]> entries) throws IOException {
        packed.clear();
        packed.putAll(entries);
        Answer refused = send(work.a, zip(), "application/zip");
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.text()).contains(why);
    }
}
