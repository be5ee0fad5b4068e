package org.jieming.api.identity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jieming.api.process.Acts;
import org.jieming.register.Act;
import org.jieming.register.Backing;
import org.jieming.register.Evidence;

/** Citations in the Linked Places format: those on record; what nothing bears out has none. */
final class LinkedCitations {
    private static final String MEMBER = "citations";

    private LinkedCitations() {}

    /** What a statement rests on. */
    static void write(ObjectNode json, Backing backing) {
        ArrayNode citations = json.putArray(MEMBER);
        backing.own().forEach(each -> document(citations.addObject(), each));
        backing.acts().forEach(act -> document(citations.addObject(), act));
        if (!backing.source().isEmpty()) {
            citations.addObject().put("label", backing.source());
        }
    }

    /** Acts alone; without any nothing is said. */
    static void write(ObjectNode json, List<Act> acts) {
        acts.forEach(act -> document(json.withArray(MEMBER).addObject(), act));
    }

    private static void document(ObjectNode citation, Act act) {
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
