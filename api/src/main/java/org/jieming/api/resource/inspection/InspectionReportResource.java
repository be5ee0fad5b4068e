package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.inspection.Archive;
import org.jieming.api.inspection.AsSent;
import org.jieming.api.inspection.ReportDocx;
import org.jieming.api.inspection.ReportPage;
import org.jieming.inspection.Stage;
import org.jieming.language.Bilingual;

/** The joint report (C-39) and the archive set (C-40). The report lists what both say, so it is open when the minutes are signed. */
final class InspectionReportResource {
    private final Inspections inspections;

    InspectionReportResource(Inspections inspections) {
        this.inspections = inspections;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        InspectionResource.ROUND + "/report",
                        "getInspectionReport",
                        Bilingual.of("联检报告:可打印网页、DOCX 或数据", "The joint report, for the printer, as DOCX or as data"),
                        this::report)
                .offering("inspectionReport", Media.JSON, Media.HTML, Media.DOCX)
                .failing(ProblemType.NO_SUCH, ProblemType.NOT_NOW));
        menu.add(Operation.of(
                        Verb.GET,
                        InspectionResource.ROUND + "/archive",
                        "getInspectionArchive",
                        Bilingual.of("归档文件(zip),含清单与摘要", "The archive as a zip with manifest and hashes"),
                        this::archive)
                .offering("upload", Media.ZIP)
                .failing(ProblemType.NO_SUCH, ProblemType.NOT_NOW));
    }

    private void report(Request request) throws InterruptedException, IOException {
        OpenRound open = inspections.open(request);
        boolean sealed = open.file().stage().compareTo(Stage.FIELD) > 0;
        if (!sealed && !open.seat().isAbove()) {
            throw Problem.of(
                    ProblemType.NOT_NOW,
                    "报告载有双方陈述,双方签署会议纪要后方可查看",
                    "The report tells what both state; it is open when both have signed the minutes");
        }
        Answers.header(request, "Cache-Control", "no-store");
        switch (request.media()) {
            case HTML -> Answers.html(request, page(request, open));
            case DOCX -> docx(request, open);
            default -> {
                ObjectNode facts = open.file().facts();
                open.file().notes().tellLate(facts);
                Answers.json(request, facts);
            }
        }
    }

    private String page(Request request, OpenRound open) {
        String photos = request.links().to(InspectionResource.ROUNDS + "/" + open.id() + "/photos/");
        return ReportPage.of(
                inspections.dossier(open),
                request.language().tag(),
                request.links().to("/style.css"),
                photos);
    }

    private void docx(Request request, OpenRound open) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ReportDocx.write(inspections.dossier(open), request.language().tag(), inspections.attachments(), bytes);
        name(request, open.id(), "docx");
        Answers.bytes(request, Media.DOCX, bytes.toByteArray());
    }

    private void archive(Request request) throws InterruptedException, IOException {
        OpenRound open = inspections.open(request);
        open.demand(Stage.Act.ARCHIVE);
        name(request, open.id(), "zip");
        Answers.header(request, "Cache-Control", "no-store");
        OutputStream out = Answers.stream(request, Media.ZIP);
        List<Archive.Annex> annexes = new ArrayList<>(Annexes.of(request, inspections.reading(request), open.facts()));
        AsSent sent = inspections.originals().kept();
        sent.names(open.id())
                .forEach(name -> annexes.add(new Archive.Annex(
                        "as-sent/" + name.replace('/', '-') + ".json", () -> sent.body(open.id(), name))));
        Archive.write(inspections.dossier(open), inspections.attachments(), annexes, out);
    }

    private static void name(Request request, UUID id, String extension) {
        Answers.header(
                request, "Content-Disposition", "attachment; filename=\"inspection-" + id + "." + extension + "\"");
    }
}
