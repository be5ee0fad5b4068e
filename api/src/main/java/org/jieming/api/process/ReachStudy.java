package org.jieming.api.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.population.Population;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.reach.ReachCurve;
import org.jieming.register.ItemVersion;

/**
 * Who is how far from the nearest facility, with the facilities over the border and without.
 *
 * @param provision people and facilities
 * @param walking how ways are measured
 * @param outside how many sites outside the area are the nearest of somebody
 * @param all the nearest site of every cell; NaN metres where the place of the cell is not known
 * @param inside the same among the sites inside the area
 */
record ReachStudy(Provision provision, Walking walking, int outside, Nearest all, Nearest inside) {

    static ReachStudy of(Provision provision, Walking walking) {
        List<ItemVersion> sites = provision.sites();
        Function<Positions, Nearest> from =
                walking.yardstick().from(Spots.ofCells(provision.people().cells()));
        Nearest all = from.apply(Spots.ofSites(sites));
        long outside = IntStream.of(all.site())
                .distinct()
                .filter(site -> site != Nearest.NONE && !provision.setting().isInside(sites.get(site)))
                .count();
        Nearest inside = from.apply(Spots.ofSites(provision.inside()));
        return new ReachStudy(provision, walking, Math.toIntExact(outside), all, inside);
    }

    Population people() {
        return provision.people();
    }

    Setting setting() {
        return provision.setting();
    }

    /** The curve of everybody whose place is known. */
    ReachCurve curve(Nearest nearest) {
        int[] placed = IntStream.range(0, nearest.metres().length)
                .filter(cell -> !Double.isNaN(nearest.metres()[cell]))
                .toArray();
        return ReachCurve.of(
                IntStream.of(placed).mapToDouble(cell -> nearest.metres()[cell]).toArray(),
                IntStream.of(placed)
                        .mapToLong(cell -> people().cells().get(cell).people())
                        .toArray());
    }

    /**
     * The figures of every unit of a level in order of code. Cells that name no unit of the level are summed up under the
     * code of the area, so that the units' sums are the total.
     */
    List<UnitReach> units(DivisionLevel level, double radius) {
        Map<DivisionCode, UnitReach> units = new LinkedHashMap<>();
        setting().at(level).forEach(code -> units.put(code, UnitReach.none(code)));
        for (int i = 0; i < people().cells().size(); i++) {
            Population.Cell cell = people().cells().get(i);
            DivisionCode code = cell.unit().at(level).orElse(setting().area());
            units.put(code, units.getOrDefault(code, UnitReach.none(code)).and(cell.people(), all.metres()[i], radius));
        }
        return List.copyOf(units.values());
    }
}
