package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import org.jieming.inspection.Doubt;
import org.jieming.inspection.Fix;
import org.jieming.inspection.Observation;
import org.jieming.inspection.Offset;
import org.jieming.inspection.Sighting;
import org.jieming.inspection.Stated;
import org.jieming.inspection.Tolerances;
import org.jieming.register.Fingerprint;

/**
 * What is to be believed of what a round states. Nothing that is doubtful is left out; it is told as such and held against nothing.
 *
 * @param file the round
 * @param facts with the surveyed legal places of its markers as far as there are some, and their forms
 */
public record Credence(RoundFile file, LineFacts facts) {

    /** What is doubtful of a statement, as the surveyed legal place of its marker lets it be. */
    Set<Doubt> doubts(Stated stated) {
        var earliest = file.round().earliest();
        if (stated instanceof Observation seen) {
            return Doubt.of(seen, earliest, facts.surveyed(seen.marker()), Tolerances.SHIPPED);
        }
        return stated instanceof Sighting place
                ? Doubt.of(place, earliest, Tolerances.SHIPPED)
                : Doubt.ofTime(stated, earliest);
    }

    private boolean isSound(Stated stated) {
        return !doubts(stated).contains(Doubt.FIX);
    }

    /** How the fix of a statement lies to the legal place of its marker; of a doubtful one nothing is told. */
    public Optional<Offset> offset(Observation stated) {
        return stated.fix().filter(fix -> isSound(stated)).flatMap(fix -> facts.legal(stated.marker())
                .map(legal -> Offset.of(fix, legal, Tolerances.SHIPPED)));
    }

    /** The fix of a place without a marker; a doubtful one is held against nothing. */
    public Optional<Fix> believed(Sighting stated) {
        return stated.fix().filter(fix -> isSound(stated));
    }

    /** A statement as it is shown, with what is doubtful of it, and which of its photographs are withdrawn. */
    public ObjectNode told(Stated stated) {
        ObjectNode json = Statements.told(StatedJson.of(stated), stated, doubts(stated));
        for (JsonNode photo : json.path("photos")) {
            file.notes()
                    .withdrawal(stated, new Fingerprint(photo.path("hash").asText()))
                    .ifPresent(note -> ((ObjectNode) photo).put("withdrawn", note.reason()));
        }
        if (stated instanceof Observation seen && !facts.unlisted(seen).isEmpty()) {
            facts.unlisted(seen).forEach(json.putArray("objects_not_in_register")::add);
        }
        return json;
    }
}
