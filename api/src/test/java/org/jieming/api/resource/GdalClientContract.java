package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jieming.api.Tools;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.store.Journal;
import org.jieming.crs.Crs;
import org.jieming.register.Change;
import org.jieming.register.Descriptor;
import org.jieming.register.GeometryKind;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A client nobody here wrote: GDAL reads every collection, whichever store is behind it. Skipped, visibly, where there is
 * no GDAL.
 */
public abstract class GdalClientContract {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int EACH = 23;
    private static final String SWAP = "+proj=pipeline +step +proj=axisswap +order=2,1";

    @TempDir
    private Path folder;

    private Service service;

    /** An empty journal; it is closed with the service on it. */
    protected abstract Journal journal();

    /** Removes the store, after the service was closed. */
    protected abstract void throwAway();

    @BeforeEach
    void items_of_every_type() {
        Tools.need("ogr2ogr");
        service = Service.on(journal(), HttpSettings.onLoopback(0));
        for (ItemType type : ItemType.values()) {
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < EACH; i++) {
                changes.add(item(type, i));
            }
            service.commit(changes.toArray(Change[]::new));
        }
    }

    @AfterEach
    void stop() {
        if (service != null) {
            service.close();
        }
        throwAway();
    }

    @Test
    void it_reads_every_collection_completely_in_pages_of_seven() throws Exception {
        for (ItemType type : ItemType.values()) {
            JsonNode read = read("-oo", "PAGE_SIZE=7", source(), type.collection());
            assertThat(read.get("features")).as(type.collection()).hasSize(EACH);
            TreeSet<String> ids = new TreeSet<>();
            read.get("features")
                    .forEach(feature -> ids.add(feature.at("/properties/id").asText()));
            assertThat(ids).as(type.collection()).hasSize(EACH);
        }
    }

    @Test
    void it_reads_names_numbers_and_dates_as_they_are() throws Exception {
        JsonNode first = read("-where", "name = '地名7'", source(), "places").at("/features/0");
        assertThat(first.at("/properties/name").asText()).isEqualTo("地名7");
        assertThat(first.at("/properties/valid_from").asText()).startsWith("2000");
        assertThat(first.at("/geometry/coordinates/0").asDouble()).isEqualTo(110.7);
        assertThat(first.at("/geometry/coordinates/1").asDouble()).isEqualTo(30.07);
    }

    @Test
    void its_box_is_answered_by_the_service() throws Exception {
        // places stand at 110.0, 110.1 … 112.2: a box from 110.45 to 111.05 holds those of 110.5 … 111.0, six of them
        JsonNode read = read("-spat", "110.45", "29", "111.05", "31", source(), "places");
        assertThat(read.get("features")).hasSize(6);
    }

    @Test
    void asked_for_4490_every_place_stands_where_it_is() throws Exception {
        // as its own book has it, GDAL takes the first number for the latitude; place i stands at 110 + i/10, 30 +
        // i/100
        assertThat(northFirst(4490)).isTrue();
        assertEveryPlaceIsWhereItIs(read("-ct", SWAP, items(4490)), 1e-8);
        // newer drivers ask by themselves
        if (Tools.run(List.of("ogrinfo", "--format", "OAPIF")).contains("'CRS'")) {
            assertEveryPlaceIsWhereItIs(read("-oo", "CRS=EPSG:4490", source(), "places"), 1e-8);
        }
    }

    @Test
    void asked_for_a_gauss_krueger_zone_every_place_comes_back_from_the_plane_to_where_it_is() throws Exception {
        assertThat(northFirst(4546)).isTrue();
        Path plane = folder.resolve("plane.geojson");
        Tools.run(List.of("ogr2ogr", "-f", "GeoJSON", "-ct", SWAP, plane.toString(), items(4546)));
        // 1 mm is 1e-8 degree; what is served is rounded to 0.1 mm or finer
        assertEveryPlaceIsWhereItIs(read("-s_srs", "EPSG:4546", "-t_srs", "EPSG:4490", plane.toString()), 1e-8);
    }

    private String items(int code) {
        return service.base() + "/collections/places/items?limit=1000&crs=http://www.opengis.net/def/crs/EPSG/0/"
                + code;
    }

    private static void assertEveryPlaceIsWhereItIs(JsonNode read, double tolerance) {
        assertThat(read.get("features")).hasSize(EACH);
        for (JsonNode feature : read.get("features")) {
            int i = Integer.parseInt(feature.at("/properties/name").asText().substring("地名".length()));
            JsonNode place = feature.at("/geometry/coordinates");
            assertThat(place.get(0).asDouble()).isCloseTo(110 + i / 10.0, within(tolerance));
            assertThat(place.get(1).asDouble()).isCloseTo(30 + i / 100.0, within(tolerance));
        }
    }

    private static boolean northFirst(int code) throws Exception {
        String book = Tools.run(List.of("gdalsrsinfo", "-o", "wkt2", "EPSG:" + code));
        return book.indexOf("north,") < book.indexOf("east,");
    }

    @Test
    void its_books_say_which_axis_comes_first_and_so_does_the_service() throws Exception {
        // of a place in China the latitude is below 60 and the northing above 2,000,000 with an easting below 1,000,000
        for (int code : new int[] {4490, 4326, 3857, 4549}) {
            JsonNode place = service.get(
                            "/collections/places/items?limit=1&crs=http://www.opengis.net/def/crs/EPSG/0/" + code)
                    .json()
                    .at("/features/0/geometry/coordinates");
            boolean servedNorthFirst = code == 3857 || code == 4549
                    ? place.get(0).asDouble() > 2_000_000 && place.get(0).asDouble() < 6_000_000
                    : place.get(0).asDouble() < 60;
            assertThat(servedNorthFirst).as("EPSG:" + code + " " + place).isEqualTo(northFirst(code));
        }
    }

    private String source() {
        return "OAPIF:" + service.base();
    }

    private static JsonNode read(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("ogr2ogr", "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=12", "/vsistdout/"));
        command.addAll(List.of(arguments));
        String printed = Tools.run(command);
        assertThat(printed).as(String.join(" ", command)).startsWith("{");
        return new ObjectMapper().readTree(printed);
    }

    private static Change item(ItemType type, int i) {
        Descriptor descriptor = Descriptor.of(type);
        Values.Builder values = Values.of(descriptor);
        descriptor.properties().stream()
                .filter(property -> property.required() || property.name().equals("name"))
                .forEach(property -> values.parse(
                        property.name(),
                        property.codeList()
                                .map(list -> list.entries().keySet().iterator().next())
                                .orElse(
                                        property.type() == org.jieming.register.PropertyType.TEXT
                                                ? "地名" + i
                                                : "1" + i)));
        double x = 110 + i / 10.0;
        double y = 30 + i / 100.0;
        return new Change.Put(
                ItemId.named(type + "/" + i),
                type,
                Service.from("2000-01-01"),
                values.build(),
                shape(descriptor, x, y));
    }

    private static Shape shape(Descriptor descriptor, double x, double y) {
        if (descriptor.geometry() == GeometryKind.POINT || descriptor.geometry() == GeometryKind.ANY) {
            return Shape.point(x, y);
        }
        Coordinate[] corners = {
            new Coordinate(x, y), new Coordinate(x + 0.01, y), new Coordinate(x + 0.01, y + 0.01), new Coordinate(x, y)
        };
        return Shape.of(
                descriptor.geometry() == GeometryKind.LINE
                        ? FACTORY.createLineString(corners)
                        : FACTORY.createPolygon(corners),
                Crs.CGCS2000);
    }
}
