package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Etag;
import org.jieming.api.http.Json;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Preconditions;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.inspection.Fields;
import org.jieming.api.inspection.Known;
import org.jieming.api.inspection.Plan;
import org.jieming.api.inspection.Round;
import org.jieming.api.resource.EditParameters;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Self;
import org.jieming.inspection.Stage;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.RevisionNumber;

/** Rounds of joint inspection: planned by one team, signed by both (C-36). */
final class InspectionResource {
    static final String ROUNDS = "/inspections";
    static final String ROUND = ROUNDS + "/{roundId}";
    private static final Known PLAN = Plan.MEMBERS.and("line_code");
    private static final int LONGEST_MINUTES = 20_000;
    private static final int USUAL = 100;
    private static final int MOST = 1_000;
    private static final Parameter AFTER = Parameter.query(
            "after",
            Bilingual.of("从这一次之后开始:上一页的 next", "Begins after this round: next of the page before"),
            Map.of("type", "string", "format", "uuid"),
            "6f2c0d0e-3b7b-4a52-9a5e-0d8b3a1c9f10");
    private static final Parameter LIMIT = Parameter.query(
            "limit",
            Bilingual.of("每页最多几次", "Most rounds on the page"),
            Map.of("type", "integer", "minimum", 1, "maximum", MOST, "default", USUAL),
            "10");

    private final Inspections inspections;
    private final Signing signing;

    InspectionResource(Inspections inspections) {
        this.inspections = inspections;
        this.signing = new Signing(inspections);
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        ROUNDS,
                        "getInspections",
                        Bilingual.of("您参加的联检", "The rounds you take part in"),
                        this::all)
                .taking(AFTER, LIMIT)
                .offering("inspections", Media.JSON));
        menu.add(Operation.of(
                        Verb.POST,
                        ROUNDS,
                        "planInspection",
                        Bilingual.of("拟定一次联检;不列界桩则为全线", "Plans a round; of the whole line unless markers are listed"),
                        this::plan)
                .reading("newInspection", Media.JSON)
                .offering("inspection", Media.JSON)
                .succeeding(201)
                .failing(ProblemType.OUTSIDE_JURISDICTION));
        menu.add(one(Verb.GET, ROUND, "getInspection", Bilingual.of("一次联检", "One round"), this::one));
        menu.add(one(
                        Verb.PUT,
                        ROUND + "/plan",
                        "changeInspectionPlan",
                        Bilingual.of(
                                "修改实施方案;已有的签署随之失效", "Changes the plan; signatures under the old one count no more"),
                        this::changePlan)
                .taking(EditParameters.IF_MATCH)
                .reading("newInspection", Media.JSON)
                .failing(ProblemType.NOT_NOW, ProblemType.STALE_REVISION, ProblemType.REVISION_REQUIRED));
        menu.add(one(
                        Verb.PUT,
                        ROUND + "/minutes",
                        "writeInspectionMinutes",
                        Bilingual.of("写会议纪要", "Writes the minutes"),
                        this::minutes)
                .taking(EditParameters.IF_MATCH)
                .reading("inspectionMinutes", Media.JSON)
                .failing(ProblemType.NOT_NOW, ProblemType.STALE_REVISION, ProblemType.REVISION_REQUIRED));
        menu.add(one(
                        Verb.POST,
                        ROUND + "/signatures",
                        "signInspection",
                        Bilingual.of("代表一方签署方案、纪要或报告", "Signs plan, minutes or report for a party"),
                        this::sign)
                .reading("inspectionSignature", Media.JSON)
                .failing(ProblemType.NOT_NOW, ProblemType.STALE_REVISION));
    }

    private static Operation one(Verb verb, String path, String id, Bilingual summary, Operation.Handler handler) {
        return Operation.of(verb, path, id, summary, handler)
                .offering("inspection", Media.JSON)
                .failing(ProblemType.NO_SUCH);
    }

    private void all(Request request) throws InterruptedException {
        int limit = Parameters.limit(request, USUAL, MOST);
        List<OpenRound> found = inspections.seated(inspections.reading(request)).page(after(request), limit + 1);
        ObjectNode document = Json.object();
        ArrayNode array = document.putArray("inspections");
        found.stream().limit(limit).forEach(open -> array.add(RoundDocument.of(open, request)));
        ArrayNode links = document.putArray("links");
        Self.link(request, links);
        if (found.size() > limit) {
            String last = found.get(limit - 1).id().toString();
            document.put("next", last);
            Links.add(
                    links,
                    "next",
                    request.links().to(ROUNDS + "?limit=" + limit + "&after=" + last),
                    Media.JSON.type(),
                    request.language().of(Bilingual.of("下一页", "The next page")));
        }
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, document);
    }

    private static String after(Request request) {
        String after = request.parameter("after").orElse("");
        if (!after.isEmpty() && !after.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new Malformed("after", after, Bilingual.of("应为上一页的 next", "next of the page before is expected"));
        }
        return after;
    }

    private void plan(Request request) throws InterruptedException {
        Fields body = PLAN.only(new Fields(Json.read(request.body(), "body")));
        InspectedLine line = InspectedLine.of(inspections.reading(request), body.text("line_code", 12));
        Plan plan = line.planned(Plan.read(body));
        UUID id = UUID.randomUUID();
        Round round = line.round(id, plan, Visitor.of(request).author(), inspections.now());
        Reading now = inspections.reading(request);
        Seat.of(now, round).team();
        CycleCheck.demand(line.line(), id, plan, now, inspections);
        inspections.rounds().put(round, 0).orElseThrow();
        Answers.status(request, 201);
        Answers.header(request, "Location", request.links().to(ROUNDS + "/" + id));
        answer(request, inspections.open(request, id));
    }

    private void one(Request request) throws InterruptedException {
        answer(request, inspections.open(request));
    }

    private static void answer(Request request, OpenRound open) {
        answer(request, open, RoundDocument.of(open, request));
    }

    private static void answer(Request request, OpenRound open, ObjectNode document) {
        Answers.header(request, "ETag", new Etag(new RevisionNumber(open.file().version()), "round").toString());
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, document);
    }

    private void changePlan(Request request) throws InterruptedException, IOException {
        inspections.alone(request, open -> changePlan(request, open));
    }

    private void changePlan(Request request, OpenRound open) throws InterruptedException {
        open.seat().team();
        open.demand(Stage.Act.CHANGE_PLAN);
        InspectedLine line =
                InspectedLine.of(inspections.reading(request), open.file().round());
        Fields body = PLAN.only(new Fields(Json.read(request.body(), "body")));
        InspectedLine.refuseOther(open.file().round(), body.textOrEmpty("line_code", 12));
        Plan plan = line.planned(Plan.read(body));
        Reading now = inspections.reading(request);
        CycleCheck.demand(line.line(), open.id(), plan, now, inspections);
        write(request, open, open.file().round().planned(plan));
    }

    private void minutes(Request request) throws InterruptedException, IOException {
        inspections.alone(request, open -> minutes(request, open));
    }

    private void minutes(Request request, OpenRound open) throws InterruptedException {
        open.seat().team();
        open.demand(Stage.Act.WRITE_MINUTES);
        Fields body = Known.of("text").only(new Fields(Json.read(request.body(), "body")));
        String text = body.text("text", LONGEST_MINUTES);
        write(request, open, open.file().round().minuted(text));
    }

    private void write(Request request, OpenRound open, Round changed) throws InterruptedException {
        RevisionNumber version = new RevisionNumber(open.file().version());
        boolean seen = Preconditions.ifMatch(request).expected(version).equals(version);
        if (!seen || inspections.rounds().put(changed, version.value()).isEmpty()) {
            throw Problem.of(
                            ProblemType.STALE_REVISION,
                            "此次联检的方案或纪要已被修改,请重新读取后再改",
                            "Plan or minutes of this round were changed meanwhile; read them again and repeat your change")
                    .about("If-Match", request.header("If-Match").orElse(""));
        }
        answer(request, inspections.open(request));
    }

    private void sign(Request request) throws InterruptedException, IOException {
        inspections.alone(request, open -> {
            Signing.Signed signed = signing.of(request, open);
            ObjectNode document = RoundDocument.of(signed.round(), request);
            RegisterKept.tell(document, signed.round().facts()::number, signed.left());
            answer(request, signed.round(), document);
        });
    }
}
