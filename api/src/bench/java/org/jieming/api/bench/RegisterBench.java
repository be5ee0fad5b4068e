package org.jieming.api.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jieming.api.app.StoreLocation;
import org.jieming.api.exchange.ReadOptions;
import org.jieming.api.exchange.Source;
import org.jieming.api.intake.DryRun;
import org.jieming.api.intake.IntakeOptions;
import org.jieming.api.intake.Plan;
import org.jieming.api.job.Progress;
import org.jieming.api.store.LiveRegister;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Cursor;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Page;
import org.jieming.register.Query;
import org.jieming.register.Snapshot;
import org.locationtech.jts.geom.Envelope;

/** Measures import, commit, load and questions at several sizes of the register. */
public final class RegisterBench {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int COMMITS = 400;

    private final Optional<String> databaseUrl;
    private final int places;

    private RegisterBench(int places, Optional<String> databaseUrl) {
        this.places = places;
        this.databaseUrl = databaseUrl;
    }

    /** Runs for each size given; {@code --database-url URL} measures PostGIS. */
    public static void main(String[] arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of(arguments));
        int url = words.indexOf("--database-url");
        Optional<String> databaseUrl = url < 0 ? Optional.empty() : Optional.of(words.get(url + 1));
        OUT.println("| places | work | figure |\n|---|---|---|");
        for (String word : url < 0 ? words : words.subList(0, url)) {
            new RegisterBench(Integer.parseInt(word), databaseUrl).run();
        }
    }

    private void run() throws Exception {
        Path folder = Files.createTempDirectory("register-bench");
        try {
            StoreLocation store = new StoreLocation(folder, databaseUrl);
            Path file = file(folder);
            try (LiveRegister register = store.openRegister(Progress.SILENT)) {
                bring(register, file);
                commits(register);
            }
            long before = heap();
            long start = System.nanoTime();
            try (LiveRegister register = store.openRegister(Progress.SILENT)) {
                say("load from the store", "%.2f s", seconds(start));
                say("heap of the register", "%.0f MB", (heap() - before) / 1e6);
                questions(register.now());
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    private Path file(Path folder) throws IOException {
        Path file = folder.resolve("places.csv");
        Random random = new Random(places);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("标准名称,地名代码,地名种类,罗马字母拼音,类别代码,经度,纬度,资料来源及出处\n");
            for (int i = 0; i < places; i++) {
                out.write(String.format(
                        Locale.ROOT,
                        "测试%d村,340207101222%08d,K3,Ceshi %d Cun,22200,%.6f,%.6f,bench\n",
                        i,
                        i,
                        i,
                        117 + random.nextDouble() * 3,
                        30 + random.nextDouble() * 3));
            }
        }
        return file;
    }

    private void bring(LiveRegister register, Path file) throws IOException {
        long start = System.nanoTime();
        Plan plan;
        try (Source source = Source.open(file, "places.csv", ReadOptions.NONE)) {
            plan = DryRun.of(
                    source,
                    ItemType.PLACE,
                    IntakeOptions.guessing(TODAY),
                    register.now(),
                    () -> ItemId.of(UUID.randomUUID()),
                    verdict -> {},
                    Progress.SILENT);
        }
        say("read and judge the CSV", "%.2f s", seconds(start));
        Edit edit = register.commit(plan.changeSet("bench", "", Optional.empty()));
        if (!(edit instanceof Edit.Applied)) {
            throw new IllegalStateException(edit.toString());
        }
        say("import, checked, journaled, indexed", "%.2f s", seconds(start));
    }

    private void commits(LiveRegister register) throws InterruptedException {
        List<ItemVersion> some = register.now()
                .page(Query.on(ItemType.PLACE, TODAY), Optional.empty(), COMMITS)
                .versions();
        for (int threads : new int[] {1, 8, 64}) {
            ExecutorService officers = Executors.newFixedThreadPool(threads);
            long start = System.nanoTime();
            for (ItemVersion place : some) {
                officers.execute(() -> register.commit(ChangeSet.of("bench", "", List.of(remark(place, threads)))));
            }
            officers.shutdown();
            officers.awaitTermination(5, TimeUnit.MINUTES);
            say("commits of one edit, " + threads + " officers", "%.0f /s", some.size() / seconds(start));
        }
    }

    private static Change remark(ItemVersion place, int threads) {
        return new Change.Put(
                place.id(),
                place.type(),
                place.valid(),
                place.values().toBuilder().set("remarks", "by " + threads).build(),
                place.shapeOrNull());
    }

    private void questions(Snapshot register) {
        Query all = Query.on(ItemType.PLACE, TODAY);
        List<Optional<Cursor>> cursors = new ArrayList<>(List.of(Optional.empty()));
        for (Optional<Cursor> from = Optional.empty(); cursors.size() < 10_000; cursors.add(from)) {
            Page page = register.page(all, from, 100);
            from = page.next();
            if (from.isEmpty()) {
                break;
            }
        }
        ask("page 1 of 100", 20_000, () -> register.page(all, Optional.empty(), 100));
        Optional<Cursor> last = cursors.get(cursors.size() - 1);
        ask("page " + cursors.size() + " of 100", 20_000, () -> register.page(all, last, 100));
        Random random = new Random(1);
        ask("100 in a box of 0.1°", 20_000, () -> {
            double x = 117 + random.nextDouble() * 2.9;
            double y = 30 + random.nextDouble() * 2.9;
            return register.page(all.within(new Envelope(x, x + 0.1, y, y + 0.1)), Optional.empty(), 100);
        });
        ask(
                "nearest 10",
                20_000,
                () -> register.nearest(all, 117 + random.nextDouble() * 3, 30 + random.nextDouble() * 3, 10));
        ItemVersion some = register.page(all, Optional.empty(), 1).versions().get(0);
        ask("by id", 200_000, () -> register.timeline(ItemType.PLACE, some.id()));
        ask(
                "whole collection scanned with a condition",
                3,
                () -> register.page(
                        all.where(version -> version.name().endsWith("99999村")), Optional.empty(), 1_000_000));
    }

    private interface Question {
        Object answer();
    }

    private void ask(String what, int times, Question question) {
        long hash = 0;
        for (int i = 0; i < times / 4 + 1; i++) {
            hash += System.identityHashCode(question.answer());
        }
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            hash += System.identityHashCode(question.answer());
        }
        double each = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e3 / times;
        say(what, hash == 0 ? "-" : "%.1f µs CPU", each);
    }

    private void say(String work, String figure, Object... values) {
        OUT.println("| " + places + " | " + work + " | " + String.format(Locale.ROOT, figure, values) + " |");
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
