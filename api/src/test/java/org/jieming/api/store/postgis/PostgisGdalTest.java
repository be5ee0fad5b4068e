package org.jieming.api.store.postgis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jieming.api.Tools;
import org.jieming.api.store.Journal;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** GDAL, which nobody here wrote, reads the views of the database as layers. */
class PostgisGdalTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private PostgisStore store;

    @BeforeEach
    void fill() throws Exception {
        Tools.need("ogrinfo");
        Tools.goOnIf(
                Tools.run(List.of("ogrinfo", "--formats")).contains("PostgreSQL -vector-"),
                "GDAL has no PostgreSQL driver");
        store = new PostgisStore();
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            changes.add(place("p" + i, Period.ALWAYS, Shape.point(118 + i / 100.0, 31)));
        }
        changes.add(place("without shape", Period.ALWAYS, null));
        changes.add(place("tomorrow", Period.from(TODAY.plusDays(1)), Shape.point(118, 31)));
        changes.add(new Change.Put(
                ItemId.named("zone"),
                ItemType.DIVISION,
                Period.ALWAYS,
                Values.of(Descriptor.of(ItemType.DIVISION)).set("name", "镜湖区").build(),
                triangle()));
        Edit edit = Snapshot.EMPTY.draft(ChangeSet.of("tester", "", changes), Instant.parse("2026-01-01T00:00:00Z"));
        try (Journal journal = store.open()) {
            journal.append(List.of(((Edit.Applied) edit).revision()));
        }
    }

    @AfterEach
    void drop() {
        if (store != null) {
            store.close();
        }
    }

    @Test
    void every_view_is_a_layer_with_the_right_geometry_type() throws Exception {
        String layers = Tools.run(List.of("ogrinfo", "-ro", source()));
        for (ItemType type : ItemType.values()) {
            assertThat(layers).containsPattern(": " + type.collection() + "[ \\n]");
        }
        assertThat(layers)
                .contains(": divisions (Multi Polygon)")
                .contains(": boundary-lines (Multi Line String)")
                .contains(": places_versions");
    }

    @Test
    void a_view_shows_what_is_in_force_today_in_cgcs2000() throws Exception {
        // 50 points and one without shape; what begins tomorrow is not there yet
        assertThat(Tools.run(List.of("ogrinfo", "-ro", "-so", source(), "places")))
                .contains("Feature Count: 51", "China Geodetic Coordinate System 2000")
                .contains("Extent: (118.000000, 31.000000) - (118.490000, 31.000000)");
        assertThat(Tools.run(List.of("ogrinfo", "-ro", "-q", source(), "divisions")))
                .contains("name (String) = 镜湖区", "MULTIPOLYGON (((118 31,119 31,119 32,118 31)))");
        // p2 to p9 lie at 118.02 … 118.09
        assertThat(Tools.run(List.of(
                        "ogrinfo", "-ro", "-so", source(), "places", "-spat", "118.015", "30.9", "118.095", "31.1")))
                .contains("Feature Count: 8");
    }

    private String source() {
        return "PG:" + store.libpq() + " schemas=jieming";
    }

    private static Change place(String name, Period period, Shape shape) {
        Values values =
                Values.of(Descriptor.of(ItemType.PLACE)).set("name", name).build();
        return new Change.Put(ItemId.named(name), ItemType.PLACE, period, values, shape);
    }

    private static Shape triangle() {
        Coordinate first = new Coordinate(118, 31);
        return Shape.of(
                new GeometryFactory()
                        .createPolygon(
                                new Coordinate[] {first, new Coordinate(119, 31), new Coordinate(119, 32), first}),
                org.jieming.crs.Crs.CGCS2000);
    }
}
