package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jieming.api.Tools;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a team takes along beside its forms, as other programs read it: the map of the strip and the last report. */
class PackageFilesTest {
    private final Inspecting work = new Inspecting();
    private final String path = work.inTheField();

    @TempDir
    Path folder = Path.of("");

    @AfterEach
    void stop() {
        work.close();
    }

    @Test
    void the_map_of_the_strip_is_a_file_that_gdal_reads_with_the_line_and_its_markers_where_they_are()
            throws Exception {
        Tools.need("ogrinfo");
        Answer tiles = work.a.get(path + "/tiles");
        assertThat(tiles.header("Content-Disposition")).contains(".mbtiles");
        Path file =
                Files.write(folder.resolve("strip.mbtiles"), tiles.response().body());
        String told = Tools.run(List.of("ogrinfo", "-al", "-so", file.toString()));
        assertThat(told).contains("boundary-lines", "boundary-markers").doesNotContain("ERROR");
        // marker 1 stands at 118.1, 31.02: 13146832 m east and 3635347 m north in Web Mercator
        String near = Tools.run(List.of(
                "ogrinfo",
                "-al",
                "-spat",
                "13146800",
                "3635315",
                "13146865",
                "3635380",
                file.toString(),
                "boundary-markers"));
        assertThat(near).contains(Inspecting.LINE + "001Q").doesNotContain(Inspecting.LINE + "002Q");
    }

    @Test
    void the_last_report_is_a_layer_of_the_next_package() throws Exception {
        Tools.need("ogrinfo");
        Path first = Files.write(
                folder.resolve("first.gpkg"),
                work.a.get(path + "/package?f=gpkg").response().body());
        work.state(work.a, path, "1", "damaged");
        work.state(work.b, path, "1", "moved");
        work.minutes(work.a, path, "各自保留意见");
        for (String paper : new String[] {"minutes", "report"}) {
            work.sign(work.a, path, paper);
            work.sign(work.b, path, paper);
        }
        String next = work.inTheField();
        Path file = Files.write(
                folder.resolve("next.gpkg"),
                work.a.get(next + "/package?f=gpkg").response().body());
        assertThat(Tools.run(List.of("ogrinfo", "-al", file.toString(), "last_inspection")))
                .contains(
                        "year (String) = 2026",
                        "outcome (String) = 不一致",
                        "party_a (String) = 损坏",
                        "party_b (String) = 移位");
        assertThat(Tools.run(List.of("ogrinfo", "-al", "-so", first.toString())))
                .as("the first round has none before it")
                .doesNotContain("last_inspection");
    }
}
