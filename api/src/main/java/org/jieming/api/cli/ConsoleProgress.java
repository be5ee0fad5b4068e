package org.jieming.api.cli;

import java.io.PrintWriter;
import org.jieming.api.job.Progress;
import org.jieming.language.Bilingual;

/** Shows progress on standard error: one line that is written over on a terminal, a line every ten seconds elsewhere. */
final class ConsoleProgress implements Progress {
    private static final long TERMINAL_NANOS = 200_000_000L;
    private static final long LOG_NANOS = 10_000_000_000L;

    private final PrintWriter err;
    private final boolean terminal = System.console() != null;
    private long next;
    private boolean open;

    ConsoleProgress(PrintWriter err) {
        this.err = err;
        this.next = System.nanoTime() + (terminal ? 0 : LOG_NANOS);
    }

    @Override
    public void at(Bilingual step, long done, long total) {
        long now = System.nanoTime();
        if (now < next) {
            return;
        }
        next = now + (terminal ? TERMINAL_NANOS : LOG_NANOS);
        String line = step.zh() + " " + step.en() + " " + (total > 0 ? done * 100 / total + " %" : Long.toString(done));
        if (terminal) {
            err.print("\r" + line + "   ");
            err.flush();
            open = true;
        } else {
            err.println(line);
        }
    }

    /** Leaves the line of a terminal. */
    void done() {
        if (open) {
            err.println();
            open = false;
        }
    }
}
