package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever was sent, closed and signed again in whatever order, one by one or at once, the newest look of those closed is recorded. */
class LastWordProperties {
    private static final String[] STATES = {"intact", "damaged", "lost", "moved"};

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T04:00:00Z"));

    /** A round, and when both last saw the marker in it. */
    private record Seen(String path, Instant at, String state) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void any_interleaving_of_closings_and_signing_again_gives_the_state_of_the_newest_look(long seed) throws Exception {
        Random random = new Random(seed);
        try (Inspecting work = new Inspecting(Service.at(() -> now.updateAndGet(before -> before.plusMillis(1))))) {
            List<Seen> rounds = seen(work, random);
            Set<Seen> closed = new HashSet<>();
            List<Seen> turns = new ArrayList<>(rounds);
            turns.addAll(rounds);
            Collections.shuffle(turns, random);
            for (Seen each : turns) {
                Answer signed = closed.add(each)
                        ? work.closed(each.path)
                        : work.sign(random.nextBoolean() ? work.a : work.b, each.path, "report");
                String newest = newest(closed);
                assertThat(work.recorded("1")).as("seed " + seed).isEqualTo(newest);
                assertThat(signed.json().has("register_kept"))
                        .as("seed " + seed)
                        .isEqualTo(!each.state.equals(newest));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 34, 55, 89})
    void rounds_that_are_closed_in_one_moment_leave_the_newest_look_on_record(long seed) throws Exception {
        Random random = new Random(seed);
        try (Inspecting work = new Inspecting(Service.at(() -> now.updateAndGet(before -> before.plusMillis(1))))) {
            List<Seen> rounds = seen(work, random);
            for (Seen each : rounds) {
                work.minutes(work.a, each.path, "双方一致");
                work.sign(work.a, each.path, "minutes");
                work.sign(work.b, each.path, "minutes");
                work.sign(work.a, each.path, "report");
            }
            try (Together together = new Together(rounds.size())) {
                List<Integer> told = together.all(
                        i -> work.sign(work.b, rounds.get(i).path, "report").status());
                assertThat(told).as("seed " + seed).containsOnly(200);
            }
            assertThat(work.recorded("1")).as("seed " + seed).isEqualTo(newest(rounds));
        }
    }

    private static String newest(Iterable<Seen> closed) {
        List<Seen> all = new ArrayList<>();
        closed.forEach(all::add);
        return all.stream().max(Comparator.comparing(Seen::at)).orElseThrow().state;
    }

    /** Four rounds that saw the marker in the last hours, each team at an hour of its own, sent in any order. */
    private List<Seen> seen(Inspecting work, Random random) {
        List<Seen> rounds = new ArrayList<>();
        List<Runnable> sending = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            paths.add(work.inTheField());
        }
        now.updateAndGet(before -> before.plus(Duration.ofHours(9)));
        List<Integer> hours = new ArrayList<>();
        for (int hour = 1; hour <= 8; hour++) {
            hours.add(hour);
        }
        Collections.shuffle(hours, random);
        for (int i = 0; i < 4; i++) {
            String path = paths.get(i);
            String state = STATES[random.nextInt(STATES.length)];
            Instant a = now.get().minus(Duration.ofHours(hours.get(2 * i)));
            Instant b = now.get().minus(Duration.ofHours(hours.get(2 * i + 1)));
            sending.add(() -> states(work, work.a, path, state, a));
            sending.add(() -> states(work, work.b, path, state, b));
            rounds.add(new Seen(path, a.isAfter(b) ? a : b, state));
        }
        Collections.shuffle(sending, random);
        sending.forEach(Runnable::run);
        return rounds;
    }

    private void states(Inspecting work, Service.Client who, String path, String state, Instant observed) {
        String body = "{\"marker\":\"" + Inspecting.marker("1") + "\",\"state\":\"" + state + "\",\"observed_at\":\""
                + observed + "\",\"sent_at\":\"" + now.get() + "\"}";
        assertThat(work.put(who, path + "/observations/" + UUID.randomUUID(), body)
                        .status())
                .isEqualTo(200);
    }
}
