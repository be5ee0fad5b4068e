package org.jieming.gap;

import static org.jieming.bench.Timed.told;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jieming.reach.Decay;
import org.jieming.reach.FloatingCatchment;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.walk.Entry;
import org.jieming.walk.Footholds;
import org.jieming.walk.StandingWalks;
import org.jieming.walk.WalkNetwork;
import org.jieming.walk.WalkTree;

/**
 * Ways on foot for 58,000 demand points, and for 1,000 to 1,000,000, to the nearest of 5,000 sites on a grid of streets of some 100 m: 250,000 crossings and
 * 499,000 pieces. Beside it scipy's {@code csgraph.dijkstra(min_only=True)} on the same grid: nodes (row, column) at 105° + 0.001°
 * column, 35° + 0.001° row, joined to the next in row and column.
 */
public final class WalkBench {
    private static final int SIDE = 500;
    private static final double STEP = 0.001;
    private static final int DEMAND = 58_000;
    private static final int SITES = 5_000;
    private static final double LIMIT = 500;

    private WalkBench() {}

    public static void main(String[] args) {
        List<double[]> streets = streets();
        WalkNetwork network = told("walking network, built", () -> WalkNetwork.of(streets));
        Positions demand = scattered(DEMAND, 1);
        Positions sites = scattered(SITES, 2);
        Entry entry = new Entry.Nearest(network, LIMIT);
        Footholds people = told("58,000 led to the road", () -> network.footholds(demand, LIMIT));
        Footholds doors = network.footholds(sites, LIMIT);
        WalkTree tree = told("one search from 5,000 sites", () -> network.from(doors));
        Nearest walked = told("nearest of 58,000 along roads", () -> tree.nearest(people));
        told("all of it, network kept", () -> network.from(network.footholds(sites, LIMIT))
                .nearest(network.footholds(demand, LIMIT)));
        StandingWalks standing = told("what-if on foot, ready", () -> StandingWalks.of(entry, demand, sites));
        whatIf("what-if on foot, one site moved up to 1 km", standing, sites);
        Entry sides = new Entry.AllSides(network, LIMIT, WalkNetwork.of(List.of()));
        told("58,000 led to the roads on all sides", () -> sides.footholds(demand));
        whatIf("what-if on foot on all sides", StandingWalks.of(sides, demand, sites), sites);
        double[] beds = new double[SITES];
        long[] elders = new long[DEMAND];
        Arrays.fill(beds, 50);
        Arrays.fill(elders, 20);
        told(
                "2sfca on foot, 5,000 sites, 2 km",
                () -> FloatingCatchment.of(network.around(people, doors), elders, beds, Decay.within(2_000)));
        System.out.printf(
                Locale.ROOT,
                "# %d pieces, mean way %.3f m%n",
                network.size(),
                Arrays.stream(walked.metres()).average().orElseThrow());
        growth(network, sites);
    }

    /** The same questions for 1,000 to 1,000,000 demand points; the roads and the sites stay. */
    private static void growth(WalkNetwork network, Positions sites) {
        for (int points : new int[] {1_000, 10_000, 100_000, 1_000_000}) {
            Positions demand = scattered(points, points);
            told("growth on foot, nearest " + points, () -> network.from(network.footholds(sites, LIMIT))
                    .nearest(network.footholds(demand, LIMIT)));
            StandingWalks standing = StandingWalks.of(new Entry.Nearest(network, LIMIT), demand, sites);
            whatIf("growth on foot, what-if " + points, standing, sites);
        }
    }

    /** One site after the other moves by up to 1 km. */
    private static void whatIf(String metric, StandingWalks standing, Positions sites) {
        SplittableRandom random = new SplittableRandom(5);
        double[] seconds = new double[500];
        for (int move = 0; move < seconds.length; move++) {
            int site = random.nextInt(SITES);
            BitSet moved = new BitSet();
            moved.set(site);
            Positions opened = Positions.ofDegrees(
                    sites.longitude(site) + random.nextDouble(-0.01, 0.01),
                    sites.latitude(site) + random.nextDouble(-0.01, 0.01));
            long start = System.nanoTime();
            standing.with(moved, opened);
            seconds[move] = (System.nanoTime() - start) / 1e9;
        }
        double first = seconds[0];
        Arrays.sort(seconds);
        System.out.printf(
                Locale.ROOT,
                "%s\tjieming\t%.5f\ts\tfirst %.4f, p99 %.5f%n",
                metric,
                seconds[seconds.length / 2],
                first,
                seconds[seconds.length * 99 / 100]);
    }

    private static List<double[]> streets() {
        List<double[]> streets = new ArrayList<>();
        for (int street = 0; street < SIDE; street++) {
            double[] row = new double[2 * SIDE];
            double[] column = new double[2 * SIDE];
            for (int at = 0; at < SIDE; at++) {
                row[2 * at] = 105 + at * STEP;
                row[2 * at + 1] = 35 + street * STEP;
                column[2 * at] = 105 + street * STEP;
                column[2 * at + 1] = 35 + at * STEP;
            }
            streets.add(row);
            streets.add(column);
        }
        return streets;
    }

    private static Positions scattered(int count, long seed) {
        double[] lonLat = new SplittableRandom(seed).doubles(2L * count).toArray();
        for (int at = 0; at < lonLat.length; at += 2) {
            lonLat[at] = 105 + lonLat[at] * (SIDE - 1) * STEP;
            lonLat[at + 1] = 35 + lonLat[at + 1] * (SIDE - 1) * STEP;
        }
        return Positions.ofDegrees(lonLat);
    }
}
