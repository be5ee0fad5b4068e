package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.inspection.Fields;
import org.jieming.api.inspection.OfficeFile;
import org.jieming.api.inspection.OfficeNote;
import org.jieming.api.inspection.OfficeSections;
import org.jieming.api.inspection.ReportPage;
import org.jieming.api.inspection.Rounds.Kept;
import org.jieming.api.inspection.Section;
import org.jieming.inspection.MarkerState;
import org.jieming.inspection.Stage;
import org.jieming.language.Bilingual;

/** The office check of a round (内业联检, C-36): prepared by the system, completed by what people see on imagery, read by both teams. */
final class OfficeResource {
    private static final String CHECK = InspectionResource.ROUND + "/office-check";

    private final Inspections inspections;

    OfficeResource(Inspections inspections) {
        this.inspections = inspections;
    }

    void routes(Menu menu) {
        menu.add(one(
                        Verb.GET,
                        CHECK,
                        "getOfficeCheck",
                        Bilingual.of("内业检查,双方可见;可打印", "The office check, read by both teams; for the printer as well"),
                        this::show)
                .offering("officeCheck", Media.JSON, Media.HTML));
        menu.add(one(
                        Verb.POST,
                        CHECK,
                        "prepareOfficeCheck",
                        Bilingual.of(
                                "准备内业检查,取代先前的;双方签署方案时如未做,由系统准备",
                                "Prepares the office check in the place of the one before; the system does when both have signed"
                                        + " the plan and there is none"),
                        this::prepare)
                .offering("officeCheck", Media.JSON)
                .failing(ProblemType.NOT_NOW, ProblemType.OUTSIDE_JURISDICTION));
        menu.add(one(
                        Verb.PUT,
                        InspectionResource.ROUND + "/office-notes/{noteId}",
                        "putOfficeNote",
                        Bilingual.of(
                                "记下在影像或地图上所见;不能修改", "Notes what was seen on imagery or a map; it is never changed"),
                        this::note)
                .reading("officeNote", Media.JSON)
                .offering("officeNote", Media.JSON)
                .failing(ProblemType.NOT_NOW, ProblemType.ALREADY_THERE, ProblemType.OUTSIDE_JURISDICTION));
    }

    private static Operation one(Verb verb, String path, String id, Bilingual summary, Operation.Handler handler) {
        return Operation.of(verb, path, id, summary, handler).failing(ProblemType.NO_SUCH);
    }

    private void show(Request request) throws InterruptedException {
        answer(request, inspections.open(request));
    }

    private void prepare(Request request) throws InterruptedException {
        OpenRound open = inspections.open(request);
        open.seat().team();
        open.demand(Stage.Act.CHECK_OFFICE);
        inspections
                .office()
                .prepare(inspections.reading(request), open, Visitor.of(request).author());
        answer(request, inspections.open(request));
    }

    private void note(Request request) throws InterruptedException {
        OpenRound open = inspections.open(request);
        UUID id = Inspections.id(request, "noteId");
        OfficeNote note = OfficeNote.read(
                OfficeNote.MEMBERS.only(new Fields(Json.read(request.body(), "body"))),
                id,
                open.seat().team(),
                Visitor.of(request).author(),
                inspections.now());
        note.segment().ifPresent(part -> Stating.demandPart(open, part));
        if (open.file().office().notes().stream().noneMatch(each -> each.id().equals(id))) {
            open.demand(Stage.Act.CHECK_OFFICE);
            open.allow(Allowance.OFFICE_NOTES, 1);
        }
        if (inspections.office().keep(open.id(), note) == Kept.OTHER) {
            throw Problem.of(
                            ProblemType.ALREADY_THERE,
                            "此编号已有另一条记录,原记录保持不变",
                            "Another note bears that id and stays as it is")
                    .about("noteId", id.toString());
        }
        Answers.json(request, note.json());
    }

    private void answer(Request request, OpenRound open) {
        Answers.header(request, "Cache-Control", "no-store");
        if (request.media() == Media.HTML) {
            List<Section> parts = OfficeSections.of(
                    inspections.dossier(open), request.language().tag());
            Answers.html(
                    request,
                    ReportPage.of(
                            OfficeSections.title(open.file().round())
                                    .in(request.language().tag()),
                            parts,
                            request.language().tag(),
                            request.links().to("/style.css")));
            return;
        }
        Answers.json(request, document(open));
    }

    /** The check, or null before it is prepared, the notes, and what states of markers are called. */
    static ObjectNode document(OpenRound open) {
        ObjectNode json = Json.object();
        OfficeFile office = open.file().office();
        json.set("check", office.check().map(check -> check.json()).orElse(null));
        ObjectNode states = json.putObject("states");
        MarkerState.list().entries().values().forEach(each -> states.putArray(each.code())
                .add(each.title().zh())
                .add(each.title().en()));
        ArrayNode notes = json.putArray("notes");
        office.notes().forEach(note -> notes.add(note.json()));
        return json;
    }
}
