package org.jieming.api.identity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jieming.api.process.Acts;
import org.jieming.register.Act;
import org.jieming.register.Evidence;
import org.jieming.register.ItemVersion;

/** Citations in the Linked Places format: those on record; what nothing bears out has none. */
final class LinkedCitations {
    private LinkedCitations() {}

    /**
     * What a statement rests on: its own evidence, else the acts and the source of the version that states it.
     *
     * @param acts the legal documents behind the version
     */
    static void write(ObjectNode json, List<Evidence> own, List<Act> acts, ItemVersion version) {
        ArrayNode citations = json.putArray("citations");
        own.forEach(each -> document(citations.addObject(), each));
        if (!own.isEmpty()) {
            return;
        }
        for (Act act : acts) {
            ObjectNode citation = citations.addObject().put("label", Acts.cite(act));
            act.decidedOn().ifPresent(day -> citation.put("year", day.getYear()));
        }
        String source = version.values().text("source");
        if (!source.isEmpty()) {
            citations.addObject().put("label", source);
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
