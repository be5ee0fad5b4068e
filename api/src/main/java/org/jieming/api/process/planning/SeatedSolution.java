package org.jieming.api.process.planning;

import java.util.Arrays;
import org.jieming.api.process.Inputs;
import org.jieming.reach.Positions;
import org.jieming.reach.SiteIndex;
import org.jieming.siting.Effort;
import org.jieming.siting.MostSeated;
import org.jieming.siting.Plan;
import org.jieming.siting.PlanCheck;

/** A plan whose sites have so many places each, existing facilities with theirs. Ways in straight lines. */
final class SeatedSolution {
    private SeatedSolution() {}

    /** The most people that so many sites seat; a candidate of which nothing is said seats everybody unless a capacity is asked for. */
    static Solution of(SitingStudy study, Inputs inputs, int sites, Effort effort) {
        Provision provision = study.provision();
        int candidates = study.candidates().size();
        long usual = inputs.find(SitingProcess.CAPACITY)
                .map(Integer::longValue)
                .orElse(provision.people().people());
        long[] places = new long[candidates + provision.sites().size()];
        Arrays.setAll(
                places,
                site -> site < candidates
                        ? study.candidates()
                                .get(site)
                                .capacity()
                                .map(Integer::longValue)
                                .orElse(usual)
                        : standing(provision, inputs, site - candidates));
        Solution.refuseMore(provision.cells().size(), places.length);
        double[] lonLat = new double[2 * places.length];
        System.arraycopy(SitingStudy.degrees(study.candidates()), 0, lonLat, 0, 2 * candidates);
        double[] existing = Spots.degreesOfSites(provision.sites());
        System.arraycopy(existing, 0, lonLat, 2 * candidates, existing.length);
        double[] lengths = new double[places.length];
        Arrays.setAll(lengths, site -> site < candidates ? study.radius() : study.standing()[site - candidates]);
        int[][] reached = SiteIndex.of(provision.demand()).within(Positions.ofDegrees(lonLat), site -> lengths[site]);
        MostSeated.Seated made = MostSeated.choose(reached, provision.weights(), places, candidates, sites, effort);
        long again = PlanCheck.seated(
                Spots.degreesOfCells(provision.cells()), provision.weights(), lonLat, places, lengths, made.seats());
        Plan plan = made.plan();
        return new Solution(
                plan.chosen(),
                made.now(),
                made.atChosen(),
                plan.served(),
                plan.served(),
                plan.bound(),
                plan.proven(),
                again,
                again == plan.served(),
                study.check(plan.chosen()),
                made.seats().stream().filter(seat -> seat.site() < candidates).toList());
    }

    /** How many an existing facility serves: without limit unless a figure is asked for, nobody when it does not say. */
    private static long standing(Provision provision, Inputs inputs, int site) {
        return inputs.find(SitingProcess.EXISTING_CAPACITY)
                .map(property -> Provision.supply(provision.sites().get(site), property))
                .map(supply -> Double.isNaN(supply) ? 0 : Math.round(supply))
                .orElse(Long.MAX_VALUE / 4);
    }
}
