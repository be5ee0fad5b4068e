package org.jieming.api.identity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jieming.register.ItemVersion;

/**
 * The names of an item in the Linked Places format: each with its sources, the last with what it ended by, and
 * when it was used where that is known; by what an earlier one ended the next rests on.
 */
record LinkedNames(Permanent permanent, LinkedTime time) {

    void write(ArrayNode names, Life life) {
        for (NameUse use : life.names()) {
            ObjectNode json = names.addObject();
            json.put("toponym", use.name()).put("lang", "zh");
            json.put("@id", permanent.of(life.id(), use.name()));
            LinkedCitations.write(json, use.backing());
            if (use.period().end() == life.last().valid().end()) {
                LinkedCitations.write(json, use.ends());
            }
            if (use.kind().isDated()) {
                time.when(json, use.period());
            }
        }
        for (ItemVersion version : life.versions()) {
            String letters = version.values().text("pinyin");
            if (!letters.isEmpty()) {
                ObjectNode json = names.addObject().put("toponym", letters).put("lang", "zh-Latn-pinyin");
                LinkedCitations.write(json, life.backing("pinyin", version));
                time.when(json, version.valid());
            }
        }
    }
}
