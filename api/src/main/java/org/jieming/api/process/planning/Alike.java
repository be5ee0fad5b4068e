package org.jieming.api.process.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.register.ItemVersion;

/**
 * The facilities that serve equally far, as they stand.
 *
 * @param own their radius in metres of walk; not a number: the usual one
 * @param numbers their numbers among all facilities, rising
 * @param sites the nearest of them of everybody if some closed and others opened
 */
record Alike(double own, int[] numbers, BiFunction<BitSet, Positions, Nearest> sites) {

    /** Those of every radius that is said of a kind or a level, and those of the usual one. */
    static List<Alike> of(Provision provision, Walking walking, Radii radii) {
        List<ItemVersion> all = provision.sites();
        List<Alike> parts = new ArrayList<>();
        double[] said = DoubleStream.concat(
                        DoubleStream.of(Double.NaN),
                        radii.own().values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sorted())
                .distinct()
                .toArray();
        for (double own : said) {
            int[] numbers = IntStream.range(0, all.size())
                    .filter(site -> Double.compare(own(radii, all.get(site)), own) == 0)
                    .toArray();
            Positions places =
                    Spots.ofSites(IntStream.of(numbers).mapToObj(all::get).toList());
            parts.add(new Alike(own, numbers, walking.yardstick().standing(provision.demand(), places)));
        }
        return List.copyOf(parts);
    }

    static double own(Radii radii, ItemVersion site) {
        return radii.own(site.values().text("facility_type"), site.values().text("level"));
    }

    /** How far everybody is from the nearest of them then; closed are numbers among all facilities. */
    double[] ways(BitSet closed, Positions opened) {
        BitSet mine = new BitSet();
        for (int at = 0; at < numbers.length; at++) {
            mine.set(at, closed.get(numbers[at]));
        }
        return sites.apply(mine, opened).metres();
    }

    /** How far they serve where all of which nothing is said serve as far as given. */
    double radius(double usual) {
        return Double.isNaN(own) ? usual : own;
    }
}
