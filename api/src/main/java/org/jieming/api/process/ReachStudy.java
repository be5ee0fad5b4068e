package org.jieming.api.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.eldercare.Facilities;
import org.jieming.population.Band;
import org.jieming.population.Population;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.reach.ReachCurve;
import org.jieming.reach.SiteIndex;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/**
 * Who is how far from the nearest facility, with the facilities over the border and without.
 *
 * @param setting where and when
 * @param people who was counted
 * @param sites the facilities that serve and whose place is known
 * @param unplacedSites how many serve the area and have no known place
 * @param within how many of the sites lie in the area
 * @param outside how many sites outside the area are the nearest of somebody
 * @param all the nearest site of every cell; NaN metres where the place of the cell is not known
 * @param inside the same among the sites inside the area
 */
record ReachStudy(
        Setting setting,
        Population people,
        List<ItemVersion> sites,
        int unplacedSites,
        int within,
        int outside,
        Nearest all,
        Nearest inside) {

    static ReachStudy of(Setting setting, Inputs inputs) {
        List<String> kinds = inputs.get(ReachProcess.KINDS);
        double detour = inputs.get(ReachProcess.DETOUR);
        Population people = setting.people(Band.of(inputs.get(ReachProcess.BAND)));
        List<ItemVersion> sites = setting.serving(kinds);
        List<ItemVersion> insideSites = sites.stream().filter(setting::isInside).toList();
        Positions demand = Spots.ofCells(people.cells());
        Nearest all = nearest(sites, demand);
        long outside = IntStream.of(all.site())
                .distinct()
                .filter(site -> site != Nearest.NONE && !setting.isInside(sites.get(site)))
                .count();
        return new ReachStudy(
                setting,
                people,
                sites,
                unplaced(setting, kinds),
                insideSites.size(),
                Math.toIntExact(outside),
                all.longer(detour),
                nearest(insideSites, demand).longer(detour));
    }

    private static int unplaced(Setting setting, List<String> kinds) {
        return Math.toIntExact(setting.ground().items(ItemType.FACILITY, setting.day()).stream()
                .filter(facility -> Facilities.serves(facility, kinds, setting.day()))
                .filter(facility -> Facilities.door(facility) == null && setting.isInside(facility))
                .count());
    }

    private static Nearest nearest(List<ItemVersion> sites, Positions demand) {
        return SiteIndex.of(Spots.ofSites(sites)).nearest(demand);
    }

    /** The curve of everybody whose place is known. */
    ReachCurve curve(Nearest nearest) {
        int[] placed = IntStream.range(0, nearest.metres().length)
                .filter(cell -> !Double.isNaN(nearest.metres()[cell]))
                .toArray();
        return ReachCurve.of(
                IntStream.of(placed).mapToDouble(cell -> nearest.metres()[cell]).toArray(),
                IntStream.of(placed)
                        .mapToLong(cell -> people.cells().get(cell).people())
                        .toArray());
    }

    /**
     * The figures of every unit of a level in order of code. Cells that name no unit of the level are summed up under the
     * code of the area, so that the units' sums are the total.
     */
    List<UnitReach> units(DivisionLevel level, double radius) {
        Map<DivisionCode, UnitReach> units = new LinkedHashMap<>();
        setting.at(level).forEach(code -> units.put(code, UnitReach.none(code)));
        for (int i = 0; i < people.cells().size(); i++) {
            Population.Cell cell = people.cells().get(i);
            DivisionCode code = cell.unit().at(level).orElse(setting.area());
            units.put(code, units.getOrDefault(code, UnitReach.none(code)).and(cell.people(), all.metres()[i], radius));
        }
        return List.copyOf(units.values());
    }
}
