package org.jieming.api.process;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jieming.api.process.SitingProcess.Candidate;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.population.Band;
import org.jieming.population.Population;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.reach.SiteIndex;
import org.jieming.register.ItemVersion;
import org.jieming.siting.Catchments;
import org.jieming.siting.Everybody;
import org.jieming.siting.MostPeople;
import org.jieming.siting.Plan;
import org.jieming.siting.PlanCheck;

/**
 * A plan of sites with what it is made of.
 *
 * @param people who is to be served
 * @param cells those of them whose place is known
 * @param candidates where something could be built
 * @param catchments whom each would serve
 * @param plan the plan
 * @param check the plan counted again by other code
 * @param smallestRadius the distance within which the candidates and existing sites together reach everybody
 */
record SitingStudy(
        Setting setting,
        Population people,
        List<Population.Cell> cells,
        List<Candidate> candidates,
        Catchments catchments,
        Plan plan,
        PlanCheck check,
        double smallestRadius) {
    /** Catchments looked at before a search ends: some ten seconds. */
    private static final long STEPS = 1_000_000_000;

    /** By unit, so that of equal candidates the one with the lowest code is taken. */
    private static final Comparator<Population.Cell> IN_ORDER = Comparator.comparing(Population.Cell::unit)
            .thenComparing(cell -> cell.item().id());

    private static final int MOST_CANDIDATES = 5_000;

    static SitingStudy of(Setting setting, Inputs inputs) {
        Population people = setting.people(Band.of(inputs.get(ReachProcess.BAND)));
        List<Population.Cell> cells = people.cells().stream()
                .filter(cell -> cell.spot() != null)
                .sorted(IN_ORDER)
                .toList();
        List<Candidate> candidates = inputs.find(SitingProcess.CANDIDATES)
                .orElseGet(() -> cells.stream().map(SitingStudy::candidate).toList());
        if (candidates.size() > MOST_CANDIDATES) {
            throw new Malformed(
                    SitingProcess.CANDIDATES.field(),
                    candidates.size() + "",
                    Bilingual.of(
                            "备选点最多 " + MOST_CANDIDATES + " 个,请给出列表",
                            "at most " + MOST_CANDIDATES + " candidates; give a list of them"));
        }
        List<ItemVersion> existing = setting.serving(inputs.get(ReachProcess.KINDS));
        double radius = inputs.get(ReachProcess.RADIUS) / inputs.get(ReachProcess.DETOUR);
        return plan(setting, people, cells, candidates, existing, radius, inputs);
    }

    private static Candidate candidate(Population.Cell cell) {
        var spot = Objects.requireNonNull(cell.spot());
        return new Candidate(cell.item().name(), spot.getX(), spot.getY());
    }

    private static SitingStudy plan(
            Setting setting,
            Population people,
            List<Population.Cell> cells,
            List<Candidate> candidates,
            List<ItemVersion> existing,
            double radius,
            Inputs inputs) {
        Positions demand = Spots.ofCells(cells);
        Positions places = Positions.ofDegrees(degrees(candidates, IntStream.range(0, candidates.size())));
        Nearest now = SiteIndex.of(Spots.ofSites(existing)).nearest(demand);
        Nearest ever = SiteIndex.of(places).nearest(demand);
        long[] weights = cells.stream().mapToLong(Population.Cell::people).toArray();
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
        double[] all = DoubleStream.concat(DoubleStream.of(Spots.degreesOfSites(existing)), DoubleStream.of(built))
                .toArray();
        PlanCheck check = PlanCheck.of(Spots.degreesOfCells(cells), weights, all, radius);
        return new SitingStudy(setting, people, cells, candidates, catchments, plan, check, smallest);
    }

    private static double[] degrees(List<Candidate> candidates, IntStream chosen) {
        return chosen.mapToObj(candidates::get)
                .flatMapToDouble(candidate -> DoubleStream.of(candidate.longitude(), candidate.latitude()))
                .toArray();
    }
}
