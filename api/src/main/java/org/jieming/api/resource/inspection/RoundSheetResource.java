package org.jieming.api.resource.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.BiFunction;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.inspection.Dossier;
import org.jieming.api.inspection.RoundSheet;
import org.jieming.api.paper.Paper;
import org.jieming.api.paper.PaperDocx;
import org.jieming.api.paper.PaperPage;
import org.jieming.language.Bilingual;

/** Plan and minutes of a round as papers (C-36, C-40), for whoever takes part in it. */
final class RoundSheetResource {
    private final Inspections inspections;

    RoundSheetResource(Inspections inspections) {
        this.inspections = inspections;
    }

    void routes(Menu menu) {
        menu.add(paper(
                "plan",
                "getInspectionPlan",
                Bilingual.of("实施方案:可打印网页或 DOCX", "The plan, for the printer or as DOCX"),
                RoundSheet::plan));
        menu.add(paper(
                "minutes",
                "getInspectionMinutes",
                Bilingual.of("会议纪要:可打印网页或 DOCX", "The minutes, for the printer or as DOCX"),
                RoundSheet::minutes));
    }

    private Operation paper(String name, String id, Bilingual summary, BiFunction<Dossier, String, Paper> making) {
        Operation.Handler handler = request -> answer(request, name, making);
        return Operation.of(Verb.GET, InspectionResource.ROUND + "/" + name, id, summary, handler)
                .offering("upload", Media.HTML, Media.DOCX)
                .failing(ProblemType.NO_SUCH);
    }

    private void answer(Request request, String name, BiFunction<Dossier, String, Paper> making)
            throws InterruptedException, IOException {
        OpenRound open = inspections.open(request);
        Paper paper = making.apply(inspections.dossier(open), request.language().tag());
        Answers.header(request, "Cache-Control", "no-store");
        if (request.media() == Media.HTML) {
            Answers.html(request, PaperPage.of(paper, request.links().to("/style.css")));
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PaperDocx.write(paper, bytes);
        Answers.header(
                request,
                "Content-Disposition",
                "attachment; filename=\"inspection-" + name + "-" + open.id() + ".docx\"");
        Answers.bytes(request, Media.DOCX, bytes.toByteArray());
    }
}
