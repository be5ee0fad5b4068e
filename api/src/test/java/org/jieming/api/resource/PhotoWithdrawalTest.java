package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jieming.api.http.Json;
import org.jieming.api.resource.Service.Client;
import org.jieming.api.store.Documents;
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

    /** A states something of a marker with the one photograph, and B of the same marker; the id of A's statement. */
    private UUID statedOf(String marker) {
        UUID id = UUID.randomUUID();
        String body = Inspecting.statement(marker, "damaged", ",\"photos\":[" + photo(right, "west") + "]");
        assertThat(work.put(work.a, path + "/observations/" + id, body).status())
                .isLessThan(300);
        work.put(work.b, path + "/observations/" + UUID.randomUUID(), Inspecting.statement(marker, "damaged", ""));
        return id;
    }

    /** A looks again an hour later: two of one moment that arrive within one millisecond have no order but that of their ids. */
    private void statedLater(String marker) {
        String body = Inspecting.statement(marker, "damaged", ",\"photos\":[" + photo(right, "west") + "]")
                .replace("T01:00:00Z", "T02:00:00Z");
        assertThat(work.put(work.a, path + "/observations/" + UUID.randomUUID(), body)
                        .status())
                .isLessThan(300);
    }

    /** Why the photograph in A's newest statement of a marker is withdrawn; empty where it stands. */
    private String withdrawn(String marker) {
        return work.compared(work.b, path, marker)
                .at("/a/statement/photos/0/withdrawn")
                .asText();
    }

    private String withdrawal(String body) {
        return work.put(work.a, path + "/photos/" + right + "/withdrawal", body).text();
    }

    /** The picture of marker 2, westwards, was put under marker 1 by mistake. */
    @Test
    void it_is_withdrawn_where_it_was_stated_by_mistake_and_stands_where_it_is_stated_rightly() {
        UUID mistaken = statedOf("1");
        work.photo(work.a, path, picture, right);
        String reason = "{\"statement\":\"" + mistaken + "\",\"reason\":\"误附\"}";
        assertThat(withdrawal(reason)).contains("\"statement\":\"" + mistaken + "\"");
        statedOf("2");
        assertThat(withdrawn("1")).isEqualTo("误附");
        assertThat(withdrawn("2")).isEmpty();
        // named by two statements, shown by one
        assertThat(work.a.get(path).json().at("/tally/photos").asInt()).isEqualTo(1);
        assertThat(withdrawal(reason)).contains("误附");
        assertThat(withdrawn("2")).isEmpty();
        // without a statement it is withdrawn wherever it was named by now, and the first word of it stands
        withdrawal("{\"reason\":\"都不对\"}");
        assertThat(withdrawn("1")).isEqualTo("误附");
        assertThat(withdrawn("2")).isEqualTo("都不对");
        assertThat(work.a.get(path).json().at("/tally/photos").asInt()).isZero();
        statedLater("2");
        assertThat(withdrawn("2")).isEmpty();
        work.minutes(work.a, path, "双方同意");
        work.sign(work.a, path, "minutes");
        work.sign(work.b, path, "minutes");
        assertThat(work.a.get(path + "/report?f=html").text()).contains("误附", "都不对", "photos/" + right);
    }

    @Test
    void a_statement_that_does_not_name_it_is_told_and_nothing_is_withdrawn() {
        statedOf("1");
        assertThat(withdrawal("{\"statement\":\"" + UUID.randomUUID() + "\",\"reason\":\"误附\"}"))
                .contains("在列出它的陈述中撤回");
        assertThat(withdrawal("{\"statement\":\"1\",\"reason\":\"误附\"}"))
                .contains("\"field\":\"statement\"", "应为 UUID");
        assertThat(withdrawn("1")).isEmpty();
    }

    private String keptAt(Instant at) {
        return Json.object()
                .put("hash", right)
                .put("team", "a")
                .put("author", "a")
                .put("at", at.toString())
                .put("reason", "拍错")
                .toString();
    }

    /** As it was kept before withdrawals named a statement: it speaks of what had been stated by then. */
    @Test
    void one_that_was_kept_without_a_statement_is_of_those_that_had_named_it() {
        statedOf("1");
        String round = path.substring(path.lastIndexOf('/') + 1);
        Documents documents = work.service.register.journal().documents();
        String name = round + "/" + right + "/a";
        Instant now = work.service.register.clock().instant();
        documents.put("inspection-photo-withdrawal", name, keptAt(now), 0);
        assertThat(withdrawn("1")).isEqualTo("拍错");
        documents.put("inspection-photo-withdrawal", name, keptAt(now.minusSeconds(1)), 1);
        assertThat(withdrawn("1")).isEmpty();
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
        // whoever of its team takes the package anew is told so
        assertThat(work.a
                        .get(path + "/package")
                        .json()
                        .at("/stated/0/photos/1/withdrawn")
                        .asText())
                .isEqualTo("拍的是另一个界桩");
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
