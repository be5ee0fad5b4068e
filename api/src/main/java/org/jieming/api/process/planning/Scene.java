package org.jieming.api.process.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jieming.gap.Homes;
import org.jieming.gap.Serving;
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

    /** How far everybody is then from the nearest facility of all; not a number for who has no place. */
    double[] metres() {
        double[] least = new double[standing.weights().length];
        Arrays.fill(least, Double.NaN);
        for (int cell = 0; cell < ways[0].length; cell++) {
            least[cell] = ways[0][cell];
            for (int part = 1; part < ways.length; part++) {
                least[cell] = Walking.lesser(least[cell], ways[part][cell]);
            }
        }
        return least;
    }

    /** Who has a place near enough to a facility then, where all of which nothing is said serve so far. */
    private boolean[] near(double usual) {
        boolean[] near = new boolean[standing.weights().length];
        for (int part = 0; part < ways.length; part++) {
            double radius = standing.alike().get(part).radius(usual);
            for (int cell = 0; cell < ways[part].length; cell++) {
                near[cell] |= ways[part][cell] <= radius;
            }
        }
        return near;
    }

    /** Where facilities are then. */
    private Homes.Doors doors(Radii radii) {
        BitSet staying = new BitSet();
        staying.set(0, standing.provision().sites().size());
        staying.andNot(closed);
        return standing(staying, radii).and(arriving(radii));
    }

    private Homes.Doors standing(BitSet which, Radii radii) {
        return Homes.Doors.of(
                which.stream().mapToObj(standing.provision().sites()::get).toList(), radii::of);
    }

    private Homes.Doors arriving(Radii radii) {
        List<Alteration> arriving = changes.stream().filter(Alteration::arrives).toList();
        double[] lonLat = arriving.stream()
                .flatMapToDouble(change -> DoubleStream.of(change.longitude(), change.latitude()))
                .toArray();
        double[] metres = arriving.stream()
                .mapToDouble(standing::own)
                .map(own -> Double.isNaN(own) ? radii.usual() : own)
                .toArray();
        return new Homes.Doors(Positions.ofDegrees(lonLat), metres);
    }

    /** Whom a facility may serve that is here and not in another scene, of those of whom no more than the unit is known. */
    boolean[] nearer(Scene other, double usual) {
        Radii radii = standing.radii().with(usual);
        BitSet kept = (BitSet) other.closed.clone();
        kept.andNot(closed);
        Homes.Doors doors = standing(kept, radii).and(arriving(radii));
        return isEverywhere() || changes.equals(other.changes) || doors.metres().length == 0
                ? new boolean[standing.weights().length]
                : reckoning(usual).perhaps(doors);
    }

    /** Whether everybody has a place. */
    private boolean isEverywhere() {
        return standing.weights().length == ways[0].length;
    }

    private Reckoning reckoning(double usual) {
        return Objects.requireNonNull(standing.reckonings().get(usual));
    }

    /** Who is served then, where all of which nothing is said serve so far. */
    Serving serving(double usual) {
        Homes.Doors doors =
                isEverywhere() ? Homes.Doors.NONE : doors(standing.radii().with(usual));
        return reckoning(usual).of(near(usual), doors, metres());
    }

    /** The state of reach of such a serving. */
    GainsAndLosses.State state(double usual, Serving serving) {
        return new GainsAndLosses.State(unitOf, metres(), usual, serving.served(), serving.unknown());
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
