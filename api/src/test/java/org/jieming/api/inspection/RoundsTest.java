package org.jieming.api.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jieming.api.inspection.Rounds.Kept;
import org.jieming.api.store.Documents;
import org.jieming.api.store.MemoryDocuments;
import org.jieming.inspection.Advice;
import org.jieming.inspection.Duty;
import org.jieming.inspection.MarkerState;
import org.jieming.inspection.Observation;
import org.jieming.inspection.Step;
import org.jieming.inspection.Team;
import org.jieming.register.ItemId;
import org.junit.jupiter.api.Test;

/** What a device sends again because the answer was lost. */
class RoundsTest {
    private static final Instant NOON = Instant.parse("2026-05-02T04:00:00Z");
    private static final UUID ROUND = new UUID(0, 1);
    private static final UUID ID = new UUID(0, 2);
    private static final ItemId MARKER = ItemId.named("marker");

    private final MemoryDocuments documents = new MemoryDocuments();

    private Rounds at(Instant now) {
        return new Rounds(documents, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Observation states(String state, Duration ahead) {
        return new Observation(
                ID,
                MARKER,
                Team.A,
                "zhang",
                NOON.minusSeconds(3600),
                ahead,
                NOON,
                new MarkerState(state),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                List.of(),
                "",
                Advice.NONE);
    }

    private static Step proposed(Instant when, String text) {
        return new Step(
                ID,
                MARKER,
                Step.Kind.PROPOSED,
                Team.A,
                "zhang",
                when,
                Set.of(),
                text,
                Optional.empty(),
                Duty.NONE,
                Optional.empty());
    }

    @Test
    void a_statement_that_arrives_again_later_is_the_same_whatever_the_clock_of_the_device_says_by_then() {
        assertThat(at(NOON).keep(ROUND, states("intact", Duration.ZERO))).isEqualTo(Kept.KEPT);
        assertThat(at(NOON.plusSeconds(1)).keep(ROUND, states("intact", Duration.ofMinutes(3))))
                .isEqualTo(Kept.KEPT);
        assertThat(at(NOON.plusSeconds(1)).keep(ROUND, states("lost", Duration.ZERO)))
                .isEqualTo(Kept.OTHER);
    }

    @Test
    void a_step_that_arrives_again_later_is_the_same() {
        assertThat(at(NOON).keep(ROUND, proposed(NOON, "重描刻字"))).isEqualTo(Kept.KEPT);
        Instant later = NOON.plusSeconds(90);
        assertThat(at(later).keep(ROUND, proposed(later, "重描刻字"))).isEqualTo(Kept.KEPT);
        assertThat(at(later).keep(ROUND, proposed(later, "重立"))).isEqualTo(Kept.OTHER);
    }

    private static Round round(UUID id, String line) {
        Plan plan = new Plan(
                2026,
                false,
                Team.A,
                "",
                LocalDate.parse("2026-05-01"),
                LocalDate.parse("2026-05-10"),
                Map.of(),
                List.of(MARKER),
                Set.of(),
                "");
        Map<Team, Round.Party> parties =
                Map.of(Team.A, new Round.Party("340207", "甲县"), Team.B, new Round.Party("340208", "乙县"));
        return new Round(id, ItemId.named(line), "340207340208", "甲乙线", parties, plan, "", "zhang", NOON);
    }

    @Test
    void the_rounds_of_a_line_are_found_by_the_line_also_in_a_store_of_former_days() {
        at(NOON).put(round(new UUID(0, 3), "line"), 0);
        at(NOON).put(round(new UUID(0, 4), "other"), 0);
        // in former days nothing was noted of a line
        documents
                .under("inspection-of-line", "")
                .forEach((name, kept) -> documents.remove("inspection-of-line", name, kept.version()));
        assertThat(at(NOON).of(ItemId.named("line"))).extracting(Round::id).containsExactly(new UUID(0, 3));
        at(NOON).put(round(new UUID(0, 5), "line"), 0);
        assertThat(at(NOON).of(ItemId.named("line")))
                .extracting(Round::id)
                .containsExactlyInAnyOrder(new UUID(0, 3), new UUID(0, 5));
    }

    /** The same documents; each call of them is a question to a store and a transaction of its own in it. */
    private Documents counting(AtomicInteger questions) {
        return (Documents) Proxy.newProxyInstance(
                Documents.class.getClassLoader(), new Class<?>[] {Documents.class}, (proxy, method, given) -> {
                    questions.incrementAndGet();
                    return method.invoke(documents, given);
                });
    }

    /** A page of the list has 100; 200 are two questions of 128 at most, and were 200 × 15. */
    @Test
    void all_that_is_kept_of_a_page_of_rounds_is_read_with_one_question() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            UUID id = new UUID(7, i);
            at(NOON).put(round(id, "line"), 0);
            at(NOON).keep(id, states("intact", Duration.ZERO));
            at(NOON).keep(id, proposed(NOON, "重描刻字"));
            ids.add(id);
        }
        AtomicInteger questions = new AtomicInteger();
        Rounds counted = new Rounds(counting(questions), Clock.fixed(NOON, ZoneOffset.UTC));
        List<RoundFile> page = counted.find(ids.subList(0, 100));
        assertThat(questions).hasValue(1);
        assertThat(page).extracting(file -> file.round().id()).containsExactlyElementsOf(ids.subList(0, 100));
        assertThat(page).allSatisfy(file -> {
            assertThat(file.observations()).hasSize(1);
            assertThat(file.steps()).hasSize(1);
        });
        assertThat(counted.find(ids)).hasSize(200);
        assertThat(questions).hasValue(3);
        assertThat(counted.find(new UUID(7, 200))).isEmpty();
    }
}
