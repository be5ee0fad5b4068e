package org.jieming.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jieming.crs.Crs;
import org.jieming.naming.NameIndex;
import org.jieming.naming.NameVerdict;
import org.jieming.naming.NamingRules;
import org.jieming.naming.ProposedName;
import org.jieming.place.PlaceKind;
import org.jieming.place.PlaceTables;
import org.jieming.register.Descriptor;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
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
 * The check of the name of a town beside n natural entities of 600 names, a third of them areas of 200 vertices, in 900 towns of 2,000
 * vertices each: thousands of entities have each name, and many a town has one on its border. The worst that the rule meets; no
 * system with the same check is known to measure beside it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class BeyondBench {
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");
    private static final String FIRST = "青白黄黑红石龙凤虎马牛羊金银铜铁松柏桃李";
    private static final String SECOND = "龙石云泉沙峰岩竹梅鹤";
    private static final String[] ENDS = {"山", "河", "湖"};
    private static final int SIDE = 30;
    private static final double WEST = 115;
    private static final double SOUTH = 29;
    private static final double STEP = 0.15;

    @Param({"20000", "200000", "1000000"})
    private int n;

    private final NamingRules rules = NamingRules.of(PlaceTables.SHIPPED);
    private final List<ProposedName> asked = new ArrayList<>();
    private NameIndex index = NameIndex.of(Snapshot.EMPTY, PlaceTables.SHIPPED);
    private int turn;

    /** Draws towns, entities and the names that are asked. */
    @Setup
    public void draw() {
        Random random = new Random(20261128);
        List<ItemVersion> entities = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            entities.add(entity(random, i));
        }
        Map<ItemType, List<ItemVersion>> believed = new EnumMap<>(ItemType.class);
        believed.put(ItemType.PLACE, entities);
        believed.put(ItemType.DIVISION, towns());
        index = NameIndex.of(
                Snapshot.of(new RevisionNumber(1), Fingerprint.NONE, believed, List.of()), PlaceTables.SHIPPED);
        for (int i = 0; i < 4096; i++) {
            asked.add(ProposedName.of(name(random) + "镇", PlaceKind.K2, code(random.nextInt(SIDE * SIDE)), DAY));
        }
    }

    private static String name(Random random) {
        return "" + FIRST.charAt(random.nextInt(FIRST.length())) + SECOND.charAt(random.nextInt(SECOND.length()))
                + ENDS[random.nextInt(ENDS.length)];
    }

    private static String code(int town) {
        return String.format("34%02d%02d%03d", 1 + town / 300, 1 + town / 30 % 10, 100 + town % 30);
    }

    private static List<ItemVersion> towns() {
        List<ItemVersion> towns = new ArrayList<>();
        for (int town = 0; town < SIDE * SIDE; town++) {
            double x = WEST + STEP * (town % SIDE + 0.5);
            double y = SOUTH + STEP * (town / SIDE + 0.5);
            String name = "第" + town + "镇";
            towns.add(item(
                    ItemType.DIVISION, name, ring(x, y, STEP / 2, 2_000), "name", name, "code", code(town) + "000"));
        }
        return towns;
    }

    private static ItemVersion entity(Random random, int i) {
        double x = WEST + STEP * SIDE * random.nextDouble();
        double y = SOUTH + STEP * SIDE * random.nextDouble();
        Shape shape = i % 3 == 0 ? ring(x, y, 0.002 + 0.02 * random.nextDouble(), 200) : Shape.point(x, y);
        int town = (int) ((y - SOUTH) / STEP) * SIDE + (int) ((x - WEST) / STEP);
        return item(
                ItemType.PLACE,
                "bench " + i,
                shape,
                "name",
                name(random),
                "kind",
                "K1",
                "division_code",
                code(town) + "000");
    }

    private static Shape ring(double x, double y, double radius, int vertices) {
        Coordinate[] ring = new Coordinate[vertices + 1];
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * i / vertices;
            double wave = radius * (1 + 0.05 * Math.sin(17 * angle));
            ring[i] = new Coordinate(x + wave * Math.cos(angle), y + wave * Math.sin(angle));
        }
        ring[vertices] = ring[0].copy();
        Geometry area = new GeometryFactory().createPolygon(ring);
        return Shape.of(area, Crs.CGCS2000).compact();
    }

    private static ItemVersion item(ItemType type, String id, Shape shape, String... values) {
        Values.Builder builder = Values.of(Descriptor.of(type));
        for (int i = 0; i < values.length; i += 2) {
            builder.parse(values[i], values[i + 1]);
        }
        return new ItemVersion(ItemId.named(id), type, Period.ALWAYS, new RevisionNumber(1), builder.build(), shape);
    }

    /** One name of a town against all rules. */
    @Benchmark
    public NameVerdict check() {
        turn = (turn + 1) % asked.size();
        return rules.check(asked.get(turn), index);
    }
}
