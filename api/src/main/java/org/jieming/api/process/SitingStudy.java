package org.jieming.api.process;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jieming.api.process.SitingProcess.Candidate;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.population.Population;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.reach.SiteIndex;
import org.jieming.siting.Catchments;
import org.jieming.siting.Everybody;
import org.jieming.siting.MostPeople;
import org.jieming.siting.Plan;
import org.jieming.siting.PlanCheck;

/**
 * A plan of sites with what it is made of.
 *
 * @param provision who is to be served, and by whom they are
 * @param candidates where something could be built
 * @param catchments whom each would serve
 * @param plan the plan
 * @param check the plan counted again by other code
 * @param smallestRadius the distance within which the candidates and existing sites together reach everybody
 */
record SitingStudy(
        Provision provision,
        List<Candidate> candidates,
        Catchments catchments,
        Plan plan,
        PlanCheck check,
        double smallestRadius) {
    /** Catchments looked at before a search ends: some ten seconds. */
    private static final long STEPS = 1_000_000_000;

    private static final int MOST_CANDIDATES = 5_000;

    static SitingStudy of(Provision provision, Inputs inputs) {
        List<Candidate> candidates = inputs.find(SitingProcess.CANDIDATES)
                .orElseGet(() ->
                        provision.cells().stream().map(SitingStudy::candidate).toList());
        if (candidates.size() > MOST_CANDIDATES) {
            throw new Malformed(
                    SitingProcess.CANDIDATES.field(),
                    candidates.size() + "",
                    Bilingual.of(
                            "备选点最多 " + MOST_CANDIDATES + " 个,请给出列表",
                            "at most " + MOST_CANDIDATES + " candidates; give a list of them"));
        }
        return plan(provision, candidates, provision.straight(inputs.get(Provision.RADIUS)), inputs);
    }

    private static Candidate candidate(Population.Cell cell) {
        var spot = Objects.requireNonNull(cell.spot());
        return new Candidate(cell.item().name(), spot.getX(), spot.getY());
    }

    private static SitingStudy plan(Provision provision, List<Candidate> candidates, double radius, Inputs inputs) {
        Positions demand = provision.demand();
        Positions places = Positions.ofDegrees(degrees(candidates, IntStream.range(0, candidates.size())));
        Nearest now = SiteIndex.of(Spots.ofSites(provision.sites())).nearest(demand);
        Nearest ever = SiteIndex.of(places).nearest(demand);
        long[] weights = provision.weights();
        boolean[] served = new boolean[weights.length];
        double smallest = 0;
        for (int i = 0; i < served.length; i++) {
            served[i] = now.metres()[i] <= radius;
            smallest = Math.max(smallest, weights[i] == 0 ? 0 : Math.min(now.metres()[i], ever.metres()[i]));
        }
        Catchments catchments = Catchments.of(SiteIndex.of(demand).within(places, radius), weights, served);
        Plan plan = inputs.get(SitingProcess.AIM).equals("everybody")
                ? Everybody.choose(catchments, STEPS)
                : MostPeople.choose(catchments, inputs.get(SitingProcess.SITES), STEPS);
        double[] built = degrees(candidates, plan.chosen().stream().mapToInt(Integer::intValue));
        double[] all = DoubleStream.concat(
                        DoubleStream.of(Spots.degreesOfSites(provision.sites())), DoubleStream.of(built))
                .toArray();
        PlanCheck check = PlanCheck.of(Spots.degreesOfCells(provision.cells()), weights, all, radius);
        return new SitingStudy(provision, candidates, catchments, plan, check, smallest);
    }

    private static double[] degrees(List<Candidate> candidates, IntStream chosen) {
        return chosen.mapToObj(candidates::get)
                .flatMapToDouble(candidate -> DoubleStream.of(candidate.longitude(), candidate.latitude()))
                .toArray();
    }
}
