package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jieming.api.exchange.ReadOptions;
import org.jieming.api.exchange.Source;
import org.jieming.api.exchange.SourceRow;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.Change;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed between two days as a GeoPackage (goal: "what changed in our county" as a list, a map and a GeoPackage). */
class ChangesBookTest {
    @TempDir
    private Path folder = Path.of("");

    private final Service service = Service.empty();

    @AfterEach
    void stop() {
        service.close();
    }

    private SourceRow first(Path file, String layer) throws IOException {
        try (Source source = Source.open(file, "changes.gpkg", ReadOptions.NONE.withLayer(layer))) {
            return source.next();
        }
    }

    @Test
    void shapes_before_and_after_and_what_was_gained_are_layers_beside_the_table() throws IOException {
        Change.Put narrow = JurisdictionTest.unit("a", "340207", 118.0, 118.1);
        Change.Put wide = JurisdictionTest.unit("a", "340207", 118.0, 118.2);
        service.commit(narrow);
        service.commit(new Change.Put(
                wide.id(), wide.type(), Period.from(LocalDate.parse("2025-06-01")), wide.values(), wide.shape()));
        Answer answer = service.administrator()
                .send(
                        "POST",
                        "/processes/changes-between/execution?f=gpkg",
                        "{\"inputs\":{\"area\":\"340207\",\"since\":\"2025-05-31\",\"date\":\"2025-06-01\"}}",
                        "Content-Type",
                        "application/json");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/geopackage+sqlite3");
        Path file =
                Files.write(folder.resolve("changes.gpkg"), answer.response().body());
        // 0.1° wide before, 0.2° after, and 0.1° of it gained
        for (var layer : List.of("before", "gained")) {
            assertThat(first(file, layer).geometry().getEnvelopeInternal().getWidth())
                    .as(layer)
                    .isCloseTo(0.1, within(1e-7));
        }
        assertThat(first(file, "after").geometry().getEnvelopeInternal().getWidth())
                .isCloseTo(0.2, within(1e-7));
        assertThat(first(file, "table").cells().get(0).text()).isEqualTo("changed");
    }

    /** The line of both counties runs along 118.1° E; its first marker stands 0.01° west of it (C-23), the other 0.01° east. */
    @Test
    void a_marker_is_listed_for_both_parties_of_its_line_on_whichever_side_it_stands() {
        try (Inspecting work = new Inspecting()) {
            for (int serial : new int[] {1, 2}) {
                Change.Put marker = Inspecting.marker(serial, 31 + serial * 0.02, "damaged");
                Shape beside = Shape.point(118.07 + serial * 0.02, 31 + serial * 0.02);
                work.service.commit(new Change.Put(
                        marker.id(),
                        marker.type(),
                        Period.from(LocalDate.parse("2025-06-01")),
                        marker.values(),
                        beside));
            }
            for (String party : List.of("340207", "340208")) {
                var changes = work.service.made(
                        "changes-between",
                        "\"area\":\"" + party + "\",\"since\":\"2025-05-31\",\"date\":\"2025-06-01\","
                                + "\"collections\":[\"boundary-markers\"]");
                assertThat(changes.get("changes")).as(party).hasSize(2);
            }
        }
    }
}
