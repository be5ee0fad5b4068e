package org.jieming.api.identity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jieming.api.process.Acts;
import org.jieming.register.Act;
import org.jieming.register.ItemVersion;

/** The names of an item in the Linked Places format: each with its sources, and when it was used where that is known. */
record LinkedNames(Permanent permanent, LinkedTime time) {

    void write(ArrayNode names, Life life) {
        for (NameUse use : life.names()) {
            ObjectNode json = names.addObject();
            json.put("toponym", use.name()).put("lang", "zh");
            json.put("@id", permanent.of(life.id(), use.name()));
            citations(json, use.acts(), life.last());
            if (use.kind() != NameUse.Kind.FORMER) {
                time.when(json, use.period());
            }
        }
        for (ItemVersion version : life.versions()) {
            String letters = version.values().text("pinyin");
            if (!letters.isEmpty()) {
                ObjectNode json = names.addObject().put("toponym", letters).put("lang", "zh-Latn-pinyin");
                citations(json, List.of(), version);
                time.when(json, version.valid());
            }
        }
    }

    private void citations(ObjectNode json, List<Act> acts, ItemVersion item) {
        ArrayNode citations = json.putArray("citations");
        for (Act act : acts) {
            ObjectNode citation = citations.addObject().put("label", Acts.cite(act));
            act.decidedOn().ifPresent(day -> citation.put("year", day.getYear()));
        }
        String source = item.values().text("source");
        if (!source.isEmpty()) {
            citations.addObject().put("label", source);
        }
        if (citations.isEmpty()) {
            // the format demands one: the record itself is all there is
            citations.addObject().put("label", "Jieming").put("@id", permanent.of(item.id()));
        }
    }
}
