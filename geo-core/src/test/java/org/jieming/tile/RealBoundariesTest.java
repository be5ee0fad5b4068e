package org.jieming.tile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jieming.crs.Crs;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** County boundaries as they are published: clean ones stay joined, and those that overlap or cross themselves become valid. */
class RealBoundariesTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("jieming.root")).resolve("../shared/realdata/boundaries");

    @ParameterizedTest
    @CsvSource({
        "counties-shanghai-2016-gcj02.geojson.gz, true",
        "counties-five-areas-and-neighbours-2016-gcj02.geojson.gz, true",
        "counties-jiangsu-2021-lonlat.geojson, true",
        "counties-anhui-2015.geojson.gz, true",
        "provinces-china-datav2022-gcj02.geojson.gz, true",
        "counties-jiangsu-datav2022-gcj02.geojson.gz, false",
        "defects-jiangsu-2021.geojson, false"
    })
    void boundaries_are_valid_and_joined_where_their_source_is(String file, boolean joined) throws IOException {
        var path = FOLDER.resolve(file);
        Assumptions.assumeTrue(Files.exists(path), () -> "Skipped, no such file: " + path);
        var shapes = read(path);
        var box = new Envelope();
        shapes.forEach(shape -> box.expandToInclude(shape.shape().envelope()));
        for (var set : TileMatrixSet.values()) {
            var layer = ShapeLayer.of(set, Detail.ofZooms(3, 9), shapes, Decoded.NUMBERS);
            int drawn = 0;
            for (int zoom = 3; zoom <= 9; zoom++) {
                for (var tile : some(set.touching(box, zoom))) {
                    var areas = Decoded.validAreas(layer, tile);
                    drawn += areas.size();
                    if (joined) {
                        Decoded.assertJoined(areas, tile);
                    }
                }
            }
            assertThat(drawn).isGreaterThan(shapes.size());
        }
    }

    private static List<TileCoord> some(TileRange range) {
        var tiles = new ArrayList<TileCoord>();
        long step = 1 + range.count() / 40;
        long number = 0;
        for (int x = range.minX(); x <= range.maxX(); x++) {
            for (int y = range.minY(); y <= range.maxY(); y++) {
                if (number++ % step == 0) {
                    tiles.add(new TileCoord(range.z(), x, y));
                }
            }
        }
        return tiles;
    }

    private static List<TileShape> read(Path path) throws IOException {
        try (InputStream raw = Files.newInputStream(path);
                InputStream in = path.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            var shapes = new ArrayList<TileShape>();
            for (var feature : new ObjectMapper().readTree(in).get("features")) {
                shapes.add(new TileShape(shapes.size(), Shape.of(area(feature.get("geometry")), Crs.CGCS2000)));
            }
            return shapes;
        }
    }

    private static Geometry area(JsonNode geometry) {
        if (geometry.get("type").asText().equals("Polygon")) {
            return polygon(geometry.get("coordinates"));
        }
        var polygons = new ArrayList<Polygon>();
        geometry.get("coordinates").forEach(rings -> polygons.add(polygon(rings)));
        return Decoded.GEOMETRIES.createMultiPolygon(polygons.toArray(new Polygon[0]));
    }

    private static Polygon polygon(JsonNode rings) {
        var read = new ArrayList<LinearRing>();
        rings.forEach(ring -> read.add(ring(ring)));
        return Decoded.GEOMETRIES.createPolygon(
                read.get(0), read.subList(1, read.size()).toArray(new LinearRing[0]));
    }

    /** One of the defect files has a ring that is not closed. */
    private static LinearRing ring(JsonNode places) {
        var read = new ArrayList<Coordinate>();
        places.forEach(place ->
                read.add(new Coordinate(place.get(0).asDouble(), place.get(1).asDouble())));
        if (!read.get(0).equals2D(read.get(read.size() - 1))) {
            read.add(read.get(0).copy());
        }
        return Decoded.GEOMETRIES.createLinearRing(read.toArray(new Coordinate[0]));
    }
}
