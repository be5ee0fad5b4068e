package org.jieming.api.resource.item;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.page.RevisionPages;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.api.resource.RevisionNotes;
import org.jieming.api.resource.Self;
import org.jieming.api.resource.Turn;
import org.jieming.api.resource.View;
import org.jieming.api.store.Journal;
import org.jieming.api.store.RevisionNote;
import org.jieming.language.Bilingual;
import org.jieming.register.Revision;
import org.jieming.register.RevisionNumber;

/** The log: what was written when, by whom and why, newest first. */
final class RevisionResource {
    private static final int USUAL_LIMIT = 100;
    private static final int MOST_LIMIT = 1_000;
    private static final Parameter LIMIT = Parameter.query(
            "limit",
            Bilingual.of("每页最多条数;更大的值按上限计", "Most revisions on the page; larger values count as the maximum"),
            Map.of("type", "integer", "minimum", 1, "maximum", MOST_LIMIT, "default", USUAL_LIMIT),
            "10");
    private static final Parameter BEFORE = Parameter.query(
            "before",
            Bilingual.of("从这个修订号之前开始", "Begins below this revision number"),
            Map.of("type", "integer", "minimum", 1),
            "1000");

    private final Readings readings;
    private final Journal journal;
    private final Turn turn = new Turn();

    RevisionResource(Readings readings, Journal journal) {
        this.readings = readings;
        this.journal = journal;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        "/revisions",
                        "getRevisions",
                        Bilingual.of("修订记录,由新到旧", "The log of revisions, newest first"),
                        this::all)
                .taking(LIMIT, BEFORE)
                .offering("revisions", Media.JSON, Media.HTML));
        menu.add(Operation.of(
                        Verb.GET,
                        "/revisions/{revision}",
                        "getRevision",
                        Bilingual.of("一次修订及其所改的条目", "One revision and the items it changed"),
                        this::one)
                .offering("revision", Media.JSON, Media.HTML)
                .failing(ProblemType.NO_SUCH, ProblemType.TOOK_TOO_LONG));
    }

    private void all(Request request) throws InterruptedException {
        Reading now = readings.now(request);
        int limit = Parameters.limit(request, USUAL_LIMIT, MOST_LIMIT);
        RevisionNumber before = request.parameter("before")
                .map(text -> Parameters.named("before", text, RevisionNumber::parse))
                .orElse(now.snapshot().number().next());
        List<RevisionNote> notes = journal.notes(before, limit);
        ObjectNode document = Json.object();
        document.put("title", request.language().of(Bilingual.of("修订记录", "Revisions")));
        ArrayNode revisions = document.putArray("revisions");
        for (RevisionNote note : notes) {
            ObjectNode revision = (ObjectNode)
                    Json.tree(RevisionNotes.json(note, now.view(), now.view().seesAll()));
            revisions.add(revision.put("href", request.links().to("/revisions/" + note.number())));
        }
        ArrayNode links = document.putArray("links");
        Self.links(request, links, "/revisions");
        next(notes, limit)
                .ifPresent(last -> Links.add(
                        links,
                        "next",
                        request.here(Map.of("before", last.toString())),
                        Media.JSON.type(),
                        request.language().of(Bilingual.of("更早的修订", "Earlier revisions"))));
        answer(request, now, document);
    }

    private static Optional<RevisionNumber> next(List<RevisionNote> notes, int limit) {
        RevisionNumber last = notes.isEmpty()
                ? RevisionNumber.NONE
                : notes.get(notes.size() - 1).number();
        return notes.size() == limit && last.value() > 1 ? Optional.of(last) : Optional.empty();
    }

    private void one(Request request) throws InterruptedException {
        Reading now = readings.now(request);
        String given = request.path("revision");
        RevisionNumber number = given.matches("[1-9]\\d{0,17}") ? RevisionNumber.parse(given) : RevisionNumber.NONE;
        RevisionNote note = journal.note(number).orElseThrow(() -> Problem.of(
                        ProblemType.NO_SUCH,
                        "没有这个修订;最新的是 " + now.snapshot().number(),
                        "There is no such revision; the newest is "
                                + now.snapshot().number())
                .about("revision", given));
        answer(
                request,
                now,
                turn.during(request.settings().limits().longestQuestion(), () -> described(request, now.view(), note)));
    }

    private ObjectNode described(Request request, View view, RevisionNote note) {
        RevisionNumber number = note.number();
        Revision content = RevisionContent.read(journal, number);
        boolean whole = RevisionContent.isSeenWhole(view, content);
        ObjectNode document = (ObjectNode) Json.tree(RevisionNotes.json(note, view, whole));
        document.put("title", request.language().of(Bilingual.of("修订 " + number, "Revision " + number)));
        RevisionContent.describe(request, view, document, content);
        Self.links(request, document.putArray("links"), "/revisions/" + number);
        return document;
    }

    private static void answer(Request request, Reading now, ObjectNode document) {
        Answers.header(request, "Cache-Control", now.view().cacheControl());
        if (request.media() == Media.HTML) {
            Answers.html(request, RevisionPages.of(request, document));
        } else {
            Answers.json(request, document);
        }
    }
}
