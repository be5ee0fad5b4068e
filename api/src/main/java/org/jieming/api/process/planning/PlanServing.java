package org.jieming.api.process.planning;

import java.util.List;
import org.jieming.gap.Homes;
import org.jieming.gap.Serving;
import org.jieming.population.Population;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.walk.Yardstick;

/**
 * Who is served before and after a plan, of all who are counted, by the rule of reach: a search for sites knows those alone who have a
 * place.
 *
 * @param now with the facilities there are
 * @param then with those of the plan, too
 * @param placed how many cells have a place; they come first
 */
record PlanServing(Serving now, Serving then, int placed) {

    static PlanServing of(SitingStudy study, List<Integer> chosen) {
        Provision provision = study.provision();
        Walking walking = study.walking();
        List<Population.Cell> everybody = provision.everybody();
        Reckoning reckoning = Reckoning.of(provision, everybody, walking, study.radii());
        Yardstick ruler = walking.ruler();
        Positions demand = Spots.ofCells(everybody);
        Positions places = Positions.ofDegrees(
                SitingStudy.degrees(chosen.stream().map(study.candidates()::get).toList()));
        Nearest built = ruler.from(demand).apply(places);
        int placed = provision.cells().size();
        boolean[] near = new boolean[everybody.size()];
        boolean[] nearThen = new boolean[everybody.size()];
        double[] ways = new double[everybody.size()];
        double[] waysThen = new double[everybody.size()];
        for (int cell = 0; cell < near.length; cell++) {
            near[cell] = cell < placed && study.served()[cell];
            nearThen[cell] = near[cell] || built.metres()[cell] <= study.radius();
            ways[cell] = cell < placed ? study.now().metres()[cell] : Double.NaN;
            waysThen[cell] = Walking.lesser(ways[cell], built.metres()[cell]);
        }
        Homes.Doors doors = Homes.Doors.of(provision.sites(), study.radii()::of);
        double[] metres = chosen.stream()
                .mapToDouble(site -> study.radii().ofNew(provision.kinds()))
                .toArray();
        return new PlanServing(
                reckoning.of(near, doors, ways),
                reckoning.of(nearThen, doors.and(new Homes.Doors(places, metres)), waysThen),
                placed);
    }

    /** How many are served of whom no more than the unit is known. */
    long elsewhere(Serving serving) {
        return serving.people(cell -> cell >= placed && serving.served()[cell]);
    }
}
