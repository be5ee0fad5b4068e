package org.jieming.api.process.planning;

import java.util.List;
import java.util.stream.Stream;
import org.jieming.register.ItemVersion;

/**
 * What facilities, of the area or not, offer of a supply.
 *
 * @param items those that say how much they offer
 * @param said what each offers, in the same order
 * @param silent what others offer that do not say how much
 * @param silentInside how many of these lie in the area
 */
record Offered(List<ItemVersion> items, List<Offer> said, List<Offer> silent, long silentInside) {

    static Offered of(Provision provision, String property, Radii radii) {
        List<ItemVersion> items =
                provision.sites().stream().filter(site -> says(site, property)).toList();
        List<ItemVersion> silent =
                provision.sites().stream().filter(site -> !says(site, property)).toList();
        return new Offered(
                items,
                offers(items, property, radii),
                offers(silent, property, radii),
                silent.stream().filter(provision.setting()::isInside).count());
    }

    private static List<Offer> offers(List<ItemVersion> sites, String property, Radii radii) {
        return sites.stream()
                .map(site -> Offer.of(site, property, radii.of(site)))
                .toList();
    }

    private static boolean says(ItemVersion site, String property) {
        return !Double.isNaN(Provision.supply(site, property));
    }

    /** Those that say how much, and then the others. */
    List<Offer> all() {
        return Stream.concat(said.stream(), silent.stream()).toList();
    }
}
