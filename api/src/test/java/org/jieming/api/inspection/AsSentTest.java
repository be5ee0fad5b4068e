package org.jieming.api.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jieming.api.store.MemoryJournal;
import org.junit.jupiter.api.Test;

/** Bodies of ten bytes, of which a round keeps twenty-five bytes. */
class AsSentTest {
    private static final UUID ROUND = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    private final AsSent sent =
            new AsSent(new MemoryJournal().documents(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), 25);

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
}
