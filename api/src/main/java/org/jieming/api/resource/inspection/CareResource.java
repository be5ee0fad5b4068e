package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.inspection.CareJson;
import org.jieming.api.inspection.Fields;
import org.jieming.api.inspection.Known;
import org.jieming.api.inspection.LineCare;
import org.jieming.api.inspection.NumberedLine;
import org.jieming.api.inspection.Rounds.Kept;
import org.jieming.care.Assessment;
import org.jieming.care.Checklist;
import org.jieming.care.Dispute;
import org.jieming.care.Patrol;
import org.jieming.care.Side;
import org.jieming.care.Written;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;

/**
 * The care of a line between inspections (平安边界, C.8): patrols, disputes, assessments. Entries are written once, for the party that
 * the writer inspects for, or as an inspector above both, who mediates and
 * notes no patrols.
 */
final class CareResource {
    static final String LINES = "/line-care";
    static final String LINE = LINES + "/{lineCode}";

    private static final Parameter YEAR = Parameter.query(
            "year",
            Bilingual.of("年份;不填为各年", "The year; all years when left out"),
            Map.of("type", "integer", "minimum", 1900, "maximum", 2199),
            "2026");

    private final LinesInCare inCare;

    CareResource(LinesInCare inCare) {
        this.inCare = inCare;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        LINE,
                        "getLineCare",
                        Bilingual.of(
                                "一条界线的巡查、纠纷和平安边界评估,近者在前,每类至多 500 条",
                                "Patrols, disputes and assessments of a line, the newest first, at most 500 of each"),
                        this::all)
                .taking(YEAR)
                .offering("lineCare", Media.JSON)
                .failing(ProblemType.NO_SUCH));
        menu.add(writing("/patrols/{entryId}", "putPatrol", "patrol", "记一次巡查", "Notes a patrol", this::patrol));
        menu.add(writing("/disputes/{entryId}", "putDispute", "dispute", "记一起纠纷", "Notes a dispute", this::dispute));
        menu.add(writing(
                "/disputes/{entryId}/steps/{stepId}",
                "putDisputeStep",
                "disputeStep",
                "记一步调处:调处中、已上报、已化解;双方都记已化解,或双方共同上级的联检人员记已化解,才算化解",
                "Notes a step of mediation: mediated, reported or settled; it is settled when both parties say so, or an inspector"
                        + " above both",
                this::step));
        menu.add(writing(
                "/assessments/{entryId}",
                "putAssessment",
                "assessment",
                "代表本方(或作为双方共同上级的联检人员)按平安边界清单评估一年;否决项不满 100 分即否决,他方的评估不能撤销",
                "Assesses a year for one's own side by the checklist of safe boundaries; an item that vetoes does so below 100, and no"
                        + " other side's assessment takes that back",
                this::assessment));
    }

    private static Operation writing(
            String path, String id, String schema, String zh, String en, Operation.Handler handler) {
        return Operation.of(Verb.PUT, LINE + path, id, Bilingual.of(zh, en), handler)
                .reading(schema, Media.JSON)
                .offering("document", Media.JSON)
                .failing(ProblemType.NO_SUCH, ProblemType.ALREADY_THERE, ProblemType.NOT_NOW);
    }

    private NumberedLine line(Request request) throws InterruptedException {
        return inCare.lineNumbers().numbered(inCare.seen(request).id());
    }

    private LineCare care() {
        return new LineCare(inCare.documents());
    }

    private void all(Request request) throws InterruptedException {
        ObjectNode document = CareDocument.of(
                care(),
                inCare.line(request),
                line(request),
                request.parameter("year").map(CareTable::year));
        document.put("side", side(inCare.seat(request)).map(Side::word).orElse(null));
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, document);
    }

    /** Whose entries she writes; empty for those who only look on, though they see both sides. */
    private static Optional<Side> side(Seat seat) {
        return seat.mediates() ? Optional.of(Side.ABOVE) : seat.member().map(team -> team == Team.A ? Side.A : Side.B);
    }

    private Written written(Request request, String id) throws InterruptedException {
        return new Written(
                Inspections.id(request, id),
                inCare.line(request),
                Optional.of(inCare.seen(request).id().uuid()),
                side(inCare.seat(request)).orElseThrow(LinesInCare::lookingOn),
                Visitor.of(request).author(),
                inCare.now());
    }

    private static Fields body(Request request, Known members) {
        return members.only(new Fields(Json.read(request.body(), "body")));
    }

    private void patrol(Request request) throws InterruptedException {
        inCare.seat(request).team();
        NumberedLine line = line(request);
        var patrol = CareJson.patrol(body(request, CareJson.PATROL), written(request, "entryId"));
        CareAdmission.refuseFuture(patrol.day(), inCare.now());
        CareAdmission.allow(patrol.written(), care().patrols(line).stream().map(Patrol::written));
        answer(request, care().keep(line, patrol), CareJson.json(patrol));
    }

    private void dispute(Request request) throws InterruptedException {
        NumberedLine line = line(request);
        Dispute dispute = CareJson.dispute(body(request, CareJson.DISPUTE), written(request, "entryId"));
        CareAdmission.refuseFuture(dispute.day(), inCare.now());
        CareAdmission.allow(dispute.written(), care().disputes(line).stream().map(Dispute::written));
        answer(request, care().keep(line, dispute), CareJson.json(dispute));
    }

    private void step(Request request) throws InterruptedException {
        Written written = written(request, "stepId");
        UUID dispute = Inspections.id(request, "entryId");
        Dispute about = care().dispute(line(request), dispute).orElseThrow(() -> Problem.of(
                        ProblemType.NO_SUCH, "这条界线没有此纠纷", "There is no such dispute about this line")
                .about("entryId", dispute.toString()));
        CareAdmission.allow(written, about.steps().stream().map(Dispute.Step::written));
        CareAdmission.refuseReopening(about, written);
        Dispute.Step step = CareJson.step(body(request, CareJson.STEP), written);
        answer(request, care().keep(about, step), CareJson.json(step));
    }

    private void assessment(Request request) throws InterruptedException {
        NumberedLine line = line(request);
        var assessment = CareJson.assessment(body(request, CareJson.ASSESSMENT), written(request, "entryId"))
                .against(Checklist.SHIPPED);
        CareAdmission.refuseFuture(assessment.year(), inCare.now());
        CareAdmission.allow(
                assessment.written(), care().assessments(line).stream().map(Assessment::written));
        answer(request, care().keep(line, assessment), CareJson.json(assessment));
    }

    private static void answer(Request request, Kept kept, ObjectNode json) {
        if (kept == Kept.OTHER) {
            throw Problem.of(
                            ProblemType.ALREADY_THERE,
                            "此编号已有另一条记录,原记录保持不变",
                            "Another entry bears that id and stays as it is")
                    .about("id", json.get("id").asText());
        }
        Answers.json(request, json);
    }
}
