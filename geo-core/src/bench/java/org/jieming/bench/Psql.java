package org.jieming.bench;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        Path rows = Files.createTempFile(table, ".txt");
        Files.write(rows, (Iterable<String>) geometries.stream().map(Psql::hex)::iterator);
        sql("drop table if exists %1$s; create table %1$s (geom geometry)".formatted(table));
        sql("\\copy %s from '%s'".formatted(table, rows));
        Files.delete(rows);
    }

    private static String hex(Geometry geometry) {
        return WKBWriter.toHex(new WKBWriter().write(geometry));
    }
}
