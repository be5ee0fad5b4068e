package org.jieming.api.process.cemetery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Told;
import org.jieming.api.process.cemetery.BurialGround.Answer;
import org.jieming.cemetery.BurialDemand;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.measure.SquareMetres;
import org.jspecify.annotations.Nullable;

/**
 * How many plots will be needed by every path of the death rate, and for how long those there are will last.
 *
 * @param ground the people and their cemeteries
 * @param demand how many of the dead take a plot
 * @param paths the paths of the death rate
 * @param years how many years, from that of the day asked about on
 * @param relocated graves that are to be moved to cemeteries besides
 * @param plot gross land a plot in square metres
 */
record BurialForecast(
        BurialGround ground, BurialDemand demand, List<DeathRate> paths, int years, int relocated, double plot) {

    static BurialForecast of(BurialGround ground, Inputs inputs) {
        return new BurialForecast(
                ground,
                CapacityProcess.demand(inputs),
                inputs.get(CapacityProcess.RATES),
                inputs.get(CapacityProcess.YEARS),
                inputs.get(CapacityProcess.RELOCATED),
                inputs.get(CapacityProcess.PLOT));
    }

    /** Tells what the whole area needs. */
    void whole(ObjectNode json) {
        json.put("people", ground.isBlind() ? null : (Long) ground.people().people());
        json.put("plots_free", ground.free()).put("plots_free_at_least", ground.isSilent());
        json.put("plots_free_shared", ground.shared());
        json.put("people_unserved", ground.isBlind() ? null : (Long) ground.unserved());
        json.put("people_unknown", ground.isBlind() ? null : (Long) ground.unknown());
        json.put("people_at_least", !ground.people().isComplete());
        Told.text(json, "years_left_for", yearsLeftFor());
        ArrayNode array = json.putArray("paths");
        for (DeathRate path : paths) {
            ObjectNode one = array.addObject().put("path", path.name());
            path.tell(one, begin(), years);
            if (ground.isBlind()) {
                List.of("plots_needed", "plots_needed_unserved", "gap", "plots_missing", "land_mu")
                        .forEach(one::putNull);
                YearsLeft.UNKNOWN.tell(one, "years_left");
            } else {
                whole(one, path);
            }
        }
    }

    /**
     * Plots needed less those that are free (D-14) say nothing is missing where the free ones are not open to those who need
     * them: people whom no cemetery serves lack all of theirs (D-18), and what is missing is no less than that. Where a cemetery
     * does not say how many are free, or a county keeps no roll of cemeteries, that alone is certain.
     */
    private void whole(ObjectNode json, DeathRate path) {
        double people = ground.people().people();
        double needed = over(people, path) + relocated;
        double unserved = over(ground.unserved(), path);
        double missing = ground.isSilent() ? unserved : Math.max(unserved, needed - ground.free());
        boolean isWhole = isWhole();
        json.put("plots_needed", Math.round(needed))
                .put("plots_needed_at_least", !ground.people().isComplete());
        json.put("plots_needed_unserved", Math.round(unserved));
        json.put("gap", isWhole || !ground.isSilent() ? (Long) Math.round(needed - ground.free()) : null);
        json.put("gap_at_most", ground.isSilent() && isWhole).put("gap_at_least", !ground.isSilent() && !isWhole);
        boolean isUnknown = ground.unknown() > 0 && ground.unserved() == 0;
        json.put("plots_missing", isUnknown ? null : (Long) Math.round(missing));
        json.put(
                "land_mu",
                isUnknown
                        ? null
                        : (Double) (Math.round(
                                        new SquareMetres(missing * plot).toMu().value() * 10)
                                / 10.0));
        yearsLeft(path).tell(json, "years_left");
    }

    /** Whether everybody who takes a plot is counted: all people of the area, and nobody else comes to its cemeteries. */
    private boolean isWhole() {
        return ground.people().isComplete() && ground.shared() == 0;
    }

    /**
     * Of whom the years are for which the free plots last. D-14 divides free plots by what is used in a year and reckons that of the
     * people of the service area, P: these are the people whom a cemetery serves, by its list or where it lies, since plots elsewhere
     * are not of those whom none serves (D-18). Those have no years, and what they lack is in the gap.
     */
    private Bilingual yearsLeftFor() {
        if (ground.isBlind() || ground.unserved() + ground.unknown() == 0) {
            return Bilingual.of("全区人口", "all people");
        }
        Bilingual served = people(served());
        Bilingual others = others(people(ground.unserved()), people(ground.unknown()));
        return Bilingual.of(
                "仅就有公墓服务的 " + served.zh() + " 人(服务区人口)每年用去的计;" + others.zh(),
                "by what the " + served.en() + " people whom a cemetery serves (the service area) use in a year; "
                        + others.en());
    }

    /** Who is not known to be served: some have no plots, of some nobody knows. */
    private Bilingual others(Bilingual unserved, Bilingual unknown) {
        if (ground.unknown() == 0) {
            return Bilingual.of("其余 " + unserved.zh() + " 人没有墓位", unserved.en() + " have no plots");
        }
        Bilingual nobody = Bilingual.of(unknown.zh() + " 人不知有没有", "of " + unknown.en() + " nobody knows");
        return ground.unserved() == 0
                ? nobody
                : Bilingual.of(
                        unserved.zh() + " 人没有墓位," + nobody.zh(), unserved.en() + " have no plots, " + nobody.en());
    }

    /** How many people a cemetery serves for certain. */
    private long served() {
        return ground.people().people() - ground.unserved() - ground.unknown();
    }

    private Bilingual people(long number) {
        return ground.setting().ground().number(number);
    }

    /**
     * For how long all free plots last those whom a cemetery serves, at the most where somebody is not counted; unknown where no
     * cemetery says how many it has.
     */
    private YearsLeft yearsLeft(DeathRate path) {
        boolean isWhole = isWhole();
        long served = served();
        if (served == 0 && ground.people().isComplete()) {
            return ground.unknown() > 0 ? YearsLeft.UNKNOWN : YearsLeft.NONE;
        }
        boolean isKnown =
                !ground.isSilent() || isWhole && ground.cemeteries().stream().anyMatch(Cemetery::takes);
        double years = last(ground.free(), served, path);
        return !isKnown
                ? YearsLeft.UNKNOWN
                : isWhole ? YearsLeft.ofAll(years, ground.isSilent()) : YearsLeft.ofFirst(years, true, false);
    }

    /** The plots that the people of a unit will need; none told where nobody in it is counted. */
    @Nullable
    Long needed(DivisionCode unit, DeathRate path) {
        Long people = ground.peopleOf(unit);
        return people == null ? null : (Long) Math.round(over(people, path));
    }

    /**
     * After how many years the first of the cemeteries that serve a unit is full; at the most where it may have one more, which may be
     * full before them.
     */
    YearsLeft firstFull(DivisionCode unit, DeathRate path) {
        List<Cemetery> serving = ground.serving(unit);
        return serving.isEmpty() && ground.answerOf(unit) == Answer.UNKNOWN
                ? YearsLeft.UNKNOWN
                : firstFull(serving, path, ground.mayHaveMore(unit));
    }

    private YearsLeft firstFull(List<Cemetery> serving, DeathRate path, boolean mayHaveMore) {
        if (serving.isEmpty()) {
            return YearsLeft.NONE;
        }
        List<Cemetery> known = serving.stream().filter(Cemetery::takes).toList();
        if (ground.isBlind() || known.isEmpty()) {
            return YearsLeft.UNKNOWN;
        }
        Cemetery first = known.stream()
                .min(Comparator.comparingDouble((Cemetery each) -> last(each, path))
                        .thenComparing(ground::mayHaveFewer))
                .orElseThrow();
        boolean isAtMost = mayHaveMore
                || known.size() < serving.size()
                || !serving.stream().allMatch(ground::isComplete);
        return YearsLeft.ofFirst(last(first, path), isAtMost, ground.mayHaveFewer(first));
    }

    private double last(Cemetery cemetery, DeathRate path) {
        return last(cemetery.free().orElseThrow(), ground.peopleOf(cemetery), path);
    }

    /** After how many years a cemetery is full; at the least where others may take some of its people. */
    YearsLeft full(Cemetery cemetery, DeathRate path) {
        if (cemetery.mayServe()) {
            return YearsLeft.UNKNOWN;
        }
        return cemetery.inService() ? firstFull(List.of(cemetery), path, false) : YearsLeft.NOT_IN_SERVICE;
    }

    private double over(double people, DeathRate path) {
        return demand.over(years, people, path.since(begin()));
    }

    /** In years; infinite beyond the longest forecast. */
    private double last(double plots, double people, DeathRate path) {
        return demand.yearsFor(plots, people, path.since(begin()));
    }

    private int begin() {
        return ground.setting().day().getYear();
    }
}
