package org.jieming.api;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * Programs and files from outside that some tests use. Where one is missing the test says so and is skipped, unless
 * {@code JIEMING_TEST_TOOLS=required} (as {@code .ci/run} sets it): then it fails.
 */
public final class Tools {
    private static final boolean REQUIRED = "required".equals(System.getenv("JIEMING_TEST_TOOLS"));

    private Tools() {}

    /** Goes on only if a program is on the path. */
    public static void need(String program) {
        boolean found = Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        goOnIf(found, "the program '" + program + "' is not installed");
    }

    /** Goes on only if a condition of the machine holds. */
    public static void goOnIf(boolean present, String otherwise) {
        if (!present && REQUIRED) {
            fail(otherwise + ", and JIEMING_TEST_TOOLS=required");
        }
        if (!present) {
            System.err.println("SKIPPED: " + otherwise);
        }
        Assumptions.assumeTrue(present, otherwise);
    }

    /** A file of the real data beside the checkout; the test is skipped, visibly, where there is none. */
    public static Path realData(String path) {
        Path file = Path.of(System.getProperty("jieming.root"))
                .resolve("../shared/realdata")
                .resolve(path);
        if (!Files.exists(file)) {
            System.err.println("SKIPPED: no real data " + path);
        }
        Assumptions.assumeTrue(Files.exists(file), "no real data " + path);
        return file;
    }

    /** Runs a program to its end and tells what it printed, errors after output. */
    public static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            fail(String.join(" ", command) + " did not end");
        }
        return printed;
    }
}
