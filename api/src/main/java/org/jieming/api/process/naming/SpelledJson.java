package org.jieming.api.process.naming;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jieming.api.process.Told;
import org.jieming.place.NameParts;
import org.jieming.place.Romanized;
import org.jieming.place.Spoken;
import org.jieming.place.Word;

/** A spelled name as JSON: every form, its parts, words and readings, and which readings an officer must confirm. */
final class SpelledJson {
    private SpelledJson() {}

    static void write(ObjectNode json, Romanized name) {
        json.put("toned", name.toned());
        json.put("plain", name.plain());
        json.put("sign", name.sign());
        json.put("initials", name.initials());
        json.put("breakable", name.breakable());
        json.put("generic_toned", name.generic());
        json.put("read_as", name.entity().name().toLowerCase(java.util.Locale.ROOT));
        json.put("reading_status", name.source().status());
        Told.text(json, "reading", name.source().title());
        parts(json.putObject("parts"), name.parts());
        ArrayNode words = json.putArray("words");
        name.words().forEach(word -> word(words.addObject(), word));
    }

    private static void parts(ObjectNode json, NameParts parts) {
        json.put("specific", parts.specific());
        json.put("generic", parts.generic());
        json.put("absorbed", parts.absorbed().orElse(null));
    }

    private static void word(ObjectNode json, Word word) {
        json.put("characters", word.characters());
        json.put("toned", word.toned());
        ArrayNode syllables = json.putArray("syllables");
        for (Spoken one : word.spoken()) {
            ObjectNode syllable = syllables.addObject();
            syllable.put("character", one.character());
            syllable.put(
                    "syllable", one.syllable() == null ? null : one.syllable().toned());
            syllable.put("status", one.source().status());
            if (!one.citation().isEmpty()) {
                syllable.put("source", one.citation());
            }
        }
    }
}
