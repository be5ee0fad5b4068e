package org.jieming.api.store.geopackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.api.Tools;
import org.jieming.api.store.Journal;
import org.jieming.crs.Crs;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Property;
import org.jieming.register.PropertyType;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** GDAL, which nobody here wrote, opens the file as a GeoPackage: layers, numbers, types, system, index. */
class GdalTest {
    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));

    private GeoPackageStore store;
    private Snapshot last;

    @BeforeEach
    void fill() throws Exception {
        Tools.need("ogrinfo");
        store = new GeoPackageStore();
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            changes.add(put(ItemType.PLACE, "p" + i, Period.ALWAYS, "POINT (" + (118 + i / 100.0) + " 31)"));
        }
        changes.add(put(ItemType.PLACE, "line", Period.ALWAYS, "LINESTRING (117 30, 117.5 30.5)"));
        changes.add(put(ItemType.PLACE, "without shape", Period.ALWAYS, null));
        changes.add(put(ItemType.PLACE, "tomorrow", Period.from(TODAY.plusDays(1)), "POINT (118 31)"));
        changes.add(put(ItemType.PLACE, "until today", until(TODAY), "POINT (118 31)"));
        changes.add(put(ItemType.PLACE, "until tomorrow", until(TODAY.plusDays(1)), "POINT (118 31)"));
        changes.add(put(ItemType.DIVISION, "single", Period.ALWAYS, "POLYGON ((118 31, 119 31, 119 32, 118 31))"));
        changes.add(put(
                ItemType.DIVISION,
                "multi",
                Period.ALWAYS,
                "MULTIPOLYGON (((118 33, 119 33, 119 34, 118 33)), ((121 33, 122 33, 122 34, 121 33)))"));
        changes.add(put(ItemType.BOUNDARY_LINE, "line", Period.ALWAYS, "LINESTRING (118 31, 119 31.5)"));
        changes.add(put(ItemType.BOUNDARY_MARKER, "marker", Period.ALWAYS, "POINT (118 31)"));
        Snapshot first = commit(Snapshot.EMPTY, changes);
        last = commit(
                first,
                List.of(
                        put(ItemType.PLACE, "p0", Period.ALWAYS, "POINT (100 40)"),
                        new Change.End(id(ItemType.PLACE, "p1"), LocalDate.of(1, 1, 1))));
    }

    @AfterEach
    void drop() {
        if (store != null) {
            store.close();
        }
    }

    @Test
    void every_item_type_is_a_layer_of_its_collection_with_the_right_geometry_type() throws Exception {
        String layers = Tools.run(List.of("ogrinfo", "-ro", file()));
        assertThat(layers)
                .contains("using driver `GPKG' successful")
                .doesNotContain("ERROR", "Warning")
                .contains(": divisions (Multi Polygon)")
                .contains(": places\n")
                .contains(": boundary-lines (Multi Line String)")
                .contains(": boundary-markers (Point)")
                .contains(": divisions_versions (Multi Polygon)")
                .contains(": revisions (None)");
        for (ItemType type : ItemType.values()) {
            assertThat(layers).containsPattern(": " + type.collection() + "[ \\n]");
        }
    }

    @Test
    void a_layer_shows_what_is_believed_now_and_in_force_today() throws Exception {
        // 50 points, one of them gone again; a line; one without shape; one until tomorrow: 49 + 1 + 1 + 1
        assertThat(summary("places")).contains("Feature Count: 52");
        // 55 at first; the second revision moved p0 and cut p1 down to the time before the year 1
        assertThat(summary("places_versions")).contains("Feature Count: 57");
        assertThat(Tools.run(List.of("ogrinfo", "-ro", "-q", file(), "places", "-where", "name = 'tomorrow'")))
                .doesNotContain("OGRFeature");
        assertThat(Tools.run(List.of("ogrinfo", "-ro", "-q", file(), "places", "-where", "name = 'until tomorrow'")))
                .contains("OGRFeature(places)", "POINT (118 31)", "valid_to (Date)");
        assertThat(Tools.run(List.of("ogrinfo", "-ro", "-q", file(), "places", "-where", "name = 'p0'")))
                .contains("POINT (100 40)");
    }

    @Test
    void the_reference_system_is_cgcs2000_and_the_extent_is_given() throws Exception {
        assertThat(summary("divisions"))
                .contains("China Geodetic Coordinate System 2000", "ID[\"EPSG\",4490]", "AREA[\"China")
                .contains("Extent: (118.000000, 31.000000) - (122.000000, 34.000000)");
    }

    @Test
    void single_polygons_and_lines_are_multi_part_in_their_layer() throws Exception {
        assertThat(Tools.run(List.of("ogrinfo", "-ro", "-q", file(), "divisions")))
                .contains("MULTIPOLYGON (((118 31,119 31,119 32,118 31)))")
                .contains("MULTIPOLYGON (((118 33,119 33,119 34,118 33)),((121 33,122 33,122 34,121 33)))");
        assertThat(Tools.run(List.of("ogrinfo", "-ro", "-q", file(), "boundary-lines")))
                .contains("MULTILINESTRING ((118 31,119.0 31.5))");
    }

    @Test
    void a_box_is_answered_from_the_spatial_index() throws Exception {
        String box = "118.095";
        // p2 to p9 lie at 118.02 … 118.09; p0 and p1 have left; "until tomorrow" lies at 118
        assertThat(within("places", "117.9", box)).contains("Feature Count: 9");
        store.spoil("DELETE FROM rtree_places_geom");
        assertThat(within("places", "117.9", box))
                .as("with the index emptied nothing is found, so it was asked")
                .contains("Feature Count: 0");
    }

    @Test
    void a_box_is_answered_alike_from_a_spatial_index_that_a_large_import_packed() throws Exception {
        // 60 x 60 places 0.01 degrees apart from 110, 25 on: more than are put in one by one
        List<Change> many = new ArrayList<>();
        for (int i = 0; i < 3600; i++) {
            many.add(put(
                    ItemType.FACILITY,
                    "f" + i,
                    Period.ALWAYS,
                    "POINT (" + (110 + i % 60 / 100.0) + " " + (25 + i / 60 / 100.0) + ")"));
        }
        commit(last, many);
        // longitudes 110.10 to 110.19 are 10 columns, latitudes 25.20 to 25.24 are 5 rows: 50
        assertThat(Tools.run(List.of(
                        "ogrinfo",
                        "-ro",
                        "-so",
                        file(),
                        "facilities",
                        "-spat",
                        "110.095",
                        "25.195",
                        "110.195",
                        "25.245")))
                .contains("Feature Count: 50");
        assertThat(within("places", "117.9", "118.095")).contains("Feature Count: 9");
    }

    @Test
    void a_column_tells_its_code_list_to_programs_that_ask() throws Exception {
        assertThat(Tools.run(List.of("ogrinfo", "-ro", "-so", file(), "places")))
                .containsPattern("kind: String \\([\\d.]+\\).*domain name=place-kind")
                .contains("protected: Integer(Boolean)", "approved_on: Date", "elevation_m: Real");
    }

    @Test
    void the_validator_of_gdal_finds_nothing_to_object_to() throws Exception {
        Tools.need("python3");
        String validator = "/usr/lib/python3/dist-packages/osgeo_utils/samples/validate_gpkg.py";
        Tools.goOnIf(Files.exists(Path.of(validator)), "GDAL's validate_gpkg.py is not installed");
        assertThat(Tools.run(List.of("/usr/bin/python3", validator, "-k", "--warning-as-error", file())))
                .isBlank();
    }

    @Test
    void gdal_may_read_while_the_register_is_open_for_writing() throws Exception {
        try (Journal journal = store.open()) {
            assertThat(journal.head().value()).isEqualTo(2);
            assertThat(summary("places")).contains("Feature Count: 52");
        }
    }

    private String file() {
        return store.file().toString();
    }

    private String summary(String layer) throws IOException, InterruptedException {
        return Tools.run(List.of("ogrinfo", "-ro", "-so", file(), layer));
    }

    private String within(String layer, String west, String east) throws IOException, InterruptedException {
        return Tools.run(List.of("ogrinfo", "-ro", "-so", file(), layer, "-spat", west, "30.9", east, "31.1"));
    }

    private Snapshot commit(Snapshot before, List<Change> changes) {
        Edit edit = before.draft(ChangeSet.of("tester", "", changes), Instant.parse("2026-01-01T00:00:00Z"));
        try (Journal journal = store.open()) {
            journal.append(List.of(((Edit.Applied) edit).revision()));
        }
        return ((Edit.Applied) edit).after();
    }

    private static Period until(LocalDate day) {
        return Period.between(Optional.empty(), Optional.of(day));
    }

    private static ItemId id(ItemType type, String name) {
        return ItemId.named(type + name);
    }

    private static Change put(ItemType type, String name, Period period, String wkt) throws ParseException {
        Shape shape = wkt == null ? null : Shape.of(new WKTReader().read(wkt), Crs.CGCS2000);
        return new Change.Put(id(type, name), type, period, values(type, name), shape);
    }

    private static Values values(ItemType type, String name) {
        Values.Builder values = Values.of(Descriptor.of(type)).set("name", name);
        for (Property property : Descriptor.of(type).properties()) {
            if (property.required() && property.type() == PropertyType.CODE) {
                values.set(
                        property.name(),
                        property.codeList()
                                .orElseThrow()
                                .entries()
                                .keySet()
                                .iterator()
                                .next());
            } else if (property.required() && property.type() == PropertyType.TEXT) {
                values.set(property.name(), name);
            }
        }
        return values.build();
    }
}
