package org.jieming.api.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jieming.api.bench.BenchNames.Kind;
import org.jieming.api.resource.search.LikelyReadings;
import org.jieming.register.Period;
import org.jieming.register.Query;
import org.jieming.register.Snapshot;
import org.jieming.search.Match;
import org.jieming.search.NameIndex;
import org.jieming.search.Question;

/**
 * Search for names at several sizes, each kind of question beside PostgreSQL and Lucene in the same run, in CPU time for a
 * question. The first argument is the URL of an empty PostgreSQL database, the others are sizes; at a million {@code
 * -Dbench.heap=8g}.
 */
public final class NameSearchBench {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final Period TODAY = Query.dayOf(LocalDate.of(2026, 1, 1));
    private static final int QUESTIONS = 2_000;
    private static final int ROUNDS = 5;
    private static final long ROUND_NANOS = 400_000_000L;
    private static final Map<Kind, Match> POOREST = new EnumMap<>(Map.of(
            Kind.EXACT, Match.EXACT,
            Kind.PREFIX_2, Match.START,
            Kind.INFIX_2, Match.PART,
            Kind.INFIX_3, Match.PART,
            Kind.ONE_WRONG, Match.CLOSE,
            Kind.PINYIN, Match.EXACT,
            Kind.PINYIN_PREFIX, Match.START,
            Kind.INITIALS, Match.START));

    private interface Asked {
        int ask(String typed) throws Exception;
    }

    private interface Clock {
        long cpu() throws Exception;
    }

    private record Side(Asked asked, Clock clock) {}

    private record Figure(double cpuMillis, double p99Millis, double found) {}

    private NameSearchBench() {}

    /** Measures all sizes given. */
    public static void main(String[] arguments) throws Exception {
        for (String size : Arrays.copyOfRange(arguments, 1, arguments.length)) {
            measure(arguments[0], Integer.parseInt(size));
        }
    }

    private static void measure(String url, int size) throws Exception {
        BenchNames drawn = BenchNames.of(size, 20261122);
        Snapshot snapshot = drawn.snapshot();
        NameIndex.of(snapshot, LikelyReadings.shipped());
        long before = heap();
        long start = System.nanoTime();
        NameIndex index = NameIndex.of(snapshot, LikelyReadings.shipped());
        double built = (System.nanoTime() - start) / 1e9;
        OUT.printf("%n%,d names: index built in %.2f s, %.0f MB of heap%n", size, built, (heap() - before) / 1e6);
        Path folder = Files.createTempDirectory("lucene-names");
        start = System.nanoTime();
        try (LuceneNames lucene = new LuceneNames(drawn.names(), folder);
                PostgresNames postgres = new PostgresNames(url, drawn.names())) {
            OUT.printf("rivals ready in %.1f s%n", (System.nanoTime() - start) / 1e9);
            OUT.println("| kind | ours ms | as typed in the box ms | p99 ms | found | PostgreSQL ms | × | × as typed |"
                    + " found | Lucene ms | × | found |");
            OUT.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
            for (Kind kind : Kind.values()) {
                line(kind, drawn.questions(kind, QUESTIONS), index, lucene, postgres);
            }
        } finally {
            delete(folder);
        }
    }

    private static void line(
            Kind kind, List<String> questions, NameIndex index, LuceneNames lucene, PostgresNames postgres)
            throws Exception {
        Clock own = () -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Asked ours = typed -> index.search(Question.of(typed, 20, TODAY).atLeast(POOREST.get(kind)))
                .size();
        Asked box = typed -> index.search(Question.of(typed, 20, TODAY)).size();
        List<Figure> best = best(
                questions,
                List.of(
                        new Side(ours, own),
                        new Side(box, own),
                        new Side(typed -> postgres.ask(kind, typed), postgres::cpu),
                        new Side(typed -> lucene.ask(kind, typed), own)));
        Figure narrow = best.get(0);
        Figure asTyped = best.get(1);
        Figure database = best.get(2);
        Figure library = best.get(3);
        OUT.printf(
                "| %s | %.4f | %.4f | %.3f | %.1f | %.4f | %.0f | %.0f | %.1f | %.4f | %.0f | %.1f |%n",
                kind,
                narrow.cpuMillis(),
                asTyped.cpuMillis(),
                Math.max(narrow.p99Millis(), asTyped.p99Millis()),
                narrow.found(),
                database.cpuMillis(),
                database.cpuMillis() / narrow.cpuMillis(),
                database.cpuMillis() / asTyped.cpuMillis(),
                database.found(),
                library.cpuMillis(),
                library.cpuMillis() / narrow.cpuMillis(),
                library.found());
    }

    /** The best of some rounds of each, the first of which warms up; by turns, so that what else the machine does meets all alike. */
    private static List<Figure> best(List<String> questions, List<Side> sides) throws Exception {
        Figure[] best = new Figure[sides.size()];
        for (int round = 0; round <= ROUNDS; round++) {
            for (int side = 0; side < best.length; side++) {
                Figure next = round(
                        questions, sides.get(side).asked(), sides.get(side).clock());
                best[side] = round < 2 || next.cpuMillis() < best[side].cpuMillis() ? next : best[side];
            }
        }
        return List.of(best);
    }

    private static Figure round(List<String> questions, Asked asked, Clock clock) throws Exception {
        long[] took = new long[1 << 20];
        int count = 0;
        long found = 0;
        long cpu = clock.cpu();
        long start = System.nanoTime();
        for (long now = start; now - start < ROUND_NANOS && count < took.length; count++) {
            long before = now;
            found += asked.ask(questions.get(count % questions.size()));
            now = System.nanoTime();
            took[count] = now - before;
        }
        double millis = (clock.cpu() - cpu) / 1e6 / count;
        Arrays.sort(took, 0, count);
        return new Figure(millis, took[(int) (count * 0.99)] / 1e6, (double) found / count);
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
