package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A row that is corrected after its photographs came, and brought back without their folder. */
class CorrectedRowsTest extends InPackage {
    /** At 11:00 damaged with a photograph near by; corrected to lost, and a second one named that never came. */
    @Test
    void a_corrected_row_keeps_the_photographs_that_came_and_lacks_those_alone_that_never_did() throws Exception {
        packed.put("round/DCIM/near.jpg", NEAR);
        stated(", photo_marker='DCIM/near.jpg'");
        bring();
        stated(", photo_north='DCIM/wide.jpg', note='补拍'");
        JsonNode receipt = bringAlone();
        counts(receipt, 1, 0, 0, 1, 1);
        assertThat(receipt.at("/photos_missing/0/field").asText()).isEqualTo("photo_north");
        assertThat(said().get("note").asText()).isEqualTo("补拍");
        assertThat(said().get("photos").findValuesAsText("hash")).containsExactly(Inspecting.sha256(NEAR));
        assertThat(round().get("photos_missing").asInt()).isEqualTo(1);
        packed.put("round/DCIM/wide.jpg", WIDE);
        counts(bring(), 1, 0, 1, 1, 0);
        assertThat(round().get("photos_missing").asInt()).isZero();
    }

    @Test
    void a_file_of_the_same_name_that_comes_later_takes_the_place_of_the_first() throws Exception {
        packed.put("round/DCIM/near.jpg", NEAR);
        stated(", photo_marker='DCIM/near.jpg'");
        bring();
        packed.put("round/DCIM/near.jpg", WIDE);
        counts(bring(), 1, 0, 1, 0, 0);
        stated(", note='更正'");
        counts(bringAlone(), 1, 0, 0, 1, 0);
        assertThat(said().get("photos").findValuesAsText("hash")).containsExactly(Inspecting.sha256(WIDE));
    }

    /** Corrected without its file, and with the whole ZIP, it stays withdrawn; of an unchanged ZIP nothing is told. */
    @Test
    void a_withdrawn_photograph_is_not_brought_back_by_a_word_that_is_corrected() throws Exception {
        packed.put("round/DCIM/near.jpg", NEAR);
        stated(", photo_marker='DCIM/near.jpg'");
        bring();
        String withdrawal = path + "/photos/" + Inspecting.sha256(NEAR) + "/withdrawal";
        assertThat(work.put(work.a, withdrawal, "{\"reason\":\"拍错\"}").status()).isEqualTo(200);
        stated(", note='更正'");
        JsonNode alone = bringAlone();
        counts(alone, 1, 0, 0, 1, 0);
        assertThat(alone.at("/photos_withdrawn/0/field").asText()).isEqualTo("photo_marker");
        assertThat(said().get("note").asText()).isEqualTo("更正");
        assertThat(said().at("/photos/0/withdrawn").asText()).isEqualTo("拍错");
        stated(", note='再次更正'");
        JsonNode whole = bring();
        counts(whole, 1, 0, 0, 1, 0);
        assertThat(whole.at("/photos_withdrawn/0/row").asInt()).isEqualTo(1);
        assertThat(whole.at("/photos_withdrawn/0/zh").asText()).contains("已撤回(拍错)");
        assertThat(said().get("note").asText()).isEqualTo("再次更正");
        assertThat(said().at("/photos/0/withdrawn").asText()).isEqualTo("拍错");
        // inspected by both, the marker has no picture in the figures
        work.state(work.b, path, "1", "damaged");
        assertThat(round().at("/tally/photos").asInt()).isZero();
        assertThat(bring().get("photos_withdrawn")).isEmpty();
    }

    /** NEAR is withdrawn; WIDE takes its place under the same name, and at 11:20 the telephone states NEAR itself anew. */
    @Test
    void a_withdrawn_photograph_is_stated_anew_by_another_file_or_by_the_telephone() throws Exception {
        packed.put("round/DCIM/near.jpg", NEAR);
        stated(", photo_marker='DCIM/near.jpg'");
        bring();
        String near = Inspecting.sha256(NEAR);
        assertThat(work.put(work.a, path + "/photos/" + near + "/withdrawal", "{\"reason\":\"拍错\"}")
                        .status())
                .isEqualTo(200);
        packed.put("round/DCIM/near.jpg", WIDE);
        JsonNode other = bring();
        counts(other, 1, 0, 1, 0, 0);
        assertThat(other.get("photos_withdrawn")).isEmpty();
        assertThat(said().at("/photos/0/hash").asText()).isEqualTo(Inspecting.sha256(WIDE));
        assertThat(said().at("/photos/0").has("withdrawn")).isFalse();
        String photos = ",\"photos\":[{\"hash\":\"" + near
                + "\",\"subject\":\"marker\",\"taken_at\":\"2026-01-01T03:00:00Z\"}]";
        String anew =
                Inspecting.statement("1", "damaged", photos).replace("2026-05-02T01:00:00Z", "2026-01-01T03:20:00Z");
        assertThat(work.put(work.a, path + "/observations/" + UUID.randomUUID(), anew)
                        .status())
                .isLessThan(300);
        packed.put("round/DCIM/near.jpg", NEAR);
        fill("UPDATE observations SET observed_at='2026-01-01T11:40:00+08:00', note='更正'" + FIRST);
        JsonNode corrected = bring();
        counts(corrected, 1, 0, 0, 1, 0);
        assertThat(corrected.get("photos_withdrawn")).isEmpty();
        assertThat(said().get("note").asText()).isEqualTo("更正");
        assertThat(said().at("/photos/0").has("withdrawn")).isFalse();
    }

    /** The path is A's; of B nothing came under it. */
    @Test
    void what_came_of_one_party_is_no_photograph_of_the_other() throws Exception {
        packed.put("round/DCIM/near.jpg", NEAR);
        stated(", photo_marker='DCIM/near.jpg'");
        bring();
        Files.write(book, work.b.get(path + "/package?f=gpkg").response().body());
        stated(", photo_marker='DCIM/near.jpg'");
        JsonNode receipt = send(work.b, Files.readAllBytes(book), "application/geopackage+sqlite3")
                .json();
        counts(receipt, 1, 0, 0, 0, 1);
    }

    /** Both cameras of A name their first picture alike: NEAR is of 001Q, WIDE of 002A, brought by packages of their own. */
    @Test
    void a_marker_keeps_its_photograph_when_another_camera_brought_one_of_the_same_name() throws Exception {
        byte[] asTaken = Files.readAllBytes(book);
        packed.put("round/DCIM/IMG_0001.jpg", NEAR);
        stated(", photo_marker='DCIM/IMG_0001.jpg'");
        byte[] first = Files.readAllBytes(book);
        counts(bring(), 1, 0, 1, 0, 0);
        Files.write(book, asTaken);
        packed.put("round/DCIM/IMG_0001.jpg", WIDE);
        fill("UPDATE observations SET state='intact', observed_at='2026-01-01T11:30:00+08:00',"
                + " photo_marker='DCIM/IMG_0001.jpg' WHERE marker_no LIKE '%002Q'");
        counts(bring(), 1, 0, 1, 0, 0);
        Files.write(book, first);
        counts(bringAlone(), 0, 1, 0, 1, 0);
        stated(", note='更正'");
        counts(bringAlone(), 1, 0, 0, 1, 0);
        assertThat(said().get("photos").findValuesAsText("hash")).containsExactly(Inspecting.sha256(NEAR));
    }

    /** Seen at 11:00 by one camera (NEAR) and at 11:40 by the other (WIDE); what is of 11:50 may be either. */
    @Test
    void a_row_of_another_moment_has_what_came_under_its_path_unless_two_files_did() throws Exception {
        packed.put("round/DCIM/IMG_0001.jpg", NEAR);
        stated(", photo_marker='DCIM/IMG_0001.jpg'");
        bring();
        fill("UPDATE observations SET observed_at='2026-01-01T11:20:00+08:00'" + FIRST);
        counts(bringAlone(), 1, 0, 0, 1, 0);
        fill("UPDATE observations SET observed_at='2026-01-01T11:40:00+08:00'" + FIRST);
        packed.put("round/DCIM/IMG_0001.jpg", WIDE);
        counts(bring(), 1, 0, 1, 0, 0);
        fill("UPDATE observations SET observed_at='2026-01-01T11:00:00+08:00', note='更正'" + FIRST);
        counts(bringAlone(), 1, 0, 0, 1, 0);
        fill("UPDATE observations SET observed_at='2026-01-01T11:50:00+08:00'" + FIRST);
        counts(bringAlone(), 1, 0, 0, 0, 1);
    }
}
