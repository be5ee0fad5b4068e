package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One GeoPackage brought in parts, with the folders of two cameras that number alike: NEAR is of 001Q, WIDE of 002Q. */
class SharedNamesTest extends InPackage {
    private static final String PATH = "DCIM/IMG_0001.jpg";
    private static final String SECOND =
            "UPDATE observations SET state='intact', observed_at='2026-01-01T11:30:00+08:00'," + " photo_marker='"
                    + PATH + "' WHERE marker_no LIKE '%002Q'";

    private JsonNode bring(byte[] picture) throws IOException {
        packed.put("round/" + PATH, picture);
        return bring();
    }

    private List<String> photos(String serial) {
        return work.compared(work.a, path, serial).at("/a/statement/photos").findValuesAsText("hash");
    }

    /** Both rows and pictures were there; the one whose picture is another is told, and nothing is missing. */
    private static void doubted(JsonNode receipt) {
        counts(receipt, 0, 2, 0, 2, 0);
        assertThat(receipt.get("photos_doubted")).hasSize(1);
    }

    private void stand() {
        assertThat(photos("1")).containsExactly(Inspecting.sha256(NEAR));
        assertThat(photos("2")).containsExactly(Inspecting.sha256(WIDE));
        assertThat(work.a.get(path + "/observations").json().get("observations"))
                .hasSize(2);
    }

    @Test
    void each_marker_keeps_the_picture_of_its_camera_and_nothing_is_stated_anew_however_often_the_parts_come()
            throws Exception {
        stated(", photo_marker='" + PATH + "'");
        byte[] first = Files.readAllBytes(book);
        counts(bring(NEAR), 1, 0, 1, 0, 0);
        fill(SECOND);
        byte[] both = Files.readAllBytes(book);
        // 002Q is new, and the file can be of it alone: 001Q has another; that its row names this one as well is told
        JsonNode second = bring(WIDE);
        counts(second, 1, 1, 1, 1, 0);
        assertThat(second.get("photos_doubted")).hasSize(1);
        assertThat(second.at("/photos_doubted/0/field").asText()).isEqualTo("photo_marker");
        assertThat(second.at("/photos_doubted/0/zh").asText()).contains(PATH, "同名");
        assertThat(round().get("photos_missing").asInt()).isZero();
        stand();
        for (int i = 0; i < 2; i++) {
            Files.write(book, first);
            counts(bring(NEAR), 0, 1, 0, 1, 0);
            Files.write(book, both);
            doubted(bring(WIDE));
            doubted(bring(NEAR));
            counts(bringAlone(), 0, 2, 0, 2, 0);
        }
        stand();
    }

    /** Both rows are filled in before the first part comes: of which of the two its file is nobody knows. */
    @Test
    void a_file_that_two_markers_name_is_of_neither_until_it_has_a_name_of_its_own() throws Exception {
        stated(", photo_marker='" + PATH + "'");
        fill(SECOND);
        counts(bring(NEAR), 2, 0, 0, 0, 2);
        assertThat(photos("1")).isEmpty();
        assertThat(photos("2")).isEmpty();
        assertThat(round().get("photos_missing").asInt()).isEqualTo(2);
        counts(bring(WIDE), 0, 2, 0, 0, 2);
        stated(", photo_marker='DCIM/a.jpg'");
        packed.put("round/DCIM/a.jpg", NEAR);
        // the other name is one marker's alone now
        JsonNode receipt = bring(WIDE);
        assertThat(receipt.get("photos_kept").asInt()).isEqualTo(2);
        assertThat(receipt.get("photos_missing")).isEmpty();
        assertThat(photos("1")).containsExactly(Inspecting.sha256(NEAR));
        assertThat(photos("2")).containsExactly(Inspecting.sha256(WIDE));
        assertThat(round().get("photos_missing").asInt()).isZero();
    }
}
