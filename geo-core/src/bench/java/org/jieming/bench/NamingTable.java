package org.jieming.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * Percentiles of single checks of a proposed name, and the memory of the index, at the sizes given as arguments or else 20,000, 200,000
 * and 1,000,000, in one table: what {@link NamingBench} draws, on its own clock. No system with the same check is known to stand beside
 * it.
 */
public final class NamingTable {
    private static final int WARM_UP = 20_000;
    private static final int CHECKS = 50_000;

    private NamingTable() {}

    public static void main(String[] sizes) {
        System.out.println("| names | index, MB | made in s | p50 ms | p95 ms | p99 ms | worst ms |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (String size : sizes.length == 0 ? new String[] {"20000", "200000", "1000000"} : sizes) {
            System.out.println(row(Integer.parseInt(size)));
        }
    }

    private static String row(int size) {
        NamingBench bench = new NamingBench();
        NamingBench.Made made = bench.draw(size);
        for (int check = 0; check < WARM_UP; check++) {
            bench.check();
        }
        double[] millis = new double[CHECKS];
        for (int check = 0; check < CHECKS; check++) {
            long start = System.nanoTime();
            bench.check();
            millis[check] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return String.format(
                Locale.ROOT,
                "| %,d | %d | %.1f | %.3f | %.3f | %.3f | %.1f |",
                size,
                made.megabytes(),
                made.seconds(),
                millis[CHECKS / 2],
                millis[CHECKS * 95 / 100],
                millis[CHECKS * 99 / 100],
                millis[CHECKS - 1]);
    }
}
