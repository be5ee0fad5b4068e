package org.jieming.gap;

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
import java.util.Optional;
import java.util.stream.IntStream;
import org.jieming.bench.Answer;
import org.jieming.bench.Psql;
import org.jieming.bench.RivalTable;
import org.jieming.bench.Timed;
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
 * How much of every township lies within the radii of the facilities, on the benchmark data (folder of {@code gen.py} as argument),
 * beside PostGIS in the same run; scipy has no areas. Both are given townships and places on one plane. PostGIS is asked with the
 * circles of 32 corners that it draws unless told otherwise, and with such of 256, whose result is held against ours township by
 * township to a millionth of the township.
 */
public final class AreaBench {
    private static final GeometryFactory PLANE = new GeometryFactory();
    private static final String WORK = "uncovered area of townships";
    private static final int USUAL = 8;
    private static final int FINE = 64;

    private AreaBench() {}

    public static void main(String[] args) throws IOException {
        GapData data = GapData.read(Path.of(args[0]));
        List<Geometry> townships = outlines(data.folder().resolve("divisions.geojsonl"), 4);
        Projection plane = Projection.between(Crs.CGCS2000, Crs.of(4508));
        double[][] circles = circles(data, plane);
        List<Geometry> drawn = townships.stream().map(plane::transform).toList();
        RivalTable table = new RivalTable();
        Timed<Outlines> ready = Timed.of(
                () -> Outlines.of(townships.stream().map(plane::transform).toList()));
        table.ours("townships drawn on the plane and made ready", vertices(drawn) + " vertices", ready);
        table.ours("their areas on the ellipsoid", "", Timed.of(() -> townships.stream()
                .mapToDouble(area -> Shape.of(area, Crs.CGCS2000).area().value())
                .sum()));
        Timed<double[]> found = Timed.of(() -> uncovered(ready.made(), circles));
        table.ours(WORK, told(found.made()), found);
        Timed<double[]> whole = Timed.of(() -> uncovered(Outlines.of(drawn), circles));
        table.ours(WORK + ", made ready within the clock", told(whole.made()), whole);
        table.absent(WORK, "scipy", "it has no areas");
        Optional<Psql> psql = Psql.named();
        if (psql.isEmpty()) {
            table.absent(WORK, "PostGIS", "no -Djieming.psql names a database");
        } else {
            postgis(table, PostgisReach.of(psql.get(), data), drawn, circles, found.made());
        }
        table.demandAgreement();
    }

    private static void postgis(
            RivalTable table, PostgisReach postgis, List<Geometry> drawn, double[][] circles, double[] found)
            throws IOException {
        postgis.draw(drawn);
        Answer usual = postgis.uncovered(rows(circles), USUAL, 3);
        table.rival(
                WORK, postgis.version() + ", 32 corners", told(usual.values()), usual, off(drawn, found, usual), 1e-3);
        Answer fine = postgis.uncovered(rows(circles), FINE, 1);
        table.rival(
                WORK, postgis.version() + ", 256 corners", told(fine.values()), fine, off(drawn, found, fine), 1e-6);
    }

    /** The greatest difference, in parts of the township. */
    private static double off(List<Geometry> drawn, double[] found, Answer answer) {
        double off = found.length == answer.values().length ? 0 : Double.POSITIVE_INFINITY;
        for (int i = 0; i < found.length && Double.isFinite(off); i++) {
            off = Math.max(
                    off, Math.abs(found[i] - answer.values()[i]) / drawn.get(i).getArea());
        }
        return off;
    }

    private static double[] uncovered(Outlines areas, double[][] circles) {
        double[] left = ReachedArea.of(circles[0], circles[1], circles[2]).within(areas);
        Arrays.setAll(left, i -> areas.whole(i) - left[i]);
        return left;
    }

    private static double[][] circles(GapData data, Projection plane) {
        double[] centres = data.sites();
        plane.transform(centres);
        int n = centres.length / 2;
        return new double[][] {
            IntStream.range(0, n).mapToDouble(i -> centres[2 * i]).toArray(),
            IntStream.range(0, n).mapToDouble(i -> centres[2 * i + 1]).toArray(),
            data.radii()
        };
    }

    private static List<double[]> rows(double[][] circles) {
        return IntStream.range(0, circles[0].length)
                .mapToObj(i -> new double[] {circles[0][i], circles[1][i], circles[2][i]})
                .toList();
    }

    private static String told(double[] uncovered) {
        return String.format(Locale.ROOT, "%.6f km²", Arrays.stream(uncovered).sum() / 1e6);
    }

    private static int vertices(List<Geometry> areas) {
        return areas.stream().mapToInt(Geometry::getNumPoints).sum();
    }

    /** The divisions of a level, in degrees. */
    private static List<Geometry> outlines(Path file, int level) throws IOException {
        var json = new ObjectMapper();
        List<Geometry> outlines = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode feature = json.readTree(line);
                if (feature.at("/properties/level").asInt() == level) {
                    outlines.add(polygon(feature.at("/geometry/coordinates")));
                }
            }
        }
        return outlines;
    }

    static Geometry polygon(JsonNode rings) {
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
