package org.jieming.api.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The one table a run prints, row by row as figures come in; safe for one thread. */
final class Table {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final int places;

    Table(int places) {
        this.places = places;
    }

    static void head() {
        OUT.println("| places | work | figure |\n|---|---|---|");
    }

    void row(String work, String figure, Object... values) {
        OUT.println("| " + places + " | " + work + " | " + String.format(Locale.ROOT, figure, values) + " |");
    }

    /** Seconds since a reading of {@link System#nanoTime()}. */
    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Seconds of processor that this program has used. */
    static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }
}
