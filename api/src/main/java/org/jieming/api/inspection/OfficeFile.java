package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of the office check of a round.
 *
 * @param check the check as it was last prepared; empty before
 * @param version the version of that; 0 before
 * @param notes what people saw on imagery and maps, by id
 */
public record OfficeFile(Optional<OfficeCheck> check, long version, List<OfficeNote> notes) {
    public OfficeFile {
        notes = List.copyOf(notes);
    }

    /** Adds what there is to the facts of a round; what there is not leaves no trace, so that older signatures stay valid. */
    void tell(ObjectNode facts) {
        check.ifPresent(prepared -> facts.set("office_check", prepared.json()));
        if (!notes.isEmpty()) {
            ArrayNode array = facts.putArray("office_notes");
            notes.forEach(note -> array.add(note.json()));
        }
    }
}
