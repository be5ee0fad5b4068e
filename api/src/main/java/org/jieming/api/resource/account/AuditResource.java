package org.jieming.api.resource.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jieming.api.auth.Gate;
import org.jieming.api.auth.Trail;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.resource.Deadline;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.api.resource.Self;
import org.jieming.api.store.Journal;
import org.jieming.api.store.RevisionNote;
import org.jieming.language.Bilingual;
import org.jieming.register.RevisionNumber;

/** Who wrote what: the journal by account, time, type and division, and what was done about accounts. */
final class AuditResource {
    private static final int USUAL_LIMIT = 100;
    private static final int MOST_LIMIT = 1_000;
    private static final int BATCH = 200;

    private final Gate gate;
    private final Readings readings;
    private final Journal journal;

    AuditResource(Gate gate, Readings readings, Journal journal) {
        this.gate = gate;
        this.readings = readings;
        this.journal = journal;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        "/audit",
                        "getAudit",
                        Bilingual.of(
                                "审计:谁在何时写了什么,由新到旧;of=accounts 为账户事项",
                                "The audit trail: who wrote what when, newest first; of=accounts for what was done about accounts"),
                        this::audit)
                .taking(AuditQuestion.parameters())
                .offering("audit", Media.JSON, Media.CSV)
                .failing(ProblemType.TOOK_TOO_LONG));
    }

    private void audit(Request request) throws InterruptedException {
        Reading now = readings.now(request);
        AuditQuestion question = AuditQuestion.of(request, now);
        int limit = limit(request);
        List<AuditEntry> entries = new ArrayList<>();
        RevisionNumber next = RevisionNumber.NONE;
        if (question.ofAccounts()) {
            next = events(question, now, limit, entries);
        } else {
            next = revisions(request, question, now, limit, entries);
        }
        Answers.header(request, "Cache-Control", "no-store");
        if (next.value() > 1) {
            Answers.header(request, "Link", "<" + earlier(request, next) + ">; rel=\"next\"");
        }
        if (request.media() == Media.CSV) {
            Answers.bytes(request, Media.CSV, AuditEntry.table(entries).getBytes(StandardCharsets.UTF_8));
        } else {
            Answers.json(request, document(request, entries, next));
        }
    }

    /** A table is told to its end unless a page of it is asked for: no browser shows the header that tells of the rest. */
    private static int limit(Request request) {
        boolean whole =
                request.media() == Media.CSV && request.parameter("limit").isEmpty();
        return whole ? Integer.MAX_VALUE : Parameters.limit(request, USUAL_LIMIT, MOST_LIMIT);
    }

    /** Events are numbered from the oldest on; later ones change no number. O(events). */
    private RevisionNumber events(AuditQuestion question, Reading now, int limit, List<AuditEntry> entries) {
        List<Trail.Event> events = gate.trail().newestFirst();
        Map<String, Boolean> hers = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            Trail.Event event = events.get(i);
            RevisionNumber number = new RevisionNumber(events.size() - i);
            if (question.admits(event.account(), event.at())
                    && number.compareTo(question.before()) < 0
                    && hers.computeIfAbsent(event.account(), account -> isHers(now, account))) {
                if (entries.size() == limit) {
                    return number.next();
                }
                entries.add(AuditEntry.of(event));
            }
        }
        return RevisionNumber.NONE;
    }

    private boolean isHers(Reading now, String account) {
        return now.view().seesAll()
                || gate.accounts()
                        .find(account)
                        .filter(kept -> now.view().jurisdiction().administers(kept.account()))
                        .isPresent();
    }

    /** Goes back through the log; the contents of a revision are read only when the question is about them. */
    private RevisionNumber revisions(
            Request request, AuditQuestion question, Reading now, int limit, List<AuditEntry> entries) {
        Deadline deadline = Deadline.within(request.settings().limits().longestQuestion());
        RevisionNumber before = question.before();
        List<RevisionNote> notes = journal.notes(before, BATCH);
        while (!notes.isEmpty()) {
            for (RevisionNote note : notes) {
                deadline.passes();
                if (question.admits(note.author(), note.recordedAt())) {
                    question.entry(now, journal, note).ifPresent(entries::add);
                }
                before = note.number();
                if (entries.size() == limit) {
                    return before;
                }
            }
            notes = journal.notes(before, BATCH);
        }
        return RevisionNumber.NONE;
    }

    private static String earlier(Request request, RevisionNumber next) {
        return request.here(Map.of("before", next.toString()));
    }

    private static ObjectNode document(Request request, List<AuditEntry> entries, RevisionNumber next) {
        ObjectNode document = Json.object();
        ArrayNode array = document.putArray("entries");
        entries.forEach(entry -> array.add(Json.tree(entry.members())));
        ArrayNode links = document.putArray("links");
        Self.link(request, links);
        if (next.value() > 1) {
            Links.add(
                    links,
                    "next",
                    earlier(request, next),
                    Media.JSON.type(),
                    request.language().of(Bilingual.of("更早", "Earlier")));
        }
        return document;
    }
}
