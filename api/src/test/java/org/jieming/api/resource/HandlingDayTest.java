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

/** A repair is often written days after it was done: papers and register go by the day on which it was done (C.6, C-33). */
class HandlingDayTest {
    /** 18:00 of 1 January in Beijing. */
    private static final Instant EVENING = Instant.parse("2026-01-01T10:00:00Z");

    private static final Duration HOUR = Duration.ofHours(1);

    private final AtomicReference<Instant> now = new AtomicReference<>(EVENING);
    private final Inspecting work = new Inspecting(Service.at(() -> now.updateAndGet(before -> before.plusMillis(1))));

    @AfterEach
    void stop() {
        work.close();
    }

    private void later(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private void see(String path, String state) {
        for (Client who : new Client[] {work.a, work.b}) {
            String body = "{\"marker\":\"" + Inspecting.marker("1") + "\",\"state\":\"" + state
                    + "\",\"observed_at\":\"" + now.get() + "\",\"sent_at\":\"" + now.get() + "\"}";
            assertThat(work.put(who, path + "/observations/" + UUID.randomUUID(), body)
                            .status())
                    .isEqualTo(200);
        }
    }

    private Answer step(Client who, String path, String kind, String more) {
        String body = "{\"marker\":\"" + Inspecting.marker("1") + "\",\"kind\":\"" + kind
                + "\",\"present\":[\"a\",\"b\"],\"text\":\"重立\"" + more + "}";
        return work.put(who, path + "/handling/" + UUID.randomUUID(), body);
    }

    private static String on(String day) {
        return ",\"done_on\":\"" + day + "\"";
    }

    private static void refused(Answer answer, String said) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo("done_on");
        assertThat(answer.text()).contains(said);
    }

    /** Found damaged at 19:00 of 1 January; both agree at 2:00 of 2 January. */
    private String agreed() {
        String path = work.inTheField();
        later(HOUR);
        see(path, "damaged");
        later(HOUR.multipliedBy(7));
        assertThat(step(work.a, path, "proposed", "").status()).isEqualTo(200);
        assertThat(step(work.b, path, "agreed", "").status()).isEqualTo(200);
        return path;
    }

    @Test
    void the_day_is_not_ahead_not_before_the_finding_and_no_acceptance_is_before_its_repair() {
        String path = agreed();
        refused(step(work.a, path, "repaired", on("2026-01-03")), "实际日期应不晚于今天 2026-01-02");
        refused(step(work.a, path, "repaired", on("2025-12-31")), "实际日期应不早于发现问题之日 2026-01-01");
        assertThat(step(work.a, path, "repaired", on("2026-01-01")).status()).isEqualTo(200);
        refused(step(work.b, path, "accepted", on("2025-12-31")), "实际日期应不早于修复之日 2026-01-01");
        assertThat(step(work.b, path, "accepted", on("2026-01-02")).status()).isEqualTo(200);
        refused(step(work.a, path, "proposed", on("2026-01-02")), "只有修复和验收填写实际日期");
    }

    @Test
    void the_report_tells_the_day_of_the_repair_the_day_of_its_entry_and_who_was_there() {
        String path = agreed();
        step(work.a, path, "repaired", on("2026-01-01"));
        step(work.b, path, "accepted", on("2026-01-02"));
        work.closed(path);
        assertThat(work.a.get(path + "/report?f=html").text())
                .contains("<td>2026-01-01(2026-01-02 登记)</td><td>重立;双方在场</td>");
    }

    /** Lost at 3:00 of the 2nd, as another round saw and signed. */
    private void lostSince() {
        String newer = work.inTheField();
        later(HOUR);
        see(newer, "lost");
        work.closed(newer);
        assertThat(work.recorded("1")).isEqualTo("lost");
    }

    /** Repaired on the 1st, written on the 2nd after both had found it lost. */
    @Test
    void a_repair_that_is_written_late_takes_back_nothing_that_was_seen_after_it_was_done() {
        String path = agreed();
        lostSince();
        step(work.a, path, "repaired", on("2026-01-01"));
        Answer accepted = step(work.b, path, "accepted", "");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        assertThat(work.recorded("1")).isEqualTo("lost");
        assertThat(accepted.json().get("register_kept").toString()).contains(Inspecting.LINE + "001Q");
    }

    /** The same repair without a day of its own was done when it was written. */
    @Test
    void a_repair_without_a_day_was_done_when_it_was_written() {
        String path = agreed();
        lostSince();
        step(work.a, path, "repaired", "");
        assertThat(step(work.b, path, "accepted", "").status()).isEqualTo(200);
        assertThat(work.recorded("1")).isEqualTo("intact");
    }

    /** Reported as damaged and found true on the day, as {@link #agreed} has it for a round. */
    private String incident() {
        Answer reported = work.post(work.a, "/incidents", Inspecting.report("1", "damaged", Inspecting.PICTURE));
        String path = "/incidents/" + reported.json().get("id").asText();
        assertThat(dealt(work.a, path, "checked", ",\"founded\":true").status()).isEqualTo(200);
        return path;
    }

    private Answer dealt(Client who, String path, String kind, String more) {
        String present = kind.equals("handled") ? ",\"present\":[\"a\",\"b\"]" : "";
        String body = "{\"kind\":\"" + kind + "\",\"text\":\"扶正\"" + present + more + "}";
        return work.put(who, path + "/steps/" + UUID.randomUUID(), body);
    }

    /** Reported at 18:00 of the 1st, handled at 1:00 of the 2nd. */
    @Test
    void the_day_of_an_incident_is_not_ahead_not_before_its_report_and_of_its_handling_alone() {
        String path = incident();
        later(HOUR.multipliedBy(7));
        refused(dealt(work.a, path, "handled", on("2026-01-03")), "实际日期应不晚于今天 2026-01-02");
        refused(dealt(work.a, path, "handled", on("2025-12-31")), "实际日期应不早于上报之日 2026-01-01");
        Answer handled = dealt(work.a, path, "handled", on("2026-01-01"));
        assertThat(handled.status()).as(handled.text()).isEqualTo(200);
        assertThat(handled.json().at("/steps/1/done_on").asText()).isEqualTo("2026-01-01");
        refused(dealt(work.b, path, "confirmed", on("2026-01-02")), "只有处理填写实际日期");
    }

    /** Reported and repaired on the 1st; both find it damaged again at 1:00 of the 2nd; the repair is noted and confirmed at 2:00. */
    private String damagedAgain(String day) {
        String path = incident();
        later(HOUR.multipliedBy(7));
        String round = work.inTheField();
        see(round, "damaged");
        work.closed(round);
        assertThat(work.recorded("1")).isEqualTo("damaged");
        later(HOUR);
        assertThat(dealt(work.a, path, "handled", day).status()).isEqualTo(200);
        assertThat(dealt(work.b, path, "confirmed", "").status()).isEqualTo(200);
        return work.recorded("1");
    }

    @Test
    void the_repair_of_an_incident_that_is_written_late_takes_back_nothing_that_was_seen_after_it_was_done() {
        assertThat(damagedAgain(on("2026-01-01"))).isEqualTo("damaged");
    }

    @Test
    void the_repair_of_an_incident_without_a_day_was_done_when_it_was_written() {
        assertThat(damagedAgain("")).isEqualTo("intact");
    }
}
