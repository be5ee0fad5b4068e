package org.jieming.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program that was killed leaves on the machine. */
class KilledProcessTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_native_part_of_sqlite_that_a_killed_server_left_is_taken_away_by_the_next_program() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Process server = start(temporary, "serve", "--empty", "--port", "0");
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null && !line.contains("http://"); line = said.readLine()) {
                // until it says where it serves
            }
        }
        assertThat(libraries(temporary)).as("unpacked by the server that runs").hasSize(1);
        server.toHandle().destroyForcibly();
        assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(libraries(temporary)).as("left by the killed server").hasSize(1);

        assertThat(start(temporary, "verify").waitFor()).isZero();
        assertThat(libraries(temporary)).isEmpty();
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("jieming-")))
                    .isEmpty();
        }
    }

    private static List<Path> libraries(Path temporary) throws IOException {
        try (Stream<Path> all = Files.walk(temporary)) {
            return all.filter(path -> path.getFileName().toString().endsWith("sqlitejdbc.so"))
                    .toList();
        }
    }

    private Process start(Path temporary, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Jieming.class.getName()));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", folder.resolve("register").toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        // what is set for the tests themselves is no setting of the program, which refuses what it does not know
        builder.environment().keySet().removeIf(key -> key.startsWith("JIEMING_"));
        return builder.start();
    }
}
