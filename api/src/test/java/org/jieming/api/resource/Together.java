package org.jieming.api.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** People who set out at one moment. */
record Together(ExecutorService people, CyclicBarrier start) implements AutoCloseable {
    Together(int count) {
        this(Executors.newFixedThreadPool(count), new CyclicBarrier(count));
    }

    List<Integer> all(IntFunction<Integer> deed) throws Exception {
        List<Callable<Integer>> deeds = new ArrayList<>();
        for (int i = 0; i < start.getParties(); i++) {
            int person = i;
            deeds.add(() -> {
                start.await();
                return deed.apply(person);
            });
        }
        List<Integer> told = new ArrayList<>();
        for (Future<Integer> done : people.invokeAll(deeds)) {
            told.add(done.get());
        }
        return told;
    }

    @Override
    public void close() {
        people.shutdownNow();
    }
}
