package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Both parties see to one report at once: what one of them is told is kept stands. */
class ParallelIncidentStepsTest {
    private final Inspecting work = new Inspecting();

    @AfterEach
    void stop() {
        work.close();
    }

    /** Eight write the check of a report at the same time, of four reports: one check of each counts, and only its writer is told so. */
    @Test
    void of_checks_written_at_the_same_time_the_one_acknowledged_is_the_one_that_stands() throws Exception {
        try (var together = new Together(8)) {
            for (int i = 0; i < 4; i++) {
                String id = work.post(work.a, "/incidents", Inspecting.report("1", "damaged", Inspecting.PICTURE))
                        .json()
                        .get("id")
                        .asText();
                List<Integer> told = together.all(writer -> check(writer, id));
                assertThat(told).containsOnlyOnce(200).containsOnly(200, 422);
                assertThat(work.a.get("/incidents/" + id).json().get("steps")).hasSize(1);
                assertThat(work.service.register.journal().documents().under("incident-step", id + "/"))
                        .hasSize(1);
            }
        }
    }

    private int check(int writer, String incident) {
        String path = "/incidents/" + incident + "/steps/" + UUID.randomUUID();
        String body = "{\"kind\":\"checked\",\"founded\":true,\"text\":\"第 " + writer + " 人核查\"}";
        return work.put(writer % 2 == 0 ? work.a : work.b, path, body).status();
    }
}
