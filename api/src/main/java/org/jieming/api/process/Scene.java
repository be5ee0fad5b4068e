package org.jieming.api.process;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jieming.api.job.Progress;
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

    /** What a person can get of the supply then, cell by cell. O(facilities × people within reach). */
    double[] access(String property, Inputs inputs, Progress progress) {
        Map<ItemId, Alteration> changed = new HashMap<>();
        changes.stream()
                .filter(change -> change.facility() != null)
                .forEach(change -> changed.put(change.facility(), change));
        List<double[]> offers = new ArrayList<>();
        for (ItemVersion site : standing.provision().sites()) {
            offer(site, Provision.supply(site, property), changed.get(site.id()))
                    .map(offer -> within(offer, Alike.own(standing.radii(), site)))
                    .ifPresent(offers::add);
        }
        changes.stream()
                .filter(change -> change.action() == Alteration.Action.OPEN)
                .map(change ->
                        within(offer(change, property.equals("count") ? 1 : change.supply()), standing.own(change)))
                .forEach(offers::add);
        offers.removeIf(offer -> Double.isNaN(offer[2]));
        return shared(offers, inputs, progress);
    }

    /** Longitude, latitude and supply of a facility then; empty when it is closed. */
    private static Optional<double[]> offer(ItemVersion site, double now, @Nullable Alteration change) {
        double[] place = Spots.degreesOfSites(List.of(site));
        if (change == null) {
            return Optional.of(new double[] {place[0], place[1], now});
        }
        double supply = Double.isNaN(change.supply()) ? now : change.supply();
        return switch (change.action()) {
            case CLOSE -> Optional.empty();
            case MOVE -> Optional.of(offer(change, supply));
            default -> Optional.of(new double[] {place[0], place[1], supply});
        };
    }

    /** An offer and how far it is made; not a number where nothing is said of that. */
    private static double[] within(double[] offer, double own) {
        return new double[] {offer[0], offer[1], offer[2], own};
    }

    private static double[] offer(Alteration change, double supply) {
        return new double[] {change.longitude(), change.latitude(), supply};
    }

    private double[] shared(List<double[]> offers, Inputs inputs, Progress progress) {
        double[] places = IntStream.range(0, 2 * offers.size())
                .mapToDouble(i -> offers.get(i / 2)[i % 2])
                .toArray();
        double[] supply = offers.stream().mapToDouble(offer -> offer[2]).toArray();
        return new Sharing(standing.provision(), standing.walking(), inputs, progress)
                .of(Positions.ofDegrees(places), supply, site -> catchment(offers.get(site)[3], inputs))
                .perPerson();
    }

    /** As far as is said of its kind or level (as accessibility shares it), else as far as the catchment. */
    private static double catchment(double own, Inputs inputs) {
        return Double.isNaN(own) ? inputs.get(WhatIfProcess.CATCHMENT) : own;
    }
}
