package org.jieming.bench;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jieming.index.BoxDistance;
import org.jieming.index.BoxIndex;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.index.strtree.STRtree;
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

/** The box index over places, beside the two packed trees of JTS; boxes of 0.1° hold n / 900 places on average. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BoxIndexBench {

    private static final int ASKED = 1 << 14;
    private static final double SIDE = 0.1;

    @Param({"20000", "200000", "1000000"})
    int n;

    private double[] boxes = {};
    private double[] asked = {};
    private BoxIndex index = BoxIndex.build(boxes);
    private STRtree strtree = new STRtree();
    private HPRtree hprtree = new HPRtree();
    private int turn;

    @Setup
    public void build() {
        double[] places = BenchData.places(n);
        boxes = new double[4 * n];
        for (int i = 0; i < n; i++) {
            boxes[4 * i] = boxes[4 * i + 2] = places[2 * i];
            boxes[4 * i + 1] = boxes[4 * i + 3] = places[2 * i + 1];
        }
        Random random = new Random(7);
        asked = new double[2 * ASKED];
        for (int i = 0; i < ASKED; i++) {
            int place = random.nextInt(n);
            asked[2 * i] = places[2 * place] - SIDE * random.nextDouble();
            asked[2 * i + 1] = places[2 * place + 1] - SIDE * random.nextDouble();
        }
        index = BoxIndex.build(boxes);
        strtree = buildStrtree();
        hprtree = buildHprtree();
    }

    @Benchmark
    public BoxIndex buildBoxIndex() {
        return BoxIndex.build(boxes);
    }

    @Benchmark
    public STRtree buildStrtree() {
        STRtree tree = new STRtree();
        for (int i = 0; i < n; i++) {
            tree.insert(new Envelope(boxes[4 * i], boxes[4 * i + 2], boxes[4 * i + 1], boxes[4 * i + 3]), i);
        }
        tree.build();
        return tree;
    }

    @Benchmark
    public HPRtree buildHprtree() {
        HPRtree tree = new HPRtree();
        for (int i = 0; i < n; i++) {
            tree.insert(new Envelope(boxes[4 * i], boxes[4 * i + 2], boxes[4 * i + 1], boxes[4 * i + 3]), i);
        }
        tree.build();
        return tree;
    }

    @Benchmark
    public int searchAllBoxIndex() {
        int at = next();
        Page page = new Page(Integer.MAX_VALUE);
        index.search(asked[at], asked[at + 1], asked[at] + SIDE, asked[at + 1] + SIDE, 0, page::take);
        return page.taken;
    }

    @Benchmark
    public int searchAllStrtree() {
        List<?> found = strtree.query(askedBox());
        return found.size();
    }

    @Benchmark
    public int searchAllHprtree() {
        List<?> found = hprtree.query(askedBox());
        return found.size();
    }

    /** The first hundred matches in a box four times as wide. */
    @Benchmark
    public int firstPage() {
        return page(0);
    }

    /** A hundred matches from the middle of all positions on: costs what the first page costs. */
    @Benchmark
    public int pageResumedHalfWay() {
        return page(n / 2);
    }

    @Benchmark
    public int nearestTen() {
        int at = next();
        Page page = new Page(10);
        index.nearest(
                BoxDistance.flat(asked[at], asked[at + 1], 95_000, 111_000),
                (position, distance) -> page.take(position));
        return page.taken;
    }

    private int page(int from) {
        int at = next();
        Page page = new Page(100);
        index.search(asked[at], asked[at + 1], asked[at] + 4 * SIDE, asked[at + 1] + 4 * SIDE, from, page::take);
        return page.taken;
    }

    private Envelope askedBox() {
        int at = next();
        return new Envelope(asked[at], asked[at] + SIDE, asked[at + 1], asked[at + 1] + SIDE);
    }

    private int next() {
        turn = turn + 1 & ASKED - 1;
        return 2 * turn;
    }

    /** Counts what it is shown, up to a limit. */
    private static final class Page {

        private final int limit;
        private int taken;

        Page(int limit) {
            this.limit = limit;
        }

        boolean take(int position) {
            return ++taken < limit;
        }
    }
}
