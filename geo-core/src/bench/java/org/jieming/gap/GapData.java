package org.jieming.gap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jieming.reach.Positions;

/**
 * Facilities and people of the benchmark data, in the folder that {@code gen.py} wrote.
 *
 * @param folder the folder
 * @param facilities rows of id, name, level, beds, radius, division, longitude, latitude
 * @param cells rows of id, people, people of 60 and more, division, longitude, latitude
 */
record GapData(Path folder, List<String> facilities, List<String> cells) {

    static GapData read(Path folder) throws IOException {
        return new GapData(folder, rows(folder.resolve("facilities.csv")), rows(folder.resolve("popgrid.csv")));
    }

    static List<String> rows(Path file) throws IOException {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.skip(1).toList();
        }
    }

    /** Longitude and latitude of every facility. */
    double[] sites() {
        return lonLat(facilities, 6);
    }

    /** Longitude and latitude of every cell. */
    double[] demand() {
        return lonLat(cells, 4);
    }

    Positions sitesAt() {
        return Positions.ofDegrees(sites());
    }

    Positions demandAt() {
        return Positions.ofDegrees(demand());
    }

    /** People of 60 and more in every cell. */
    long[] people() {
        return Arrays.stream(column(cells, 2)).mapToLong(value -> (long) value).toArray();
    }

    double[] beds() {
        return column(facilities, 3);
    }

    double[] radii() {
        return column(facilities, 4);
    }

    static double[] column(List<String> rows, int column) {
        return rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.split(",")[column]))
                .toArray();
    }

    private static double[] lonLat(List<String> rows, int lon) {
        double[] pairs = new double[2 * rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i).split(",");
            pairs[2 * i] = Double.parseDouble(row[lon]);
            pairs[2 * i + 1] = Double.parseDouble(row[lon + 1]);
        }
        return pairs;
    }
}
