package org.jieming.api.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jieming.api.geojson.Grounds;
import org.jieming.api.store.RevisionNote;

/** The head of a revision as plain JSON values. */
final class RevisionNotes {
    private RevisionNotes() {}

    /** What a reader may see of it: authors and their reasons only where her view shows them. */
    static Map<String, Object> json(RevisionNote note, View view) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("revision", note.number().value());
        json.put("recorded_at", note.recordedAt().toString());
        if (view.seesAuthors()) {
            json.put("author", note.author());
            json.put("reason", note.reason());
        }
        note.act().ifPresent(act -> json.put("act", Grounds.json(act)));
        json.put("asserted", note.asserted());
        json.put("withdrawn", note.withdrawn());
        json.put("fingerprint", note.fingerprint().hex());
        return json;
    }
}
