package org.jieming.mosaic;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jieming.bench.BenchData;
import org.jieming.bench.Psql;
import org.jieming.measure.Metres;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.polygonize.Polygonizer;
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
 * A mosaic of 15,000 villages made of the lines between them, beside JTS's polygonizer and, where system property {@code
 * jieming.psql} holds the command and arguments of a psql with PostGIS, ST_Polygonize. The rivals make faces alone: they look for no
 * line that crosses, and say neither whose a face is nor which line is wrong.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class MosaicAssemblyBench {
    private static final Metres SNAPPED = new Metres(0.001);
    private static final Envelope SQUARE = new Envelope(117, 120, 30, 33);

    @Param({"1500", "15000"})
    private int villages;

    private List<AgreedLine> lines = List.of();
    private Set<Integer> all = Set.of();
    private Optional<Psql> psql = Optional.empty();

    @Setup
    public void prepare() throws IOException {
        // villages at the rim reach far beyond the square, with more border than all others together
        List<Polygon> units = BenchData.villages().stream()
                .filter(village -> SQUARE.contains(village.getEnvelopeInternal()))
                .limit(villages)
                .toList();
        lines = SharedBorders.of(units).lines();
        all = IntStream.range(0, units.size()).boxed().collect(Collectors.toSet());
        Assembly made = made();
        System.out.printf(
                "%,d lines of %,d vertices make %,d units with %d flaws%n",
                lines.size(),
                lines.stream().mapToLong(line -> line.line().getNumPoints()).sum(),
                made.units().size(),
                made.flaws().size());
        psql = Psql.named();
        if (psql.isPresent()) {
            psql.get().load("mosaic_line", lines.stream().map(AgreedLine::line).toList());
        }
    }

    @Benchmark
    public Assembly made() {
        return MosaicAssembly.of(lines, all, SNAPPED);
    }

    @Benchmark
    public Collection<?> rivalPolygonizer() {
        Polygonizer polygonizer = new Polygonizer();
        lines.forEach(line -> polygonizer.add(line.line()));
        return polygonizer.getPolygons();
    }

    /** With the start of psql and the way over the socket, some 20 ms. */
    @Benchmark
    public String rivalPostgis() throws IOException {
        return psql.isEmpty() ? "" : psql.get().sql("select st_numgeometries(st_polygonize(geom)) from mosaic_line");
    }
}
