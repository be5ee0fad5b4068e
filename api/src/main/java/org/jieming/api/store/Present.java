package org.jieming.api.store;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;

/** The snapshot that readers see, and those who wait for a newer one. Shown by one thread, read by all. */
final class Present {
    private final Object arrival = new Object();
    private volatile Snapshot shown;

    Present(Snapshot first) {
        this.shown = first;
    }

    /** What is shown. Never waits. */
    Snapshot now() {
        return shown;
    }

    /** Shows a snapshot from now on. */
    void show(Snapshot next) {
        shown = next;
        synchronized (arrival) {
            arrival.notifyAll();
        }
    }

    /** What is shown once it has reached a revision, or when the wait is over. */
    Snapshot await(RevisionNumber revision, Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        synchronized (arrival) {
            while (shown.number().compareTo(revision) < 0) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    break;
                }
                arrival.wait(left);
            }
        }
        return shown;
    }
}
