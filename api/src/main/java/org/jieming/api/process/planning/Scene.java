package org.jieming.api.process.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jieming.reach.GainsAndLosses;
import org.jieming.reach.Positions;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jspecify.annotations.Nullable;

/**
 * What would be after the changes of a scenario.
 *
 * @param standing what stands
 * @param changes the changes
 * @param closed numbers of the facilities that are not where they were
 * @param unitOf the unit of every cell then
 * @param ways how far everybody is then from the nearest of the facilities that serve equally far, as walked: for each such part
 */
record Scene(Standing standing, List<Alteration> changes, BitSet closed, int[] unitOf, double[][] ways) {

    static Scene of(Standing standing, List<Alteration> changes, BitSet closed, int[] unitOf) {
        double[][] ways = standing.alike().stream()
                .map(part -> part.ways(closed, arriving(standing, changes, part.own())))
                .toArray(double[][]::new);
        return new Scene(standing, changes, closed, unitOf, ways);
    }

    private static Positions arriving(Standing standing, List<Alteration> changes, double own) {
        return Positions.ofDegrees(changes.stream()
                .filter(change -> change.arrives() && Double.compare(standing.own(change), own) == 0)
                .flatMapToDouble(change -> DoubleStream.of(change.longitude(), change.latitude()))
                .toArray());
    }

    /** How far everybody is then from the nearest facility of all. */
    double[] metres() {
        double[] least = ways[0].clone();
        for (int part = 1; part < ways.length; part++) {
            for (int cell = 0; cell < least.length; cell++) {
                least[cell] = Math.min(least[cell], ways[part][cell]);
            }
        }
        return least;
    }

    /** Whom some facility serves then, where all of which nothing is said serve so far. */
    boolean[] served(double usual) {
        boolean[] served = standing.provision()
                .doubtful()
                .served(
                        standing.provision().cells(),
                        standing.walking().yardstick(),
                        standing.radii().with(usual)::of);
        for (int part = 0; part < ways.length; part++) {
            double radius = standing.alike().get(part).radius(usual);
            for (int cell = 0; cell < served.length; cell++) {
                served[cell] |= ways[part][cell] <= radius;
            }
        }
        return served;
    }

    /** The state of reach then, where all of which nothing is said serve so far. */
    GainsAndLosses.State state(double usual) {
        Provision provision = standing.provision();
        boolean[] served = served(usual);
        boolean[] unclear = provision
                .doubtful()
                .unclear(
                        provision.cells(),
                        served,
                        standing.walking().yardstick().from(provision.demand()),
                        standing.walking().yardstick(),
                        standing.radii().with(usual));
        return new GainsAndLosses.State(unitOf, metres(), usual, served, unclear);
    }

    /**
     * How many facilities there are then: in the area, or near enough to it to serve somebody there, and wherever the scenario
     * puts one.
     *
     * @param usual how far those of which nothing is said serve
     */
    long facilities(double usual) {
        Radii radii = standing.radii().with(usual);
        long arriving = changes.stream().filter(Alteration::arrives).count();
        return arriving
                + standing.near().count(closed, site -> standing.walking().straight(radii.of(site)));
    }

    /**
     * What facilities offer of a supply then, whether or not they say how much.
     *
     * @param catchment how far those serve of which nothing is said, as accessibility shares it
     */
    List<Offer> offers(String property, double catchment) {
        Map<ItemId, Alteration> changed = new HashMap<>();
        changes.stream()
                .filter(change -> change.facility() != null)
                .forEach(change -> changed.put(change.facility(), change));
        Radii radii = standing.radii().with(catchment);
        List<Offer> offers = new ArrayList<>();
        for (ItemVersion site : standing.provision().sites()) {
            then(Offer.of(site, property, radii.of(site)), changed.get(site.id()))
                    .ifPresent(offers::add);
        }
        changes.stream()
                .filter(change -> change.action() == Alteration.Action.OPEN)
                .map(change -> opened(change, property, catchment))
                .forEach(offers::add);
        return offers;
    }

    /** What a facility offers then; nothing when it is closed. */
    private static Optional<Offer> then(Offer now, @Nullable Alteration change) {
        if (change == null) {
            return Optional.of(now);
        }
        Offer sized = Double.isNaN(change.supply()) ? now : now.of(change.supply());
        return switch (change.action()) {
            case CLOSE -> Optional.empty();
            case MOVE -> Optional.of(sized.at(change.longitude(), change.latitude()));
            default -> Optional.of(sized);
        };
    }

    private Offer opened(Alteration change, String property, double catchment) {
        double own = standing.own(change);
        return new Offer(
                change.name(),
                change.longitude(),
                change.latitude(),
                property.equals("count") ? 1 : change.supply(),
                Double.isNaN(own) ? catchment : own);
    }
}
