package org.jieming.bench;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/**
 * PostGIS as a rival, by its own client: every statement costs the start of psql and the way over the socket, some 20 ms.
 *
 * @param command psql with the arguments that lead to a database with PostGIS
 */
public record Psql(List<String> command) {

    /** The one that system property {@code jieming.psql} names; empty where it names none. */
    public static Optional<Psql> named() {
        String command = System.getProperty("jieming.psql", "");
        return command.isEmpty() ? Optional.empty() : Optional.of(new Psql(List.of(command.split(" "))));
    }

    /** What the database answers to one statement. */
    public String sql(String statement) throws IOException {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("-v", "ON_ERROR_STOP=1", "-qAtc", statement));
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        try (var out = process.getInputStream()) {
            String answer = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IOException(answer);
            }
            return answer;
        } catch (InterruptedException stopped) {
            throw new InterruptedIOException(stopped.toString());
        }
    }

    /** Writes geometries into a new table of one column {@code geom}. */
    public void load(String table, List<? extends Geometry> geometries) throws IOException {
        load(table, "geom geometry", geometries.stream().map(Psql::hex));
    }

    /**
     * Writes rows into a new table.
     *
     * @param columns its columns with their types
     * @param rows values with a tabulator between them
     */
    public void load(String table, String columns, Stream<String> rows) throws IOException {
        Path file = Files.createTempFile(table, ".txt");
        Files.write(file, (Iterable<String>) rows::iterator);
        sql("drop table if exists %1$s; create unlogged table %1$s (%2$s)".formatted(table, columns));
        sql("\\copy %s from '%s'".formatted(table, file));
        Files.delete(file);
    }

    /** A number for every row that a question gives, so many times asked; the clock holds the way of the rows to here. */
    public Answer ask(String question, int runs) throws IOException {
        double[] seconds = new double[runs];
        String rows = "";
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            rows = sql(question);
            seconds[run] = (System.nanoTime() - start) / 1e9;
        }
        double first = seconds[0];
        Arrays.sort(seconds);
        return new Answer(rows.lines().mapToDouble(Double::parseDouble).toArray(), first, seconds[runs / 2]);
    }

    /** A geometry as PostGIS reads it. */
    public static String hex(Geometry geometry) {
        return WKBWriter.toHex(new WKBWriter().write(geometry));
    }
}
