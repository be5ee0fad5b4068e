package org.jieming.api.process;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jieming.eldercare.Facilities;
import org.jieming.gap.Compliance;
import org.jieming.gap.Missing;
import org.jieming.language.Bilingual;
import org.jieming.population.Population;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/**
 * What a question of need and offer would need and the register does not hold of an area: without people, or without any
 * facility, nobody can tell "none" from "not recorded", and what comes out is unknown as in a gap statement (rule E-07).
 *
 * @param inputs what is missing; empty when the question can be answered
 */
record Unrecorded(List<Bilingual> inputs) {
    Unrecorded {
        inputs = List.copyOf(inputs);
    }

    /**
     * Looks for people of the area and for facilities of the eldercare network in its county, as a gap statement does; others than
     * those asked for are looked for, and become inputs of the evidence, only where none of these lies in the area. O(facilities of
     * the register).
     */
    static Unrecorded of(Setting setting, Population people, List<ItemVersion> inside) {
        List<Bilingual> inputs = new ArrayList<>();
        if (people.cells().isEmpty()) {
            inputs.add(Missing.people(people));
        }
        if (inside.isEmpty()
                && setting.ground()
                        .items(
                                ItemType.FACILITY,
                                setting.day(),
                                facility -> Facilities.kinds()
                                                .contains(facility.values().text("facility_type"))
                                        && setting.isAtHome(facility))
                        .isEmpty()) {
            inputs.add(Missing.layer(ItemType.FACILITY));
        }
        return new Unrecorded(inputs);
    }

    boolean isEmpty() {
        return inputs.isEmpty();
    }

    /** Says what is missing, and that the outcome is unknown where something is. */
    void tell(ObjectNode document) {
        ArrayNode missing = document.putArray("missing_inputs");
        inputs.forEach(input -> Told.text(missing.addObject(), "input", input));
        if (!isEmpty()) {
            Told.outcome(document, Compliance.UNKNOWN);
        }
    }
}
