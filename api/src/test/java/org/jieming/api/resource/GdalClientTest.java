package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jieming.api.Tools;
import org.jieming.crs.Crs;
import org.jieming.register.Change;
import org.jieming.register.Descriptor;
import org.jieming.register.GeometryKind;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** A client nobody here wrote: GDAL's OAPIF driver reads every collection. Skipped, visibly, where there is no GDAL. */
class GdalClientTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int EACH = 23;

    private final Service service = Service.empty();

    @BeforeEach
    void items_of_every_type() {
        Tools.need("ogr2ogr");
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
        service.close();
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
    void asked_for_4490_it_puts_every_place_where_it_is() throws Exception {
        boolean chooses = Tools.run(List.of("ogrinfo", "--format", "OAPIF")).contains("'CRS'");
        if (!chooses) {
            System.err.println(
                    "SKIPPED: this GDAL's OAPIF driver is older than 3.7 and cannot ask for a reference system");
        }
        Assumptions.assumeTrue(chooses);
        JsonNode read = read("-oo", "CRS=EPSG:4490", source(), "places");
        for (JsonNode feature : read.get("features")) {
            assertThat(feature.at("/geometry/coordinates/0").asDouble()).isBetween(110.0, 112.3);
            assertThat(feature.at("/geometry/coordinates/1").asDouble()).isBetween(30.0, 30.3);
        }
    }

    @Test
    void its_books_say_which_axis_comes_first_and_so_does_the_service() throws Exception {
        // of a place in China the latitude is below 60 and the northing above 2,000,000 with an easting below 1,000,000
        for (int code : new int[] {4490, 4326, 3857, 4549}) {
            String book = Tools.run(List.of("gdalsrsinfo", "-o", "wkt2", "EPSG:" + code));
            boolean northFirst = book.indexOf("north,") < book.indexOf("east,");
            JsonNode place = service.get(
                            "/collections/places/items?limit=1&crs=http://www.opengis.net/def/crs/EPSG/0/" + code)
                    .json()
                    .at("/features/0/geometry/coordinates");
            boolean servedNorthFirst = code == 3857 || code == 4549
                    ? place.get(0).asDouble() > 2_000_000 && place.get(0).asDouble() < 6_000_000
                    : place.get(0).asDouble() < 60;
            assertThat(servedNorthFirst).as("EPSG:" + code + " " + place).isEqualTo(northFirst);
        }
    }

    private String source() {
        return "OAPIF:" + service.base();
    }

    private static JsonNode read(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("ogr2ogr", "-f", "GeoJSON", "/vsistdout/"));
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
