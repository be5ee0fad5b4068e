package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is recorded of a marker is what was last seen, repaired or decided, whatever arrived or was signed last (C.6, C-42). */
class LastWordTest {
    private static final String BOTH = "\"a\",\"b\"";
    private static final String KEPT = "[\"" + Inspecting.LINE + "001Q\"]";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T12:00:00Z"));
    private final AtomicReference<Runnable> beforeWriting = new AtomicReference<>();
    private final Inspecting work = new Inspecting(Service.at(this::look));

    @AfterEach
    void stop() {
        work.close();
    }

    /** Goes on by a millisecond with each look; the thread that writes the register looks just before it does. */
    private Instant look() {
        if (Thread.currentThread().getName().equals("register-writer")) {
            Runnable deed = beforeWriting.getAndSet(null);
            if (deed != null) {
                deed.run();
            }
        }
        return now.updateAndGet(before -> before.plusMillis(1));
    }

    private void later(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private void sees(Client who, String path, String state, Instant observed, Instant sent) {
        String body = "{\"marker\":\"" + Inspecting.marker("1") + "\",\"state\":\"" + state + "\",\"observed_at\":\""
                + observed + "\",\"sent_at\":\"" + sent + "\"}";
        Answer answer = work.put(who, path + "/observations/" + UUID.randomUUID(), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /** Both saw it so long ago, and send it now. */
    private String saw(String path, String state, Duration ago) {
        sees(work.a, path, state, now.get().minus(ago), now.get());
        sees(work.b, path, state, now.get().minus(ago), now.get());
        return path;
    }

    private String sees(String path, String state) {
        return saw(path, state, Duration.ZERO);
    }

    private static String kept(Answer answer) {
        return answer.json().path("register_kept").toString();
    }

    private void decided(String properties) {
        work.decided("1", properties);
    }

    /** Seen five hours ago and sent now; the other round looked an hour ago. */
    @Test
    void a_look_that_was_made_earlier_and_sent_later_leaves_what_both_signed_since() {
        String offline = work.inTheField();
        String newer = work.inTheField();
        later(Duration.ofHours(6));
        work.closed(sees(newer, "lost"));
        later(Duration.ofHours(1));
        Answer closed = work.closed(saw(offline, "damaged", Duration.ofHours(5)));
        assertThat(work.recorded("1")).isEqualTo("lost");
        assertThat(kept(closed)).isEqualTo(KEPT);
    }

    @Test
    void a_look_that_was_made_before_a_repair_and_sent_after_it_leaves_it_intact() {
        String offline = work.inTheField();
        String repairing = work.inTheField();
        later(Duration.ofHours(6));
        sees(repairing, "damaged");
        work.step(work.a, repairing, "1", "proposed", "", "甲方重立");
        work.step(work.b, repairing, "1", "agreed", "", "");
        work.step(work.a, repairing, "1", "repaired", BOTH, "已重立");
        work.step(work.b, repairing, "1", "accepted", BOTH, "");
        Answer closed = work.closed(saw(offline, "damaged", Duration.ofHours(5)));
        assertThat(work.recorded("1")).isEqualTo("intact");
        assertThat(kept(closed)).isEqualTo(KEPT);
        assertThat(kept(work.closed(repairing))).isEmpty();
        assertThat(work.recorded("1")).isEqualTo("intact");
    }

    /** The telephones of the round itself come home after it was accepted that the marker is repaired. */
    @Test
    void what_was_seen_before_a_repair_of_the_round_itself_and_sent_after_it_takes_nothing_back() {
        String path = work.inTheField();
        later(Duration.ofHours(6));
        sees(path, "damaged");
        work.step(work.a, path, "1", "proposed", "", "甲方重立");
        work.step(work.b, path, "1", "agreed", "", "");
        later(Duration.ofHours(3));
        work.step(work.a, path, "1", "repaired", BOTH, "已重立");
        work.step(work.b, path, "1", "accepted", BOTH, "");
        work.closed(saw(path, "lost", Duration.ofHours(2)));
        assertThat(work.recorded("1")).isEqualTo("intact");
        assertThat(work.leftOpen()).isEmpty();
    }

    @Test
    void a_look_that_was_made_before_an_act_and_sent_after_it_leaves_what_the_act_says() {
        String path = work.inTheField();
        later(Duration.ofHours(6));
        decided("\"state\":\"moved\"");
        Answer closed = work.closed(saw(path, "damaged", Duration.ofHours(5)));
        assertThat(work.recorded("1")).isEqualTo("moved");
        assertThat(kept(closed)).isEqualTo(KEPT);
    }

    /** The telephones go two hours ahead: what they date one hour after the other look was seen an hour before it. */
    @Test
    void the_clock_of_a_device_is_set_right_before_its_look_is_held_against_others() {
        String wrong = work.inTheField();
        String right = work.inTheField();
        later(Duration.ofHours(6));
        work.closed(sees(right, "lost"));
        Instant seen = now.get().plus(Duration.ofHours(1));
        later(Duration.ofHours(2));
        Instant sent = now.get().plus(Duration.ofHours(2));
        sees(work.a, wrong, "damaged", seen, sent);
        sees(work.b, wrong, "damaged", seen, sent);
        work.closed(wrong);
        assertThat(work.recorded("1")).isEqualTo("lost");
    }

    /** A in one, A in the other, B in the one, B in the other: the last look is in the other. */
    @Test
    void of_rounds_that_saw_it_in_turns_the_one_with_the_last_look_counts_however_often_each_is_signed() {
        String one = work.inTheField();
        String other = work.inTheField();
        for (Client who : new Client[] {work.a, work.b}) {
            sees(who, one, "damaged", now.get(), now.get());
            sees(who, other, "lost", now.get(), now.get());
        }
        work.closed(other);
        Answer closed = work.closed(one);
        assertThat(kept(closed)).isEqualTo(KEPT);
        // the office tells what was last seen, and not both
        assertThat(work.leftOpen()).hasSize(1).first().asString().contains("2027年联检", "双方认定“丢失”");
        for (String again : new String[] {other, one, other}) {
            assertThat(work.sign(work.a, again, "report").status()).isEqualTo(200);
            assertThat(work.recorded("1")).isEqualTo("lost");
        }
    }

    /** Another round; one that shares a lock with the first would wait for it instead. */
    private String besides(String first) {
        String path = work.inTheField();
        return lock(path) == lock(first) ? besides(first) : path;
    }

    private static int lock(String path) {
        return Math.floorMod(
                UUID.fromString(path.substring("/inspections/".length())).hashCode(), 64);
    }

    /** The older round is about to be written; in that moment the newer is signed, of which the register knows the state already. */
    @Test
    void a_round_that_is_closed_while_an_older_one_is_written_has_the_last_word() {
        decided("\"state\":\"lost\"");
        String older = sees(work.inTheField(), "damaged");
        later(Duration.ofHours(1));
        String newer = sees(besides(older), "lost");
        for (String path : new String[] {older, newer}) {
            work.minutes(work.a, path, "双方一致");
            work.sign(work.a, path, "minutes");
            work.sign(work.b, path, "minutes");
            work.sign(work.a, path, "report");
        }
        beforeWriting.set(
                () -> assertThat(work.sign(work.b, newer, "report").status()).isEqualTo(200));
        Answer closed = work.sign(work.b, older, "report");
        assertThat(beforeWriting.get()).isNull();
        assertThat(work.stage(newer)).isEqualTo("reported");
        assertThat(work.recorded("1")).isEqualTo("lost");
        assertThat(kept(closed)).isEqualTo(KEPT);
    }

    /** Both saw it moved; an act then confirms that it is intact, as it stood on record. */
    @Test
    void an_act_that_confirms_what_is_on_record_is_newer_than_a_look_before_it() {
        String path = sees(work.inTheField(), "moved");
        later(Duration.ofHours(1));
        decided("\"state\":\"intact\"");
        Answer closed = work.closed(path);
        assertThat(work.recorded("1")).isEqualTo("intact");
        assertThat(kept(closed)).isEqualTo(KEPT);
        // and what both see after it counts again
        work.closed(sees(work.inTheField(), "damaged"));
        assertThat(work.recorded("1")).isEqualTo("damaged");
    }

    /** Recorded at 20:00 in Beijing for the next day, seen at 22:00 and signed at 2:00. */
    @Test
    void an_act_that_was_recorded_ahead_counts_from_its_day_on() {
        String path = work.inTheField();
        decided("\"state\":\"moved\",\"valid_from\":\"2026-01-02\"");
        later(Duration.ofHours(2));
        sees(path, "damaged");
        later(Duration.ofHours(4));
        assertThat(kept(work.closed(path))).isEqualTo(KEPT);
        assertThat(work.recorded("1")).isEqualTo("moved");
    }

    /** Both call it damaged; later one calls it lost and the other intact: what both said last is that it is damaged. */
    @Test
    void a_later_round_in_which_they_contradict_each_other_says_no_state_whichever_is_signed_first() {
        String agreed = work.inTheField();
        String contested = work.inTheField();
        sees(agreed, "damaged");
        later(Duration.ofHours(1));
        sees(work.a, contested, "lost", now.get(), now.get());
        sees(work.b, contested, "intact", now.get(), now.get());
        work.closed(contested);
        assertThat(work.recorded("1")).isEqualTo("intact");
        work.closed(agreed);
        assertThat(work.recorded("1")).isEqualTo("damaged");
    }

    /** Repaired with both present, and nobody accepts it; an hour later both call it intact in another round (C.6, C-35). */
    @Test
    void a_round_that_finds_it_intact_accepts_no_repair_of_another() {
        String repairing = work.inTheField();
        sees(repairing, "damaged");
        work.step(work.a, repairing, "1", "proposed", "", "甲方重立");
        work.step(work.b, repairing, "1", "agreed", "", "");
        work.step(work.a, repairing, "1", "repaired", BOTH, "已重立");
        work.closed(repairing);
        later(Duration.ofHours(1));
        Answer closed = work.closed(sees(work.inTheField(), "intact"));
        assertThat(work.recorded("1")).isEqualTo("damaged");
        assertThat(kept(closed)).isEqualTo(KEPT);
        assertThat(work.leftOpen()).hasSize(1).first().asString().contains("已修复", "未验收");
        // its acceptance ends both at once
        assertThat(work.step(work.b, repairing, "1", "accepted", BOTH, "").status())
                .isEqualTo(200);
        assertThat(work.recorded("1")).isEqualTo("intact");
        assertThat(work.leftOpen()).isEmpty();
    }

    private void contested(String state) {
        String path = work.inTheField();
        sees(work.a, path, state, now.get(), now.get());
        sees(work.b, path, "intact", now.get(), now.get());
        work.closed(path);
        later(Duration.ofHours(1));
    }

    /** A calls it lost in 2026 and moved in 2027, B intact in both: how they stand is what they said in 2027. */
    @Test
    void of_rounds_in_which_they_contradict_each_other_the_office_tells_the_newest() {
        contested("lost");
        contested("moved");
        assertThat(work.leftOpen()).hasSize(1).first().asString().contains("2027年联检", "甲方称“移位”");
    }
}
