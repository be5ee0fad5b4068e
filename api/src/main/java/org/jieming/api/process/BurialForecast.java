package org.jieming.api.process;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jieming.api.process.BurialGround.Cemetery;
import org.jieming.cemetery.BurialDemand;
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
        json.put("plots_free", ground.free());
        json.put("people_unserved", ground.isBlind() ? null : (Long) ground.unserved());
        ArrayNode array = json.putArray("paths");
        for (DeathRate path : paths) {
            ObjectNode one = array.addObject().put("path", path.name());
            path.tell(one, begin(), years);
            if (ground.isBlind()) {
                List.of("plots_needed", "plots_needed_unserved", "gap", "plots_missing", "land_mu", "years_left")
                        .forEach(one::putNull);
            } else {
                whole(one, path);
            }
        }
    }

    /**
     * Plots needed less those that are free (D-14) say nothing is missing where the free ones are not open to those who need
     * them: people whom no cemetery serves lack all of theirs (D-18), and what is missing is no less than that.
     */
    private void whole(ObjectNode json, DeathRate path) {
        double people = ground.people().people();
        double needed = over(people, path) + relocated;
        double unserved = over(ground.unserved(), path);
        double missing = Math.max(unserved, needed - ground.free());
        json.put("plots_needed", Math.round(needed)).put("plots_needed_unserved", Math.round(unserved));
        json.put("gap", Math.round(needed - ground.free())).put("plots_missing", Math.round(missing));
        json.put("land_mu", Math.round(new SquareMetres(missing * plot).toMu().value() * 10) / 10.0);
        Told.number(json, "years_left", last(ground.free(), people, path));
    }

    /** The plots that so many people will need; none told where nobody is recorded. */
    @Nullable
    Long needed(long people, DeathRate path) {
        return ground.isBlind() ? null : (Long) Math.round(over(people, path));
    }

    /** After how many years the first of some cemeteries is full; not a number where none says how many plots it has. */
    double firstFull(List<Cemetery> serving, DeathRate path) {
        return serving.stream()
                .filter(Cemetery::takes)
                .mapToDouble(cemetery -> last(cemetery.free().orElseThrow(), ground.peopleOf(cemetery), path))
                .min()
                .orElse(Double.NaN);
    }

    private double over(double people, DeathRate path) {
        return demand.over(years, people, path.since(begin()));
    }

    /** Years with a decimal; not a number beyond the longest forecast. */
    private double last(double plots, double people, DeathRate path) {
        double left = demand.yearsFor(plots, people, path.since(begin()));
        return Double.isFinite(left) ? Math.round(left * 10) / 10.0 : Double.NaN;
    }

    private int begin() {
        return ground.setting().day().getYear();
    }
}
