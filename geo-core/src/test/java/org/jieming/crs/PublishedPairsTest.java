package org.jieming.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pairs of coordinates that others have computed, from the shared folder of real data when it is there. */
class PublishedPairsTest {

    private static List<Map<String, String>> rows(String file) throws IOException {
        Path path = Path.of(System.getProperty("jieming.root")).resolve("../shared/realdata/coordinates/" + file);
        if (!Files.exists(path)) {
            System.err.println("SKIPPED, no real data beside this checkout: " + path);
        }
        assumeTrue(Files.exists(path), "no real data beside this checkout");
        List<String> lines = Files.readAllLines(path, StandardCharsets.UTF_8);
        String[] header = lines.get(0).split(",");
        return lines.stream().skip(1).map(line -> row(header, line.split(","))).toList();
    }

    private static Map<String, String> row(String[] header, String[] cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            row.put(header[i], cells[i]);
        }
        return row;
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    @Test
    void gauss_krueger_coordinates_of_proj_are_met_to_a_tenth_of_a_millimetre() throws IOException {
        var rows = rows("cgcs2000-gauss-kruger-proj9.csv");
        assertThat(rows).hasSizeGreaterThan(40);
        for (var row : rows) {
            meets(row, row.get("epsg3_no_zone"), "x_east_3", "y_north_3");
            meets(row, row.get("epsg3_zone"), "x_east_3_zone", "y_north_3");
            meets(row, row.get("epsg6_no_zone"), "x_east_6", "y_north_6");
        }
    }

    private static void meets(Map<String, String> row, String code, String easting, String northing) {
        double[] xy = {number(row, "lon"), number(row, "lat")};

        Projection.between(Crs.CGCS2000, Crs.parse(code)).transform(xy);

        assertThat(xy)
                .as("%s %s", row.get("name"), code)
                .containsExactly(new double[] {number(row, easting), number(row, northing)}, within(1e-4));
    }

    @Test
    void shifted_coordinates_of_gcoord_come_back_to_its_own_within_a_metre() throws IOException {
        // gcoord rounds to 7 decimals and differs from the public formula by up to 7.3e-6°, 0.8 m.
        var rows = rows("gcj02-bd09-pairs-gcoord.csv");
        assertThat(rows).hasSizeGreaterThan(400);
        for (var row : rows) {
            comesBack(row, SourceSystem.Shifted.GCJ_02, "GCJ02_x", "GCJ02_y");
            comesBack(row, SourceSystem.Shifted.BD_09, "BD09_x", "BD09_y");
        }
    }

    private static void comesBack(Map<String, String> row, SourceSystem from, String x, String y) {
        double[] xy = {number(row, x), number(row, y)};

        from.toCgcs2000(xy);

        assertThat(xy)
                .as(row.get("name"))
                .containsExactly(new double[] {number(row, "WGS84_x"), number(row, "WGS84_y")}, within(1e-5));
    }
}
