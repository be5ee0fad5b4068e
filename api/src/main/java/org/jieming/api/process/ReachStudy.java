package org.jieming.api.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

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
        List<ItemVersion> serving = setting.ground().items(ItemType.FACILITY, setting.day()).stream()
                .filter(facility -> Facilities.serves(facility, kinds, setting.day()))
                .toList();
        List<ItemVersion> sites = serving.stream()
                .filter(facility -> Facilities.door(facility) != null)
                .toList();
        List<ItemVersion> insideSites =
                sites.stream().filter(site -> isInside(setting, site)).toList();
        Positions demand = positions(
                people.cells(), cell -> cell.spot() == null ? null : cell.spot().getCoordinate());
        Nearest all = nearest(sites, demand);
        long outside = IntStream.of(all.site())
                .distinct()
                .filter(site -> site != Nearest.NONE && !isInside(setting, sites.get(site)))
                .count();
        return new ReachStudy(
                setting,
                people,
                sites,
                unplaced(setting, serving),
                insideSites.size(),
                Math.toIntExact(outside),
                all.longer(detour),
                nearest(insideSites, demand).longer(detour));
    }

    private static int unplaced(Setting setting, List<ItemVersion> serving) {
        return Math.toIntExact(serving.stream()
                .filter(facility -> Facilities.door(facility) == null && isInside(setting, facility))
                .count());
    }

    private static boolean isInside(Setting setting, ItemVersion site) {
        return Facilities.unit(site)
                .or(() -> setting.unitAt(site))
                .map(setting.area()::contains)
                .orElse(false);
    }

    private static Nearest nearest(List<ItemVersion> sites, Positions demand) {
        return SiteIndex.of(positions(sites, Facilities::door)).nearest(demand);
    }

    private static <T> Positions positions(List<T> things, Function<T, @Nullable Coordinate> place) {
        double[] lonLat = new double[2 * things.size()];
        for (int i = 0; i < things.size(); i++) {
            Coordinate at = place.apply(things.get(i));
            lonLat[2 * i] = at == null ? Double.NaN : at.x;
            lonLat[2 * i + 1] = at == null ? Double.NaN : at.y;
        }
        return Positions.ofDegrees(lonLat);
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
