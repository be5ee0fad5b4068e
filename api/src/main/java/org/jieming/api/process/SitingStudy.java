package org.jieming.api.process;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.siting.Catchments;
import org.jieming.siting.PlanCheck;
import org.jieming.walk.Yardstick;

/**
 * People, the facilities there are, and where more could be built.
 *
 * @param provision who is to be served, and by whom they are; cells in order of unit
 * @param candidates where something could be built
 * @param walking how ways are measured; lengths here are straight lines without detour, or along roads
 * @param radius the length within which somebody is served, in metres
 * @param now how far everybody is from the nearest facility
 * @param ever how far everybody is from the nearest candidate
 * @param catchments whom each candidate would serve
 * @param pulse told now and then while a plan is counted again; throws to end it
 */
record SitingStudy(
        Provision provision,
        Walking walking,
        List<Candidate> candidates,
        double radius,
        Nearest now,
        Nearest ever,
        Catchments catchments,
        Runnable pulse) {
    /** Candidates measured between two looks at the clock of whoever asks. */
    private static final int BATCH = 250;
    /** A candidate and a cell in its reach are one pair; so many take some 300 MB while a plan is sought. */
    private static final long MOST_PAIRS = 20_000_000;

    /**
     * Measures.
     *
     * @param pulse told now and then; throws to end it
     * @throws Malformed when candidates and cells in their reach are too many to be searched
     */
    static SitingStudy of(Provision provision, Walking walking, Inputs inputs, Runnable pulse) {
        List<Candidate> candidates = Candidate.of(provision, inputs);
        double radius = walking.straight(inputs.get(Provision.RADIUS));
        Positions demand = provision.demand();
        Positions places = Positions.ofDegrees(degrees(candidates));
        Function<Positions, Nearest> from = walking.ruler().from(demand);
        Nearest now = from.apply(Spots.ofSites(provision.sites()));
        boolean[] served = new boolean[demand.size()];
        for (int point = 0; point < served.length; point++) {
            served[point] = now.metres()[point] <= radius;
        }
        int[][] reached = reached(walking, demand, candidates, radius, pulse);
        return new SitingStudy(
                provision,
                walking,
                candidates,
                radius,
                now,
                from.apply(places),
                Catchments.of(reached, provision.weights(), served),
                pulse);
    }

    private static int[][] reached(
            Walking walking, Positions demand, List<Candidate> candidates, double radius, Runnable pulse) {
        int[][] reached = new int[candidates.size()][];
        long pairs = 0;
        for (int from = 0; from < reached.length; from += BATCH) {
            pulse.run();
            List<Candidate> some = candidates.subList(from, Math.min(reached.length, from + BATCH));
            int[][] theirs = walking.ruler().within(demand, Positions.ofDegrees(degrees(some)), radius);
            System.arraycopy(theirs, 0, reached, from, theirs.length);
            pairs += Arrays.stream(theirs).mapToLong(cells -> cells.length).sum();
            if (pairs > MOST_PAIRS) {
                throw tooManyPairs(radius);
            }
        }
        return reached;
    }

    private static Malformed tooManyPairs(double radius) {
        return new Malformed(
                Provision.RADIUS.field(),
                String.valueOf(radius),
                Bilingual.of(
                        "备选点与其半径内人口单元的配对最多 " + MOST_PAIRS + ",请缩小半径或区域,或减少备选点",
                        "candidates and cells within their radius may make " + MOST_PAIRS
                                + " pairs at most; take a shorter radius, a smaller area or fewer candidates"));
    }

    static double[] degrees(List<Candidate> candidates) {
        return candidates.stream()
                .flatMapToDouble(candidate -> DoubleStream.of(candidate.longitude(), candidate.latitude()))
                .toArray();
    }

    /** Longitude and latitude of the existing sites and of the candidates chosen. */
    double[] built(List<Integer> chosen) {
        return DoubleStream.concat(
                        DoubleStream.of(Spots.degreesOfSites(provision.sites())),
                        DoubleStream.of(
                                degrees(chosen.stream().map(candidates::get).toList())))
                .toArray();
    }

    /** A plan counted again by other code. */
    PlanCheck check(List<Integer> chosen) {
        if (walking.ruler() instanceof Yardstick.Walked walked) {
            return PlanCheck.ofWays(
                    walked.again(provision.demand(), Positions.ofDegrees(built(chosen))), provision.weights(), radius);
        }
        return PlanCheck.of(Spots.degreesOfCells(provision.cells()), provision.weights(), built(chosen), radius, pulse);
    }

    /** How far a cell is from what there is and from all that could be. */
    double ways(int cell) {
        return Math.min(now.metres()[cell], ever.metres()[cell]);
    }

    /** The cells whom neither facilities nor candidates reach: those with most people first. */
    List<Integer> unreachable() {
        long[] people = provision.weights();
        return IntStream.range(0, people.length)
                .filter(cell -> people[cell] > 0 && ways(cell) > radius)
                .boxed()
                .sorted(Comparator.comparingLong((Integer cell) -> -people[cell]))
                .toList();
    }

    /** The length within which facilities and candidates together reach everybody. */
    double smallestRadius() {
        long[] people = provision.weights();
        return IntStream.range(0, people.length)
                .filter(cell -> people[cell] > 0)
                .mapToDouble(this::ways)
                .filter(way -> !Double.isNaN(way))
                .max()
                .orElse(0);
    }
}
