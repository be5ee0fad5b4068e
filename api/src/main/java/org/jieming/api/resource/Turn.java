package org.jieming.api.resource;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;

/**
 * Lets one request at a time hold something from the journal that may be as large as the register itself; the others wait
 * in the order in which they came. So a crowd costs the memory of one.
 */
final class Turn {
    private final Semaphore free = new Semaphore(1, true);

    /**
     * Does some work when it is its turn; what the work leaves behind should be small.
     *
     * @param longest how long to wait for the turn
     * @throws Problem took-too-long when the turn does not come
     */
    <T> T during(Duration longest, Supplier<T> work) throws InterruptedException {
        if (!free.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            throw Problem.of(
                            ProblemType.TOOK_TOO_LONG,
                            "正在读取其他历史内容,请稍后再试",
                            "Something else of the past is being read; try again shortly")
                    .header("Retry-After", "5");
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
