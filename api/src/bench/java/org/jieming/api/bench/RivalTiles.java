package org.jieming.api.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/** Tiles made by PostGIS, with the CPU time of the process that answers. */
final class RivalTiles {
    private static final double TICKS_PER_MS = 0.1;

    private RivalTiles() {}

    static void measure(String url, int tiles) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement asking =
                        connection.prepareStatement("select mvt_simp(z, x, y) from tile where id = ?")) {
            String process = "/proc/" + number(connection, "select pg_backend_pid()") + "/stat";
            double[] times = new double[tiles];
            long bytes = 0;
            long count = number(connection, "select count(*) from tile");
            ask(asking, 1);
            double before = cpu(process);
            for (int i = 0; i < tiles; i++) {
                long start = System.nanoTime();
                bytes += ask(asking, 1 + i * count / tiles);
                times[i] = (System.nanoTime() - start) / 1e6;
            }
            double used = (cpu(process) - before) / tiles;
            Arrays.sort(times);
            TileBench.say(
                    "PostGIS: %.3f ms CPU a tile, wall p50 %.3f, p99 %.3f; %d bytes",
                    used, times[tiles / 2], times[tiles * 99 / 100], bytes / tiles);
        }
    }

    private static int ask(PreparedStatement asking, long tile) throws SQLException {
        asking.setLong(1, tile);
        try (ResultSet found = asking.executeQuery()) {
            found.next();
            byte[] mvt = found.getBytes(1);
            return mvt == null ? 0 : mvt.length;
        }
    }

    private static long number(Connection connection, String question) throws SQLException {
        try (PreparedStatement asking = connection.prepareStatement(question);
                ResultSet found = asking.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    /** User and system time of a process in milliseconds (proc(5), fields 14 and 15, in ticks of 10 ms). */
    private static double cpu(String stat) {
        try {
            String[] fields =
                    Files.readString(Path.of(stat)).replaceFirst(".*\\) ", "").split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_MS;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
