package org.jieming.gap;

import static org.jieming.gap.GapBench.column;
import static org.jieming.gap.GapBench.lines;
import static org.jieming.gap.GapBench.lonLat;
import static org.jieming.gap.GapBench.timed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jieming.crs.Crs;
import org.jieming.crs.Projection;
import org.jieming.reach.Outlines;
import org.jieming.reach.ReachedArea;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/**
 * How much of every township lies within the radii of the facilities, on the benchmark data (folder of {@code gen.py} as
 * argument), beside which {@code peers_geo.py --only gap} measures GEOS.
 */
public final class AreaBench {
    private static final GeometryFactory PLANE = new GeometryFactory();

    private AreaBench() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        List<String> facilities = new ArrayList<>();
        lines(folder.resolve("facilities.csv"), facilities);
        List<Geometry> townships = townships(folder.resolve("divisions.geojsonl"));
        Projection plane = Projection.between(Crs.CGCS2000, Crs.of(4508));
        double[] centres = lonLat(facilities, 6);
        plane.transform(centres);
        double[] x = new double[facilities.size()];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = centres[2 * i];
            y[i] = centres[2 * i + 1];
        }
        double[] radii = column(facilities, 4);
        List<Geometry> drawn = townships.stream().map(plane::transform).toList();
        Outlines outlines = timed(
                "gap_area, outlines made ready on the plane",
                () -> Outlines.of(townships.stream().map(plane::transform).toList()));
        timed("gap_area, areas on the ellipsoid", () -> townships.stream()
                .mapToDouble(area -> Shape.of(area, Crs.CGCS2000).area().value())
                .sum());
        double[] reached = timed("gap_area", () -> ReachedArea.of(x, y, radii).within(outlines));
        double whole = drawn.stream().mapToDouble(Geometry::getArea).sum();
        System.out.printf(
                Locale.ROOT,
                "# vertices %d; uncovered km2 %.6f%n",
                drawn.stream().mapToInt(Geometry::getNumPoints).sum(),
                (whole - Arrays.stream(reached).sum()) / 1e6);
    }

    private static List<Geometry> townships(Path file) throws IOException {
        var json = new ObjectMapper();
        List<Geometry> townships = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode feature = json.readTree(line);
                if (feature.at("/properties/level").asInt() == 4) {
                    townships.add(polygon(feature.at("/geometry/coordinates")));
                }
            }
        }
        return townships;
    }

    private static Geometry polygon(JsonNode rings) {
        List<LinearRing> read = new ArrayList<>();
        for (JsonNode ring : rings) {
            Coordinate[] line = new Coordinate[ring.size()];
            Arrays.setAll(
                    line,
                    i -> new Coordinate(
                            ring.get(i).get(0).asDouble(), ring.get(i).get(1).asDouble()));
            read.add(PLANE.createLinearRing(line));
        }
        return PLANE.createPolygon(read.get(0), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }
}
