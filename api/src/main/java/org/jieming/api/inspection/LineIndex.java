package org.jieming.api.inspection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jieming.api.store.Documents;

/**
 * Which records a line has: a note beside each, written before it, so that a record is never missed and a note without one means
 * nothing. A store of former days has no notes: it is read once as a whole, and what that took is noted.
 */
final class LineIndex {
    private static final String WHOLE = "whole";
    private static final String NOTHING = "{}";

    private final Documents documents;
    private final String kind;

    LineIndex(Documents documents, String kind) {
        this.documents = documents;
        this.kind = kind;
    }

    /** Notes a record; once is enough. */
    void note(String line, UUID record) {
        documents.put(kind, line + "/" + record, NOTHING, 0);
    }

    /**
     * The records of a line. O(records of the line); the first time O(records).
     *
     * @param everything the line of every record that there is
     */
    List<UUID> of(String line, Supplier<Map<UUID, String>> everything) {
        if (documents.get(kind, WHOLE).isEmpty()) {
            everything.get().forEach((record, other) -> note(other, record));
            documents.put(kind, WHOLE, NOTHING, 0);
        }
        String prefix = line + "/";
        return documents.under(kind, prefix).keySet().stream()
                .map(name -> UUID.fromString(name.substring(prefix.length())))
                .toList();
    }
}
