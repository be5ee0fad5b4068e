package org.jieming.api.process.planning;

import java.util.Arrays;
import java.util.List;
import org.jieming.api.process.Inputs;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.reach.Positions;
import org.jieming.reach.SiteIndex;
import org.jieming.siting.Effort;
import org.jieming.siting.Everybody;
import org.jieming.siting.LeastFarthest;
import org.jieming.siting.LeastWay;
import org.jieming.siting.MostPeople;
import org.jieming.siting.Plan;
import org.jieming.siting.PlanCheck;
import org.jieming.siting.Seat;
import org.jieming.siting.WayPlan;
import org.jieming.siting.Ways;

/**
 * A plan, what it comes to, and what other code makes of it. Ways in straight lines.
 *
 * @param chosen the candidates chosen
 * @param servedNow how many people existing facilities serve, with their capacity where one is asked for
 * @param added how many each of the chosen adds, one after the other; with capacities, how many it seats
 * @param served how many people are served then
 * @param value what it comes to, in the measure of its aim
 * @param bound what no plan can be better than
 * @param proven whether no plan is better
 * @param again the value as counted again by code that shares nothing with the search
 * @param agrees whether both counts are the same, up to a millimetre a person
 * @param check the plan counted again
 * @param seats with capacities, who is given a place at the chosen
 */
record Solution(
        List<Integer> chosen,
        long servedNow,
        List<Long> added,
        long served,
        double value,
        double bound,
        boolean proven,
        double again,
        boolean agrees,
        PlanCheck check,
        List<Seat> seats) {
    /** Things looked at before a search ends: some ten seconds. */
    private static final long STEPS = 1_000_000_000;
    /** The same for the fewest sites: what is looked at is looked at in passing, and a district is to be proven. */
    private static final long EVERYBODY_STEPS = 3_000_000_000L;

    /** Sites and groups passed on the way to seats: some five seconds. */
    private static final long SEAT_STEPS = 500_000_000;

    private static final int MOST_WAYS = 10_000_000;

    static Solution of(SitingStudy study, Inputs inputs, SitingSteps steps) {
        int sites = inputs.find(SitingProcess.SITES).orElse(SitingProcess.USUAL_SITES);
        return switch (Aim.of(inputs.get(SitingProcess.AIM))) {
            case MOST_PEOPLE ->
                SitingProcess.isSeated(inputs)
                        ? SeatedSolution.of(study, inputs, sites, steps.searching(SEAT_STEPS))
                        : people(study, MostPeople.choose(study.catchments(), sites, steps.searching(STEPS)));
            case EVERYBODY -> sites(study, Everybody.choose(study.catchments(), steps.searching(EVERYBODY_STEPS)));
            case LEAST_WAY -> leastWay(study, sites, steps.searching(STEPS));
            case LEAST_FARTHEST -> leastFarthest(study, sites, steps.searching(STEPS));
        };
    }

    private static Solution people(SitingStudy study, Plan plan) {
        return counted(study, plan, plan.served());
    }

    private static Solution sites(SitingStudy study, Plan plan) {
        return counted(study, plan, plan.chosen().size());
    }

    /** A plan whose value, people or sites, is told by the check as the people it serves. */
    private static Solution counted(SitingStudy study, Plan plan, double value) {
        PlanCheck check = study.check(plan.chosen());
        return new Solution(
                plan.chosen(),
                study.catchments().servedNow(),
                added(study, plan.chosen()),
                plan.served(),
                value,
                plan.bound(),
                plan.proven(),
                check.served(),
                check.served() == plan.served(),
                check,
                List.of());
    }

    private static List<Long> added(SitingStudy study, List<Integer> chosen) {
        return Arrays.stream(study.catchments().added(chosen)).boxed().toList();
    }

    private static Solution leastWay(SitingStudy study, int sites, Effort effort) {
        WayPlan plan = LeastWay.choose(ways(study), sites, effort);
        PlanCheck check = study.check(plan.chosen());
        return ofWays(
                study,
                plan,
                check,
                check.personMetres(),
                study.provision().people().people());
    }

    private static Solution leastFarthest(SitingStudy study, int sites, Effort effort) {
        WayPlan plan = LeastFarthest.choose(ways(study), sites, effort);
        PlanCheck check = study.check(plan.chosen());
        return ofWays(study, plan, check, check.farthest(), 1);
    }

    /** Up to 20 km chord and geodesic agree to a millimetre; beyond, to a millionth. */
    private static Solution ofWays(SitingStudy study, WayPlan plan, PlanCheck check, double again, long counted) {
        double apart = Math.abs(again - plan.value());
        boolean agrees = again == plan.value() || apart <= Math.max(0.002 * counted, 1e-6 * again);
        return new Solution(
                plan.chosen(),
                study.catchments().servedNow(),
                added(study, plan.chosen()),
                check.served(),
                plan.value(),
                plan.bound(),
                plan.proven(),
                again,
                agrees,
                check,
                List.of());
    }

    private static Ways ways(SitingStudy study) {
        int points = study.provision().cells().size();
        int candidates = study.candidates().size();
        refuseMore(points, candidates);
        double[][] metres = new double[points][candidates];
        Positions demand = study.provision().demand();
        for (int candidate = 0; candidate < candidates; candidate++) {
            Positions one = Positions.ofDegrees(
                    SitingStudy.degrees(List.of(study.candidates().get(candidate))));
            double[] to = SiteIndex.of(one).nearest(demand).metres();
            for (int point = 0; point < points; point++) {
                metres[point][candidate] = to[point];
            }
        }
        return new Ways(metres, study.now().metres(), study.provision().weights());
    }

    static void refuseMore(int points, int sites) {
        if ((long) points * sites > MOST_WAYS) {
            throw new Malformed(
                    SitingProcess.AIM.field(),
                    points + " × " + sites,
                    Bilingual.of(
                            "人口单元数乘地点数最多 " + MOST_WAYS + ",请缩小区域或减少备选点",
                            "cells times places may be " + MOST_WAYS + " at most; narrow the area or the candidates"));
        }
    }
}
