package org.jieming.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jieming.place.PlaceKind;
import org.jieming.place.PlaceTables;
import org.jieming.place.Romanizer;
import org.jieming.place.Spoken;
import org.jieming.rule.Severity;
import org.jieming.table.ReferenceTable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Names and readings that others published, neither table nor gold list: railway stations and notices of irregular names. */
class RealNamesTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("jieming.root")).resolve("../shared/realdata/placenames");

    private static List<Map<String, String>> rows(String file) throws IOException {
        Path path = FOLDER.resolve(file);
        Assumptions.assumeTrue(Files.exists(path), () -> "Skipped, no such file: " + path);
        return ReferenceTable.rows(file, Files.readString(path));
    }

    @Test
    void of_the_railway_stations_at_least_99_of_100_are_read_as_the_railway_does() throws IOException {
        Romanizer romanizer = Romanizer.of(PlaceTables.SHIPPED);
        List<String> missed = new ArrayList<>();
        List<Map<String, String>> stations = rows("railway-stations-pinyin.csv");
        for (Map<String, String> station : stations) {
            String name = station.get("name").replace(" ", "");
            String letters = romanizer.readings().read(name, "").stream()
                    .map(Spoken::sound)
                    .collect(Collectors.joining())
                    .replace("ü", "v");
            if (!letters.equals(station.get("pinyin_no_tone"))) {
                missed.add(name + " is " + station.get("pinyin_no_tone") + ", not " + letters);
            }
        }
        System.out.printf(
                "railway stations: %d of %d read alike (%.2f %%)%n  other: %s%n",
                stations.size() - missed.size(),
                stations.size(),
                100.0 * (stations.size() - missed.size()) / stations.size(),
                missed);
        assertThat(missed.size()).isLessThanOrEqualTo(stations.size() / 100);
    }

    @Test
    void of_the_names_that_notices_call_irregular_most_are_candidates() throws IOException {
        NameIndex empty = Registers.index();
        List<String> missed = new ArrayList<>();
        List<Map<String, String>> names = rows("nonstandard-names-public-notices.csv");
        for (Map<String, String> row : names) {
            PlaceKind kind = row.get("kind").equals("道路街巷") ? PlaceKind.K5 : PlaceKind.K6;
            String name = row.get("name").replace("(楼盘)", "");
            boolean candidate =
                    Registers.RULES.check(ProposedName.of(name, kind, "", Registers.TODAY), empty).findings().stream()
                            .anyMatch(found -> found.finding().severity() != Severity.NOTE);
            if (!candidate) {
                missed.add(name + " " + row.get("class_and_reason"));
            }
        }
        System.out.printf(
                "irregular names: %d of %d are candidates; not: %s%n",
                names.size() - missed.size(), names.size(), missed);
        assertThat(missed.size()).isLessThanOrEqualTo(names.size() / 4);
    }
}
