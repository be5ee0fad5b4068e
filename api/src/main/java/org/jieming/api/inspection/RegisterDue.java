package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jieming.api.http.Json;
import org.jieming.api.store.Documents;
import org.jieming.api.store.Documents.Document;
import org.jieming.incident.Incident;
import org.jieming.incident.IncidentStep;
import org.jieming.inspection.Paper;
import org.jieming.inspection.Step;

/**
 * Of which rounds and incidents the register may not know yet what they settle: noted before the signature or the acceptance is
 * kept, taken off once the register was told. Paper and register are two writes; where the process ends between them the note tells
 * what to settle. A store of former days has no notes: it is read once as a whole, and all that may be due is noted.
 */
public final class RegisterDue {
    private static final String DUE = "inspection-register-due";
    private static final String FORMER = "inspection-register-due-former";
    private static final String WHOLE = "whole";
    private static final String NOTHING = "{}";

    private final Documents documents;

    /** The notes of a store. */
    public RegisterDue(Documents documents) {
        this.documents = documents;
    }

    /**
     * What is due.
     *
     * @param id the round or the incident
     * @param author who signed or accepted last
     * @param since when
     * @param version of the note: another signature makes it another
     */
    public record Due(UUID id, String author, Instant since, long version) {
        /** What a round may have settled; empty before minutes or report are signed, or a repair accepted. */
        public static Optional<Due> of(RoundFile file) {
            UUID id = file.round().id();
            Stream<Due> signed = file.signatures().stream()
                    .filter(each -> each.paper() != Paper.PLAN)
                    .map(each -> new Due(id, each.author(), each.at(), 0));
            Stream<Due> accepted = file.everDone().stream()
                    .filter(each -> each.kind() == Step.Kind.ACCEPTED)
                    .map(each -> new Due(id, each.author(), each.at(), 0));
            return Stream.concat(signed, accepted).max(Comparator.comparing(Due::since));
        }

        /** What an incident may have settled; empty before a repair is confirmed. */
        public static Optional<Due> of(Incident incident) {
            return incident.done().stream()
                    .filter(each -> each.kind() == IncidentStep.Kind.CONFIRMED)
                    .map(each -> new Due(incident.report().id(), each.author(), each.at(), 0))
                    .max(Comparator.comparing(Due::since));
        }
    }

    /**
     * Notes what was settled before there were notes: once in the life of a store.
     *
     * @param everything what all rounds and incidents may have settled
     */
    public void noteFormer(Supplier<Stream<Due>> everything) {
        if (documents.get(FORMER, WHOLE).isEmpty()) {
            everything.get().forEach(due -> note(due.id(), due.author(), due.since()));
            documents.put(FORMER, WHOLE, NOTHING, 0);
        }
    }

    /** Notes a round or an incident. Whoever notes it meanwhile does not take this note with hers. */
    void note(UUID id, String author, Instant since) {
        ObjectNode json = Json.object().put("author", author).put("since", since.toString());
        String text = new String(Json.bytes(json), StandardCharsets.UTF_8);
        Optional<Long> written = Optional.empty();
        while (written.isEmpty()) {
            written = documents.put(
                    DUE, id.toString(), text, of(id).map(Due::version).orElse(0L));
        }
    }

    /** All that are noted. */
    public List<Due> all() {
        return documents.all(DUE).entrySet().stream()
                .map(kept -> due(UUID.fromString(kept.getKey()), kept.getValue()))
                .toList();
    }

    /** The note of one. */
    public Optional<Due> of(UUID id) {
        return documents.get(DUE, id.toString()).map(kept -> due(id, kept));
    }

    private static Due due(UUID id, Document kept) {
        Fields json = new Fields(Json.read(kept.json().getBytes(StandardCharsets.UTF_8), "document"));
        return new Due(id, json.text("author", 40), json.instant("since"), kept.version());
    }

    /** Takes a note off; one that was written anew since stays. */
    public void told(Due due) {
        documents.remove(DUE, due.id().toString(), due.version());
    }
}
