package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * One party changes a plan while the other signs it: the signature is given, by another request, at the moment at which the change looks
 * at the clock for the first time, the second time and so on.
 */
class PlanWhileSigningTest {
    private static final Instant NOON = Instant.parse("2026-01-01T04:00:00Z");
    private static final int LOOKS = 8;

    private final AtomicInteger looks = new AtomicInteger(Integer.MAX_VALUE);
    private Runnable meanwhile = () -> {};
    private final Inspecting work = new Inspecting(Service.at(this::now));

    @AfterEach
    void stop() {
        work.close();
    }

    private Instant now() {
        if (looks.decrementAndGet() == 0) {
            meanwhile.run();
        }
        return NOON;
    }

    /** Does something meanwhile, and waits for its end unless it waits for what is being done. */
    private static <T> CompletableFuture<T> awaited(CompletableFuture<T> other) {
        try {
            other.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException waits) {
            // it has its turn after this
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        return other;
    }

    @Test
    void a_plan_signed_by_both_is_the_plan_that_stands() throws Exception {
        int begun = 0;
        for (int look = 1; look <= LOOKS; look++) {
            String path = work.planned();
            int year = 2026 + look - 1;
            work.sign(work.a, path, "plan");
            String etag = work.a.get(path).header("ETag");
            String signature = work.b.get(path).json().at("/fingerprints/plan").asText();
            CompletableFuture<Answer> signed = new CompletableFuture<>();
            meanwhile = () -> awaited(CompletableFuture.supplyAsync(() -> work.post(
                            work.b, path + "/signatures", "{\"paper\":\"plan\",\"fingerprint\":\"" + signature + "\"}"))
                    .whenComplete((answer, broken) -> signed.complete(answer)));
            looks.set(look);
            Answer changed = work.a.send(
                    "PUT",
                    path + "/plan",
                    "{\"year\":" + year + ",\"lead\":\"a\",\"lead_reason\":\"双方商定\",\"from\":\"" + year
                            + "-01-01\",\"to\":\"" + year + "-06-10\"," + Inspecting.MEMBERS + ",\"text\":\"分段步行\"}",
                    "Content-Type",
                    "application/json",
                    "If-Match",
                    etag);
            looks.set(Integer.MAX_VALUE);
            int answer = signed.isDone() || meanwhile(signed) ? signed.get().status() : 0;
            begun += answer == 0 ? 0 : 1;
            // one of both came through; whoever came second was told so: a changed plan, or one in the field by both
            // signatures
            assertThat(changed.status() == 200 ^ answer == 200)
                    .as("look %d: changed %d, signed %d, stage %s", look, changed.status(), answer, work.stage(path))
                    .isTrue();
        }
        assertThat(begun).isPositive();
    }

    /** Whether the other request was begun at all: a change may look at the clock less often. */
    private static boolean meanwhile(CompletableFuture<Answer> signed) {
        try {
            signed.get(5, TimeUnit.SECONDS);
            return true;
        } catch (Exception neverBegun) {
            return false;
        }
    }
}
