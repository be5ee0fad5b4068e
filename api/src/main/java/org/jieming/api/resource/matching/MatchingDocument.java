package org.jieming.api.resource.matching;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.http.Etag;
import org.jieming.api.http.Json;
import org.jieming.api.http.Language;
import org.jieming.api.http.Request;
import org.jieming.api.job.Job;
import org.jieming.api.matching.Candidate;
import org.jieming.api.matching.Matching;
import org.jieming.api.matching.Meaning;
import org.jieming.api.matching.Ruling;
import org.jieming.api.matching.SheetRow;
import org.jieming.api.matching.Standing;
import org.jieming.api.matching.State;
import org.jieming.api.resource.Failures;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.proposal.ProposalDesk;
import org.jieming.api.resource.search.HitDocument;
import org.jieming.api.resource.search.RowMatcher;
import org.jieming.register.RevisionNumber;
import org.jieming.search.NameIndex;

/** Matched tables and their rows as they are shown: with what the register says of the candidates now. */
final class MatchingDocument {
    private static final double DECIMETRES = 10;

    private final Request request;
    private final Reading now;
    private final Language language;

    MatchingDocument(Request request, Reading now) {
        this.request = request;
        this.now = now;
        this.language = request.language();
    }

    /** The tag of a row as it stands. */
    static Etag tag(int version) {
        return Etag.of(new RevisionNumber(version), "row");
    }

    /** The tag of a table in a version. */
    static Etag tag(long version) {
        return Etag.of(new RevisionNumber(version), "table");
    }

    ObjectNode brief(Matching matching) {
        ObjectNode json = Json.object().put("id", matching.id()).put("file", matching.file());
        json.put("area", matching.area().shortForm())
                .put("area_name", ProposalDesk.divisionName(now, matching.area().digits()));
        return json.put("rows", matching.rows())
                .put("passes", matching.passes())
                .put("author", matching.author())
                .put("begun_on", matching.begunOn().toString());
    }

    ObjectNode whole(Matching matching, Standing standing, Optional<Job.Standing> search, long version) {
        ObjectNode json = brief(matching).put("etag", tag(version).toString());
        ArrayNode columns = json.putArray("columns");
        matching.columns().forEach(columns::add);
        ArrayNode meanings = json.putArray("meanings");
        for (Meaning meaning : Meaning.values()) {
            meanings.addObject()
                    .put("meaning", meaning.word())
                    .put("title", language.of(meaning.title()))
                    .put("column", matching.meanings().getOrDefault(meaning, ""));
        }
        counts(json.putArray("counts"), matching, standing);
        search.ifPresent(stood -> search(json.putObject("search"), stood));
        return json;
    }

    private void counts(ArrayNode counts, Matching matching, Standing standing) {
        Map<State, Integer> counted = new EnumMap<>(State.class);
        for (int row = 0; row < matching.rows(); row++) {
            counted.merge(standing.state(row), 1, Integer::sum);
        }
        for (State state : State.values()) {
            counts.addObject()
                    .put("state", state.word())
                    .put("title", language.of(state.title()))
                    .put("rows", counted.getOrDefault(state, 0));
        }
    }

    /** Told here as well as by the job, which its beginner alone may see. */
    private void search(ObjectNode json, Job.Standing search) {
        json.put("status", search.state().text());
        json.put("message", language.of(search.step()));
        search.percent().ifPresent(percent -> json.put("progress", percent));
        search.failure()
                .ifPresent(failure -> json.put(
                        "problem", language.of(Failures.problem(failure).detail())));
    }

    ObjectNode row(Matching matching, int number, SheetRow row, Standing standing, NameIndex index) {
        ObjectNode json = Json.object().put("row", number).put("number", row.number());
        json.put("etag", tag(standing.version(number)).toString());
        State state = standing.state(number);
        json.put("state", state.word()).put("state_title", language.of(state.title()));
        json.put("name", matching.said(Meaning.NAME, row));
        ArrayNode cells = json.putArray("cells");
        row.cells().forEach(cells::add);
        standing.ruling(number).ifPresent(ruling -> ruling(json.putObject("decision"), ruling));
        ArrayNode candidates = json.putArray("candidates");
        HitDocument shown = new HitDocument(request, now.view(), index, now.today());
        for (Candidate candidate : standing.candidates(number)) {
            MatchingDesk.item(now, candidate.item()).ifPresent(item -> {
                ObjectNode one = candidates.addObject();
                shown.item(one, item);
                one.remove("links");
                one.put("found", candidate.found())
                        .put("score", candidate.score())
                        .put("sure", candidate.sure());
                RowMatcher.distance(matching, row, item)
                        .ifPresent(far -> one.put("distance_m", Math.rint(far * DECIMETRES) / DECIMETRES));
            });
        }
        return json;
    }

    private void ruling(ObjectNode json, Ruling ruling) {
        json.put("decision", ruling.decision().word())
                .put("title", language.of(ruling.decision().title()));
        json.put("actor", ruling.actor()).put("on", ruling.on().toString()).put("note", ruling.note());
        ruling.item().flatMap(item -> MatchingDesk.item(now, item)).ifPresent(item -> json.put(
                        "item", item.id().toString())
                .put("item_name", item.name())
                .put("collection", item.type().collection()));
    }
}
