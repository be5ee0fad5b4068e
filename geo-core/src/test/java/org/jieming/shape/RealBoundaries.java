package org.jieming.shape;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Real county boundaries, from the shared folder of real data when it is there; a test that wants them says SKIPPED otherwise. */
public final class RealBoundaries {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RealBoundaries() {}

    public static Path file(String name) {
        Path path = Path.of(System.getProperty("jieming.root")).resolve("../shared/realdata/boundaries/" + name);
        if (!Files.exists(path)) {
            System.err.println("SKIPPED, no real data beside this checkout: " + path);
        }
        assumeTrue(Files.exists(path), "no real data beside this checkout");
        return path;
    }

    /** The features of a GeoJSON file, packed or not. */
    public static JsonNode features(String name) throws IOException {
        try (InputStream file = Files.newInputStream(file(name));
                InputStream in = name.endsWith(".gz") ? new GZIPInputStream(file) : file) {
            return JSON.readTree(in).get("features");
        }
    }

    static double[] ring(JsonNode positions) {
        double[] xy = new double[2 * positions.size()];
        for (int i = 0; i < positions.size(); i++) {
            xy[2 * i] = positions.get(i).get(0).asDouble();
            xy[2 * i + 1] = positions.get(i).get(1).asDouble();
        }
        return xy;
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> lines = new ArrayList<>();
        rings.forEach(ring -> lines.add(Redraw.FACTORY.createLinearRing(Redraw.sequence(ring(ring)))));
        return Redraw.FACTORY.createPolygon(
                lines.get(0), lines.subList(1, lines.size()).toArray(LinearRing[]::new));
    }

    /** The shape of a feature, valid or not. */
    public static Geometry geometry(JsonNode geometry) {
        JsonNode coordinates = geometry.get("coordinates");
        if (geometry.get("type").asText().equals("Polygon")) {
            return polygon(coordinates);
        }
        List<Polygon> parts = new ArrayList<>();
        coordinates.forEach(part -> parts.add(polygon(part)));
        return Redraw.FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
    }
}
