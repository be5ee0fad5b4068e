package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jieming.api.resource.Service.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A wrong photograph that was sent already: its team withdraws it and says why, and nothing that was stated is changed. */
class PhotoWithdrawalTest {
    private static final String REASON = "{\"reason\":\"拍的是另一个界桩\"}";
    private final Inspecting work = new Inspecting();
    private final String path = work.inTheField();
    private final byte[] picture = InspectionExample.PICTURE.getBytes(StandardCharsets.UTF_8);
    private final String right = Inspecting.sha256(picture);
    private final String wrong = Inspecting.sha256("another marker");

    @AfterEach
    void stop() {
        work.close();
    }

    private static String photo(String hash, String subject) {
        return "{\"hash\":\"" + hash + "\",\"subject\":\"" + subject + "\",\"taken_at\":\"2026-05-02T01:00:00Z\"}";
    }

    private void stated(Client who, String photos) {
        work.put(
                who,
                path + "/observations/" + UUID.randomUUID(),
                Inspecting.statement("1", "damaged", ",\"photos\":[" + photos + "]"));
    }

    private JsonNode photos(Client who) {
        return work.compared(who, path, "1").at("/a/statement/photos");
    }

    @Test
    void a_withdrawn_photograph_stays_in_its_statement_marked_with_the_reason_and_is_no_longer_awaited() {
        stated(work.a, photo(right, "marker") + "," + photo(wrong, "north"));
        stated(work.b, "");
        work.photo(work.a, path, picture, right);
        // two named, one came
        assertThat(work.a.get(path).json().get("photos_missing").asInt()).isEqualTo(1);
        String withdrawal = path + "/photos/" + wrong + "/withdrawal";
        assertThat(work.put(work.a, withdrawal, "{}").json().get("field").asText())
                .isEqualTo("reason");
        assertThat(work.put(work.b, withdrawal, REASON).status()).isEqualTo(404);
        assertThat(work.put(work.a, withdrawal, REASON).status()).isEqualTo(200);
        // the first word of it stands, however often it is sent
        assertThat(work.put(work.a, withdrawal, "{\"reason\":\"另一原因\"}")
                        .json()
                        .get("reason")
                        .asText())
                .isEqualTo("拍的是另一个界桩");
        assertThat(photos(work.b)).hasSize(2);
        assertThat(photos(work.b).get(0).has("withdrawn")).isFalse();
        assertThat(photos(work.b).get(1).get("withdrawn").asText()).isEqualTo("拍的是另一个界桩");
        assertThat(work.a.get(path).json().get("photos_missing").asInt()).isZero();
    }

    @Test
    void the_report_shows_it_no_more_and_lists_it_with_the_reason_and_is_signed_with_it() {
        stated(work.a, photo(right, "marker"));
        stated(work.b, "");
        work.photo(work.a, path, picture, right);
        assertThat(work.put(work.a, path + "/photos/" + right + "/withdrawal", REASON)
                        .status())
                .isEqualTo(200);
        work.minutes(work.a, path, "双方同意");
        work.sign(work.a, path, "minutes");
        work.sign(work.b, path, "minutes");
        assertThat(work.a.get(path + "/report?f=html").text())
                .contains("拍的是另一个界桩", right.substring(0, 12))
                .doesNotContain("photos/" + right);
        assertThat(work.sign(work.a, path, "report").status()).isEqualTo(200);
        assertThat(work.sign(work.b, path, "report").json().get("stage").asText())
                .isEqualTo("reported");
        // what both signed is not changed any more
        stated(work.a, photo(wrong, "north"));
        assertThat(work.put(work.a, path + "/photos/" + wrong + "/withdrawal", REASON)
                        .status())
                .isEqualTo(409);
    }
}
