package org.jieming.api.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jieming.api.geojson.Grounds;
import org.jieming.api.store.RevisionNote;

/** The head of a revision as plain JSON values. */
public final class RevisionNotes {
    private RevisionNotes() {}

    /**
     * What a reader may see of it.
     *
     * @param whole whether she may see every item it changed, and so what was written about them and how many there were
     */
    public static Map<String, Object> json(RevisionNote note, View view, boolean whole) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("revision", note.number().value());
        json.put("recorded_at", note.recordedAt().toString());
        if (view.seesAuthors()) {
            json.put("author", note.author());
        }
        if (whole) {
            told(json, note, view);
        }
        return json;
    }

    private static void told(Map<String, Object> json, RevisionNote note, View view) {
        if (view.seesAuthors()) {
            json.put("reason", note.reason());
        }
        note.act().ifPresent(act -> json.put("act", Grounds.json(act)));
        json.put("asserted", note.asserted());
        json.put("withdrawn", note.withdrawn());
        json.put("fingerprint", note.fingerprint().hex());
    }
}
