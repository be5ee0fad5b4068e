package org.jieming.api.identity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jieming.api.process.Acts;
import org.jieming.register.Act;
import org.jieming.register.Evidence;

/** Citations in the Linked Places format: those on record; what nothing bears out has none. */
final class LinkedCitations {
    private LinkedCitations() {}

    /** What a statement rests on: its own evidence, else the acts and the source of the version that states it. */
    static void write(ObjectNode json, Ground ground) {
        ArrayNode citations = json.putArray("citations");
        ground.own().forEach(each -> document(citations.addObject(), each));
        if (ground.own().isEmpty()) {
            ground.acts().forEach(act -> act(citations.addObject(), act));
            String source = ground.basis().values().text("source");
            if (!source.isEmpty()) {
                citations.addObject().put("label", source);
            }
        }
    }

    private static void act(ObjectNode citation, Act act) {
        citation.put("label", Acts.cite(act));
        act.decidedOn().ifPresent(day -> citation.put("year", day.getYear()));
    }

    private static void document(ObjectNode citation, Evidence evidence) {
        citation.put("label", evidence.document());
        if (!evidence.year().isEmpty()) {
            citation.put("year", Integer.parseInt(evidence.year()));
        }
        if (!evidence.link().isEmpty()) {
            citation.put("@id", evidence.link());
        }
    }
}
