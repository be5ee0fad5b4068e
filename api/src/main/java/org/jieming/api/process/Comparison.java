package org.jieming.api.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jieming.api.job.Progress;
import org.jieming.division.DivisionCode;
import org.jieming.reach.GainsAndLosses;
import org.jspecify.annotations.Nullable;

/**
 * The figures of two scenes side by side.
 *
 * @param standing people and facilities as they stand
 * @param was the scene before
 * @param is the scene after
 * @param sums gains and losses by unit
 * @param access people times what each can get of the supply, by unit, before and after; null when nobody asked
 */
record Comparison(
        Standing standing,
        GainsAndLosses.State was,
        GainsAndLosses.State is,
        GainsAndLosses sums,
        double @Nullable [][] access) {

    static Comparison of(Scene before, Scene after, Inputs inputs, Progress progress) {
        Standing standing = after.standing();
        double radius = inputs.get(Provision.RADIUS);
        double then = inputs.find(WhatIfProcess.RADIUS_THEN).orElse(radius);
        var was = new GainsAndLosses.State(before.unitOf(), before.metres(), radius, before.served(radius));
        var is = new GainsAndLosses.State(after.unitOf(), after.metres(), then, after.served(then));
        GainsAndLosses sums = GainsAndLosses.of(standing.units().size(), standing.weights(), was, is);
        double[][] access = inputs.find(WhatIfProcess.SUPPLY)
                .map(supply -> new double[][] {
                    summed(before, before.access(supply, inputs, progress)),
                    summed(after, after.access(supply, inputs, progress))
                })
                .orElse(null);
        return new Comparison(standing, was, is, sums, access);
    }

    /** What the people of every unit can get: people times share, added up. */
    private static double[] summed(Scene scene, double[] perPerson) {
        double[] sum = new double[scene.standing().units().size()];
        long[] people = scene.standing().weights();
        for (int cell = 0; cell < people.length; cell++) {
            sum[scene.unitOf()[cell]] += people[cell] * perPerson[cell];
        }
        return sum;
    }

    static long sum(long[] values) {
        return LongStream.of(values).sum();
    }

    /** The units where somebody's way, service, supply or belonging is another one. */
    int[] changed() {
        return IntStream.range(0, standing.units().size())
                .filter(unit -> sums.changed()[unit] > 0
                        || sums.servedAfter()[unit] != sums.servedBefore()[unit]
                        || sums.peopleAfter()[unit] != sums.people()[unit]
                        || access != null && access[0][unit] != access[1][unit])
                .toArray();
    }

    /** Units of which nobody knows how many live there: what becomes of them is not that nothing changes. */
    IntStream dark() {
        Settled settled = Settled.of(standing.provision().people());
        return IntStream.range(0, standing.units().size() - 1)
                .filter(unit -> sums.peopleAfter()[unit] == 0
                        && settled.isDark(standing.units().get(unit), sums.people()[unit]));
    }

    void before(ObjectNode json, Scene scene) {
        state(json, scene, was, sums.servedBefore(), sums.metresBefore());
    }

    void after(ObjectNode json, Scene scene) {
        state(json, scene, is, sums.servedAfter(), sums.metresAfter());
    }

    private void state(ObjectNode json, Scene scene, GainsAndLosses.State state, long[] served, double[] metres) {
        long people = sum(sums.people());
        boolean[] unclear = unclear(state);
        long unknown = people(cell -> Double.isNaN(state.metres()[cell]) || unclear[cell]);
        long walking = people(cell -> Double.isFinite(state.metres()[cell]));
        long cut = people(cell -> state.metres()[cell] == Double.POSITIVE_INFINITY);
        boolean isWhole = standing.provision().isWhole();
        json.put("within_m", state.radius()).put("facilities", scene.facilities(state.radius()));
        standing.radii().with(state.radius()).tell(json);
        json.put("served", sum(served)).put("unserved", people - sum(served) - unknown);
        json.put("unknown", unknown).put("no_way", cut).put("at_least", !isWhole);
        Told.number(json, "share", isWhole ? sum(served) / (double) people : Double.NaN);
        Told.number(json, "mean_m", Math.rint(Arrays.stream(metres).sum() / walking));
    }

    /** Whom a facility of which the register does not say enough may serve, and no other. */
    private boolean[] unclear(GainsAndLosses.State state) {
        Provision provision = standing.provision();
        return provision
                .doubtful()
                .unclear(
                        provision.cells(),
                        state.served(),
                        standing.walking().yardstick().from(provision.demand()),
                        standing.walking().yardstick(),
                        standing.radii().with(state.radius()));
    }

    /** How many people live in such cells. */
    private long people(IntPredicate which) {
        return IntStream.range(0, standing.weights().length)
                .filter(which)
                .mapToLong(cell -> standing.weights()[cell])
                .sum();
    }

    void unit(ObjectNode json, int unit) {
        DivisionCode code = standing.units().get(unit);
        double people = sums.people()[unit];
        double then = sums.peopleAfter()[unit];
        json.put("code", code.shortForm());
        json.put("name", standing.provision().setting().name(code));
        json.put("people", sums.people()[unit]).put("people_after", sums.peopleAfter()[unit]);
        json.put("served_before", sums.servedBefore()[unit]).put("served_after", sums.servedAfter()[unit]);
        json.put("served_moved", sums.servedMoved()[unit]);
        json.put("gained", sums.gained()[unit]).put("lost", sums.lost()[unit]);
        Told.number(json, "mean_m_before", Math.rint(sums.metresBefore()[unit] / sums.walkersBefore()[unit]));
        Told.number(json, "mean_m_after", Math.rint(sums.metresAfter()[unit] / sums.walkersAfter()[unit]));
        if (access != null) {
            Told.number(json, "per_1000_before", 1000 * access[0][unit] / people);
            Told.number(json, "per_1000_after", 1000 * access[1][unit] / then);
        }
    }

    /** Whether the way of a cell is another one. */
    boolean hasAnotherWay(int cell) {
        return Double.compare(was.metres()[cell], is.metres()[cell]) != 0;
    }

    /** How the service of a cell changes: gained, lost, or empty. */
    String change(int cell) {
        boolean served = was.served()[cell];
        boolean then = is.served()[cell];
        return served == then ? "" : then ? "gained" : "lost";
    }
}
