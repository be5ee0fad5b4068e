package org.jieming.api.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jieming.api.job.Jobs;
import org.jieming.api.store.LiveRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The imports under way. Their files go with them. Safe for use by several threads. */
public final class Imports implements Closeable {
    /** Imports remembered at once; each that is judged holds in memory what it would change. */
    public static final int MOST = 20;
    /** Imports of one account that wait for a decision: others find place beside her. */
    public static final int OF_ONE = 12;
    /** How long an import stays after anybody last did something with it. */
    public static final Duration REMEMBERED = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final LiveRegister register;
    private final Jobs jobs;
    private final Function<Exception, RuntimeException> described;
    private final Path folder;
    private final Map<String, Import> imports = new LinkedHashMap<>();

    /**
     * Opens an empty house.
     *
     * @param folder where files are kept while they are under way; made when it is missing; each file in a folder of its own there
     * @param described turns a failure nobody foresaw into one that people can be told
     */
    public Imports(LiveRegister register, Jobs jobs, Path folder, Function<Exception, RuntimeException> described) {
        this.register = register;
        this.jobs = jobs;
        this.folder = folder;
        this.described = described;
        jobs.everyMinute(this::sweep);
    }

    LiveRegister register() {
        return register;
    }

    Jobs jobs() {
        return jobs;
    }

    Function<Exception, RuntimeException> described() {
        return described;
    }

    /** Room on disk for a file to be received into; whoever asks for it hands it to {@link #begin} or deletes it. */
    public Path room() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(folder), "jieming-import-");
    }

    /**
     * Takes a file in and begins to judge it.
     *
     * @param room the room it was received into
     * @param file the file, in a folder of its own in that room
     * @param name what its sender calls it
     * @param keeper whose it is
     * @throws org.jieming.api.job.Busy when too much work waits; nothing is kept then
     * @throws TooManyOpen when {@link #OF_ONE} of hers, or {@link #MOST} of all people and none of hers among them, wait and none can
     *     give way
     */
    public Import begin(Path room, Path file, String name, Wishes wishes, Keeper keeper) throws IOException {
        Import begun = new Import(UUID.randomUUID().toString(), room, file, name, wishes, keeper, this);
        synchronized (this) {
            Optional<Import> leaving = leaving(keeper.owner());
            begun.judge(wishes);
            leaving.ifPresent(this::forget);
            imports.put(begun.id(), begun);
        }
        return begun;
    }

    /**
     * Which one gives way to another of a sender: of hers the oldest that she only had judged, where they are as many as may be; in a
     * full house what is over, else that one. Nobody else's does.
     */
    private Optional<Import> leaving(String owner) {
        if (count(each -> each.owner().equals(owner) && isOpen(each)) >= OF_ONE) {
            return Optional.of(judgedOf(owner).orElseThrow(() -> new TooManyOpen(OF_ONE, true)));
        }
        return imports.size() < MOST
                ? Optional.empty()
                : Optional.of(oldest(each -> !isOpen(each))
                        .or(() -> judgedOf(owner))
                        .orElseThrow(() -> new TooManyOpen(MOST, false)));
    }

    private Optional<Import> judgedOf(String owner) {
        return oldest(each -> each.owner().equals(owner) && each.standing().phase() == Standing.Phase.JUDGED);
    }

    private Optional<Import> oldest(Predicate<Import> some) {
        return imports.values().stream().filter(some).findFirst();
    }

    private long count(Predicate<Import> some) {
        return imports.values().stream().filter(some).count();
    }

    private static boolean isOpen(Import known) {
        return switch (known.standing().phase()) {
            case JUDGING, JUDGED, APPLYING -> true;
            case APPLIED, FAILED, DISMISSED -> false;
        };
    }

    /** The import of that id, unless it is forgotten. */
    public synchronized Optional<Import> find(String id) {
        return Optional.ofNullable(imports.get(id));
    }

    /** All imports remembered, oldest first. */
    public synchronized List<Import> all() {
        return List.copyOf(imports.values());
    }

    /** Calls an import off and forgets it, with its file. */
    public synchronized void forget(Import known) {
        imports.remove(known.id());
        known.forget();
    }

    private void sweep() {
        Instant longAgo = register.clock().instant().minus(REMEMBERED);
        all().stream().filter(each -> each.touched().isBefore(longAgo)).forEach(this::forget);
    }

    /** Forgets all imports; the jobs are to be closed before. */
    @Override
    public void close() {
        all().forEach(this::forget);
    }

    /** Deletes a room with all that is in it; what cannot be deleted is logged and stays. */
    public static void delete(Path room) {
        try (Stream<Path> all = Files.walk(room)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException stays) {
            LOG.warn("{} cannot be removed", room, stays);
        }
    }

    static void closed(Closeable known) {
        try {
            known.close();
        } catch (IOException stays) {
            LOG.warn("Verdicts cannot be removed", stays);
        }
    }
}
