package org.jieming.api.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jieming.api.exchange.ReadOptions;
import org.jieming.api.exchange.Source;
import org.jieming.api.job.Progress;
import org.jieming.crs.SourceSystem;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

/**
 * Result tables that give plane figures alone. F-03: 118.40, 31.35 is X 3470885.890, Y 347744.989 about 120° E, which is zone 40 of
 * the zones of 3°.
 */
class PlaneColumnsTest {
    @TempDir
    private Path folder = Path.of("");

    private final List<RowVerdict> verdicts = new ArrayList<>();

    private Change.Put taken(String easting, String system, String ofTheFile) throws IOException {
        Path file = Files.writeString(
                folder.resolve("table.csv"),
                "界桩编号,界线编号,序号,纵坐标X,横坐标Y,坐标系\n340207340208001Q,340207340208,1,3470885.890," + easting + "," + system
                        + "\n");
        Optional<SourceSystem> stated =
                ofTheFile.isEmpty() ? Optional.empty() : Optional.of(SourceSystem.parse(ofTheFile));
        try (Source source = Source.open(file, "table.csv", ReadOptions.NONE)) {
            Plan plan = DryRun.of(
                    source,
                    ItemType.BOUNDARY_MARKER,
                    new IntakeOptions(Optional.empty(), stated, Optional.empty(), LocalDate.parse("2026-01-01")),
                    lined(),
                    () -> ItemId.of(UUID.randomUUID()),
                    verdicts::add,
                    Progress.SILENT);
            return plan.changes().get(0);
        }
    }

    /** A register that holds the line of the marker. */
    private static Snapshot lined() {
        Values.Builder line = Values.of(Descriptor.of(ItemType.BOUNDARY_LINE));
        Map.of("name", "甲乙线", "line_code", "340207340208", "level", "county").forEach(line::parse);
        Map.of("party_a_code", "340207", "party_b_code", "340208").forEach(line::parse);
        Change.Put put =
                new Change.Put(ItemId.named("line"), ItemType.BOUNDARY_LINE, Period.ALWAYS, line.build(), null);
        return ((Edit.Applied) Snapshot.EMPTY.draft(ChangeSet.of("t", "", List.of(put)), Instant.EPOCH)).after();
    }

    @ParameterizedTest
    @CsvSource({
        "40347744.989, 2000国家大地坐标系, '', EPSG:4528",
        "40347744.989, '', '', EPSG:4528",
        "347744.989, EPSG:4549, '', EPSG:4549",
        "347744.989, 2000国家大地坐标系, EPSG:4549, EPSG:4549"
    })
    void a_marker_is_placed_where_its_zone_is_told_and_its_figures_stay(
            String easting, String system, String file, String read) throws IOException {
        Change.Put marker = taken(easting, system, file);
        Coordinate place = marker.shape().geometry().getCoordinate();
        assertThat(place.x).isCloseTo(118.40, within(2e-8));
        assertThat(place.y).isCloseTo(31.35, within(2e-8));
        assertThat(marker.values().asMap())
                .containsEntry("northing_m", 3470885.890)
                .containsEntry("orig_x", Double.valueOf(easting))
                .containsEntry("orig_y", 3470885.890)
                .containsEntry("orig_crs", read)
                .containsKey("transform_note")
                .doesNotContainKey("accuracy_class");
    }

    @ParameterizedTest
    @CsvSource({"347744.989, ''", "347744.989, 2000国家大地坐标系", "40347744.989, 1980西安坐标系"})
    void without_a_zone_any_meridian_is_possible_and_an_old_datum_is_no_place(String easting, String system)
            throws IOException {
        assertThat(taken(easting, system, "").shape()).isNull();
        assertThat(verdicts.get(0).findings()).extracting(Finding::rule).contains("I-PLACE");
    }

    @Test
    void a_zone_that_contradicts_the_system_of_the_row_places_nothing() throws IOException {
        assertThat(taken("39347744.989", "EPSG:4528", "").shape()).isNull();
    }
}
