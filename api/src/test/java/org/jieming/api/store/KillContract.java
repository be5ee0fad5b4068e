package org.jieming.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jieming.api.job.Progress;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Revision;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.junit.jupiter.api.Test;

/**
 * A process that commits from eight threads is killed without warning at random moments, again and again, until a thousand
 * writes were acknowledged: every one of them is there, whole, and the chain holds.
 */
public abstract class KillContract {
    private static final int WRITES = 1000;
    private static final int KILLS = 6;
    private static final int THREADS = 8;

    /** The address of an empty store, as {@link Stores#open} takes it. */
    protected abstract String newStore() throws Exception;

    @Test
    void what_was_acknowledged_before_a_kill_is_there_after_it() throws Exception {
        Random moments = new Random(99);
        String address = newStore();
        Map<Long, String> acknowledged = new HashMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            int after = 1 + moments.nextInt(WRITES / KILLS - 1);
            long pause = moments.nextInt(4);
            runAndKill(address, "run" + kill, after, pause, acknowledged);
            assertAllThere(address, acknowledged);
        }
        runToTheEnd(address, WRITES - acknowledged.size(), acknowledged);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(WRITES);
        assertAllThere(address, acknowledged);
    }

    private static void runAndKill(String address, String run, int after, long pause, Map<Long, String> acknowledged)
            throws Exception {
        Process process = start(address, WRITES, run);
        try (BufferedReader lines = linesOf(process)) {
            for (int i = 0; i < after; i++) {
                note(lines.readLine(), acknowledged);
            }
            Thread.sleep(pause);
            // by its handle: Process.destroyForcibly() would close the pipe with what is still in it
            process.toHandle().destroyForcibly();
            // what was printed before the kill and not yet read was acknowledged too; the last line may be cut short
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.matches("acknowledged \\d+ run\\d+-\\d+-thread \\d")) {
                    note(line, acknowledged);
                }
            }
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("128 + SIGKILL").isEqualTo(137);
    }

    private static void runToTheEnd(String address, int writes, Map<Long, String> acknowledged) throws Exception {
        Process process = start(address, writes, "last");
        try (BufferedReader lines = linesOf(process)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                note(line, acknowledged);
            }
        }
        assertThat(process.waitFor()).isZero();
    }

    private static void note(String line, Map<Long, String> acknowledged) {
        assertThat(line).as("the writer's output").isNotNull().startsWith("acknowledged ");
        String[] words = line.split(" ", 3);
        assertThat(acknowledged.put(Long.valueOf(words[1]), words[2]))
                .as("a revision acknowledged twice: " + line)
                .isNull();
    }

    private static void assertAllThere(String address, Map<Long, String> acknowledged) {
        try (Journal journal = Stores.open(address)) {
            Map<Long, String> written = new HashMap<>();
            Set<ItemVersion> believed = new HashSet<>();
            journal.replay(RevisionNumber.NONE, revision -> {
                assertWhole(revision);
                written.put(revision.number().value(), revision.author());
                revision.withdrawn().forEach(believed::remove);
                believed.addAll(revision.asserted());
            });
            assertThat(written).containsAllEntriesOf(acknowledged);
            assertThat(journal.head().value()).isEqualTo(written.size());
            Snapshot loaded = journal.load(Progress.SILENT);
            assertThat(new HashSet<>(loaded.believed(ItemType.PLACE))).isEqualTo(believed);
            for (int i = 0; i < THREADS; i++) {
                assertThat(name(loaded, "thread " + i + "left")).isEqualTo(name(loaded, "thread " + i + "right"));
            }
            assertThat(journal.verify(Progress.SILENT).findings()).isEmpty();
        }
    }

    private static void assertWhole(Revision revision) {
        assertThat(revision.isIntact()).isTrue();
        assertThat(revision.asserted()).hasSize(2).allMatch(twin -> twin.name().equals(revision.author()));
    }

    private static String name(Snapshot snapshot, String id) {
        return snapshot.timeline(ItemType.PLACE, ItemId.named(id))
                .last()
                .map(ItemVersion::name)
                .orElse("");
    }

    private static Process start(String address, int writes, String run) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                KilledWriter.class.getName()));
        command.addAll(List.of(address, String.valueOf(THREADS), String.valueOf(writes), run));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static BufferedReader linesOf(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
