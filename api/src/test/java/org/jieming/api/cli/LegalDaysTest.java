package org.jieming.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.jieming.api.app.StoreLocation;
import org.jieming.api.job.Progress;
import org.jieming.api.store.LiveRegister;
import org.jieming.crs.Crs;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.LegalTime;
import org.jieming.register.Period;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Today of the command line is today of China on a machine of any zone. In Etc/GMT+12 it is 20 hours earlier than in Beijing and in
 * Kiribati 6 hours later: at any moment it is another day in one of them.
 */
class LegalDaysTest {
    private final TimeZone own = TimeZone.getDefault();
    private final StringWriter out = new StringWriter();

    @TempDir
    Path folder = Path.of("");

    @AfterEach
    void home() {
        TimeZone.setDefault(own);
    }

    /** A village and a county that are there today alone, by the day of China. */
    @BeforeEach
    void today() {
        // at midnight in Beijing it is the day after by the time all is written
        LocalDate today = LegalTime.day(Instant.now());
        StoreLocation location = new StoreLocation(folder, Optional.empty());
        try (LiveRegister register = location.openRegister(Progress.SILENT)) {
            Edit edit = register.commit(ChangeSet.of(
                    "tester",
                    "a day",
                    List.of(
                            put(ItemType.PLACE, Map.of("name", "一日村"), today),
                            put(
                                    ItemType.DIVISION,
                                    Map.of("name", "一日县", "level", "county", "code", "990101"),
                                    today))));
            assertThat(edit).isInstanceOf(Edit.Applied.class);
        }
    }

    private static Change.Put put(ItemType type, Map<String, String> texts, LocalDate day) {
        Values.Builder values = Values.of(Descriptor.of(type));
        texts.forEach(values::parse);
        Coordinate[] ring = {
            new Coordinate(118, 31),
            new Coordinate(118.1, 31),
            new Coordinate(118.1, 31.1),
            new Coordinate(118, 31.1),
            new Coordinate(118, 31)
        };
        return new Change.Put(
                ItemId.named(type.name()),
                type,
                Period.between(Optional.of(day), Optional.of(day.plusDays(1))),
                values.build(),
                type == ItemType.DIVISION ? Shape.of(new GeometryFactory().createPolygon(ring), Crs.CGCS2000) : null);
    }

    private String run(String zone, String... words) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        out.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.toString()));
        Jieming.run(new PrintWriter(out, true), new PrintWriter(out, true), Map.of(), all.toArray(String[]::new));
        return out.toString().replaceAll("\\s", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Etc/GMT+12", "Pacific/Kiritimati", "UTC"})
    void what_is_in_force_today_alone_is_exported_wherever_the_machine_stands(String zone) {
        String file = folder.resolve("out.csv").toString();
        assertThat(run(zone, "export", file, "--type", "place", "--json")).contains("\"items\":1");
    }

    /** A row without a day is of today: it says what the register does, and begins nothing new. */
    @ParameterizedTest
    @ValueSource(strings = {"Etc/GMT+12", "Pacific/Kiritimati", "UTC"})
    void a_row_without_a_day_is_held_against_what_is_in_force_today(String zone) throws IOException {
        Path file = folder.resolve("in.csv");
        Files.writeString(file, "id,名称\n" + ItemId.named(ItemType.PLACE.name()) + ",一日村\n");
        assertThat(run(zone, "import", file.toString(), "--type", "place", "--dry-run", "--json"))
                .contains("\"same\":1", "\"new\":0", "\"rejected\":0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Etc/GMT+12", "Pacific/Kiritimati", "UTC"})
    void an_analysis_finds_the_county_that_is_there_today_alone(String zone) throws IOException {
        Path answer = folder.resolve("check.json");
        run(zone, "analyse", "mosaic-check", "-i", "area=990101", "-o", answer.toString());
        assertThat(Files.readString(answer)).contains("\"area_name\":\"一日县\"");
    }
}
