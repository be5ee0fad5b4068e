package org.jieming.api.process;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.reach.SiteIndex;
import org.jieming.siting.Catchments;
import org.jieming.siting.PlanCheck;

/**
 * People, the facilities there are, and where more could be built.
 *
 * @param provision who is to be served, and by whom they are; cells in order of unit
 * @param candidates where something could be built
 * @param radius the straight line within which somebody is served, in metres
 * @param now how far everybody is from the nearest facility, in straight lines
 * @param ever how far everybody is from the nearest candidate
 * @param catchments whom each candidate would serve
 */
record SitingStudy(
        Provision provision,
        List<Candidate> candidates,
        double radius,
        Nearest now,
        Nearest ever,
        Catchments catchments) {

    static SitingStudy of(Provision provision, Inputs inputs) {
        List<Candidate> candidates = Candidate.of(provision, inputs);
        double radius = provision.straight(inputs.get(Provision.RADIUS));
        Positions demand = provision.demand();
        Positions places = Positions.ofDegrees(degrees(candidates));
        Nearest now = SiteIndex.of(Spots.ofSites(provision.sites())).nearest(demand);
        boolean[] served = new boolean[demand.size()];
        for (int point = 0; point < served.length; point++) {
            served[point] = now.metres()[point] <= radius;
        }
        int[][] reached = SiteIndex.of(demand).within(places, radius);
        return new SitingStudy(
                provision,
                candidates,
                radius,
                now,
                SiteIndex.of(places).nearest(demand),
                Catchments.of(reached, provision.weights(), served));
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
        return PlanCheck.of(Spots.degreesOfCells(provision.cells()), provision.weights(), built(chosen), radius);
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

    /** The straight line within which facilities and candidates together reach everybody. */
    double smallestRadius() {
        long[] people = provision.weights();
        return IntStream.range(0, people.length)
                .filter(cell -> people[cell] > 0)
                .mapToDouble(this::ways)
                .max()
                .orElse(0);
    }
}
