package org.jieming.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Temporary folders of several processes side by side, one of which is killed. */
class ScratchTest {
    @TempDir
    private Path place;

    @Test
    void what_a_killed_process_left_goes_when_the_next_one_begins() throws Exception {
        Process owner = owner();
        Path left = folderOf(owner);
        owner.destroyForcibly().waitFor();
        assertThat(left.resolve("received")).exists();
        try (Scratch next = Scratch.in(place)) {
            assertThat(left).doesNotExist();
            assertThat(inPlace()).containsExactlyInAnyOrder(next.folder(), lockOf(next.folder()));
        }
        assertThat(inPlace()).isEmpty();
    }

    @Test
    void what_a_living_process_keeps_stays() throws Exception {
        Process owner = owner();
        Path kept = folderOf(owner);
        Scratch.in(place).close();
        assertThat(kept.resolve("received")).hasContent("half a file");
        owner.getOutputStream().close();
        owner.waitFor();
        assertThat(inPlace()).isEmpty();
    }

    @Test
    void two_of_one_process_leave_each_other_alone() throws IOException {
        try (Scratch one = Scratch.in(place)) {
            Scratch.in(place).close();
            assertThat(one.folder()).isDirectory();
        }
    }

    @Test
    void files_that_only_look_alike_stay() throws IOException {
        Path other = Files.createDirectory(place.resolve("jieming-notes"));
        Scratch.in(place).close();
        assertThat(other).isDirectory();
    }

    private Process owner() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ScratchOwner.class.getName(),
                        place.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Path folderOf(Process owner) throws IOException {
        return Path.of(
                new BufferedReader(new InputStreamReader(owner.getInputStream(), StandardCharsets.UTF_8)).readLine());
    }

    private static Path lockOf(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".lock");
    }

    private List<Path> inPlace() throws IOException {
        try (Stream<Path> all = Files.list(place.toRealPath())) {
            return all.toList();
        }
    }
}
