package org.jieming.tile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jieming.crs.Crs;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/**
 * Uncached tiles of the benchmark data (folder of {@code gen.py} as argument), CPU time of one thread: the content that the
 * rivals of PEERS.md serve, places with a first zoom and one level of divisions by zoom.
 */
public final class TileBench {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Detail[] ZOOMS = {
        Detail.ofZooms(6, 7), Detail.ofZooms(8, 9), Detail.ofZooms(10, 11), Detail.ofZooms(12, 14)
    };

    private final List<String> placeNames = new ArrayList<>();
    private final List<String> placeClasses = new ArrayList<>();
    private final List<TilePoint> points = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private final List<String> divisionNames = new ArrayList<>();
    private final List<List<TileShape>> shapes =
            List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    public static void main(String[] args) throws IOException {
        var bench = new TileBench();
        bench.read(Path.of(args[0]));
        bench.run(Path.of(args[0]));
    }

    private void read(Path folder) throws IOException {
        try (var lines = Files.lines(folder.resolve("places.csv"), StandardCharsets.UTF_8)) {
            lines.skip(1).forEach(this::place);
        }
        var json = new ObjectMapper();
        try (var lines = Files.newBufferedReader(folder.resolve("divisions.geojsonl"), StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                division(json.readTree(line));
            }
        }
    }

    private void place(String line) {
        var columns = line.split(",");
        int feature = placeNames.size();
        placeNames.add(columns[1]);
        placeClasses.add(columns[3].intern());
        points.add(new TilePoint(
                feature, Double.parseDouble(columns[8]), Double.parseDouble(columns[9]), Integer.parseInt(columns[7])));
    }

    private void division(JsonNode feature) {
        int level = feature.get("properties").get("level").asInt();
        if (level < 2) {
            return;
        }
        int number = codes.size();
        codes.add(feature.get("properties").get("code").asText());
        divisionNames.add(feature.get("properties").get("name").asText());
        var rings = new ArrayList<LinearRing>();
        for (var ring : feature.get("geometry").get("coordinates")) {
            var places = new Coordinate[ring.size()];
            for (int i = 0; i < places.length; i++) {
                places[i] = new Coordinate(
                        ring.get(i).get(0).asDouble(), ring.get(i).get(1).asDouble());
            }
            rings.add(GEOMETRIES.createLinearRing(places));
        }
        var polygon = GEOMETRIES.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(new LinearRing[0]));
        shapes.get(level - 2).add(new TileShape(number, Shape.of(polygon, Crs.CGCS2000)));
    }

    private void run(Path folder) throws IOException {
        long start = System.nanoTime();
        var places = PointLayer.of(TileMatrixSet.WEB_MERCATOR_QUAD, points, placeAttributes);
        say("places prepared", (System.nanoTime() - start) / 1e6, "ms");
        say("places", places.bytes() / 1024.0, "kB");
        var divisions = new ArrayList<ShapeLayer>();
        for (int i = 0; i < ZOOMS.length; i++) {
            start = System.nanoTime();
            divisions.add(ShapeLayer.of(TileMatrixSet.WEB_MERCATOR_QUAD, ZOOMS[i], shapes.get(i), divisionAttributes));
            say("divisions of level " + (i + 2) + " prepared", (System.nanoTime() - start) / 1e6, "ms");
            say("divisions of level " + (i + 2), divisions.get(i).bytes() / 1024.0, "kB");
        }
        var tiles = Files.readAllLines(folder.resolve("tiles.txt")).stream()
                .map(line -> TileCoord.parseXyz(TileMatrixSet.WEB_MERCATOR_QUAD, line))
                .toList();
        for (int round = 0; round < 4; round++) {
            measure(tiles, places, divisions);
        }
    }

    private void measure(List<TileCoord> tiles, PointLayer places, List<ShapeLayer> divisions) {
        var cpu = ManagementFactory.getThreadMXBean();
        var writer = new MvtWriter();
        var times = new double[tiles.size()];
        var bytes = new long[20];
        var sums = new double[20];
        var counts = new int[20];
        int slowest = 0;
        for (int i = 0; i < times.length; i++) {
            long before = cpu.getCurrentThreadCpuTime();
            int size = tile(tiles.get(i), writer, places, divisions);
            times[i] = (cpu.getCurrentThreadCpuTime() - before) / 1e6;
            slowest = times[i] > times[slowest] ? i : slowest;
            int z = tiles.get(i).z();
            bytes[z] += size;
            sums[z] += times[i];
            counts[z]++;
        }
        say("slowest tile " + tiles.get(slowest), times[slowest], "ms CPU");
        for (int z = 0; z < sums.length; z++) {
            if (counts[z] > 0) {
                say("  z" + z + " " + bytes[z] / counts[z] + " bytes", sums[z] / counts[z], "ms CPU");
            }
        }
        say("mean", Arrays.stream(times).average().orElse(0), "ms CPU");
        Arrays.sort(times);
        say("p50", times[times.length / 2], "ms CPU");
        say("p99", times[times.length * 99 / 100], "ms CPU");
    }

    private int tile(TileCoord tile, MvtWriter writer, PointLayer places, List<ShapeLayer> divisions) {
        places.write(tile, writer.layer("places"));
        var layer = writer.layer("divisions");
        for (var level : divisions) {
            level.write(tile, layer);
        }
        return writer.finish().length;
    }

    private final TileAttributes placeAttributes = new TileAttributes() {
        @Override
        public long id(int feature) {
            return feature + 1;
        }

        @Override
        public void describe(int feature, Tags tags) {
            tags.number("id", feature + 1);
            tags.text("name", placeNames.get(feature));
            tags.text("class", placeClasses.get(feature));
        }
    };

    private final TileAttributes divisionAttributes = new TileAttributes() {
        @Override
        public long id(int feature) {
            return feature;
        }

        @Override
        public void describe(int feature, Tags tags) {
            tags.text("code", codes.get(feature));
            tags.text("name", divisionNames.get(feature));
        }
    };

    private static void say(String what, double value, String unit) {
        System.out.println(String.format(Locale.ROOT, "%s\t%.4f\t%s", what, value, unit));
    }
}
