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
import org.jieming.api.matching.Meaning;
import org.jieming.api.matching.Ruling;
import org.jieming.api.matching.Standing;
import org.jieming.api.matching.State;
import org.jieming.api.resource.EditParameters;
import org.jieming.api.resource.Reading;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemId;
import org.jieming.register.RevisionNumber;

/**
 * Tables matched to the register: listed, their columns told, searched for in several passes,
 * decided at once where the answer is sure, and forgotten.
 */
final class MatchingResource {
    private final MatchingDesk desk;

    MatchingResource(MatchingDesk desk) {
        this.desk = desk;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        MatchingDesk.MATCHINGS,
                        "getMatchings",
                        Bilingual.of("与登记簿对照的表格,最新在前", "Tables matched to the register, the newest first"),
                        this::all)
                .offering("matchings", Media.JSON));
        menu.add(one(Verb.GET, "", "getMatching", Bilingual.of("一张表:各列、各状态行数、对照进度", "One table"), this::one));
        menu.add(one(
                        Verb.PUT,
                        "/columns",
                        "changeMatchingColumns",
                        Bilingual.of("指定哪一列是什么", "Says which column means what"),
                        this::columns)
                .taking(EditParameters.IF_MATCH)
                .reading("matchingColumns", Media.JSON)
                .failing(ProblemType.NOT_NOW, ProblemType.STALE_REVISION, ProblemType.REVISION_REQUIRED));
        menu.add(one(
                        Verb.POST,
                        "/searches",
                        "searchMatching",
                        Bilingual.of("对未定的行再对照一遍", "Searches once more for the rows on which nobody decided"),
                        this::search)
                .succeeding(202)
                .failing(ProblemType.NOT_NOW, ProblemType.BUSY, ProblemType.RULE_VIOLATED));
        menu.add(Operation.of(
                        Verb.POST,
                        MatchingDesk.MATCHING + "/acceptances",
                        "acceptSureRows",
                        Bilingual.of("有把握的各行一次认定为已对上", "Accepts the answer of every row where it is sure"),
                        this::accept)
                .offering("matching", Media.JSON)
                .failing(ProblemType.NO_SUCH, ProblemType.NOT_NOW));
        menu.add(one(
                        Verb.DELETE,
                        "",
                        "forgetMatching",
                        Bilingual.of("删除表格及其全部决定;限送表人", "Forgets a table with all decisions; for its sender"),
                        this::forget)
                .offering("")
                .succeeding(204)
                .failing(ProblemType.NOT_PERMITTED));
    }

    private static Operation one(Verb verb, String tail, String id, Bilingual summary, Operation.Handler handler) {
        return Operation.of(verb, MatchingDesk.MATCHING + tail, id, summary, handler)
                .offering("matching", Media.JSON)
                .failing(ProblemType.NO_SUCH);
    }

    private void all(Request request) throws InterruptedException {
        Reading now = desk.readings().now(request);
        MatchingDocument documents = new MatchingDocument(request, now);
        ObjectNode document = Json.object();
        ArrayNode all = document.putArray("matchings");
        desk.matchings().all().stream()
                .filter(each -> MatchingDesk.keeps(now, each.area()))
                .forEach(each -> all.add(documents.brief(each)));
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, document);
    }

    private void one(Request request) throws InterruptedException {
        Reading now = desk.readings().now(request);
        desk.answer(request, now, desk.known(request, now));
    }

    private void columns(Request request) throws InterruptedException {
        Reading now = desk.readings().now(request);
        Matching matching = desk.known(request, now);
        RevisionNumber kept = new RevisionNumber(desk.matchings().version(matching.id()));
        RevisionNumber seen = Preconditions.ifMatch(request).expected(kept);
        Map<Meaning, String> meanings = meanings(Json.read(request.body(), "body"), matching.columns());
        desk.demandIdle(matching);
        Matching changed =
                desk.matchings().read(matching.id(), seen.value(), meanings).orElseThrow(MatchingResource::stale);
        desk.answer(request, now, changed);
    }

    private static Problem stale() {
        return Problem.of(
                        ProblemType.STALE_REVISION,
                        "他人已改动此表或刚刚对照过,请重新读取后再指定各列",
                        "Somebody told the columns of the table, or searched for it, since; read it again and tell them then")
                .about("If-Match", "");
    }

    private static Map<Meaning, String> meanings(ObjectNode body, List<String> columns) {
        Map<Meaning, String> meanings = new LinkedHashMap<>();
        body.properties().forEach(each -> {
            String column = each.getValue().asText();
            Meaning meaning = Meaning.parse(each.getKey());
            if (!column.isEmpty() && !columns.contains(column)) {
                throw new Malformed(
                        "columns." + meaning.word(), column, Bilingual.of("表中没有这一列", "the table has no such column"));
            }
            if (!column.isEmpty()) {
                meanings.put(meaning, column);
            }
        });
        return meanings;
    }

    private void search(Request request) throws InterruptedException {
        Reading now = desk.readings().now(request);
        Matching matching = desk.known(request, now);
        desk.begin(request, now, matching);
        Answers.status(request, 202);
        desk.answer(request, now, matching);
    }

    private void forget(Request request) throws InterruptedException {
        Matching matching = desk.known(request, desk.readings().now(request));
        if (!Visitor.of(request).owns(matching.author())) {
            throw Problem.of(ProblemType.NOT_PERMITTED, "表格由送表人删除", "Who sent the table forgets it");
        }
        desk.forget(matching);
        Answers.status(request, 204);
    }

    private void accept(Request request) throws InterruptedException {
        Reading now = desk.readings().now(request);
        Matching matching = desk.known(request, now);
        String actor = Visitor.of(request).author();
        Standing seen = desk.matchings().standing(matching);
        Map<Integer, Ruling> rulings = new LinkedHashMap<>();
        sure(matching, seen, now)
                .forEach((row, item) ->
                        rulings.put(row, new Ruling(Decision.SAME, Optional.of(item), actor, now.today(), "")));
        Standing after = rulings.isEmpty()
                ? seen
                : desk.matchings().decide(matching, seen, rulings).orElseThrow(MatchingResource::meanwhile);
        Answers.header(request, "Cache-Control", "no-store");
        ObjectNode document = new MatchingDocument(request, now)
                .whole(matching, after, desk.search(matching), desk.matchings().version(matching.id()));
        Answers.json(request, document.put("accepted", rulings.size()));
    }

    /** The sure answers by row, but for items that ended or are hers to see no more since the search. */
    private static Map<Integer, ItemId> sure(Matching matching, Standing standing, Reading now) {
        Map<Integer, ItemId> sure = new LinkedHashMap<>();
        for (int row = 0; row < matching.rows(); row++) {
            if (standing.state(row) == State.SURE) {
                ItemId first = standing.candidates(row).get(0).item();
                if (MatchingDesk.item(now, first).isPresent()) {
                    sure.put(row, first);
                }
            }
        }
        return sure;
    }

    private static Problem meanwhile() {
        return Problem.of(
                ProblemType.NOT_NOW, "他人刚刚决定了其中的行,请再试一次", "Somebody decided on some of the rows just now; try again");
    }
}
