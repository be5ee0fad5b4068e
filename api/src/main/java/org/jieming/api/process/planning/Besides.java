package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jieming.api.process.Told;
import org.jieming.gap.Beside;
import org.jieming.gap.Homes;
import org.jieming.gap.Serving;
import org.jieming.gap.Unplaced;
import org.jieming.reach.FloatingCatchment;
import org.jieming.register.ItemVersion;

/**
 * What people may get besides: from facilities of which nobody knows whether they serve, where in their unit they stand, or whether
 * there are any (rule E-07). Such a facility takes nothing from what others give, so that what these give is the least; what a unit
 * gets of one without a place is all of it at the most.
 *
 * @param may who may get something
 * @param most what the people of each cell get together of those whose place is known, if these serve
 * @param open who may get nobody knows how much: one does not say what it offers, or the method lets one take from another (3SFCA)
 * @param loose those without a place
 * @param near who lives near enough to a county over the border of which nothing is on record
 */
record Besides(boolean[] may, double[] most, boolean[] open, List<Loose> loose, Beside.Near near) {

    /**
     * A facility without a place.
     *
     * @param supply what it offers
     * @param may who may get of it
     */
    record Loose(double supply, boolean[] may) {}

    static Besides of(Sharing sharing, Radii radii, String property) {
        int cells = sharing.provision().cells().size();
        Homes homes = Reckoning.homes(sharing.provision(), sharing.provision().cells());
        Serving.Unlisted unlisted = Reckoning.unlisted(homes, sharing.provision(), sharing.walking(), radii);
        Beside.Met beside = unlisted.near();
        Besides besides = new Besides(
                new boolean[cells],
                new double[cells],
                new boolean[cells],
                new ArrayList<>(),
                beside.in(homes, cell -> true));
        besides.unrecorded(unlisted.silent(), beside);
        besides.placed(sharing, radii, property);
        Unplaced.Range range = Unplaced.Range.within(sharing.walking().yardstick(), radii::of);
        Map<List<Object>, boolean[]> known = new HashMap<>();
        for (Unplaced.Facility one : sharing.provision().doubtful().unplaced().facilities()) {
            besides.loose(
                    one,
                    () -> known.computeIfAbsent(
                            List.of(one.unit(), radii.of(one.item())),
                            alike -> reached(one, sharing.provision(), range)),
                    property);
        }
        if (sharing.inputs().get(AccessibilityProcess.METHOD).equals("3sfca") && besides.isAnything()) {
            Arrays.fill(besides.may, true);
            Arrays.fill(besides.open, true);
        }
        return besides;
    }

    /** Of what may be offered in counties that keep no roll nobody knows anything, here or near enough over the border. */
    private void unrecorded(boolean[] silent, Beside.Met beside) {
        for (int cell = 0; cell < may.length; cell++) {
            boolean isUnlisted = silent[cell] || beside.cells().containsKey(cell);
            may[cell] |= isUnlisted;
            open[cell] |= isUnlisted;
        }
    }

    /** Says of whom nobody knows whether one over the border serves them. */
    void tell(ObjectNode document) {
        near.toldOfAll()
                .ifPresent(gap -> Told.text(document.withArray("missing_inputs").addObject(), "input", gap));
    }

    private void placed(Sharing sharing, Radii radii, String property) {
        List<ItemVersion> perhaps = sharing.provision().doubtful().perhaps();
        if (perhaps.isEmpty()) {
            return;
        }
        long[] people = sharing.provision().weights();
        for (boolean says : new boolean[] {true, false}) {
            List<ItemVersion> some = perhaps.stream()
                    .filter(site -> !Double.isNaN(Provision.supply(site, property)) == says)
                    .toList();
            double[] supply = some.stream()
                    .mapToDouble(site -> says ? Provision.supply(site, property) : 1)
                    .toArray();
            FloatingCatchment shares = sharing.of(Spots.ofSites(some), supply, site -> radii.of(some.get(site)));
            for (int cell = 0; cell < may.length; cell++) {
                double each = shares.perPerson()[cell];
                may[cell] |= each > 0;
                open[cell] |= each > 0 && !says;
                most[cell] += says ? people[cell] * each : 0;
            }
        }
    }

    private static boolean[] reached(Unplaced.Facility one, Provision provision, Unplaced.Range range) {
        return new Unplaced(List.of(one))
                .mayServe(
                        provision.demand(), cell -> provision.cells().get(cell).unit(), range);
    }

    private void loose(Unplaced.Facility one, Supplier<boolean[]> whom, String property) {
        double supply = Provision.supply(one.item(), property);
        if (supply == 0) {
            return;
        }
        boolean[] reached = whom.get();
        for (int cell = 0; cell < may.length; cell++) {
            may[cell] |= reached[cell];
            open[cell] |= reached[cell] && Double.isNaN(supply);
        }
        if (!Double.isNaN(supply)) {
            loose.add(new Loose(supply, reached));
        }
    }

    /** Whether anybody may get anything. */
    boolean isAnything() {
        return IntStream.range(0, may.length).anyMatch(cell -> may[cell]);
    }

    /** How much some cells may get together at the most; infinite where nobody knows. */
    double most(List<Integer> cells) {
        if (cells.stream().anyMatch(cell -> open[cell])) {
            return Double.POSITIVE_INFINITY;
        }
        return cells.stream().mapToDouble(cell -> most[cell]).sum()
                + loose.stream()
                        .filter(one -> cells.stream().anyMatch(cell -> one.may[cell]))
                        .mapToDouble(Loose::supply)
                        .sum();
    }
}
