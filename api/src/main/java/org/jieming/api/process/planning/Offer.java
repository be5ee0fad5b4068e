package org.jieming.api.process.planning;

import java.util.List;
import java.util.stream.DoubleStream;
import org.jieming.reach.FloatingCatchment;
import org.jieming.reach.Positions;
import org.jieming.register.ItemVersion;

/**
 * What a facility offers of a supply, and to whom.
 *
 * @param name what it is called; may be empty
 * @param longitude where it is, degrees of EPSG:4490
 * @param latitude the same
 * @param supply how much; not a number where it does not say
 * @param within how far it serves, metres of walk
 */
record Offer(String name, double longitude, double latitude, double supply, double within) {

    /** What a facility offers where it stands. */
    static Offer of(ItemVersion site, String property, double within) {
        double[] place = Spots.degreesOfSites(List.of(site));
        return new Offer(site.name(), place[0], place[1], Provision.supply(site, property), within);
    }

    /** Whether it does not say how much. */
    boolean isSilent() {
        return Double.isNaN(supply);
    }

    /** The same of another supply. */
    Offer of(double other) {
        return new Offer(name, longitude, latitude, other, within);
    }

    /** The same at another place. */
    Offer at(double east, double north) {
        return new Offer(name, east, north, supply, within);
    }

    /** Shares out what some offer, each of whom says how much. */
    static FloatingCatchment shared(List<Offer> offers, Sharing sharing) {
        double[] places = offers.stream()
                .flatMapToDouble(offer -> DoubleStream.of(offer.longitude, offer.latitude))
                .toArray();
        return sharing.of(
                Positions.ofDegrees(places),
                offers.stream().mapToDouble(Offer::supply).toArray(),
                site -> offers.get(site).within);
    }
}
