package org.jieming.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Places and villages to measure with: from the folder in system property {@code jieming.bench} if one is named, else
 * drawn alike (15,000 villages of winding boundaries in 117–120° E, 30–33° N, places denser around 400 towns).
 */
public final class BenchData {

    private static final long SEED = 20261122;
    private static final int VILLAGES = 15_000;
    private static final double WEST = 117;
    private static final double SOUTH = 30;
    private static final double SIDE = 3;

    /** An edge is bent until its pieces are about 45 m long. */
    private static final double PIECE = 0.00042;

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private BenchData() {}

    /** Gives longitude and latitude of n places, alternating. */
    public static double[] places(int n) {
        List<double[]> read = folder().isEmpty() ? List.of() : readPlaces(Path.of(folder(), "places.csv"), n);
        if (!folder().isEmpty() && read.size() < n) {
            throw new IllegalStateException(folder() + " has only " + read.size() + " places, " + n + " are asked for");
        }
        double[] places = new double[2 * n];
        Random random = new Random(SEED + n);
        double[][] towns = towns(random, SIDE);
        for (int i = 0; i < n; i++) {
            double[] place = read.isEmpty() ? near(random, towns, SIDE) : read.get(i);
            places[2 * i] = place[0];
            places[2 * i + 1] = place[1];
        }
        return places;
    }

    /** Gives the villages: a mosaic in which neighbours share every vertex. */
    public static List<Polygon> villages() {
        return folder().isEmpty()
                ? drawVillages(VILLAGES, SIDE)
                : readVillages(Path.of(folder(), "divisions.geojsonl"));
    }

    /**
     * So many villages in one mosaic: those of the folder where it has as many, else drawn as 15,000 are, in a wider square, so that a
     * village has as many vertices; the westernmost of them, so that what is left out leaves no hole.
     */
    public static List<Polygon> villages(int count) {
        List<Polygon> villages = folder().isEmpty() ? List.of() : villages();
        if (villages.size() >= count) {
            return villages.subList(0, count);
        }
        // one in fifty lies at the rim, where cells reach far beyond the square
        double side = SIDE * Math.sqrt(1.05 * count / VILLAGES);
        Envelope square = new Envelope(WEST, WEST + side, SOUTH, SOUTH + side);
        List<Polygon> inside = drawVillages((int) (1.05 * count), side).stream()
                .filter(village -> square.contains(village.getEnvelopeInternal()))
                .sorted(Comparator.comparingDouble(
                        village -> village.getEnvelopeInternal().getMinX()))
                .limit(count)
                .toList();
        if (inside.size() < count) {
            throw new IllegalStateException("only " + inside.size() + " villages lie within the square");
        }
        return inside;
    }

    private static String folder() {
        return System.getProperty("jieming.bench", "");
    }

    private static List<double[]> readPlaces(Path file, int n) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1)
                    .limit(n)
                    .map(line -> line.split(","))
                    .map(row -> new double[] {Double.parseDouble(row[8]), Double.parseDouble(row[9])})
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Polygon> readVillages(Path file) {
        ObjectMapper json = new ObjectMapper();
        List<Polygon> villages = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode feature = json.readTree(line);
                if (feature.at("/properties/level").asInt() == 5) {
                    villages.add(polygon(feature.at("/geometry/coordinates")));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return villages;
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> read = new ArrayList<>();
        for (JsonNode ring : rings) {
            Coordinate[] line = new Coordinate[ring.size()];
            for (int i = 0; i < line.length; i++) {
                line[i] = new Coordinate(
                        ring.get(i).get(0).asDouble(), ring.get(i).get(1).asDouble());
            }
            read.add(GEOMETRIES.createLinearRing(line));
        }
        return GEOMETRIES.createPolygon(
                read.get(0), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private static List<Polygon> drawVillages(int count, double side) {
        Random random = new Random(SEED);
        double[][] towns = towns(random, side);
        List<Coordinate> seats = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] seat = near(random, towns, side);
            seats.add(new Coordinate(seat[0], seat[1]));
        }
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(seats);
        Geometry cells = builder.getDiagram(GEOMETRIES);
        WindingBorders borders = new WindingBorders(PIECE);
        List<Polygon> villages = new ArrayList<>();
        for (int i = 0; i < cells.getNumGeometries(); i++) {
            Geometry cell = cells.getGeometryN(i);
            villages.add(
                    GEOMETRIES.createPolygon(borders.around((Coordinate) cell.getUserData(), cell.getCoordinates())));
        }
        return villages;
    }

    private static double[][] towns(Random random, double side) {
        return Stream.generate(() -> anywhere(random, side)).limit(400).toArray(double[][]::new);
    }

    /** One in three near a town, the others anywhere. */
    private static double[] near(Random random, double[][] towns, double side) {
        double[] place = anywhere(random, side);
        if (random.nextInt(3) == 0) {
            double[] town = towns[random.nextInt(towns.length)];
            place[0] = Math.max(WEST, Math.min(WEST + side, town[0] + 0.05 * random.nextGaussian()));
            place[1] = Math.max(SOUTH, Math.min(SOUTH + side, town[1] + 0.05 * random.nextGaussian()));
        }
        return place;
    }

    private static double[] anywhere(Random random, double side) {
        return new double[] {WEST + side * random.nextDouble(), SOUTH + side * random.nextDouble()};
    }
}
