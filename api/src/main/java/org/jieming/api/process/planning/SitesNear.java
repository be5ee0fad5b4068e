package org.jieming.api.process.planning;

import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jieming.reach.SiteIndex;
import org.jieming.register.ItemVersion;

/**
 * Which facilities matter to an area: those in it, and of the others those whose radius reaches somebody who lives there, as the
 * crow flies. A register holds many more.
 *
 * @param sites all facilities
 * @param inside those that lie in the area
 * @param metres how far each is from the nearest people of the area, in a straight line
 */
record SitesNear(List<ItemVersion> sites, BitSet inside, double[] metres) {

    /** O((sites + people) log people). */
    static SitesNear of(Provision provision) {
        List<ItemVersion> sites = provision.sites();
        BitSet inside = new BitSet();
        IntStream.range(0, sites.size())
                .filter(site -> provision.setting().isInside(sites.get(site)))
                .forEach(inside::set);
        return new SitesNear(
                sites,
                inside,
                SiteIndex.of(provision.demand()).nearest(Spots.ofSites(sites)).metres());
    }

    /** How many matter but for those that are closed. */
    long count(BitSet closed, ToDoubleFunction<ItemVersion> radius) {
        return IntStream.range(0, metres.length)
                .filter(site -> !closed.get(site))
                .filter(site -> inside.get(site) || metres[site] <= radius.applyAsDouble(sites.get(site)))
                .count();
    }
}
