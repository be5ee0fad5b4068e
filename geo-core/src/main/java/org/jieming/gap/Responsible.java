package org.jieming.gap;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jieming.eldercare.Facilities;
import org.jieming.population.Band;
import org.jieming.population.Population;
import org.jieming.reach.Nearest;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.standard.Clause;
import org.jieming.standard.Form;

/**
 * The facility that answers for a unit under a clause that asks how far people live from one: that to which most of its people who live
 * within the bound have their shortest way; where nobody does, that which is nearest to somebody. Of equals the one with the smaller id.
 * Of people and facilities without a place, and of cells wider than the bound, nothing is known here.
 */
public final class Responsible {
    private final List<ItemVersion> sites;
    private final Map<Integer, Map<Integer, Way>> units = new HashMap<>();

    /**
     * The way of the people of a unit to one facility.
     *
     * @param people how many of them live within the bound
     * @param metres how far the nearest of all of them is
     */
    private record Way(long people, double metres) {
        Way and(Way other) {
            return new Way(people + other.people, Math.min(metres, other.metres));
        }
    }

    /**
     * Which one.
     *
     * @param facility the facility
     * @param isWithin whether somebody in the unit lives within the bound of it
     * @param metres how far it is from whoever in the unit is nearest to it
     */
    public record One(ItemVersion facility, boolean isWithin, double metres) {}

    private Responsible(List<ItemVersion> sites) {
        this.sites = sites;
    }

    /** Those of a clause; of one of another form none. O(people × levels + people log facilities). */
    public static Responsible of(Holdings holdings, GapStatement.Measuring measuring, Clause clause) {
        if (clause.form() != Form.PEOPLE_WITHIN) {
            return new Responsible(List.of());
        }
        Responsible all = new Responsible(holdings.serving(clause.kinds(), clause.having()).stream()
                .filter(site -> Facilities.door(site) != null)
                .filter(site -> measuring.acrossBorders() || holdings.unitOf(site) != Units.OUTSIDE)
                .sorted(Comparator.comparing(ItemVersion::id))
                .toList());
        if (!all.sites.isEmpty()) {
            all.add(holdings, measuring, clause);
        }
        return all;
    }

    private void add(Holdings holdings, GapStatement.Measuring measuring, Clause clause) {
        People people = holdings.people(Band.of(clause.band()));
        double bound = clause.metres(measuring.speed());
        Set<ItemId> wide = people.wide(bound, holdings);
        List<Population.Cell> cells = people.population().cells();
        Nearest nearest = measuring
                .yardstick()
                .from(people.positions())
                .apply(Homes.Doors.of(sites, site -> bound).places());
        for (int cell = 0; cell < cells.size(); cell++) {
            double metres = nearest.metres()[cell];
            if (Double.isFinite(metres) && !wide.contains(cells.get(cell).item().id())) {
                long within = clause.sense().keeps(metres, bound) ? people.number()[cell] : 0;
                add(holdings.units(), people.unit()[cell], nearest.site()[cell], new Way(within, metres));
            }
        }
    }

    private void add(Units units, int smallest, int site, Way way) {
        for (int unit = smallest; unit != Units.OUTSIDE; unit = units.above(unit)) {
            this.units.computeIfAbsent(unit, none -> new TreeMap<>()).merge(site, way, Way::and);
        }
    }

    /** The one of a unit; empty where no way of anybody in it is known. O(facilities that are nearest to somebody in it). */
    public Optional<One> of(int unit) {
        Map<Integer, Way> ways = units.getOrDefault(unit, Map.of());
        ToLongFunction<Map.Entry<Integer, Way>> served = way -> way.getValue().people;
        return ways.entrySet().stream()
                .min(Comparator.comparingLong(served)
                        .reversed()
                        .thenComparing(way -> served.applyAsLong(way) > 0 ? 0.0 : way.getValue().metres)
                        .thenComparing(Map.Entry::getKey))
                .map(way -> new One(sites.get(way.getKey()), way.getValue().people > 0, way.getValue().metres));
    }
}
