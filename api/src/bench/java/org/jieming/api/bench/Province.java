package org.jieming.api.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jieming.crs.Crs;
import org.jieming.register.Change;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/** A made-up province: places, a nested mosaic of divisions, and tiles to ask for, as a folder of files holds them. */
final class Province {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final List<String> LEVELS = List.of("", "province", "prefecture", "county", "township", "village");

    private final Path folder;

    Province(Path folder) {
        this.folder = folder;
    }

    /**
     * A place name.
     *
     * @param firstZoom the zoom from which it is shown
     */
    record Place(int number, String name, String pinyin, String classCode, int firstZoom, double x, double y) {}

    /**
     * A division.
     *
     * @param level 1 province, 2 prefecture, 3 county, 4 township, 5 village
     */
    record Division(String code, String name, int level, Shape shape) {
        /** The division as it is entered into a register. */
        Change asChange() {
            Values.Builder values = Values.of(Descriptor.of(ItemType.DIVISION));
            values.parse("name", name).parse("level", LEVELS.get(level));
            values.parse("code", code.length() < 6 ? (code + "0000").substring(0, 6) : code);
            return new Change.Put(ItemId.named(code), ItemType.DIVISION, Period.ALWAYS, values.build(), shape);
        }
    }

    /** The first so many places. */
    List<Place> places(int most) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("places.csv"), StandardCharsets.UTF_8)) {
            return lines.skip(1).limit(most).map(Province::place).toList();
        }
    }

    private static Place place(String line) {
        String[] columns = line.split(",");
        return new Place(
                Integer.parseInt(columns[0]),
                columns[1],
                columns[2],
                columns[3].intern(),
                Integer.parseInt(columns[7]),
                Double.parseDouble(columns[8]),
                Double.parseDouble(columns[9]));
    }

    /** The divisions of the first so many of the ten prefectures, and the province. */
    List<Division> divisions(int prefectures) throws IOException {
        List<Division> divisions = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines =
                Files.newBufferedReader(folder.resolve("divisions.geojsonl"), StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Division division = division(json.readTree(line));
                if (division.level() == 1 || Integer.parseInt(division.code().substring(2, 4)) <= prefectures) {
                    divisions.add(division);
                }
            }
        }
        return divisions;
    }

    private static Division division(JsonNode feature) {
        List<LinearRing> rings = new ArrayList<>();
        for (JsonNode ring : feature.get("geometry").get("coordinates")) {
            Coordinate[] vertices = new Coordinate[ring.size()];
            for (int i = 0; i < vertices.length; i++) {
                vertices[i] = new Coordinate(
                        ring.get(i).get(0).asDouble(), ring.get(i).get(1).asDouble());
            }
            rings.add(GEOMETRIES.createLinearRing(vertices));
        }
        Shape shape = Shape.of(
                GEOMETRIES.createPolygon(
                        rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new)),
                Crs.CGCS2000);
        JsonNode properties = feature.get("properties");
        return new Division(
                properties.get("code").asText(),
                properties.get("name").asText(),
                properties.get("level").asInt(),
                shape);
    }

    /** Tiles of zoom 6 to 14 in equal parts, at random points. */
    List<TileCoord> tiles() throws IOException {
        return Files.readAllLines(folder.resolve("tiles.txt")).stream()
                .map(line -> TileCoord.parseXyz(TileMatrixSet.WEB_MERCATOR_QUAD, line))
                .toList();
    }
}
