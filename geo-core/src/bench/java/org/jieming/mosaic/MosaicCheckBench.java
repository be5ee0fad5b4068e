package org.jieming.mosaic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jieming.bench.BenchData;
import org.jieming.bench.Psql;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
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
 * Overlaps, gaps and unshared vertices of 15,000 villages and of 81,000 polygons, beside JTS's coverage validator and, where system
 * property {@code jieming.psql} holds the command and arguments of a psql with PostGIS, ST_CoverageInvalidEdges. That came with PostGIS
 * 3.4: an older one is asked for pairs that overlap, by its index, which tells neither gaps nor vertices.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class MosaicCheckBench {
    private static final String COVERAGE =
            "select count(edges) from (select st_coverageinvalidedges(geom) over () as edges from mosaic_unit) as"
                    + " checked";
    private static final String PAIRS =
            "select count(*) from mosaic_unit a join mosaic_unit b on a.geom && b.geom and a.ctid < b.ctid"
                    + " and st_relate(a.geom, b.geom, 'T********')";

    /** All in one mosaic, each touching its neighbours. */
    @Param({"15000", "81000"})
    private int polygons;

    /** Every so manieth village has a vertex moved, so that it overlaps or leaves a gap; 0 for a sound mosaic. */
    @Param({"0", "100"})
    private int spoiltEvery;

    private List<Polygon> units = List.of();
    private Optional<Psql> psql = Optional.empty();
    private String question = "";

    @Setup
    public void prepare() throws IOException {
        List<Polygon> villages = BenchData.villages(polygons);
        List<Polygon> drawn = new ArrayList<>();
        for (int i = 0; i < polygons; i++) {
            Polygon unit = (Polygon) villages.get(i).copy();
            if (spoiltEvery > 0 && i % spoiltEvery == 0) {
                Coordinate[] ring = unit.getCoordinates();
                ring[ring.length / 2].x += 1e-4;
            }
            unit.geometryChanged();
            drawn.add(unit);
        }
        units = drawn;
        long vertices = units.stream().mapToLong(Geometry::getNumPoints).sum();
        System.out.printf("%,d polygons of %,d vertices, %,d faults%n", polygons, vertices, check().size());
        psql = Psql.named();
        if (psql.isPresent()) {
            askFrom(psql.get());
        }
    }

    private void askFrom(Psql postgis) throws IOException {
        postgis.load("mosaic_unit", units);
        postgis.sql("create index on mosaic_unit using gist (geom); analyze mosaic_unit");
        boolean validates = postgis.sql("select count(*) from pg_proc where proname = 'st_coverageinvalidedges'")
                .equals("1");
        question = validates ? COVERAGE : PAIRS;
        System.out.printf(
                "PostGIS %s is asked: %s; it finds %s%n",
                postgis.sql("select postgis_lib_version()"), question, rivalPostgis());
    }

    @Benchmark
    public List<Fault> check() {
        return MosaicCheck.of(units);
    }

    @Benchmark
    public Geometry[] rivalCoverageValidator() {
        return CoverageValidator.validate(units.toArray(Geometry[]::new));
    }

    /** With the start of psql and the way over the socket, some 20 ms. */
    @Benchmark
    public String rivalPostgis() throws IOException {
        return psql.isEmpty() ? "" : psql.get().sql(question);
    }
}
