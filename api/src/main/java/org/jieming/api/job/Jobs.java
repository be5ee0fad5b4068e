package org.jieming.api.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does long works a few at a time and remembers how they ended for a while. What cannot wait its turn is refused, so that
 * a crowd costs nobody the machine. Safe for use by several threads.
 */
public final class Jobs implements AutoCloseable {
    /** Works done at once. */
    public static final int AT_ONCE = 2;
    /** Works that may wait. */
    public static final int WAITING = 32;
    /** Works of one owner that have not ended: others find place beside her. */
    public static final int OF_ONE = 16;
    /** How long an ended job is remembered. */
    public static final Duration REMEMBERED = Duration.ofHours(1);
    /** Ended jobs remembered at most. */
    public static final int MOST_REMEMBERED = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final long CLOSING_SECONDS = 20;

    private final Clock clock;
    private final Map<String, Job> jobs = Collections.synchronizedMap(new LinkedHashMap<>());
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            AT_ONCE, AT_ONCE, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> thread(work, "job"));
    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(work -> thread(work, "job-sweeper"));

    private Jobs(Clock clock) {
        this.clock = clock;
    }

    /** Opens an empty bench; jobs are dated by the clock. */
    public static Jobs open(Clock clock) {
        Jobs jobs = new Jobs(clock);
        jobs.everyMinute(jobs::sweep);
        return jobs;
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Hands in a work.
     *
     * @param kind what sort of work it is
     * @param owner who wants it done
     * @return the job, waiting or begun
     * @throws Busy when too many wait already, or too many of hers have not ended
     */
    public Job submit(String kind, String owner, Work<?> work) {
        sweep();
        Job job = new Job(UUID.randomUUID().toString(), kind, owner, work, clock);
        take(job);
        try {
            workers.execute(job.task());
        } catch (RejectedExecutionException full) {
            jobs.remove(job.id());
            throw new Busy(WAITING);
        }
        return job;
    }

    /** Counts hers and adds one while nobody else does. */
    private void take(Job job) {
        synchronized (jobs) {
            if (open(job.owner()) >= OF_ONE) {
                throw new Busy(OF_ONE);
            }
            jobs.put(job.id(), job);
        }
    }

    private long open(String owner) {
        return all().stream()
                .filter(job ->
                        job.owner().equals(owner) && !job.standing().state().isFinal())
                .count();
    }

    /** The job of that id, unless it is forgotten. */
    public Optional<Job> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** All jobs remembered, oldest first. */
    public List<Job> all() {
        synchronized (jobs) {
            return List.copyOf(jobs.values());
        }
    }

    /** Calls a job off when it has not ended, and forgets it when it has. */
    public void dismiss(Job job) {
        if (job.standing().state().isFinal()) {
            forget(job);
        } else {
            job.callOff();
            workers.remove(job.task());
        }
    }

    /** Runs something now and then until the bench is closed; one that fails once is run again at its next turn. */
    public void everyMinute(Runnable chore) {
        every(SWEEP, chore);
    }

    void every(Duration pause, Runnable chore) {
        sweeper.scheduleWithFixedDelay(() -> tried(chore), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What a chore throws would end it for good and be told to nobody. */
    private static void tried(Runnable chore) {
        try {
            chore.run();
        } catch (RuntimeException failed) {
            LOG.warn("A chore failed and is tried again at its next turn", failed);
        }
    }

    /** Forgets what ended long ago, and the oldest beyond the most remembered. */
    void sweep() {
        Instant longAgo = clock.instant().minus(REMEMBERED);
        List<Job> ended = new ArrayList<>(
                all().stream().filter(job -> job.standing().state().isFinal()).toList());
        int tooMany = ended.size() - MOST_REMEMBERED;
        for (int i = 0; i < ended.size(); i++) {
            Job job = ended.get(i);
            if (i < tooMany || job.standing().finished().orElseThrow().isBefore(longAgo)) {
                forget(job);
            }
        }
    }

    /** What it left behind is closed by whoever forgets it first. */
    private void forget(Job job) {
        if (jobs.remove(job.id()) == null) {
            return;
        }
        job.standing().result().ifPresent(result -> {
            if (result instanceof AutoCloseable remains) {
                close(remains);
            }
        });
    }

    private static void close(AutoCloseable remains) {
        try {
            remains.close();
        } catch (Exception stays) {
            LOG.warn("What a job left behind cannot be removed", stays);
        }
    }

    /** Calls everything off, waits for it to stop, and removes what the jobs left behind. */
    @Override
    public void close() {
        sweeper.shutdownNow();
        workers.shutdown();
        all().forEach(Job::callOff);
        try {
            if (!workers.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        all().forEach(this::forget);
    }
}
