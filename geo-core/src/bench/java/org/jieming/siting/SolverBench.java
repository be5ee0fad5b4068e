package org.jieming.siting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jieming.reach.Positions;
import org.jieming.reach.SiteIndex;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The best 10 of 100 sites for 100,000 demand points (MCLP), by the own search and by ojAlgo, a solver maintained on Maven
 * Central, on the benchmark data (folder of {@code gen.py} as argument). Both are given people in the same situation put
 * together. A second argument names a folder for the groups, so that another solver can be asked the same: a line each, the
 * people and then the candidates that would serve them. All figures of the own search come first.
 */
public final class SolverBench {
    private static final int CANDIDATES = 100;
    private static final int POINTS = 100_000;
    private static final int SITES = 10;
    private static final long LONGEST_MS = 30_000;

    private SolverBench() {}

    public static void main(String[] args) throws IOException {
        List<String> facilities = rows(Path.of(args[0]).resolve("facilities.csv"));
        List<String> cells = rows(Path.of(args[0]).resolve("popgrid.csv"));
        Random random = new Random(POINTS);
        double[] demand = new double[2 * POINTS];
        long[] people = new long[POINTS];
        for (int i = 0; i < POINTS; i++) {
            String[] cell = cells.get(random.nextInt(cells.size())).split(",");
            demand[2 * i] = Double.parseDouble(cell[4]) + (random.nextDouble() - 0.5) / 25;
            demand[2 * i + 1] = Double.parseDouble(cell[5]) + (random.nextDouble() - 0.5) / 25;
            people[i] = random.nextInt(100);
        }
        double[] candidates = new double[2 * CANDIDATES];
        for (int i = 0; i < CANDIDATES; i++) {
            String[] row = facilities.get(i * (facilities.size() / CANDIDATES)).split(",");
            candidates[2 * i] = Double.parseDouble(row[6]);
            candidates[2 * i + 1] = Double.parseDouble(row[7]);
        }
        Map<Double, Catchments> problems = new TreeMap<>();
        for (double radius : new double[] {5_000, 10_000, 20_000, 30_000, 40_000, 60_000, 80_000}) {
            int[][] reached = SiteIndex.of(Positions.ofDegrees(demand)).within(Positions.ofDegrees(candidates), radius);
            problems.put(radius, Catchments.of(reached, people, new boolean[POINTS]));
        }
        problems.forEach(SolverBench::own);
        if (args.length > 1) {
            for (var problem : problems.entrySet()) {
                String name = String.format(Locale.ROOT, "mclp-%.0f.txt", problem.getKey());
                Files.write(Path.of(args[1]).resolve(name), groups(problem.getValue()));
            }
        }
        problems.forEach(SolverBench::maintained);
    }

    private static List<String> rows(Path file) throws IOException {
        List<String> rows = Files.readAllLines(file);
        return rows.subList(1, rows.size());
    }

    private static void own(double radius, Catchments catchments) {
        System.out.printf(Locale.ROOT, "# radius %.0f m, %d groups%n", radius, catchments.groups());
        for (int run = 0; run < 3; run++) {
            long start = System.nanoTime();
            Plan plan = MostPeople.choose(catchments, SITES, Effort.of(2_000_000_000L));
            told("jieming", radius, start, plan.served(), plan.proven() ? "proven" : "bound " + plan.bound());
        }
    }

    private static void maintained(double radius, Catchments catchments) {
        long start = System.nanoTime();
        Optimisation.Result found = model(catchments).maximise();
        told(
                "ojalgo",
                radius,
                start,
                Math.round(found.getValue()),
                found.getState().toString());
    }

    private static void told(String who, double radius, long start, long served, String state) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT, "mclp %.0f m\t%s\t%.3f\ts\tserved %d, %s%n", radius, who, seconds, served, state);
    }

    /** max Σ P y, y ≤ Σ x of those that serve it, Σ x = p; x whole, y up to 1. */
    private static ExpressionsBasedModel model(Catchments catchments) {
        var model = new ExpressionsBasedModel();
        model.options.time_abort = LONGEST_MS;
        model.options.time_suffice = LONGEST_MS;
        List<Variable> sites = new ArrayList<>();
        var sum = model.newExpression("sites").level(SITES);
        for (int candidate = 0; candidate < catchments.candidates(); candidate++) {
            Variable site = model.newVariable("x" + candidate).binary();
            sites.add(site);
            sum.set(site, 1);
        }
        for (int group = 0; group < catchments.groups(); group++) {
            Variable served = model.newVariable("y" + group).lower(0).upper(1).weight(catchments.people(group));
            var limit = model.newExpression("served" + group).upper(0).set(served, 1);
            Arrays.stream(catchments.candidatesOf(group)).forEach(candidate -> limit.set(sites.get(candidate), -1));
        }
        return model;
    }

    private static List<String> groups(Catchments catchments) {
        return IntStream.range(0, catchments.groups())
                .mapToObj(group -> catchments.people(group) + " "
                        + Arrays.stream(catchments.candidatesOf(group))
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(" ")))
                .toList();
    }
}
