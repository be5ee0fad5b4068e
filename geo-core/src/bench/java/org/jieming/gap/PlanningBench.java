package org.jieming.gap;

import static org.jieming.gap.GapBench.column;
import static org.jieming.gap.GapBench.lines;
import static org.jieming.gap.GapBench.lonLat;
import static org.jieming.gap.GapBench.timed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jieming.reach.Decay;
import org.jieming.reach.FloatingCatchment;
import org.jieming.reach.GainsAndLosses;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.reach.ReachCurve;
import org.jieming.reach.SiteIndex;
import org.jieming.reach.StandingSites;
import org.jieming.siting.Effort;
import org.jieming.siting.LeastFarthest;
import org.jieming.siting.LeastWay;
import org.jieming.siting.MostSeated;
import org.jieming.siting.Plan;
import org.jieming.siting.WayPlan;
import org.jieming.siting.Ways;

/**
 * What a planner waits for while she drags a facility, how the kernels grow from 1,000 to 1,000,000 demand points, and the
 * other aims of siting, on the benchmark data (folder of {@code gen.py} as argument).
 */
public final class PlanningBench {
    private final List<String> facilities = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();

    public static void main(String[] args) throws IOException {
        var bench = new PlanningBench();
        lines(Path.of(args[0]).resolve("facilities.csv"), bench.facilities);
        lines(Path.of(args[0]).resolve("popgrid.csv"), bench.cells);
        bench.whatIf();
        bench.growth();
        bench.shortWays(500);
    }

    /** One facility after the other moves by up to some 5 km; who is served within 5 km, township by township. */
    private void whatIf() {
        double[] sites = lonLat(facilities, 6);
        long[] people =
                Arrays.stream(column(cells, 2)).mapToLong(value -> (long) value).toArray();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] unitOf = cells.stream()
                .mapToInt(row -> numbers.computeIfAbsent(row.split(",")[3].substring(0, 9), code -> numbers.size()))
                .toArray();
        Positions demand = Positions.ofDegrees(lonLat(cells, 4));
        StandingSites standing =
                timed("what-if, standing sites", () -> StandingSites.of(demand, Positions.ofDegrees(sites)));
        GainsAndLosses.State before =
                new GainsAndLosses.State(unitOf, standing.now().metres(), 5_000);
        Random random = new Random(5);
        double[] seconds = new double[2_000];
        for (int move = 0; move < seconds.length; move++) {
            int site = random.nextInt(sites.length / 2);
            BitSet closed = new BitSet();
            closed.set(site);
            double lon = sites[2 * site] + random.nextDouble() * 0.1 - 0.05;
            double lat = sites[2 * site + 1] + random.nextDouble() * 0.1 - 0.05;
            long start = System.nanoTime();
            Nearest then = standing.with(closed, Positions.ofDegrees(lon, lat));
            GainsAndLosses.of(numbers.size(), people, before, new GainsAndLosses.State(unitOf, then.metres(), 5_000));
            seconds[move] = (System.nanoTime() - start) / 1e9;
        }
        double first = seconds[0];
        Arrays.sort(seconds);
        System.out.printf(
                Locale.ROOT,
                "what-if, one of %d moved, %d cells, %d units\tjieming\t%.5f\ts\tfirst %.4f, p99 %.5f%n",
                sites.length / 2,
                people.length,
                numbers.size(),
                seconds[1_000],
                first,
                seconds[1_980]);
    }

    /** The same question for 1,000 to 1,000,000 demand points: cells of the data, each many times, moved by up to some 2 km. */
    private void growth() {
        double[] cellsAt = lonLat(cells, 4);
        Positions sites = Positions.ofDegrees(lonLat(facilities, 6));
        double[] beds = column(facilities, 3);
        for (int points : new int[] {1_000, 10_000, 100_000, 1_000_000}) {
            Random random = new Random(points);
            double[] lonLat = new double[2 * points];
            long[] people = new long[points];
            for (int i = 0; i < points; i++) {
                int cell = random.nextInt(cellsAt.length / 2);
                lonLat[2 * i] = cellsAt[2 * cell] + (random.nextDouble() - 0.5) / 25;
                lonLat[2 * i + 1] = cellsAt[2 * cell + 1] + (random.nextDouble() - 0.5) / 25;
                people[i] = random.nextInt(100);
            }
            Positions demand = Positions.ofDegrees(lonLat);
            Nearest nearest =
                    timed("growth nearest " + points, () -> SiteIndex.of(sites).nearest(demand));
            timed("growth curve " + points, () -> ReachCurve.of(nearest.metres(), people));
            timed(
                    "growth e2sfca 10 km " + points,
                    () -> FloatingCatchment.of(demand, people, sites, beds, Decay.gaussian(10_000)));
            StandingSites standing = StandingSites.of(demand, sites);
            BitSet closed = new BitSet();
            closed.set(17);
            Positions opened = Positions.ofDegrees(lonLat[0], lonLat[1]);
            timed("growth what-if " + points, () -> standing.with(closed, opened));
        }
    }

    /** The other aims on so many cells and the first hundred facilities as candidates. */
    private void shortWays(int points) {
        double[] candidates = Arrays.copyOf(lonLat(facilities, 6), 200);
        double[] demand = Arrays.copyOf(lonLat(cells, 4), 2 * points);
        long[] people = Arrays.stream(column(cells, 2))
                .limit(points)
                .mapToLong(value -> (long) value)
                .toArray();
        Positions from = Positions.ofDegrees(demand);
        double[][] metres = new double[points][candidates.length / 2];
        for (int candidate = 0; candidate < candidates.length / 2; candidate++) {
            Positions one = Positions.ofDegrees(candidates[2 * candidate], candidates[2 * candidate + 1]);
            double[] to = SiteIndex.of(one).nearest(from).metres();
            for (int point = 0; point < points; point++) {
                metres[point][candidate] = to[point];
            }
        }
        double[] none = new double[points];
        Arrays.fill(none, Double.POSITIVE_INFINITY);
        Ways ways = new Ways(metres, none, people);
        String size = points + " cells, " + candidates.length / 2 + " candidates, p 10";
        told("p-median", timed("p-median " + size, () -> LeastWay.choose(ways, 10, Effort.of(200_000_000))));
        told("p-center", timed("p-center " + size, () -> LeastFarthest.choose(ways, 10, Effort.of(100_000_000))));
        int[][] reached = SiteIndex.of(from).within(Positions.ofDegrees(candidates), 20_000);
        long[] places = new long[reached.length];
        Arrays.fill(places, Arrays.stream(people).sum() / 15);
        Plan seated = timed(
                        "capacitated mclp, 20 km, " + size,
                        () -> MostSeated.choose(reached, people, places, reached.length, 10, Effort.of(50_000_000)))
                .plan();
        System.out.printf("# seated %d bound %d proven %s%n", seated.served(), seated.bound(), seated.proven());
    }

    private static void told(String aim, WayPlan plan) {
        System.out.printf(
                Locale.ROOT, "# %s %.0f bound %.0f proven %s%n", aim, plan.value(), plan.bound(), plan.proven());
    }
}
