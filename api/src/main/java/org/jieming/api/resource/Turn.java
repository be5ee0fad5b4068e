package org.jieming.api.resource;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;

/**
 * Lets one request at a time hold something from the journal that may be as large as the register itself; the others wait
 * in the order in which they came, a few of them. So a crowd costs the memory of one, and not the threads of all.
 */
public final class Turn {
    private static final int MOST_WAITING = 10;

    private final Semaphore room = new Semaphore(1 + MOST_WAITING);
    private final Semaphore free = new Semaphore(1, true);

    /**
     * Does some work when it is its turn; what the work leaves behind should be small.
     *
     * @param longest how long to wait for the turn
     * @throws Problem took-too-long when the turn does not come, or at once when too many wait for theirs
     */
    public <T> T during(Duration longest, Supplier<T> work) throws InterruptedException {
        if (!room.tryAcquire()) {
            throw later();
        }
        try {
            if (!free.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw later();
            }
            try {
                return work.get();
            } finally {
                free.release();
            }
        } finally {
            room.release();
        }
    }

    /** How many more may wait. */
    int room() {
        return room.availablePermits();
    }

    private static Problem later() {
        return Problem.of(
                        ProblemType.TOOK_TOO_LONG,
                        "正在准备其他历史内容,请稍后再试",
                        "Something else of the past is being read; try again shortly")
                .header("Retry-After", "5");
    }
}
