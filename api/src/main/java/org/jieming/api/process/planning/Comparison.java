package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Told;
import org.jieming.division.DivisionCode;
import org.jieming.gap.Serving;
import org.jieming.reach.GainsAndLosses;
import org.jspecify.annotations.Nullable;

/**
 * The figures of two scenes side by side.
 *
 * @param standing people and facilities as they stand
 * @param was the scene before
 * @param is the scene after
 * @param servedWas who is served before
 * @param servedIs who is served after
 * @param doubt what changes for whom it is in doubt before and after
 * @param sums gains and losses by unit
 * @param supplies what everybody gets of a supply before and after; null when nobody asked
 */
record Comparison(
        Standing standing,
        GainsAndLosses.State was,
        GainsAndLosses.State is,
        Serving servedWas,
        Serving servedIs,
        GainsAndLosses.Doubt doubt,
        GainsAndLosses sums,
        @Nullable Supplies supplies) {

    static Comparison of(Scene before, Scene after, Inputs inputs, Progress progress) {
        Standing standing = after.standing();
        double radius = inputs.get(ProvisionInputs.RADIUS);
        double then = inputs.find(WhatIfProcess.RADIUS_THEN).orElse(radius);
        Serving servedWas = before.serving(radius);
        Serving servedIs = after.serving(then);
        GainsAndLosses.State was = before.state(radius, servedWas);
        GainsAndLosses.State is = after.state(then, servedIs);
        GainsAndLosses.Doubt doubt = new GainsAndLosses.Doubt(after.nearer(before, then), before.nearer(after, radius));
        GainsAndLosses sums = GainsAndLosses.of(standing.units().size(), standing.weights(), was, is, doubt);
        Supplies supplies = inputs.find(WhatIfProcess.SUPPLY)
                .map(supply -> Supplies.of(before, after, inputs, progress))
                .orElse(null);
        return new Comparison(standing, was, is, servedWas, servedIs, doubt, sums, supplies);
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
                        || supplies != null && supplies.differ(unit))
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
        state(json, scene, was, servedWas);
        Told.number(json, "mean_m", mean(was, sums.metresBefore()));
    }

    void after(ObjectNode json, Scene scene) {
        state(json, scene, is, servedIs);
        Told.number(json, "mean_m", mean(is, sums.metresAfter()));
    }

    private void state(ObjectNode json, Scene scene, GainsAndLosses.State state, Serving serving) {
        long people = sum(sums.people());
        long served = people(cell -> serving.served()[cell]);
        long unknown = serving.unknownPeople();
        long cut = people(cell -> state.metres()[cell] == Double.POSITIVE_INFINITY);
        boolean isWhole = standing.provision().isCounted() && unknown == 0;
        json.put("within_m", state.radius()).put("facilities", scene.facilities(state.radius()));
        standing.radii().with(state.radius()).tell(json);
        json.put("served", served).put("unserved", people - served - unknown);
        json.put("unknown", unknown).put("no_way", cut).put("at_least", !isWhole);
        Told.number(json, "share", isWhole ? served / (double) people : Double.NaN);
        long near = serving.besideIn(cell -> true).people();
        if (near > 0) {
            json.put("unknown_near_unrecorded", near);
        }
    }

    private double mean(GainsAndLosses.State state, double[] metres) {
        long walking = people(cell -> Double.isFinite(state.metres()[cell]));
        return Math.rint(Arrays.stream(metres).sum() / walking);
    }

    /** Tells who gains and loses: at the least, for certain, and at the most, which nobody knows where somebody is not counted. */
    void change(ObjectNode json) {
        change(json, sum(sums.gained()), sum(sums.mayGain()), sum(sums.lost()), sum(sums.mayLose()));
    }

    private void change(ObjectNode json, long gained, long mayGain, long lost, long mayLose) {
        boolean isComplete = standing.provision().people().isComplete();
        json.put("at_least", !isComplete || mayGain > 0 || mayLose > 0);
        json.put("gained", gained).put("gained_at_most", isComplete ? (Long) (gained + mayGain) : null);
        json.put("lost", lost).put("lost_at_most", isComplete ? (Long) (lost + mayLose) : null);
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
        json.put("code", code.shortForm());
        json.put("name", standing.rows().name(code));
        json.put("people", sums.people()[unit]).put("people_after", sums.peopleAfter()[unit]);
        json.put("served_before", sums.servedBefore()[unit]).put("served_after", sums.servedAfter()[unit]);
        json.put("served_moved", sums.servedMoved()[unit]);
        change(json, sums.gained()[unit], sums.mayGain()[unit], sums.lost()[unit], sums.mayLose()[unit]);
        Told.number(json, "mean_m_before", Math.rint(sums.metresBefore()[unit] / sums.walkersBefore()[unit]));
        Told.number(json, "mean_m_after", Math.rint(sums.metresAfter()[unit] / sums.walkersAfter()[unit]));
        if (supplies != null) {
            supplies.tell(json, unit);
        }
    }

    /** Says of whom nobody knows before or after whether one over the border serves them, and which facilities do not say how much they offer. */
    void tellSilent(ObjectNode document) {
        servedWas
                .besideHereOr(servedIs)
                .told()
                .ifPresent(gap -> Told.text(document.withArray("missing_inputs").addObject(), "input", gap));
        if (supplies != null) {
            supplies.tellSilent(document);
        }
    }

    /** Whether the way of a cell is another one. */
    boolean hasAnotherWay(int cell) {
        return Double.compare(was.metres()[cell], is.metres()[cell]) != 0;
    }

    /** How the service of a cell changes for certain, {@code gained} or {@code lost}; or may change; or empty. As the table counts it. */
    String change(int cell) {
        boolean served = was.served()[cell];
        boolean then = is.served()[cell];
        boolean mayHaveBeen = was.unclear()[cell];
        boolean mayBe = is.unclear()[cell];
        if (served != then) {
            return then ? mayHaveBeen ? "may-gain" : "gained" : mayBe ? "may-lose" : "lost";
        }
        boolean isDoubtful = mayHaveBeen && mayBe;
        if (isDoubtful ? isLess(cell) : mayHaveBeen) {
            return "may-lose";
        }
        return (isDoubtful ? isFarther(cell) : mayBe) ? "may-gain" : "";
    }

    private boolean isLess(int cell) {
        return is.radius() < was.radius() || doubt.farther()[cell];
    }

    private boolean isFarther(int cell) {
        return is.radius() > was.radius() || doubt.nearer()[cell];
    }
}
