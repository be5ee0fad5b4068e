package org.jieming.api.process.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jieming.api.process.Setting;
import org.jieming.api.process.UnitRows;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.gap.Homes;
import org.jieming.gap.Serving;
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
 * @param radii how far facilities serve
 * @param outside how many sites outside the area are the nearest of somebody
 * @param all the nearest site of every cell; NaN metres where the place of the cell is not known
 * @param ways how far every cell is from what serves it or is nearest; NaN where nobody knows
 * @param servedInside which lie within the radius of a site inside the area
 * @param serving who is served, who is not, and of whom nobody knows
 */
record ReachStudy(
        Provision provision,
        Walking walking,
        Radii radii,
        int outside,
        Nearest all,
        double[] ways,
        boolean[] servedInside,
        Serving serving) {

    static ReachStudy of(Provision provision, Walking walking, Radii radii) {
        List<ItemVersion> sites = provision.sites();
        List<Population.Cell> demand = provision.people().cells();
        Function<Positions, Nearest> from = walking.yardstick().from(Spots.ofCells(demand));
        Nearest all = from.apply(Spots.ofSites(sites));
        long outside = IntStream.of(all.site())
                .distinct()
                .filter(site -> site != Nearest.NONE && !provision.setting().isInside(sites.get(site)))
                .count();
        Function<List<ItemVersion>, Nearest> look =
                some -> some.size() == sites.size() ? all : from.apply(Spots.ofSites(some));
        boolean[] near = served(look, sites, radii::of, demand.size());
        Reckoning reckoning = Reckoning.of(provision, demand, walking, radii);
        Serving serving = reckoning.of(near, Homes.Doors.of(sites, radii::of), all.metres());
        List<ItemVersion> inside = provision.inside();
        boolean[] servedInside = reckoning
                .homes()
                .served(
                        served(look, inside, radii::of, demand.size()),
                        Homes.Doors.of(inside, radii::of),
                        provision.doubtful().unplaced().in(provision.setting().area()),
                        reckoning.range());
        return new ReachStudy(
                provision,
                walking,
                radii,
                Math.toIntExact(outside),
                all,
                ways(all.metres(), near, serving),
                servedInside,
                serving);
    }

    /** Who is served from an unknown place, or may be, goes nobody knows how far. */
    private static double[] ways(double[] metres, boolean[] near, Serving serving) {
        double[] ways = metres.clone();
        for (int cell = 0; cell < ways.length; cell++) {
            boolean isKnown = serving.isShort(cell) || serving.served()[cell] && near[cell];
            ways[cell] = isKnown ? ways[cell] : Double.NaN;
        }
        return ways;
    }

    /** Whoever is in one of two. */
    static boolean[] either(boolean[] one, boolean[] other) {
        boolean[] either = one.clone();
        for (int cell = 0; cell < either.length; cell++) {
            either[cell] |= other[cell];
        }
        return either;
    }

    /** Which cells lie within the radius of a site: one look for the sites of each radius. */
    static boolean[] served(
            Function<List<ItemVersion>, Nearest> look,
            List<ItemVersion> sites,
            Function<ItemVersion, Double> radius,
            int cells) {
        Map<Double, List<ItemVersion>> alike = sites.stream().collect(Collectors.groupingBy(radius));
        boolean[] served = new boolean[cells];
        alike.forEach((length, some) -> {
            double[] metres = look.apply(some).metres();
            for (int cell = 0; cell < served.length; cell++) {
                served[cell] |= metres[cell] <= length;
            }
        });
        return served;
    }

    /** How many people live in cells. */
    long people(boolean[] cells) {
        return IntStream.range(0, cells.length)
                .filter(cell -> cells[cell])
                .mapToLong(cell -> people().cells().get(cell).people())
                .sum();
    }

    /** Whether everybody is counted, every county keeps a roll, and of everybody it is known whether she is served. */
    boolean isWhole() {
        return provision.isCounted() && serving.unknownPeople() == 0;
    }

    /** Whether somebody is served, or may be, from a place that nobody knows: the curve knows nothing of it. */
    boolean isDoubtful() {
        return IntStream.range(0, ways.length)
                .anyMatch(cell -> Double.isNaN(ways[cell]) && !Double.isNaN(all.metres()[cell]));
    }

    Population people() {
        return provision.people();
    }

    Setting setting() {
        return provision.setting();
    }

    /** How many people the curve says nothing of: nobody knows where, in a whole town or county, or at all, they live. */
    long besideCurve() {
        return people().people() - curve().people();
    }

    /** The curve of everybody whose place is known. */
    ReachCurve curve() {
        int[] placed = IntStream.range(0, all.metres().length)
                .filter(cell -> !Double.isNaN(all.metres()[cell]))
                .toArray();
        return ReachCurve.of(
                IntStream.of(placed).mapToDouble(cell -> all.metres()[cell]).toArray(),
                IntStream.of(placed)
                        .mapToLong(cell -> people().cells().get(cell).people())
                        .toArray());
    }

    /**
     * The figures of every unit of a level in order of code. Cells that name no unit of the level are summed up under the
     * code of the area, so that the units' sums are the total.
     */
    List<UnitReach> units(DivisionLevel level) {
        Map<DivisionCode, UnitReach> units = new LinkedHashMap<>();
        UnitRows rows = setting().rows(level);
        rows.units().forEach(code -> units.put(code, UnitReach.none(code)));
        for (int i = 0; i < people().cells().size(); i++) {
            Population.Cell cell = people().cells().get(i);
            DivisionCode code = rows.of(cell.unit());
            units.put(
                    code,
                    units.getOrDefault(code, UnitReach.none(code))
                            .and(cell.people(), ways[i], serving.served()[i], serving.unknown()[i]));
        }
        return List.copyOf(units.values());
    }
}
