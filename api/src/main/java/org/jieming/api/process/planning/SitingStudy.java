package org.jieming.api.process.planning;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jieming.api.process.Inputs;
import org.jieming.gap.Unplaced;
import org.jieming.language.Malformed;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.register.ItemVersion;
import org.jieming.siting.Catchments;
import org.jieming.siting.PlanCheck;
import org.jieming.walk.Yardstick;

/**
 * People, the facilities there are, and where more could be built.
 *
 * @param provision who is to be served, and by whom they are; cells in order of unit
 * @param candidates where something could be built
 * @param walking how ways are measured; lengths here are straight lines without detour, or along roads
 * @param radii how far kinds and levels serve, as walked
 * @param radius the length within which a candidate serves, in metres
 * @param standing the same of every facility there is
 * @param now how far everybody is from the nearest facility
 * @param served whom facilities serve
 * @param anyway whom a facility without a place serves wherever it stands
 * @param ever how far everybody is from the nearest candidate
 * @param catchments whom each candidate would serve
 * @param idle the candidates that would serve nobody of whom it is known
 * @param pulse told now and then while a plan is counted again; throws to end it
 */
record SitingStudy(
        Provision provision,
        Walking walking,
        List<Candidate> candidates,
        int leftOut,
        Radii radii,
        double radius,
        double[] standing,
        Nearest now,
        boolean[] served,
        boolean[] anyway,
        Nearest ever,
        Catchments catchments,
        IdleCandidates idle,
        Runnable pulse) {
    /**
     * Measures.
     *
     * @param steps told now and then; throws to end it
     * @throws Malformed when candidates and cells in their reach are too many to be searched
     */
    static SitingStudy of(Provision provision, Walking walking, Inputs inputs, SitingSteps steps) {
        List<Candidate> all = Candidate.of(provision, inputs);
        Radii radii = Radii.of(inputs, inputs.get(ProvisionInputs.RADIUS));
        double radius = walking.straight(radii.ofNew(provision.kinds()));
        Positions demand = provision.demand();
        Reaches reaches = Reaches.of(
                walking.ruler(),
                demand,
                all,
                radius,
                inputs.find(SitingProcess.MEASURED).orElse(all.size()),
                steps);
        List<Candidate> candidates = reaches.candidates();
        int[][] reached = reaches.reached();
        Positions places = Positions.ofDegrees(degrees(candidates));
        Function<Positions, Nearest> from = walking.ruler().from(demand);
        List<ItemVersion> sites = provision.sites();
        Nearest now = from.apply(Spots.ofSites(sites));
        Function<List<ItemVersion>, Nearest> look =
                some -> some.size() == sites.size() ? now : from.apply(Spots.ofSites(some));
        boolean[] anyway = provision
                .doubtful()
                .unplaced()
                .served(demand, Unplaced.Range.within(walking.ruler(), site -> walking.straight(radii.of(site))));
        boolean[] served = ReachStudy.either(
                ReachStudy.served(look, sites, site -> walking.straight(radii.of(site)), demand.size()), anyway);
        return new SitingStudy(
                provision,
                walking,
                candidates,
                reaches.leftOut(),
                radii,
                radius,
                sites.stream()
                        .mapToDouble(site -> walking.straight(radii.of(site)))
                        .toArray(),
                now,
                served,
                anyway,
                from.apply(places),
                Catchments.of(reached, provision.weights(), served),
                IdleCandidates.of(provision, candidates, reached, walking, radii),
                steps::counting);
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

    /** How far the existing sites and the candidates chosen serve, in the same order. */
    private double[] lengths(List<Integer> chosen) {
        return DoubleStream.concat(DoubleStream.of(standing), chosen.stream().mapToDouble(candidate -> radius))
                .toArray();
    }

    /** A plan counted again by other code. */
    PlanCheck check(List<Integer> chosen) {
        if (walking.ruler() instanceof Yardstick.Walked walked) {
            return walked(walked, built(chosen), lengths(chosen));
        }
        return PlanCheck.of(
                Spots.degreesOfCells(provision.cells()),
                provision.weights(),
                built(chosen),
                lengths(chosen),
                anyway,
                pulse);
    }

    /** Along roads: once for the sites of each length. */
    private PlanCheck walked(Yardstick.Walked walked, double[] lonLat, double[] lengths) {
        Positions demand = provision.demand();
        boolean[] serves = anyway.clone();
        for (double length : DoubleStream.of(lengths).distinct().toArray()) {
            double[] some = IntStream.range(0, lonLat.length)
                    .filter(at -> lengths[at / 2] == length)
                    .mapToDouble(at -> lonLat[at])
                    .toArray();
            double[] ways = walked.again(demand, Positions.ofDegrees(some));
            for (int cell = 0; cell < serves.length; cell++) {
                serves[cell] |= ways[cell] <= length;
            }
        }
        return PlanCheck.ofWays(walked.again(demand, Positions.ofDegrees(lonLat)), provision.weights(), serves);
    }

    /** How far a cell is from what there is and from all that could be. */
    double ways(int cell) {
        return Math.min(now.metres()[cell], ever.metres()[cell]);
    }

    /** The cells whom neither facilities nor candidates reach: those with most people first. */
    List<Integer> unreachable() {
        long[] people = provision.weights();
        return IntStream.range(0, people.length)
                .filter(cell -> people[cell] > 0 && !served[cell] && !(ever.metres()[cell] <= radius))
                .boxed()
                .sorted(Comparator.comparingLong((Integer cell) -> -people[cell]))
                .toList();
    }

    /**
     * The length within which facilities and candidates together reach everybody; where facilities have lengths of their own,
     * within which candidates reach everybody whom these do not serve. Whom a facility without a place serves anyway needs none.
     */
    double smallestRadius() {
        long[] people = provision.weights();
        boolean apart = radii.differ();
        return IntStream.range(0, people.length)
                .filter(cell -> people[cell] > 0 && !(apart ? served : anyway)[cell])
                .mapToDouble(cell -> apart ? ever.metres()[cell] : ways(cell))
                .filter(way -> !Double.isNaN(way))
                .max()
                .orElse(0);
    }
}
