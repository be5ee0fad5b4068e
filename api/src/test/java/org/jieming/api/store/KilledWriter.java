package org.jieming.api.store;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jieming.api.job.Progress;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Values;
import org.jieming.shape.Shape;

/**
 * The process that {@link KillContract} kills: several threads commit to a register, and every revision is printed once
 * it was acknowledged. Each change set states the same stamp of two items, so that half a revision would show.
 */
public final class KilledWriter {
    /** The two items that a thread always changes together. */
    static final List<String> TWINS = List.of("left", "right");

    private KilledWriter() {}

    /**
     * Commits until as many writes were acknowledged as asked for.
     *
     * @param arguments address of the store, number of threads, number of writes, and a word that makes stamps unique
     */
    public static void main(String[] arguments) throws InterruptedException {
        int threads = Integer.parseInt(arguments[1]);
        int writes = Integer.parseInt(arguments[2]);
        AtomicInteger begun = new AtomicInteger();
        try (LiveRegister register = LiveRegister.open(Stores.open(arguments[0]), Clock.systemUTC(), Progress.SILENT)) {
            Thread[] workers = new Thread[threads];
            for (int i = 0; i < threads; i++) {
                String thread = "thread " + i;
                workers[i] = new Thread(() -> {
                    while (begun.incrementAndGet() <= writes) {
                        commit(register, thread, arguments[3] + "-" + begun.get() + "-" + thread);
                    }
                });
                workers[i].start();
            }
            for (Thread worker : workers) {
                worker.join();
            }
        }
    }

    private static void commit(LiveRegister register, String thread, String stamp) {
        List<Change> twins =
                TWINS.stream().map(side -> twin(thread, side, stamp)).toList();
        Edit edit = register.commit(ChangeSet.of(stamp, "", twins));
        if (edit instanceof Edit.Applied applied) {
            synchronized (System.out) {
                System.out.println("acknowledged " + applied.revision().number() + " " + stamp);
                System.out.flush();
            }
        }
    }

    private static Change twin(String thread, String side, String stamp) {
        Values values =
                Values.of(Descriptor.of(ItemType.PLACE)).set("name", stamp).build();
        Shape shape = Shape.point(118 + Math.floorMod(stamp.hashCode(), 10_000) / 10_000.0, 31);
        return new Change.Put(ItemId.named(thread + side), ItemType.PLACE, Period.ALWAYS, values, shape);
    }
}
