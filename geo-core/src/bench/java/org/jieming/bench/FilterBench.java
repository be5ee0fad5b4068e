package org.jieming.bench;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.jieming.filter.Condition;
import org.jieming.filter.CqlJson;
import org.jieming.filter.CqlText;
import org.jieming.filter.Field;
import org.jieming.filter.Filter;
import org.jieming.filter.Kind;
import org.jieming.filter.Schema;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
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

/**
 * One filter of three terms, each of which lets about half through, read and asked of 4,096 places in turn; beside it the same
 * question in ECQL asked of GeoTools features.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FilterBench {
    private static final int PLACES = 1 << 12;
    private static final String AREA =
            "POLYGON ((117.2 30.1, 119.8 30.4, 119.5 32.9, 118.1 31.6, 117.3 32.7, 117.2 30.1))";
    private static final String TEXT = "population > 5000 AND name LIKE '中%' AND S_INTERSECTS(geometry, " + AREA + ")";
    private static final String ECQL_TEXT =
            "population > 5000 AND name LIKE '中%' AND INTERSECTS(geometry, " + AREA + ")";

    /** A place as a register might hold it. */
    private record Place(String name, Long population, Geometry geometry) {}

    private static final Schema<Place> SCHEMA = Schema.of(List.of(
            new Field<>("name", Kind.TEXT, Place::name),
            new Field<>("population", Kind.INTEGER, Place::population),
            new Field<>("geometry", Kind.GEOMETRY, Place::geometry)));

    private final Place[] places = new Place[PLACES];
    private final org.geotools.api.feature.simple.SimpleFeature[] features =
            new org.geotools.api.feature.simple.SimpleFeature[PLACES];
    private final Condition condition = CqlText.parse(TEXT);
    private final String json = CqlJson.write(condition).toString();
    private final Filter<Place> filter = Filter.compile(condition, SCHEMA);
    private final Filter<Place> attributes = Filter.compile(
            CqlText.parse("population > 5000 AND name LIKE '中%' AND population NOT BETWEEN 6000 AND 6100"), SCHEMA);
    private org.geotools.api.filter.Filter rival = org.geotools.api.filter.Filter.INCLUDE;
    private int turn;

    @Setup
    public void draw() throws CQLException {
        Random random = new Random(11);
        GeometryFactory factory = new GeometryFactory();
        double[] positions = BenchData.places(PLACES);
        var type = new SimpleFeatureTypeBuilder();
        type.setName("place");
        type.add("name", String.class);
        type.add("population", Long.class);
        type.add("geometry", Point.class);
        var builder = new SimpleFeatureBuilder(type.buildFeatureType());
        for (int i = 0; i < PLACES; i++) {
            Point point = factory.createPoint(new Coordinate(positions[2 * i], positions[2 * i + 1]));
            String name = (random.nextBoolean() ? "中山路" : "解放路") + i;
            long population = random.nextInt(10_000);
            places[i] = new Place(name, population, point);
            builder.addAll(List.of(name, population, point));
            features[i] = builder.buildFeature("place." + i);
        }
        rival = ECQL.toFilter(ECQL_TEXT);
    }

    @Benchmark
    public boolean ask() {
        return filter.test(places[next()]);
    }

    @Benchmark
    public boolean askAttributesOnly() {
        return attributes.test(places[next()]);
    }

    @Benchmark
    public boolean askGeoTools() {
        return rival.evaluate(features[next()]);
    }

    @Benchmark
    public Condition parseText() {
        return CqlText.parse(TEXT);
    }

    @Benchmark
    public Condition parseJson() {
        return CqlJson.parse(json);
    }

    @Benchmark
    public Filter<Place> compile() {
        return Filter.compile(condition, SCHEMA);
    }

    @Benchmark
    public org.geotools.api.filter.Filter parseGeoTools() throws CQLException {
        return ECQL.toFilter(ECQL_TEXT);
    }

    private int next() {
        turn = turn + 1 & PLACES - 1;
        return turn;
    }
}
