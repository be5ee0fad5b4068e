package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jieming.api.app.Analyses;
import org.jieming.api.app.Birth;
import org.jieming.api.app.LocalTables;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.http.Limits;
import org.jieming.api.http.RestrictedPoints;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Process;
import org.jieming.api.resource.Service.Answer;
import org.jieming.language.Bilingual;
import org.jieming.register.Snapshot;
import org.jieming.siting.Effort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Searches for sites on the invented county that do not come to their end. What ends them is counted, so that they end at the same place on
 * every machine; how long a server searches is in {@link AtOnceTest}.
 */
class SearchInTimeTest {
    private static final Limits PATIENT = new Limits(
            Limits.USUAL.bodyBytes(),
            Limits.USUAL.fileBytes(),
            Limits.USUAL.headerBytes(),
            Limits.USUAL.longestWait(),
            Duration.ofMinutes(10),
            Limits.USUAL.idle(),
            Limits.USUAL.farewell());
    private static final Service SERVICE =
            Service.with(HttpSettings.onLoopback(0).with(PATIENT));
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");
    /** A search asks whether it is late once for a million things that it looked at. */
    private static final int ASKED = 40;
    /** 1,600 elders over their villages, two thousand candidates: nobody has proven in minutes how few do. */
    private static final String EVERYBODY =
            "\"area\":\"990121\",\"date\":\"2026-01-01\",\"kinds\":[\"E5\"],\"radius\":700,\"aim\":\"everybody\","
                    + "\"spread\":100,\"grid\":150";

    @BeforeAll
    static void seeds() {
        Birth.ifNew(SERVICE.register, Progress.SILENT);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    /** Nobody's time runs out before the search; in it, when it has asked forty times. */
    private static final class Late implements Progress {
        private int asked;

        @Override
        public void at(Bilingual step, long done, long total) {
            // nobody is told
        }

        @Override
        public boolean isLate() {
            return StackWalker.getInstance()
                            .walk(frames -> frames.anyMatch(
                                    frame -> frame.getClassName().equals(Effort.class.getName())))
                    && ++asked >= ASKED;
        }
    }

    @Test
    void a_search_that_is_out_of_time_answers_with_the_best_plan_so_far_and_its_bound() throws IOException {
        Process siting = Analyses.on(SERVICE.register.journal(), LocalTables.shipped())
                .find("siting")
                .orElseThrow();
        ObjectNode asked = (ObjectNode) new ObjectMapper().readTree("{" + EVERYBODY + "}");
        Snapshot now = SERVICE.register.now();
        Ground ground = new Ground(now, View.ofMembers(now, DAY, RestrictedPoints.ROUNDED), DAY);
        JsonNode told = siting.run(ground, Inputs.read(siting.inputs(), asked), new Late())
                .document();
        JsonNode plan = told.get("plan");
        assertThat(plan.get("feasible").asBoolean()).isTrue();
        assertThat(plan.get("proven_best").asBoolean()).isFalse();
        assertThat(told.get("sites")).isNotEmpty();
        // some sites are wanted in any case, and no plan has fewer than the bound
        assertThat(plan.get("bound").asLong())
                .isPositive()
                .isLessThan(plan.get("value").asLong());
        assertThat(plan.get("counts_agree").asBoolean()).isTrue();
        // where it ended is told, to be asked for again
        long effort = told.at("/inputs/effort").asLong();
        assertThat(effort).isEqualTo(ASKED);
        assertThat(plan.get("quality_zh").asText()).contains("未证明最优", "搜索到 " + effort + " 百万次为止", "effort=" + effort);
        assertThat(plan.get("quality_en").asText())
                .contains("not proven best", "\"effort\": " + effort, "a job has no time limit");
        JsonNode again = SERVICE.execute("siting", EVERYBODY + ",\"effort\":" + effort, "")
                .json();
        assertThat(again.get("sites").toString()).isEqualTo(told.get("sites").toString());
    }

    @Test
    void candidates_that_there_is_no_time_to_measure_are_left_out_and_the_plan_says_so() {
        String asked = EVERYBODY + ",\"effort\":20,\"measured\":300";
        JsonNode told = SERVICE.execute("siting", asked, "").json();
        JsonNode plan = told.get("plan");
        assertThat(plan.get("candidates").asInt()).isEqualTo(300);
        assertThat(plan.get("candidates_left_out").asInt()).isGreaterThan(1000);
        assertThat(told.at("/inputs/measured").asInt()).isEqualTo(300);
        assertThat(plan.get("quality_zh").asText()).contains("仅就已量算的 300 个备选点而言");
        assertThat(SERVICE.execute("siting", asked, "").json()).isEqualTo(told);
    }

    @Test
    void the_same_effort_finds_the_same_plan() {
        String asked = EVERYBODY + ",\"effort\":200";
        Answer once = SERVICE.execute("siting", asked, "");
        assertThat(once.status()).as(once.text()).isEqualTo(200);
        assertThat(once.json().at("/plan/proven_best").asBoolean()).isFalse();
        assertThat(once.json().at("/plan/bound").asLong())
                .isPositive()
                .isLessThan(once.json().at("/plan/value").asLong());
        assertThat(once.json().at("/inputs/effort").asLong()).isEqualTo(200);
        assertThat(SERVICE.execute("siting", asked, "").json()).isEqualTo(once.json());
    }

    @Test
    void the_evidence_of_a_search_cut_short_states_the_effort_with_which_it_comes_out_again() throws IOException {
        Answer answer = SERVICE.send(
                "POST",
                "/processes/siting/evidence",
                "{\"inputs\":{" + EVERYBODY + ",\"effort\":" + ASKED + "}}",
                "Content-Type",
                "application/json");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode question = file(answer, "question.json");
        JsonNode result = file(answer, "results/result.json");
        assertThat(question.at("/inputs/effort").asLong()).isEqualTo(ASKED);
        assertThat(question.at("/inputs/effort")).isEqualTo(result.at("/inputs/effort"));
    }

    private static JsonNode file(Answer answer, String name) throws IOException {
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(answer.response().body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new ObjectMapper().readTree(zip.readAllBytes());
                }
            }
        }
        throw new AssertionError(name + " is not in the pack");
    }
}
