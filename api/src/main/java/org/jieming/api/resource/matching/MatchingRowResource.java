package org.jieming.api.resource.matching;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Preconditions;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.matching.Decision;
import org.jieming.api.matching.Matching;
import org.jieming.api.matching.Matchings;
import org.jieming.api.matching.Ruling;
import org.jieming.api.matching.SheetRow;
import org.jieming.api.matching.Standing;
import org.jieming.api.resource.EditParameters;
import org.jieming.api.resource.Members;
import org.jieming.api.resource.Reading;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemId;
import org.jieming.register.RevisionNumber;
import org.jieming.search.NameIndex;

/** The rows of a matched table: the queue, decided one by one. */
final class MatchingRowResource {
    private static final String ROWS = MatchingDesk.MATCHING + "/rows";
    private static final int LONGEST_NOTE = 500;

    private final MatchingDesk desk;

    MatchingRowResource(MatchingDesk desk) {
        this.desk = desk;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        ROWS,
                        "getMatchingRows",
                        Bilingual.of("表中各行及其候选,按行序", "Rows of a table with their candidates, in their order"),
                        this::list)
                .taking(MatchingQuestion.parameters())
                .offering("matchingRows", Media.JSON)
                .failing(ProblemType.NO_SUCH, ProblemType.NOT_READY_YET));
        menu.add(Operation.of(
                        Verb.PUT,
                        ROWS + "/{row}/decision",
                        "decideMatchingRow",
                        Bilingual.of("决定一行:same、new、later、not-a-place 或 open(撤回)", "Decides a row"),
                        this::decide)
                .taking(EditParameters.IF_MATCH)
                .reading("matchingDecision", Media.JSON)
                .offering("matchingRow", Media.JSON)
                .failing(
                        ProblemType.NO_SUCH,
                        ProblemType.STALE_REVISION,
                        ProblemType.REVISION_REQUIRED,
                        ProblemType.NOT_READY_YET));
    }

    private void list(Request request) throws InterruptedException {
        Reading now = desk.readings().now(request);
        Matching matching = desk.known(request, now);
        MatchingQuestion question = MatchingQuestion.of(request);
        Standing standing = desk.matchings().standing(matching);
        NameIndex index = desk.index(request, now);
        List<Integer> wanted = question.answers(matching, standing);
        ObjectNode document = Json.object().put("matching", matching.id()).put("matched", wanted.size());
        MatchingDocument documents = new MatchingDocument(request, now);
        ArrayNode rows = document.putArray("rows");
        Map<Integer, List<SheetRow>> chunks = new LinkedHashMap<>();
        for (int row : question.page(wanted)) {
            List<SheetRow> chunk = chunks.computeIfAbsent(
                    row / Matchings.CHUNK, number -> desk.matchings().rows(matching, number));
            rows.add(documents.row(matching, row, chunk.get(row % Matchings.CHUNK), standing, index));
        }
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, document);
    }

    private void decide(Request request) throws InterruptedException {
        Reading now = desk.readings().now(request);
        Matching matching = desk.known(request, now);
        int row = row(request, matching);
        NameIndex index = desk.index(request, now);
        Standing seen = desk.matchings().standing(matching);
        RevisionNumber version = new RevisionNumber(seen.version(row));
        if (!Preconditions.ifMatch(request).expected(version).equals(version)) {
            throw stale(request);
        }
        Standing after = desk.matchings()
                .decide(matching, seen, Map.of(row, ruling(request, now)))
                .orElseThrow(() -> stale(request));
        SheetRow said = desk.matchings().rows(matching, row / Matchings.CHUNK).get(row % Matchings.CHUNK);
        Answers.header(request, "ETag", MatchingDocument.tag(after.version(row)).toString());
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, new MatchingDocument(request, now).row(matching, row, said, after, index));
    }

    private static int row(Request request, Matching matching) {
        String text = request.path("row");
        if (text.matches("\\d{1,6}") && Integer.parseInt(text) < matching.rows()) {
            return Integer.parseInt(text);
        }
        throw Problem.of(ProblemType.NO_SUCH, "表中没有这一行", "The table has no such row")
                .about("row", text);
    }

    private static Problem stale(Request request) {
        return Problem.of(
                        ProblemType.STALE_REVISION,
                        "他人已先决定了这一行,请重新读取",
                        "Somebody decided on the row meanwhile; read it again")
                .about("If-Match", request.header("If-Match").orElse(""));
    }

    private static Ruling ruling(Request request, Reading now) {
        ObjectNode body = Json.read(request.body(), "body");
        Members.refuseOthers(body, "decision", "item", "note");
        Decision decision = decision(body.path("decision").asText());
        Optional<ItemId> item = decision == Decision.SAME ? Optional.of(item(now, body)) : Optional.empty();
        String note = Members.optional(body, "note", LONGEST_NOTE).orElse("");
        return new Ruling(decision, item, Visitor.of(request).author(), now.today(), note);
    }

    /**
     * The decision of a word.
     *
     * @throws Malformed when it is none
     */
    static Decision decision(String word) {
        return Decision.of(word)
                .orElseThrow(() -> new Malformed(
                        "decision",
                        word,
                        Bilingual.of(
                                "应为 same、new、later、not-a-place 或 open",
                                "same, new, later, not-a-place or open is expected")));
    }

    private static ItemId item(Reading now, ObjectNode body) {
        String text = body.path("item").asText();
        if (text.matches("[0-9a-fA-F-]{36}")) {
            Optional<ItemId> known = Optional.of(ItemId.parse(text));
            if (known.flatMap(id -> MatchingDesk.item(now, id)).isPresent()) {
                return known.get();
            }
        }
        throw new Malformed(
                "item",
                text,
                Bilingual.of(
                        "应为登记簿中现有的地名、政区或小区的标识",
                        "the id of a place, division or residential area in force is expected"));
    }
}
