package org.jieming.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The published township codes of the country, when the real files lie beside the repository. */
class DivisionCodesOfTheCountryTest {

    @Test
    void every_published_township_code_reads_and_nearly_all_keep_the_ranges_of_the_standard() throws IOException {
        List<String> lines = lines("divisions/codes-2026-townships.csv.gz");
        long sound = lines.stream().filter(this::keepsItsRange).count();
        // 82 of 23,080 rows break their range (龙湖街道 410184109, 南宋镇 140404205 and the like): 0.4 %
        assertThat(lines.size()).isEqualTo(23_080);
        assertThat(sound).isGreaterThan(lines.size() * 99L / 100);
    }

    private boolean keepsItsRange(String line) {
        String[] fields = line.split(",");
        DivisionKind kind = DivisionCode.parse(fields[0]).kind();
        return switch (kind) {
            case SUB_DISTRICT -> fields[1].endsWith("街道");
            case TOWN -> fields[1].endsWith("镇");
            case TOWNSHIP -> fields[1].endsWith("乡") || fields[1].endsWith("苏木");
            default -> kind == DivisionKind.ENTERPRISE_UNIT;
        };
    }

    private static List<String> lines(String file) throws IOException {
        Path path = Path.of(System.getProperty("jieming.root"))
                .resolve("../shared/realdata")
                .resolve(file);
        Assumptions.assumeTrue(Files.isReadable(path), "SKIPPED: no real data at " + path.normalize());
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        }
    }
}
