package org.jieming.api.identity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jieming.api.process.Acts;
import org.jieming.register.Act;
import org.jieming.register.Backing;
import org.jieming.register.Evidence;

/** Citations in the Linked Places format: those on record; what nothing bears out has none. */
final class LinkedCitations {
    private LinkedCitations() {}

    /** What a statement rests on. */
    static void write(ObjectNode json, Backing backing) {
        ArrayNode citations = json.putArray("citations");
        backing.own().forEach(each -> document(citations.addObject(), each));
        for (Act act : backing.acts()) {
            ObjectNode citation = citations.addObject().put("label", Acts.cite(act));
            act.decidedOn().ifPresent(day -> citation.put("year", day.getYear()));
        }
        if (!backing.source().isEmpty()) {
            citations.addObject().put("label", backing.source());
        }
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
