package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jieming.api.BadLink;
import org.jieming.api.Noise;
import org.jieming.api.store.Attachments;
import org.jieming.register.Fingerprint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Photographs over a link that loses one request in five: sent again until the answer comes, each is there once. */
class LostPhotographsTest {
    private static final int STATEMENTS = 6;
    /** The most that one statement names. */
    private static final int EACH = 60;
    /** A link that loses one in five loses fifty in turn once in 10³⁵ times. */
    private static final int PATIENCE = 50;

    /** Of 18 × 18 pixels, 1 kB, or, each tenth, of 320 × 320, 300 kB: a long one is cut off in the middle of its body. */
    private static byte[] photograph(Random random, int number) throws IOException {
        int side = number % 10 == 0 ? 320 : 18;
        return Noise.picture(random, side, side);
    }

    private final Inspecting work = new Inspecting();
    private final BadLink link = new BadLink(work.service.server.port());
    private final String path = work.inTheField();
    private final String address = link.address() + path.substring(1);
    private int tries;

    @AfterEach
    void stop() throws IOException {
        link.close();
        work.close();
    }

    private static String photo(String hash) {
        return "{\"hash\":\"" + hash + "\",\"subject\":\"panorama\",\"taken_at\":\"2026-05-02T01:00:00Z\"}";
    }

    /** Sends until an answer comes, as a telephone does. */
    private void send(String what, Supplier<BodyPublisher> body, String type) {
        for (int times = 1; times < PATIENCE; times++) {
            tries += 1;
            try {
                assertThat(work.a
                                .send("PUT", address + what, body.get(), "Content-Type", type)
                                .status())
                        .isLessThan(300);
                return;
            } catch (UncheckedIOException lost) {
                // once more
            }
        }
        throw new AssertionError(what + " never arrived");
    }

    /** Sends a statement and behind it the photographs that it names; their digests. */
    private Set<Fingerprint> stated(Random random) throws IOException {
        Map<String, byte[]> photos = new LinkedHashMap<>();
        while (photos.size() < EACH) {
            byte[] bytes = photograph(random, photos.size());
            photos.put(Inspecting.sha256(bytes), bytes);
        }
        String named = photos.keySet().stream().map(LostPhotographsTest::photo).collect(Collectors.joining(","));
        String statement = Inspecting.statement("1", "damaged", ",\"photos\":[" + named + "]");
        send("/observations/" + UUID.randomUUID(), () -> BodyPublishers.ofString(statement), "application/json");
        photos.forEach((hash, bytes) -> send("/photos/" + hash, () -> BodyPublishers.ofByteArray(bytes), "image/png"));
        return photos.keySet().stream().map(Fingerprint::new).collect(Collectors.toSet());
    }

    /** 6 statements and 360 photographs: 366 are to be sent, and 1 in 5 of all that is sent is lost, 366 / 4 = 91. */
    @Test
    void each_of_360_photographs_arrives_once() throws IOException {
        Random random = new Random(31);
        link.restore(5);
        Set<Fingerprint> all = new HashSet<>();
        for (int i = 0; i < STATEMENTS; i++) {
            all.addAll(stated(random));
        }
        assertThat(link.lost()).isBetween(85, 95);
        assertThat(tries).isEqualTo(366 + link.lost());
        assertThat(link.cutOff()).isPositive();
        assertThat(work.a.get(path).json().get("photos_missing").asInt()).isZero();
        assertThat(work.a.get(path + "/observations").json().get("observations"))
                .hasSize(STATEMENTS);
        assertThat(work.service.register.journal().attachments().all())
                .extracting(Attachments.Attachment::hash)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(all);
    }
}
