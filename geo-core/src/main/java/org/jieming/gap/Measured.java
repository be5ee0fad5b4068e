package org.jieming.gap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jieming.eldercare.Facilities;
import org.jieming.population.Band;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.register.ItemVersion;
import org.jieming.standard.Clause;
import org.jieming.standard.Having;
import org.jieming.walk.Yardstick;
import org.locationtech.jts.geom.Coordinate;

/** The ways of people to facilities whose place is known, measured once for several clauses. Used by one thread. */
final class Measured {
    private final Holdings holdings;
    private final Yardstick yardstick;
    private final Map<Band, Function<Positions, Nearest>> from = new EnumMap<>(Band.class);
    private final Map<Ways, double[]> ways = new HashMap<>();

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

    /** The ways of all people of the band to the nearest, in metres; infinite where there is none, not a number where nobody knows. */
    double[] ways(Ways wanted) {
        return ways.computeIfAbsent(wanted, this::measure);
    }

    private double[] measure(Ways wanted) {
        List<Coordinate> doors = new ArrayList<>();
        sites(wanted).forEach(site -> doors.add(Facilities.door(site)));
        double[] lonLat = doors.stream()
                .flatMapToDouble(door -> DoubleStream.of(door.x, door.y))
                .toArray();
        return from.computeIfAbsent(
                        wanted.band,
                        band -> yardstick.from(holdings.people(band).positions()))
                .apply(Positions.ofDegrees(lonLat))
                .metres();
    }

    /** The facilities whose place is known that a clause asks for. */
    List<ItemVersion> sites(Clause clause, boolean acrossBorders, boolean perhaps) {
        return sites(new Ways(Band.of(clause.band()), clause.kinds(), clause.having(), acrossBorders, perhaps));
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
