package org.jieming.api.process;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jieming.reach.Decay;
import org.jieming.reach.FloatingCatchment;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.register.ItemId;

/**
 * What would be after the changes of a scenario.
 *
 * @param standing what stands
 * @param changes the changes
 * @param closed numbers of the facilities that are not where they were
 * @param nearest the nearest facility of everybody then, ways as walked
 */
record Scene(Standing standing, List<Alteration> changes, BitSet closed, Nearest nearest) {

    static Scene of(Standing standing, List<Alteration> changes, BitSet closed) {
        Positions opened = Positions.ofDegrees(changes.stream()
                .filter(Alteration::arrives)
                .flatMapToDouble(change -> java.util.stream.DoubleStream.of(change.longitude(), change.latitude()))
                .toArray());
        Nearest nearest = standing.sites()
                .with(closed, opened)
                .longer(standing.provision().detour());
        return new Scene(standing, changes, closed, nearest);
    }

    /** How many facilities there are then. */
    int facilities() {
        long arriving = changes.stream().filter(Alteration::arrives).count();
        return Math.toIntExact(standing.numbers().size() - closed.cardinality() + arriving);
    }

    /** What a person can get of the supply then, cell by cell. O(facilities × people within reach). */
    double[] access(String property, Decay decay) {
        List<double[]> offers = new ArrayList<>();
        Map<ItemId, Alteration> changed = new HashMap<>();
        changes.stream()
                .filter(change -> change.facility() != null)
                .forEach(change -> changed.put(change.facility(), change));
        var sites = standing.provision().sites();
        for (int number = 0; number < sites.size(); number++) {
            Alteration change = changed.get(sites.get(number).id());
            double now = Provision.supply(sites.get(number), property);
            double supply = change == null || Double.isNaN(change.supply()) ? now : change.supply();
            double[] place = Spots.degreesOfSites(sites.subList(number, number + 1));
            if (change == null || !change.leaves()) {
                offers.add(new double[] {place[0], place[1], supply});
            } else if (change.arrives()) {
                offers.add(new double[] {change.longitude(), change.latitude(), supply});
            }
        }
        changes.stream()
                .filter(change -> change.action() == Alteration.Action.OPEN)
                .forEach(change -> offers.add(new double[] {
                    change.longitude(), change.latitude(), property.equals("count") ? 1 : change.supply()
                }));
        offers.removeIf(offer -> Double.isNaN(offer[2]));
        return shared(offers, decay);
    }

    private double[] shared(List<double[]> offers, Decay decay) {
        double[] places = IntStream.range(0, 2 * offers.size())
                .mapToDouble(i -> offers.get(i / 2)[i % 2])
                .toArray();
        double[] supply = offers.stream().mapToDouble(offer -> offer[2]).toArray();
        Provision provision = standing.provision();
        return FloatingCatchment.of(provision.demand(), provision.weights(), Positions.ofDegrees(places), supply, decay)
                .perPerson();
    }
}
