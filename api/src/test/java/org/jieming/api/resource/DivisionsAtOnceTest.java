package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.Test;

/** Two towns of the invented county, 望山镇 (990121100) and 临河镇 (990121101), that are to be called the same at one moment. */
class DivisionsAtOnceTest {
    private static final String ACT =
            ",\"act\":{\"number\":\"示政函〔2026〕2号\",\"authority\":\"示例省人民政府\",\"decided_on\":\"2025-12-30\"}";

    private static Answer renamed(Service service, String code, String name, int day) {
        String town = "\""
                + service.get("/collections/divisions/items?filter=code%3D%27" + code + "%27")
                        .ids()
                        .get(0)
                + "\"";
        return service.administrator()
                .send(
                        "POST",
                        "/division-changes",
                        "{\"kind\":\"rename\",\"effective\":\"2026-03-0" + day + "\",\"before\":[" + town
                                + "],\"after\":[{\"id\":" + town + ",\"properties\":{\"name\":\"" + name + "\"}}]" + ACT
                                + "}",
                        "Content-Type",
                        "application/json");
    }

    /** no two towns of one name in a county. Each round is about another name, from another day on. */
    @Test
    void two_towns_that_are_called_the_same_at_one_moment_are_not_both() throws Exception {
        try (Service service = Service.empty()) {
            Birth.ifNew(service.register, Progress.SILENT);
            for (int round = 1; round < 9; round++) {
                int day = round;
                String name = "新" + "春夏秋冬东南西北".charAt(round - 1) + "镇";
                List<Answer> answers = NamesAtOnceTest.together(List.of(
                        () -> renamed(service, "990121100000", name, day),
                        () -> renamed(service, "990121101000", name, day)));
                assertThat(answers)
                        .extracting(Answer::status)
                        .as(
                                "round %d: %s",
                                round, answers.stream().map(Answer::text).toList())
                        .containsExactlyInAnyOrder(200, 422);
                Answer refused = answers.get(answers.get(0).status() == 422 ? 0 : 1);
                assertThat(refused.json().get("findings").findValuesAsText("rule"))
                        .contains("A-11");
            }
        }
    }
}
