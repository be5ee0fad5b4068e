package org.jieming.gap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jieming.bench.Answer;
import org.jieming.bench.Psql;
import org.jieming.bench.RivalTable;
import org.jieming.bench.Scipy;
import org.jieming.bench.Timed;
import org.jieming.measure.Metres;
import org.jieming.reach.Decay;
import org.jieming.reach.FloatingCatchment;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.reach.ReachCurve;
import org.jieming.reach.SiteIndex;
import org.jieming.siting.Catchments;
import org.jieming.siting.Effort;
import org.jieming.siting.MostPeople;
import org.jieming.siting.Plan;

/**
 * Nearest facility, served share and accessibility on the benchmark data (folder of {@code gen.py} as argument) beside scipy and PostGIS
 * in the same run, their results held against ours: ways to the millimetre, accessibility to 1e-9. Everybody is given places in metres;
 * indexes of ours and scipy's are made within the clock, those of PostGIS outside it. The best of 100 sites comes after the table.
 */
public final class GapBench {
    private static final double REACH = 10_000;
    private static final double[] RADII = {300, 1_000, 2_000, 5_000};
    private static final int RIVAL_RUNS = 5;
    private static final String NEAREST = "nearest facility and served share";
    private static final String SHARES = "E2SFCA, Gaussian, 10 km";

    private final GapData data;
    private final RivalTable table = new RivalTable();

    private GapBench(GapData data) {
        this.data = data;
    }

    public static void main(String[] args) throws IOException {
        GapBench bench = new GapBench(GapData.read(Path.of(args[0])));
        Timed<Nearest> nearest = bench.nearest();
        Timed<FloatingCatchment> shares = bench.shares();
        bench.scipy(nearest.made().metres(), shares.made().perPerson());
        bench.postgis(nearest.made().metres(), shares.made().perPerson());
        bench.siting();
        bench.table.demandAgreement();
    }

    private Timed<Nearest> nearest() {
        Positions from = data.demandAt();
        Positions to = data.sitesAt();
        long[] people = data.people();
        Timed<Nearest> nearest = Timed.of(() -> SiteIndex.of(to).nearest(from));
        table.ours(NEAREST, told(nearest.made().metres()), nearest);
        Timed<ReachCurve> curve = Timed.of(() -> ReachCurve.of(nearest.made().metres(), people));
        table.ours("the whole curve from these ways", shares(nearest.made().metres()), curve);
        Metres far = new Metres(RADII[RADII.length - 1]);
        if (curve.made().within(far) != served(nearest.made().metres(), far.value())) {
            throw new IllegalStateException("the curve does not hold as many as its ways");
        }
        return nearest;
    }

    private Timed<FloatingCatchment> shares() {
        Positions from = data.demandAt();
        Positions to = data.sitesAt();
        Timed<FloatingCatchment> shares =
                Timed.of(() -> FloatingCatchment.of(from, data.people(), to, data.beds(), Decay.gaussian(REACH)));
        table.ours(SHARES, mean(shares.made().perPerson(), "%.9f beds"), shares);
        return shares;
    }

    private void scipy(double[] metres, double[] shares) throws IOException {
        Scipy scipy = Scipy.named();
        if (!scipy.isThere()) {
            table.absent("all", "scipy", scipy.version());
            return;
        }
        Map<String, double[]> given = Map.of(
                "demand", data.demand(),
                "sites", data.sites(),
                "people", Arrays.stream(data.people()).asDoubleStream().toArray(),
                "supply", data.beds());
        ways(scipy.version(), scipy.ask("nearest", given, RIVAL_RUNS), metres);
        Answer flat = scipy.ask("nearest-plane", given, RIVAL_RUNS);
        table.rival(
                NEAREST,
                "the same, on a plane",
                told(flat.values()),
                flat,
                RivalTable.off(metres, flat.values(), 1),
                0.05);
        accessibility(scipy.version(), scipy.ask("e2sfca", given, RIVAL_RUNS, "" + REACH), shares);
    }

    private void postgis(double[] metres, double[] shares) throws IOException {
        Optional<Psql> psql = Psql.named();
        if (psql.isEmpty()) {
            table.absent("all", "PostGIS", "no -Djieming.psql names a database");
            return;
        }
        PostgisReach postgis = PostgisReach.of(psql.get(), data);
        ways(postgis.version(), postgis.nearest(RIVAL_RUNS), metres);
        accessibility(postgis.version(), postgis.shares(REACH, 1), shares);
    }

    private void ways(String rival, Answer answer, double[] metres) {
        table.rival(NEAREST, rival, told(answer.values()), answer, RivalTable.off(metres, answer.values()), 0.001);
        double off = 0;
        for (double radius : RADII) {
            double people = served(metres, radius);
            off = Math.max(off, Math.abs(people - served(answer.values(), radius)) / people);
        }
        table.rival("people served within these", rival, shares(answer.values()), answer, off, 1e-5);
    }

    private void accessibility(String rival, Answer answer, double[] shares) {
        double floor = Arrays.stream(shares).average().orElseThrow();
        double off = RivalTable.off(shares, answer.values(), floor);
        table.rival(SHARES, rival, mean(answer.values(), "%.9f beds"), answer, off, 1e-9);
    }

    private static String told(double[] metres) {
        return mean(metres, "mean %.4f m");
    }

    private static String mean(double[] values, String form) {
        return String.format(Locale.ROOT, form, Arrays.stream(values).average().orElseThrow());
    }

    private String shares(double[] metres) {
        double all = Arrays.stream(data.people()).sum();
        StringBuilder told = new StringBuilder();
        for (double radius : RADII) {
            told.append(String.format(Locale.ROOT, "%.0f m %.5f ", radius, served(metres, radius) / all));
        }
        return told.toString().strip();
    }

    private long served(double[] metres, double radius) {
        long[] people = data.people();
        long served = 0;
        for (int i = 0; i < metres.length; i++) {
            served += Math.rint(metres[i] * 1_000) <= radius * 1_000 ? people[i] : 0;
        }
        return served;
    }

    private void siting() {
        double[] sites = data.sites();
        double[] candidates = new double[200];
        for (int i = 0; i < 100; i++) {
            candidates[2 * i] = sites[100 * i];
            candidates[2 * i + 1] = sites[100 * i + 1];
        }
        long[] people = data.people();
        Timed<Plan> plan = Timed.of(() -> MostPeople.choose(
                Catchments.of(
                        SiteIndex.of(data.demandAt()).within(Positions.ofDegrees(candidates), REACH),
                        people,
                        new boolean[people.length]),
                10,
                Effort.of(1_000_000_000)));
        RivalTable.note(
                "MCLP, 100 candidates, %d cells, p 10, 10 km: %.4f s, first %.4f; served %d bound %d proven %s; rivals"
                        + " in SolverBench",
                people.length,
                plan.median(),
                plan.first(),
                plan.made().served(),
                plan.made().bound(),
                plan.made().proven());
    }
}
