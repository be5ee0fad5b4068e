package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jieming.api.process.Told;
import org.jieming.gap.Compliance;
import org.jieming.gap.Missing;
import org.jieming.language.Bilingual;
import org.jieming.population.Population;

/**
 * What a question of need and offer would need and the register does not hold of an area: without people nobody can tell "none" from
 * "not recorded", and what comes out is unknown as in a gap statement (rule E-07).
 *
 * @param inputs what is missing; empty when the question can be answered
 */
record Unrecorded(List<Bilingual> inputs) {
    Unrecorded {
        inputs = List.copyOf(inputs);
    }

    /** Whether anybody is counted in the area. */
    static Unrecorded of(Population people) {
        return new Unrecorded(people.cells().isEmpty() ? List.of(Missing.people(people)) : List.of());
    }

    boolean isEmpty() {
        return inputs.isEmpty();
    }

    /** Adds what is missing to a document, and that the outcome is unknown where something is. */
    void tell(ObjectNode document) {
        ArrayNode missing = document.withArray("missing_inputs");
        inputs.forEach(input -> Told.text(missing.addObject(), "input", input));
        if (!isEmpty()) {
            Told.outcome(document, Compliance.UNKNOWN);
        }
    }
}
