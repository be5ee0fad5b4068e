package org.jieming.gap;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jieming.eldercare.Facilities;
import org.jieming.population.Band;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.standard.Having;
import org.jieming.walk.Yardstick;

/** The ways of people to facilities whose place is known, measured once for several clauses. Used by one thread. */
final class Measured {
    private final Holdings holdings;
    private final Yardstick yardstick;
    private final Map<Band, Function<Positions, Nearest>> from = new EnumMap<>(Band.class);
    private final Map<Ways, To> known = new HashMap<>();
    private final Map<Sites, To> bySites = new HashMap<>();

    Measured(Holdings holdings, Yardstick yardstick) {
        this.holdings = holdings;
        this.yardstick = yardstick;
    }

    /**
     * To what ways are measured.
     *
     * @param acrossBorders to facilities outside the area, too
     * @param perhaps to those of which nobody knows whether they are open, or have what the clause asks of them, too
     */
    record Ways(Band band, List<String> kinds, Having having, boolean acrossBorders, boolean perhaps) {}

    /**
     * Some facilities, and how far they are.
     *
     * @param places where one walks into each
     * @param metres the ways of all people of the band to the nearest; infinite where there is none, not a number where nobody knows
     */
    record To(Positions places, double[] metres) {}

    /** What is measured to the facilities whose place is known; for the same facilities the very same. */
    To to(Ways wanted) {
        return known.computeIfAbsent(wanted, this::measure);
    }

    /** The same sites, which they are as a rule with those beyond the border and those of which little is known: measured once. */
    private record Sites(Band band, List<ItemId> ids) {}

    private To measure(Ways wanted) {
        List<ItemVersion> to = sites(wanted);
        List<ItemId> ids = to.stream().map(ItemVersion::id).toList();
        return bySites.computeIfAbsent(new Sites(wanted.band, ids), same -> measure(wanted.band, to));
    }

    private To measure(Band of, List<ItemVersion> to) {
        Positions places = Homes.Doors.of(to, site -> 0).places();
        return new To(
                places,
                from.computeIfAbsent(
                                of, band -> yardstick.from(holdings.people(band).positions()))
                        .apply(places)
                        .metres());
    }

    private List<ItemVersion> sites(Ways wanted) {
        List<ItemVersion> all = wanted.perhaps
                ? Stream.concat(holdings.serving(wanted.kinds).stream(), holdings.unopened(wanted.kinds).stream())
                        .filter(site -> wanted.having.holds(site.values()).orElse(true))
                        .toList()
                : holdings.serving(wanted.kinds, wanted.having);
        return all.stream()
                .filter(site -> Facilities.door(site) != null)
                .filter(site -> wanted.acrossBorders || holdings.unitOf(site) != Units.OUTSIDE)
                .toList();
    }
}
