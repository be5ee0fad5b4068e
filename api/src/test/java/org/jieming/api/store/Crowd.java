package org.jieming.api.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several officers at once. */
public final class Crowd {
    private Crowd() {}

    /** Something that each of several officers does. */
    public interface Work<T> {
        T of(int officer) throws Exception;
    }

    /** Lets them do it at the same time and gathers what they bring, in their order. */
    public static <T> List<T> together(int officers, Work<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(officers);
        try {
            List<Future<T>> answers = new ArrayList<>();
            for (int i = 0; i < officers; i++) {
                int own = i;
                answers.add(threads.submit(() -> work.of(own)));
            }
            List<T> all = new ArrayList<>();
            for (Future<T> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }
}
