package org.jieming.api.resource;

import java.time.Duration;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;

/** Stops a question that has looked through the register for too long. Used by one thread. */
public final class Deadline {
    /** The clock is read once for so many items. */
    private static final int STRIDE = 1024;

    private final long end;
    private int seen;

    private Deadline(long end) {
        this.end = end;
    }

    /** The end of a time that begins now. */
    public static Deadline within(Duration longest) {
        return new Deadline(System.nanoTime() + longest.toNanos());
    }

    /** True, or the end of the question. */
    public boolean passes() {
        if (++seen % STRIDE == 0 && System.nanoTime() > end) {
            throw Problem.of(
                    ProblemType.TOOK_TOO_LONG,
                    "查询超过时限,请加上 bbox 或代码等更窄的条件",
                    "The question exceeds the time limit; narrow it with bbox or a code");
        }
        return true;
    }
}
