package org.jieming.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader that is not ours sees what we wrote. */
class GdalReadsTilesTest {
    private static final TileAttributes NAMES = new TileAttributes() {
        @Override
        public long id(int feature) {
            return feature;
        }

        @Override
        public void describe(int feature, Tags tags) {
            tags.text("name", "沈巷镇" + feature);
            tags.number("level", 4);
        }
    };

    @Test
    void gdal_counts_names_and_finds_valid_what_a_tile_holds(@TempDir Path folder)
            throws IOException, InterruptedException {
        var set = TileMatrixSet.WEB_MERCATOR_QUAD;
        var shapes = ShapeLayer.of(set, Detail.ofZooms(8, 8), Mosaics.wavy(new Random(1), 4, 0.5), NAMES);
        var points = PointLayer.of(
                set, Spacing.NONE, List.of(new TilePoint(1, 118.2, 31.2, 0), new TilePoint(2, 118.3, 31.3, 9)), NAMES);
        var tile = new TileCoord(8, set.x(118.25) >> 22, set.y(31.25) >> 22);
        int areas = Decoded.validAreas(shapes, tile).size();
        assertThat(areas).isGreaterThan(9);
        var writer = new MvtWriter();
        shapes.write(tile, writer.layer("divisions"));
        points.write(tile, writer.layer("places"));
        var file = Files.write(folder.resolve("tile.pbf"), writer.finish());

        // point 2 is shown from zoom 9 on
        assertThat(ogrinfo("-q", "-al", file.toString(), "places"))
                .contains("name (String) = 沈巷镇1")
                .contains("level (Integer) = 4")
                .doesNotContain("沈巷镇2");
        assertThat(ogrinfo(
                        "-q",
                        "-oo",
                        "CLIP=NO",
                        "-dialect",
                        "sqlite",
                        "-sql",
                        "select count(*) as areas, sum(ST_IsValid(geometry)) as valid from divisions",
                        file.toString()))
                .contains("areas (Integer) = " + areas)
                .contains("valid (Integer) = " + areas);
    }

    private static String ogrinfo(String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of("ogrinfo"));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException absent) {
            Assumptions.abort("Skipped, GDAL's ogrinfo is not installed: " + absent.getMessage());
            throw absent;
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
