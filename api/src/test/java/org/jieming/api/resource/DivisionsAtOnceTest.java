package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.store.LiveRegister;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.Test;

/** Two towns of the invented county, 望山镇 (990121100) and 临河镇 (990121101), that are to be called the same at one moment. */
class DivisionsAtOnceTest {
    private static final String ACT =
            ",\"act\":{\"number\":\"示政函〔2026〕2号\",\"authority\":\"示例省人民政府\",\"decided_on\":\"2025-12-30\"}";

    private static Answer renamed(Service service, String code, String name, int day) {
        String town = "\"" + id(service, code) + "\"";
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

    /** 望山镇 has two villages, 990121100200 and 201; 205 comes in while its change waits to be written. */
    @Test
    void a_village_that_is_recorded_while_its_town_changes_gets_the_code_of_the_change() throws Exception {
        try (Service service = Service.empty()) {
            Birth.ifNew(service.register, Progress.SILENT);
            CountDownLatch writing = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            Change village = Service.put(
                    ItemType.DIVISION,
                    "新村",
                    Period.ALWAYS,
                    null,
                    Map.of("name", "新村", "code", "990121100205", "level", "village"));
            ExecutorService threads = Executors.newFixedThreadPool(2);
            Future<Edit> recorded = threads.submit(() -> service.register.commit(now -> {
                writing.countDown();
                await(goOn);
                return ChangeSet.of("other", "", List.of(village));
            }));
            await(writing);
            Future<Answer> changed = threads.submit(() -> toSubDistrict(service));
            while (waitingToBeWritten() < 2) {
                Thread.onSpinWait();
            }
            goOn.countDown();
            assertThat(recorded.get()).isInstanceOf(Edit.Applied.class);
            Answer done = changed.get();
            threads.shutdownNow();
            assertThat(done.status()).as(done.text()).isEqualTo(200);
            assertThat(done.json().at("/codes/990121100205").asText()).isEqualTo("990121002205");
            assertThat(service.get("/collections/divisions/items/" + Service.idOf("新村") + "?datetime=2026-03-01")
                            .json()
                            .at("/properties/code")
                            .asText())
                    .isEqualTo("990121002205");
        }
    }

    private static Answer toSubDistrict(Service service) {
        String town = "\"" + id(service, "990121100000") + "\"";
        return service.administrator()
                .send(
                        "POST",
                        "/division-changes",
                        "{\"kind\":\"town-to-sub-district\",\"effective\":\"2026-03-01\",\"before\":[" + town
                                + "],\"after\":[{\"id\":" + town + ",\"properties\":{\"name\":\"望山街道\","
                                + "\"code\":\"990121002\",\"type\":\"sub-district\"}}]" + ACT + "}",
                        "Content-Type",
                        "application/json");
    }

    private static String id(Service service, String code) {
        return service.get("/collections/divisions/items?filter=code%3D%27" + code + "%27")
                .ids()
                .get(0);
    }

    /** Threads that gave the register something to write and wait for its word. */
    private static long waitingToBeWritten() {
        return Thread.getAllStackTraces().values().stream()
                .filter(frames -> isIn(frames, LiveRegister.class.getName(), "commit")
                        && isIn(frames, CompletableFuture.class.getName(), "join"))
                .count();
    }

    private static boolean isIn(StackTraceElement[] frames, String type, String method) {
        return Arrays.stream(frames)
                .anyMatch(frame -> frame.getClassName().equals(type)
                        && frame.getMethodName().equals(method));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
