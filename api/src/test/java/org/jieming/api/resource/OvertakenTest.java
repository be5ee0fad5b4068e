package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.Change;
import org.jieming.register.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a round settles is as old as the last look or repair in it, whenever it is signed or accepted: what is newer stands (C.6). */
class OvertakenTest {
    private static final String BOTH = "\"a\",\"b\"";

    private final Inspecting work = new Inspecting(Service.ticking());

    @AfterEach
    void stop() {
        work.close();
    }

    private void repaired(String path) {
        work.step(work.a, path, "1", "proposed", "", "甲方重立");
        work.step(work.b, path, "1", "agreed", "", "");
        assertThat(work.step(work.a, path, "1", "repaired", BOTH, "已重立").status())
                .isEqualTo(200);
    }

    private Answer accepted(String path) {
        Answer accepted = work.step(work.b, path, "1", "accepted", BOTH, "");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        return accepted;
    }

    @Test
    void a_late_acceptance_of_an_old_repair_does_not_make_intact_what_both_signed_as_lost_since() {
        String old = work.found(work.inTheField(), "damaged");
        repaired(old);
        work.closed(old);
        work.closed(work.found(work.inTheField(), "lost"));
        assertThat(work.recorded("1")).isEqualTo("lost");
        Answer late = accepted(old);
        assertThat(late.json().get("late").asBoolean()).isTrue();
        assertThat(work.recorded("1")).isEqualTo("lost");
        assertThat(late.json().get("register_kept").toString()).isEqualTo("[\"" + Inspecting.LINE + "001Q\"]");
        assertThat(work.leftOpen()).hasSize(1).first().asString().contains("2027年联检", "双方认定“丢失”");
    }

    @Test
    void the_closing_of_one_round_leaves_what_was_repaired_and_accepted_in_another_since_its_last_look() {
        String repairing = work.found(work.inTheField(), "damaged");
        String slow = work.found(work.inTheField(), "damaged");
        repaired(repairing);
        assertThat(accepted(repairing).json().has("register_kept")).isFalse();
        assertThat(work.recorded("1")).isEqualTo("intact");
        // the other round is still in the field
        Answer closed = work.closed(slow);
        assertThat(work.recorded("1")).isEqualTo("intact");
        assertThat(closed.json().get("register_kept").toString()).isEqualTo("[\"" + Inspecting.LINE + "001Q\"]");
        assertThat(work.closed(repairing).json().has("register_kept")).isFalse();
        assertThat(work.recorded("1")).isEqualTo("intact");
        assertThat(work.leftOpen()).isEmpty();
    }

    @Test
    void the_later_look_is_recorded_whichever_report_is_signed_first() {
        String earlier = work.found(work.inTheField(), "lost");
        String later = work.found(work.inTheField(), "damaged");
        work.closed(earlier);
        assertThat(work.recorded("1")).isEqualTo("lost");
        work.closed(later);
        assertThat(work.recorded("1")).isEqualTo("damaged");
        work.sign(work.a, earlier, "report");
        assertThat(work.recorded("1")).isEqualTo("damaged");
    }

    @Test
    void what_the_register_learned_between_the_last_look_and_the_closing_signature_stands_and_the_answer_names_it() {
        String path = work.found(work.inTheField(), "damaged");
        work.service.commit(Inspecting.marker(1, 31.02, "moved"));
        Answer closed = work.closed(path);
        assertThat(closed.status()).isEqualTo(200);
        assertThat(work.recorded("1")).isEqualTo("moved");
        assertThat(closed.json().get("register_kept").toString()).isEqualTo("[\"" + Inspecting.LINE + "001Q\"]");
        assertThat(closed.json().get("register_kept_zh").asText()).contains("登记簿保持不变");
    }

    /** A resurvey that moves the point by a metre says nothing of the state. */
    @Test
    void an_edit_that_leaves_the_state_alone_does_not_keep_the_finding_out_of_the_register() {
        String path = work.found(work.inTheField(), "damaged");
        work.service.commit(Inspecting.marker(1, 31.02001, "intact"));
        work.closed(path);
        assertThat(work.recorded("1")).isEqualTo("damaged");
    }

    /** Measured anew with effect from 2027, before the round: no other state was decided with that. */
    @Test
    void what_both_found_reaches_a_version_that_was_written_ahead_and_carries_on_the_old_state() {
        Change.Put ahead = Inspecting.marker(1, 31.02001, "intact");
        work.service.commit(new Change.Put(
                ahead.id(), ahead.type(), Period.from(LocalDate.of(2027, 1, 1)), ahead.values(), ahead.shape()));
        work.closed(work.found(work.inTheField(), "lost"));
        assertThat(work.recorded("1")).isEqualTo("lost");
        JsonNode later = work.service
                .administrator()
                .get("/collections/boundary-markers/items/" + Inspecting.marker("1") + "?datetime=2027-02-01")
                .json();
        assertThat(later.at("/properties/state").asText()).isEqualTo("lost");
        assertThat(later.at("/geometry/coordinates/1").asDouble()).isEqualTo(31.02001);
    }

    @Test
    void a_measure_that_nobody_took_is_over_once_both_sign_that_the_marker_is_intact() {
        String proposed = work.found(work.inTheField(), "damaged");
        work.step(work.a, proposed, "1", "proposed", "", "甲方重立");
        work.closed(proposed);
        assertThat(work.leftOpen()).hasSize(1);
        String damaged = work.found(work.inTheField(), "damaged");
        work.closed(damaged);
        // as before, and untouched in the second
        assertThat(work.leftOpen()).hasSize(2);
        work.closed(work.found(work.inTheField(), "intact"));
        assertThat(work.leftOpen()).isEmpty();
    }
}
