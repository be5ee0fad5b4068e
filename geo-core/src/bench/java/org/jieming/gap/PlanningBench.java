package org.jieming.gap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jieming.bench.Answer;
import org.jieming.bench.RivalTable;
import org.jieming.bench.Scipy;
import org.jieming.bench.Timed;
import org.jieming.reach.Decay;
import org.jieming.reach.FloatingCatchment;
import org.jieming.reach.GainsAndLosses;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
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
 * What a planner waits for while she drags a facility, how the kernels grow from 1,000 to 1,000,000 demand points, and the other aims of
 * siting, on the benchmark data (folder of {@code gen.py} as argument, and after it the sizes where not all are wanted). Beside the first
 * two stands scipy in the same run, its results held against ours; it has no question of what would be, and asks anew.
 */
public final class PlanningBench {
    private static final double REACH = 10_000;
    private static final List<String> GROWTH = List.of("1000", "10000", "100000", "1000000");
    /** From here on a rival is asked once. */
    private static final int MANY = 1_000_000;

    private static final int MOVES = 2_000;
    /** So many of them are asked of scipy, too. */
    private static final int SHARED_MOVES = 20;

    private final GapData data;
    private final Scipy scipy = Scipy.named();
    private final RivalTable table = new RivalTable();

    private PlanningBench(GapData data) {
        this.data = data;
    }

    public static void main(String[] args) throws IOException {
        var bench = new PlanningBench(GapData.read(Path.of(args[0])));
        if (!bench.scipy.isThere()) {
            bench.table.absent("all", "scipy", bench.scipy.version());
        }
        bench.whatIf();
        List<String> sizes = args.length > 1 ? List.of(args).subList(1, args.length) : GROWTH;
        for (String points : sizes) {
            bench.growth(Integer.parseInt(points));
        }
        bench.table.demandAgreement();
        bench.shortWays(500);
    }

    /**
     * A facility that moves by up to some 5 km.
     *
     * @param site its number
     */
    private record Move(int site, double lon, double lat) {
        static Move drawn(Random random, double[] sites) {
            int site = random.nextInt(sites.length / 2);
            return new Move(
                    site,
                    sites[2 * site] + random.nextDouble() * 0.1 - 0.05,
                    sites[2 * site + 1] + random.nextDouble() * 0.1 - 0.05);
        }

        Nearest then(StandingSites standing) {
            BitSet closed = new BitSet();
            closed.set(site);
            return standing.with(closed, Positions.ofDegrees(lon, lat));
        }
    }

    /** One facility after the other moves; who is served within 5 km, township by township. */
    private void whatIf() throws IOException {
        double[] sites = data.sites();
        long[] people = data.people();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] unitOf = data.cells().stream()
                .mapToInt(row -> numbers.computeIfAbsent(row.split(",")[3].substring(0, 9), code -> numbers.size()))
                .toArray();
        StandingSites standing =
                Timed.told("what-if, standing sites", () -> StandingSites.of(data.demandAt(), data.sitesAt()));
        GainsAndLosses.State before =
                new GainsAndLosses.State(unitOf, standing.now().metres(), 5_000);
        Random random = new Random(5);
        Move[] moves = new Move[MOVES];
        Arrays.setAll(moves, i -> Move.drawn(random, sites));
        double[] seconds = new double[MOVES];
        for (int at = 0; at < MOVES; at++) {
            long start = System.nanoTime();
            Nearest then = moves[at].then(standing);
            GainsAndLosses.of(numbers.size(), people, before, new GainsAndLosses.State(unitOf, then.metres(), 5_000));
            seconds[at] = (System.nanoTime() - start) / 1e9;
        }
        double first = seconds[0];
        Arrays.sort(seconds);
        String work = String.format(
                Locale.ROOT,
                "what-if, one of %d moved, %d cells, %d units",
                sites.length / 2,
                people.length,
                numbers.size());
        String p99 = String.format(Locale.ROOT, "p99 %.5f s", seconds[MOVES * 99 / 100]);
        table.ours(work, p99, new Timed<>(standing, first, seconds[MOVES / 2], 0));
        if (scipy.isThere()) {
            askAnew(work, standing, Arrays.copyOf(moves, SHARED_MOVES));
        }
    }

    private void askAnew(String work, StandingSites standing, Move[] moves) throws IOException {
        double[] rows = Arrays.stream(moves)
                .flatMapToDouble(move -> Arrays.stream(new double[] {move.site, move.lon, move.lat}))
                .toArray();
        double[] ours = Arrays.stream(moves)
                .flatMapToDouble(move -> Arrays.stream(move.then(standing).metres()))
                .toArray();
        Map<String, double[]> given = Map.of("demand", data.demand(), "sites", data.sites(), "moves", rows);
        Answer answer = scipy.ask("moved", given, moves.length);
        table.rival(
                work,
                scipy.version() + ", ways alone, asked anew",
                moves.length + " moves",
                answer,
                RivalTable.off(ours, answer.values()),
                0.001);
    }

    /** The same question for so many demand points: cells of the data, each many times, moved by up to some 2 km. */
    private void growth(int points) throws IOException {
        double[] cellsAt = data.demand();
        Positions sites = data.sitesAt();
        double[] beds = data.beds();
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
        Timed<Nearest> nearest = Timed.of(() -> SiteIndex.of(sites).nearest(demand));
        table.ours("nearest of " + points, "", nearest);
        Timed<FloatingCatchment> shares =
                Timed.of(() -> FloatingCatchment.of(demand, people, sites, beds, Decay.gaussian(REACH)));
        table.ours("E2SFCA 10 km of " + points, "", shares);
        if (scipy.isThere()) {
            Map<String, double[]> given = Map.of(
                    "demand",
                    lonLat,
                    "sites",
                    data.sites(),
                    "people",
                    Arrays.stream(people).asDoubleStream().toArray(),
                    "supply",
                    beds);
            grown(points, given, nearest.made(), shares.made());
        }
        StandingSites standing = StandingSites.of(demand, sites);
        Move move = new Move(17, lonLat[0], lonLat[1]);
        table.ours("what-if, ways alone, of " + points, "", Timed.of(() -> move.then(standing)));
    }

    private void grown(int points, Map<String, double[]> given, Nearest nearest, FloatingCatchment shares)
            throws IOException {
        int runs = points < MANY ? 3 : 1;
        Answer ways = scipy.ask("nearest", given, runs);
        double off = RivalTable.off(nearest.metres(), ways.values());
        table.rival("nearest of " + points, scipy.version(), "", ways, off, 0.001);
        Answer offered = scipy.ask("e2sfca", given, runs, "" + REACH);
        double floor = Arrays.stream(shares.perPerson()).average().orElseThrow();
        double apart = RivalTable.off(shares.perPerson(), offered.values(), floor);
        table.rival("E2SFCA 10 km of " + points, scipy.version(), "", offered, apart, 1e-9);
    }

    /** The other aims on so many cells and the first hundred facilities as candidates. */
    private void shortWays(int points) {
        double[] candidates = Arrays.copyOf(data.sites(), 200);
        double[] demand = Arrays.copyOf(data.demand(), 2 * points);
        long[] people = Arrays.copyOf(data.people(), points);
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
        told("p-median", Timed.told("p-median " + size, () -> LeastWay.choose(ways, 10, Effort.of(200_000_000))));
        told("p-center", Timed.told("p-center " + size, () -> LeastFarthest.choose(ways, 10, Effort.of(100_000_000))));
        int[][] reached = SiteIndex.of(from).within(Positions.ofDegrees(candidates), 20_000);
        long[] places = new long[reached.length];
        Arrays.fill(places, Arrays.stream(people).sum() / 15);
        Plan seated = Timed.told(
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
