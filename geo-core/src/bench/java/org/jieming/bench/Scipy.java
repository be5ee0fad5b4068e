package org.jieming.bench;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * scipy as a rival, by {@code src/bench/python/reach.py} in a process of its own, which measures itself: the start of Python and the
 * reading of what is given are not in its clock.
 *
 * @param python the command that starts Python
 * @param version what it is, or why it is not there
 * @param isThere whether it can be asked
 */
public record Scipy(String python, String version, boolean isThere) {
    private static final Path PROGRAM = Path.of("src", "bench", "python", "reach.py");

    /** The Python that system property {@code jieming.python} names, or else python3. */
    public static Scipy named() {
        String named = System.getProperty("jieming.python", "");
        String python = named.isEmpty() ? "python3" : named;
        try {
            return new Scipy(python, run(List.of(python, program(), "--version")), true);
        } catch (IOException notThere) {
            String[] lines = notThere.getMessage().split("\n");
            return new Scipy(python, lines[lines.length - 1], false);
        }
    }

    /** Runs a task so many times on arrays by name. */
    public Answer ask(String task, Map<String, double[]> given, int runs, String... argument) throws IOException {
        Path folder = Files.createTempDirectory("scipy");
        try {
            for (var each : given.entrySet()) {
                Files.write(folder.resolve(each.getKey() + ".f64"), bytes(each.getValue()));
            }
            List<String> command = new ArrayList<>(List.of(python, program(), task, folder.toString(), "" + runs));
            command.addAll(List.of(argument));
            String[] seconds = run(command).split(" ");
            double[] values = doubles(Files.readAllBytes(folder.resolve("result.f64")));
            return new Answer(values, Double.parseDouble(seconds[0]), Double.parseDouble(seconds[1]));
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static String program() {
        return (Files.exists(PROGRAM) ? PROGRAM : Path.of("geo-core").resolve(PROGRAM)).toString();
    }

    private static String run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var out = process.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IOException(said);
            }
            return said;
        } catch (InterruptedException stopped) {
            throw new InterruptedIOException(stopped.toString());
        }
    }

    private static byte[] bytes(double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        return bytes.array();
    }

    private static double[] doubles(byte[] bytes) {
        double[] values = new double[bytes.length / Double.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(values);
        return values;
    }
}
