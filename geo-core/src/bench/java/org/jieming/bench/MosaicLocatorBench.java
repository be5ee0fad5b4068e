package org.jieming.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jieming.index.MosaicLocator;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Point to village, beside JTS's tree with prepared polygons and with its own indexed locators; all in a village. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MosaicLocatorBench {

    private static final int ASKED = 1 << 18;

    private final GeometryFactory geometries = new GeometryFactory();
    private final List<Polygon> villages = BenchData.villages();
    private final MosaicLocator locator = MosaicLocator.build(villages);
    private final STRtree boxes = new STRtree();
    private final List<PreparedGeometry> prepared = new ArrayList<>();
    private final List<IndexedPointInAreaLocator> indexed = new ArrayList<>();
    private final double[] asked = new double[2 * ASKED];
    private int turn;

    @Setup
    public void prepare() {
        Envelope extent = new Envelope();
        for (Polygon village : villages) {
            boxes.insert(village.getEnvelopeInternal(), prepared.size());
            prepared.add(PreparedGeometryFactory.prepare(village));
            indexed.add(new IndexedPointInAreaLocator(village));
            extent.expandToInclude(village.getEnvelopeInternal());
        }
        boxes.build();
        Random random = new Random(11);
        for (int i = 0; i < ASKED; ) {
            asked[2 * i] = extent.getMinX() + extent.getWidth() * random.nextDouble();
            asked[2 * i + 1] = extent.getMinY() + extent.getHeight() * random.nextDouble();
            i += locator.first(asked[2 * i], asked[2 * i + 1]) == MosaicLocator.NONE ? 0 : 1;
        }
        System.out.printf("%,d villages, locator of %,d bytes%n", villages.size(), locator.bytes());
    }

    @Benchmark
    public MosaicLocator build() {
        return MosaicLocator.build(villages);
    }

    @Benchmark
    public int first() {
        int at = next();
        return locator.first(asked[at], asked[at + 1]);
    }

    @Benchmark
    public int[] all() {
        int at = next();
        return locator.all(asked[at], asked[at + 1]);
    }

    @Benchmark
    public int rivalTreeAndPrepared() {
        Coordinate point = point();
        Geometry asGeometry = geometries.createPoint(point);
        return candidates(point).stream()
                .filter(i -> prepared.get(i).intersects(asGeometry))
                .min(Integer::compare)
                .orElse(MosaicLocator.NONE);
    }

    @Benchmark
    public int rivalTreeAndIndexed() {
        Coordinate point = point();
        return candidates(point).stream()
                .filter(i -> indexed.get(i).locate(point) != Location.EXTERIOR)
                .min(Integer::compare)
                .orElse(MosaicLocator.NONE);
    }

    @SuppressWarnings("unchecked")
    private List<Integer> candidates(Coordinate point) {
        return boxes.query(new Envelope(point));
    }

    private Coordinate point() {
        int at = next();
        return new Coordinate(asked[at], asked[at + 1]);
    }

    private int next() {
        turn = turn + 1 & ASKED - 1;
        return 2 * turn;
    }
}
