package org.jieming.api.resource.intake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.http.Json;
import org.jieming.api.http.Problems;
import org.jieming.api.http.Request;
import org.jieming.api.intake.TakenBack;
import org.jieming.api.resource.Addresses;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.RevisionNotes;
import org.jieming.api.resource.intake.TakeBack.Fate;
import org.jieming.api.store.Journal;
import org.jieming.api.store.RevisionNote;
import org.jieming.register.RevisionNumber;

/** What becomes of the items of an import, as a document: how many, and each with why it stays and who changed it since. */
final class TakeBackDocument {
    /** Items that are listed, those that stay first; all are counted. */
    static final int MOST_ITEMS = 10_000;

    private final Request request;
    private final Reading reading;
    private final Journal journal;
    private final TakeBack told;
    private final Map<RevisionNumber, Optional<RevisionNote>> notes = new HashMap<>();

    TakeBackDocument(Request request, Reading reading, Journal journal, TakeBack told) {
        this.request = request;
        this.reading = reading;
        this.journal = journal;
        this.told = told;
    }

    /** The whole document; with the revision that took them back once one did. */
    ObjectNode json(RevisionNumber taken, Optional<RevisionNumber> written) {
        ObjectNode document = Json.object().put("takes_back", taken.value());
        written.ifPresent(revision -> document.put("revision", revision.value()));
        ObjectNode counts = document.putObject("counts");
        for (Fate fate : Fate.values()) {
            counts.put(
                    fate.text(),
                    told.items().stream()
                            .filter(item -> told.fate(item) == fate)
                            .count());
        }
        if (!told.others().isEmpty()) {
            ArrayNode findings = document.putArray("findings");
            told.others().forEach(finding -> findings.add(Json.tree(Problems.finding(finding))));
        }
        ArrayNode items = document.putArray("items");
        items(MOST_ITEMS).forEach(items::add);
        return document;
    }

    /** The first of them, those that stay before the others. */
    List<ObjectNode> items(int most) {
        return told.items().stream()
                .sorted((one, other) -> Boolean.compare(told.fate(one) != Fate.LEFT, told.fate(other) != Fate.LEFT))
                .limit(most)
                .map(this::item)
                .toList();
    }

    private ObjectNode item(TakenBack item) {
        ObjectNode json = Json.object();
        json.put("id", item.id().toString());
        json.put("collection", item.type().collection());
        json.put("name", item.name());
        json.put("fate", told.fate(item).text());
        json.put("history", request.links().to(Addresses.item(item.type(), item.id()) + "/history"));
        if (told.fate(item) == Fate.LEFT) {
            item.since()
                    .filter(any -> isSeen(item))
                    .flatMap(this::note)
                    .ifPresent(note -> json.set("changed", Json.tree(RevisionNotes.json(note, reading.view(), false))));
            ArrayNode findings = json.putArray("findings");
            told.objections()
                    .getOrDefault(item.id(), List.of())
                    .forEach(finding -> findings.add(Json.tree(Problems.finding(finding))));
        }
        return json;
    }

    /** Of what others have closed to her since nothing more is told than that it stays. */
    private boolean isSeen(TakenBack item) {
        return item.now().versions().isEmpty() || item.now().versions().stream().anyMatch(reading.view()::sees);
    }

    private Optional<RevisionNote> note(RevisionNumber number) {
        return notes.computeIfAbsent(number, journal::note);
    }
}
