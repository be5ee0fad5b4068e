package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.job.Jobs;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.store.Journal;
import org.jieming.api.store.MemoryJournal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Exports of the past that wait for their turn. */
class WaitingExportsTest {
    private static final int PASTS = 9;

    private final CountDownLatch jobsGoOn = new CountDownLatch(1);
    private final List<WeakReference<Object>> pasts = new CopyOnWriteArrayList<>();

    @Test
    @Timeout(60)
    void however_many_wait_they_hold_no_past_state_in_memory() {
        try (Service service = Service.on(watched(new MemoryJournal()), HttpSettings.onLoopback(0))) {
            for (int i = 0; i <= PASTS; i++) {
                service.commit(Service.place("P" + i, 118, 31));
            }
            // imports that are held up keep all jobs busy, so that what comes after them waits
            for (int i = 0; i < Jobs.AT_ONCE; i++) {
                service.send("POST", "/imports?type=place", "name\n甲\n", "Content-Type", "text/csv");
            }
            List<String> jobs = new CopyOnWriteArrayList<>();
            for (int revision = 1; revision <= PASTS; revision++) {
                Answer begun =
                        service.get("/collections/places/export?f=csv&as-of=" + revision, "Prefer", "respond-async");
                assertThat(begun.status()).isEqualTo(202);
                jobs.add(begun.header("Location"));
            }
            System.gc();
            // nine were read to see whether the question fits; two stay for the next reader, softly, and one may be in
            // use
            assertThat(pasts).hasSize(PASTS);
            assertThat(pasts).filteredOn(past -> past.get() != null).hasSizeLessThanOrEqualTo(3);

            jobsGoOn.countDown();
            for (int revision = 1; revision <= PASTS; revision++) {
                String file = result(service, jobs.get(revision - 1));
                // as of revision n there were P0 … P(n − 1)
                assertThat(file).contains("P" + (revision - 1)).doesNotContain("P" + revision);
            }
        }
    }

    private static String result(Service service, String job) {
        String status = "";
        while (!status.equals("successful")) {
            status = service.get(job).json().get("status").asText();
            assertThat(status).isNotEqualTo("failed");
        }
        return service.get(job + "/results").text();
    }

    /** Remembers which past states were read, and holds up a job that asks for documents. */
    private Journal watched(Journal real) {
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (self, method, arguments) -> {
                    boolean isJob = Thread.currentThread().getName().equals("job");
                    if (isJob && method.getName().equals("documents")) {
                        jobsGoOn.await();
                    }
                    Object answer = invoke(real, method, arguments);
                    if (!isJob && method.getName().equals("asKnownAt")) {
                        pasts.add(new WeakReference<>(answer));
                    }
                    return answer;
                });
    }

    private static Object invoke(Journal real, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException ended) {
            throw ended.getCause();
        }
    }
}
