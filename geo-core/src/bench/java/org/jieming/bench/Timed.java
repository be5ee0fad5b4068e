package org.jieming.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Work that was run several times.
 *
 * @param made what the last run made
 * @param first seconds of the first run
 * @param median seconds in the median of the runs after the first third, in which the compiler is at work
 * @param busy processor seconds of the asking thread, likewise
 */
public record Timed<T>(T made, double first, double median, double busy) {
    private static final int RUNS = 15;

    /** Runs work fifteen times. */
    public static <T> Timed<T> of(Supplier<T> work) {
        return of(RUNS, work);
    }

    /** Runs work so many times, at least once. */
    public static <T> Timed<T> of(int runs, Supplier<T> work) {
        var clock = ManagementFactory.getThreadMXBean();
        double[] seconds = new double[runs];
        double[] busy = new double[runs];
        T made = null;
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            long begun = clock.getCurrentThreadCpuTime();
            made = work.get();
            busy[run] = (clock.getCurrentThreadCpuTime() - begun) / 1e9;
            seconds[run] = (System.nanoTime() - start) / 1e9;
        }
        return new Timed<>(made, seconds[0], median(seconds), median(busy));
    }

    /** Runs work fifteen times, prints how long it took and gives what it made. */
    public static <T> T told(String metric, Supplier<T> work) {
        Timed<T> timed = of(work);
        RivalTable.note("%s\tjieming\t%.5f\ts\tfirst %.4f, cpu %.5f", metric, timed.median, timed.first, timed.busy);
        return timed.made;
    }

    private static double median(double[] runs) {
        double[] warm = Arrays.copyOfRange(runs, runs.length / 3, runs.length);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }
}
