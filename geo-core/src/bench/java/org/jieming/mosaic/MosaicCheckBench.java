package org.jieming.mosaic;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jieming.bench.BenchData;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Overlaps, gaps and unshared vertices of 15,000 villages and of 81,000 polygons, beside JTS's coverage validator. PostGIS validates
 * coverages from 3.4 on.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class MosaicCheckBench {
    private static final Envelope SQUARE = new Envelope(117, 120, 30, 33);

    /** 81,000: the villages within the square several times side by side. */
    @Param({"15000", "81000"})
    private int polygons;

    /** Every so manieth village has a vertex moved, so that it overlaps or leaves a gap; 0 for a sound mosaic. */
    @Param({"0", "100"})
    private int spoiltEvery;

    private List<Polygon> units = List.of();

    @Setup
    public void prepare() {
        // villages at the rim reach far beyond the square, with more border than all others together
        List<Polygon> villages = BenchData.villages().stream()
                .filter(village -> SQUARE.contains(village.getEnvelopeInternal()))
                .toList();
        List<Polygon> drawn = new ArrayList<>();
        for (int i = 0; i < polygons; i++) {
            Polygon unit = (Polygon) villages.get(i % villages.size()).copy();
            double east = 4.0 * (i / villages.size());
            boolean spoilt = spoiltEvery > 0 && i % spoiltEvery == 0;
            Coordinate[] ring = unit.getCoordinates();
            for (int at = 0; at < ring.length; at++) {
                ring[at].x += east;
            }
            if (spoilt) {
                ring[ring.length / 2].x += 1e-4;
            }
            unit.geometryChanged();
            drawn.add(unit);
        }
        units = drawn;
        long vertices = units.stream().mapToLong(Geometry::getNumPoints).sum();
        System.out.printf("%,d polygons of %,d vertices, %,d faults%n", polygons, vertices, check().size());
    }

    @Benchmark
    public List<Fault> check() {
        return MosaicCheck.of(units);
    }

    @Benchmark
    public Geometry[] rivalCoverageValidator() {
        return CoverageValidator.validate(units.toArray(Geometry[]::new));
    }
}
