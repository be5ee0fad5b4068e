package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Told;

/**
 * What the people of every unit get of a supply in two scenes: told as {@link AccessibilityReport} tells it, exactly or at the least and
 * at the most.
 *
 * @param standing the units
 * @param was what each got before
 * @param is what each gets after
 * @param silent facilities that do not say how much they offer, in one scene or the other
 * @param property the supply
 * @param besides what may come besides, before and after
 */
record Supplies(
        Standing standing, List<Portion> was, List<Portion> is, Set<String> silent, String property, Besides besides) {

    static Supplies of(Scene before, Scene after, Inputs inputs, Progress progress) {
        Standing standing = after.standing();
        String property = inputs.get(WhatIfProcess.SUPPLY);
        double catchment = inputs.get(WhatIfProcess.CATCHMENT);
        Sharing sharing = new Sharing(standing.provision(), standing.walking(), inputs, progress);
        Besides besides = Besides.of(sharing, standing.radii().with(catchment), property);
        Supplied had = Supplied.of(sharing, before.offers(property, catchment), besides);
        Supplied has = Supplied.of(sharing, after.offers(property, catchment), besides);
        Set<String> silent = new LinkedHashSet<>();
        Stream.of(had, has).forEach(one -> silent.addAll(one.silence().names()));
        return new Supplies(standing, portions(before, had), portions(after, has), silent, property, besides);
    }

    private static List<Portion> portions(Scene scene, Supplied supplied) {
        List<List<Integer>> cells = new ArrayList<>();
        scene.standing().units().forEach(unit -> cells.add(new ArrayList<>()));
        for (int cell = 0; cell < scene.standing().provision().cells().size(); cell++) {
            cells.get(scene.unitOf()[cell]).add(cell);
        }
        return cells.stream().map(supplied::portion).toList();
    }

    /** Whether the people of a unit get something else after. */
    boolean differ(int unit) {
        return !was.get(unit).equals(is.get(unit));
    }

    /** Names what is missing, and whose. */
    void tellSilent(ObjectNode document) {
        Silence.tell(document, silent, property);
        besides.tell(document);
    }

    void tell(ObjectNode json, int unit) {
        boolean isComplete =
                standing.provision().people().isComplete(standing.units().get(unit));
        tell(json, "per_1000_before", was.get(unit), isComplete);
        tell(json, "per_1000_after", is.get(unit), isComplete);
    }

    /** Of a unit in which somebody is not counted nobody knows by how many what there is is shared. */
    private static void tell(ObjectNode json, String name, Portion portion, boolean isComplete) {
        double whole = isComplete ? 1 : Double.NaN;
        Told.number(json, name, whole * portion.perThousand());
        Told.number(json, name + "_at_least", whole * portion.perThousandAtLeast());
        Told.number(json, name + "_at_most", whole * portion.perThousandAtMost());
    }
}
