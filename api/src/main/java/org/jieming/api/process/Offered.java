package org.jieming.api.process;

import java.util.List;
import org.jieming.reach.FloatingCatchment;
import org.jieming.register.ItemVersion;

/**
 * What facilities, of the area or not, offer of a supply.
 *
 * @param property the supply
 * @param items those that say how much they offer
 * @param supply how much, in the same order
 * @param silent those that do not say
 * @param silentInside how many of these lie in the area
 */
record Offered(String property, List<ItemVersion> items, double[] supply, List<ItemVersion> silent, long silentInside) {

    static Offered of(Provision provision, String property) {
        List<ItemVersion> items =
                provision.sites().stream().filter(site -> says(site, property)).toList();
        List<ItemVersion> silent =
                provision.sites().stream().filter(site -> !says(site, property)).toList();
        return new Offered(
                property,
                items,
                items.stream()
                        .mapToDouble(site -> Provision.supply(site, property))
                        .toArray(),
                silent,
                silent.stream().filter(provision.setting()::isInside).count());
    }

    private static boolean says(ItemVersion site, String property) {
        return !Double.isNaN(Provision.supply(site, property));
    }

    /** Shares out what they say they offer. */
    FloatingCatchment shared(Sharing sharing, Radii radii) {
        return sharing.of(Spots.ofSites(items), supply, site -> radii.of(items.get(site)));
    }
}
