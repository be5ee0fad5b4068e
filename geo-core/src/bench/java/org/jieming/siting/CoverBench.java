package org.jieming.siting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The fewest sites that serve 800 cells within 1,000 m (LSCP), every cell a candidate, on squares of several sizes, by the own
 * search and by ojAlgo, a solver maintained on Maven Central. With a folder as argument the groups are written there, a line
 * each: the candidates that would serve them, so that another solver can be asked the same. All figures of the own search come
 * first.
 */
public final class CoverBench {
    private static final int CELLS = 800;
    private static final double REACH = 1_000;
    private static final int RUNS = 3;
    private static final long EFFORT = 3_000_000_000L;
    private static final long LONGEST_MS = 15_000;
    private static final List<Square> SQUARES = List.of(
            new Square(1, 19_000),
            new Square(5, 16_000),
            new Square(1, 14_000),
            new Square(2, 14_000),
            new Square(1, 10_000));

    private CoverBench() {}

    /** So many metres of side, and where the places of cells begin. */
    private record Square(long seed, int side) {
        Catchments catchments() {
            Random random = new Random(seed);
            double[] at =
                    random.doubles(2L * CELLS, 0, 1).map(part -> part * side).toArray();
            int[][] reached = new int[CELLS][];
            Arrays.setAll(reached, candidate -> IntStream.range(0, CELLS)
                    .filter(cell ->
                            Math.hypot(at[2 * cell] - at[2 * candidate], at[2 * cell + 1] - at[2 * candidate + 1])
                                    <= REACH)
                    .toArray());
            long[] people = new long[CELLS];
            Arrays.fill(people, 1);
            return Catchments.of(reached, people, new boolean[CELLS]);
        }
    }

    public static void main(String[] args) throws IOException {
        for (Square square : SQUARES) {
            for (int run = 0; run < RUNS; run++) {
                long start = System.nanoTime();
                Plan plan = Everybody.choose(square.catchments(), Effort.of(EFFORT));
                told(
                        square,
                        "jieming",
                        start,
                        plan.chosen().size() + (plan.proven() ? " proven" : " bound " + plan.bound()));
            }
        }
        for (Square square : SQUARES) {
            if (args.length > 0) {
                Files.write(
                        Path.of(args[0]).resolve("lscp-" + square.seed + "-" + square.side + ".txt"),
                        groups(square.catchments()));
            }
        }
        for (Square square : SQUARES) {
            long start = System.nanoTime();
            Optimisation.Result found = model(square.catchments()).minimise();
            told(square, "ojalgo", start, Math.round(found.getValue()) + " " + found.getState());
        }
    }

    private static void told(Square square, String who, long start, String what) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT, "lscp seed %d side %d m\t%s\t%.3f\ts\t%s%n", square.seed, square.side, who, seconds, what);
    }

    /** min Σ x, Σ x of those that serve a group ≥ 1; x whole. */
    private static ExpressionsBasedModel model(Catchments catchments) {
        var model = new ExpressionsBasedModel();
        model.options.time_abort = LONGEST_MS;
        model.options.time_suffice = LONGEST_MS;
        List<Variable> sites = IntStream.range(0, catchments.candidates())
                .mapToObj(
                        candidate -> model.newVariable("x" + candidate).binary().weight(1))
                .toList();
        for (int group = 0; group < catchments.groups(); group++) {
            var served = model.newExpression("served" + group).lower(1);
            Arrays.stream(catchments.candidatesOf(group)).forEach(candidate -> served.set(sites.get(candidate), 1));
        }
        return model;
    }

    private static List<String> groups(Catchments catchments) {
        return IntStream.range(0, catchments.groups())
                .mapToObj(group -> Arrays.stream(catchments.candidatesOf(group))
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
