package org.jieming.api.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jieming.api.app.StoreLocation;
import org.jieming.api.exchange.ReadOptions;
import org.jieming.api.exchange.Source;
import org.jieming.api.intake.DryRun;
import org.jieming.api.intake.IntakeOptions;
import org.jieming.api.intake.NewIds;
import org.jieming.api.intake.Plan;
import org.jieming.api.job.Progress;
import org.jieming.api.store.LiveRegister;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Cursor;
import org.jieming.register.Edit;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Page;
import org.jieming.register.Query;
import org.jieming.register.Snapshot;
import org.locationtech.jts.geom.Envelope;

/** Measures import, commit, load and questions at several sizes of the register. */
public final class RegisterBench {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final int COMMITS = 400;

    private final Optional<String> databaseUrl;
    private final int places;
    private final Table table;

    private RegisterBench(int places, Optional<String> databaseUrl) {
        this.places = places;
        this.table = new Table(places);
        this.databaseUrl = databaseUrl;
    }

    /** Runs for each size given; {@code --database-url URL} measures PostGIS. */
    public static void main(String[] arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of(arguments));
        int url = words.indexOf("--database-url");
        Optional<String> databaseUrl = url < 0 ? Optional.empty() : Optional.of(words.get(url + 1));
        Table.head();
        for (String word : url < 0 ? words : words.subList(0, url)) {
            new RegisterBench(Integer.parseInt(word), databaseUrl).run();
        }
    }

    private void run() throws Exception {
        Path folder = Files.createTempDirectory("register-bench");
        try {
            StoreLocation store = new StoreLocation(folder, databaseUrl);
            Path file = PlacesFile.write(folder, places);
            try (LiveRegister register = store.openRegister(Progress.SILENT)) {
                bring(register, file);
                commits(register);
            }
            GdalImport.measure(folder, file, table);
            load(store);
            if (databaseUrl.isEmpty()) {
                try (ServedRegister served = ServedRegister.start(folder, table)) {
                    served.measure(Math.max(1, places / 100));
                }
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    private void load(StoreLocation store) {
        long held = heldWhileLoaded(store);
        table.row("heap of the register", "%.0f MB", (held - heap()) / 1e6);
    }

    /** A method of its own, so that nothing on the stack still holds the register afterwards. */
    private long heldWhileLoaded(StoreLocation store) {
        long start = System.nanoTime();
        double cpu = Table.cpu();
        try (LiveRegister register = store.openRegister(Progress.SILENT)) {
            table.row("load from the store", "%.2f s, %.2f s CPU", Table.seconds(start), Table.cpu() - cpu);
            questions(register.now());
            return heap();
        }
    }

    private void bring(LiveRegister register, Path file) throws IOException {
        long start = System.nanoTime();
        double cpu = Table.cpu();
        Plan plan;
        try (Source source = Source.open(file, "places.csv", ReadOptions.NONE)) {
            plan = DryRun.of(
                    source,
                    ItemType.PLACE,
                    IntakeOptions.guessing(TODAY),
                    register.now(),
                    new NewIds(register.clock().instant()),
                    verdict -> {},
                    Progress.SILENT);
        }
        table.row("read and judge the CSV", "%.2f s", Table.seconds(start));
        Edit edit = register.commit(plan.changeSet("bench", "", Optional.empty()));
        if (!(edit instanceof Edit.Applied)) {
            throw new IllegalStateException(edit.toString());
        }
        table.row("import, checked, journaled, indexed", "%.2f s, %.2f s CPU", Table.seconds(start), Table.cpu() - cpu);
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
            table.row("commits of one edit, " + threads + " officers", "%.0f /s", some.size() / Table.seconds(start));
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
        table.row(what, hash == 0 ? "-" : "%.1f µs CPU", each);
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
