package org.jieming.api.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.jieming.api.store.Documents;
import org.jieming.api.store.MemoryJournal;
import org.junit.jupiter.api.Test;

/** Bodies of ten bytes, of which a round keeps twenty-five bytes. */
class AsSentTest {
    private static final UUID ROUND = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    private final Documents documents = new MemoryJournal().documents();
    private final AsSent sent = new AsSent(documents, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), 25);

    private static byte[] body(int first) {
        byte[] body = new byte[10];
        body[0] = (byte) first;
        return body;
    }

    @Test
    void two_bodies_of_a_round_are_kept_and_a_third_is_left_out() {
        // 10 + 10 = 20, and 30 are more than 25
        assertThat(sent.keep(ROUND, new UUID(2, 1), body(1), "zhang")).isPresent();
        assertThat(sent.keep(ROUND, new UUID(2, 2), body(2), "li")).isPresent();
        assertThat(sent.keep(ROUND, new UUID(2, 3), body(3), "zhang")).isEmpty();
        assertThat(sent.names(ROUND)).hasSize(2);
        assertThat(sent.body(ROUND, sent.names(ROUND).get(1))).isEqualTo(body(2));
        // another round has its own bytes
        assertThat(sent.keep(OTHER, new UUID(2, 3), body(3), "zhang")).isPresent();
        assertThat(sent.names(OTHER)).hasSize(1);
        // what is there already takes no more of them
        assertThat(sent.keep(ROUND, new UUID(2, 1), body(1), "zhang")).isPresent();
        assertThat(sent.names(ROUND)).hasSize(2);
    }

    /** As it was kept before sizes were written beside it. */
    private void before(UUID id, byte[] body) throws NoSuchAlgorithmException {
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        String json = "{\"author\":\"zhang\",\"body\":\"" + Base64.getEncoder().encodeToString(body)
                + "\",\"received_at\":\"2026-05-01T00:00:00Z\"}";
        documents.put("inspection-as-sent", ROUND + "/" + id + "/" + hash, json, 0);
    }

    @Test
    void what_was_kept_before_sizes_were_written_counts_among_the_bytes_of_its_round() throws NoSuchAlgorithmException {
        before(new UUID(2, 1), body(1));
        before(new UUID(2, 2), body(2));
        // 10 + 10 + 10 are more than 25, of whatever age
        assertThat(sent.keep(ROUND, new UUID(2, 3), body(3), "zhang")).isEmpty();
        assertThat(sent.keep(ROUND, new UUID(2, 3), new byte[5], "zhang")).isPresent();
        assertThat(sent.keep(ROUND, new UUID(2, 4), new byte[1], "zhang")).isEmpty();
    }

    @Test
    void three_of_one_id_that_were_kept_before_leave_no_place_for_a_fourth() throws NoSuchAlgorithmException {
        UUID id = new UUID(2, 1);
        for (byte each = 1; each <= AsSent.MOST_OF_ONE; each++) {
            before(id, new byte[] {each});
        }
        assertThat(sent.keep(ROUND, id, new byte[] {9}, "zhang")).isEmpty();
        // one of the three comes again
        assertThat(sent.keep(ROUND, id, new byte[] {2}, "zhang")).isPresent();
        assertThat(sent.names(ROUND)).hasSize(3);
    }
}
