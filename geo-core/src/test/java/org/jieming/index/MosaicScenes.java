package org.jieming.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Random sets of areas by seed: mosaics with winding edges, boxes with holes, stars that cross themselves, combs. */
final class MosaicScenes {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final Random random;

    MosaicScenes(long seed) {
        this.random = new Random(seed);
    }

    /** Draws one of the kinds; now and then with something far away, or in metres instead of degrees. */
    List<Geometry> scene() {
        List<Geometry> scene = new ArrayList<>();
        switch (random.nextInt(5)) {
            case 0 -> scene.addAll(mosaic(2 + random.nextInt(200), random.nextInt(5)));
            case 1 -> repeat(scene, 40, this::latticeBoxWithHole);
            case 2 -> repeat(scene, 30, this::star);
            case 3 -> repeat(scene, 6, this::comb);
            default -> {
                scene.addAll(mosaic(20, 2));
                repeat(scene, 5, this::star);
                repeat(scene, 5, this::latticeBoxWithHole);
            }
        }
        if (random.nextInt(5) == 0) {
            scene.add(box(-170, -80, -169.5, -79));
        }
        if (random.nextInt(4) == 0) {
            scene.forEach(area -> area.apply((Coordinate c) -> {
                c.x = 39_000_000 + c.x * 100_000;
                c.y *= 100_000;
            }));
            scene.forEach(Geometry::geometryChanged);
        }
        return scene;
    }

    /** Draws points where it hurts: anywhere, on vertices, on edges, beside both, on the lattice. */
    List<Coordinate> points(List<Geometry> scene, int count) {
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Coordinate[] line = scene.get(random.nextInt(scene.size())).getCoordinates();
            int at = random.nextInt(line.length - 1);
            Coordinate a = line[at];
            Coordinate b = line[at + 1];
            double t = random.nextInt(3) == 0 ? 0 : random.nextDouble();
            double x = a.x + t * (b.x - a.x);
            double y = a.y + t * (b.y - a.y);
            switch (random.nextInt(4)) {
                case 0 -> points.add(new Coordinate(x, y));
                case 1 -> points.add(new Coordinate(beside(x), beside(y)));
                case 2 -> points.add(new Coordinate(x, line[random.nextInt(line.length)].y));
                default ->
                    points.add(new Coordinate(x + random.nextGaussian() * 0.05, y + random.nextGaussian() * 0.05));
            }
        }
        return points;
    }

    /** Cells around random places, each edge bent at 2^bends − 1 points that both neighbours share. */
    private List<Geometry> mosaic(int cells, int bends) {
        List<Coordinate> seeds = new ArrayList<>();
        for (int i = 0; i < cells; i++) {
            seeds.add(new Coordinate(117 + random.nextDouble(), 30 + random.nextDouble()));
        }
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(seeds);
        Geometry diagram = builder.getDiagram(GEOMETRIES);
        List<Geometry> mosaic = new ArrayList<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            List<Coordinate> bent = new ArrayList<>();
            Coordinate[] ring = diagram.getGeometryN(i).getCoordinates();
            for (int at = 1; at < ring.length; at++) {
                bent.add(ring[at - 1]);
                bend(ring[at - 1], ring[at], bends, bent);
            }
            bent.add(ring[0]);
            mosaic.add(GEOMETRIES.createPolygon(bent.toArray(Coordinate[]::new)));
        }
        return paired(mosaic);
    }

    /** Every seventh cell joins its follower as one area of two parts. */
    private static List<Geometry> paired(List<Geometry> mosaic) {
        List<Geometry> paired = new ArrayList<>();
        for (int i = 0; i < mosaic.size(); i++) {
            paired.add(
                    i % 7 == 0 && i + 1 < mosaic.size()
                            ? GEOMETRIES.createMultiPolygon(
                                    new Polygon[] {(Polygon) mosaic.get(i), (Polygon) mosaic.get(++i)})
                            : mosaic.get(i));
        }
        return paired;
    }

    /** Adds midpoints moved sideways; the move depends on the ends alone, not on the direction of travel. */
    private static void bend(Coordinate a, Coordinate b, int depth, List<Coordinate> into) {
        if (depth == 0) {
            return;
        }
        boolean forward = a.compareTo(b) < 0;
        Coordinate from = forward ? a : b;
        Coordinate to = forward ? b : a;
        double sideways = 0.3 * new Random(Double.hashCode(from.x + 3 * from.y + 7 * to.x)).nextDouble() - 0.15;
        Coordinate middle = new Coordinate(
                (from.x + to.x) / 2 - sideways * (to.y - from.y), (from.y + to.y) / 2 + sideways * (to.x - from.x));
        bend(a, middle, depth - 1, into);
        into.add(middle);
        bend(middle, b, depth - 1, into);
    }

    private Geometry latticeBoxWithHole() {
        double x = 117 + random.nextInt(16) / 8.0;
        double y = 30 + random.nextInt(16) / 8.0;
        double size = (1 + random.nextInt(6)) / 8.0;
        Polygon shell = box(x, y, x + size, y + size);
        Polygon hole = box(x + size / 4, y + (random.nextBoolean() ? size / 4 : 0), x + size / 2, y + size / 2);
        return GEOMETRIES.createPolygon(shell.getExteriorRing(), new LinearRing[] {hole.getExteriorRing()});
    }

    private Geometry star() {
        Coordinate[] ring = new Coordinate[4 + random.nextInt(60)];
        for (int i = 0; i < ring.length - 1; i++) {
            ring[i] = new Coordinate(117 + random.nextInt(40) / 20.0, 30 + random.nextInt(40) / 20.0);
        }
        ring[ring.length - 1] = ring[0].copy();
        return GEOMETRIES.createPolygon(ring);
    }

    private Geometry comb() {
        double x = 117 + random.nextDouble();
        double y = 30 + random.nextDouble();
        int teeth = 1 + random.nextInt(200);
        List<Coordinate> ring = new ArrayList<>(List.of(new Coordinate(x, y)));
        for (int i = 0; i < teeth; i++) {
            ring.add(new Coordinate(x + 0.01 * i, y + 0.5));
            ring.add(new Coordinate(x + 0.01 * i + 0.005, y + 0.001 * random.nextInt(400)));
        }
        ring.add(new Coordinate(x + 0.01 * teeth, y));
        ring.add(new Coordinate(x, y));
        return GEOMETRIES.createPolygon(ring.toArray(Coordinate[]::new));
    }

    private static Polygon box(double minX, double minY, double maxX, double maxY) {
        return GEOMETRIES.createPolygon(new Coordinate[] {
            new Coordinate(minX, minY),
            new Coordinate(maxX, minY),
            new Coordinate(maxX, maxY),
            new Coordinate(minX, maxY),
            new Coordinate(minX, minY)
        });
    }

    private double beside(double value) {
        return switch (random.nextInt(3)) {
            case 0 -> Math.nextUp(value);
            case 1 -> Math.nextDown(value);
            default -> value;
        };
    }

    private void repeat(List<Geometry> scene, int most, Supplier<Geometry> draw) {
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            scene.add(draw.get());
        }
    }
}
