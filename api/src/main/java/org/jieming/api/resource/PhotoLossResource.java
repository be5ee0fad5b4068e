package org.jieming.api.resource;

import java.io.IOException;
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
import org.jieming.api.inspection.Known;
import org.jieming.api.inspection.Records;
import org.jieming.inspection.PhotoLoss;
import org.jieming.inspection.Stage;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.register.Fingerprint;

/** Photographs that a statement names and that will never arrive: without a word on them the report could not be signed. */
final class PhotoLossResource {
    private final Inspections inspections;

    PhotoLossResource(Inspections inspections) {
        this.inspections = inspections;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.PUT,
                        InspectionResource.ROUND + "/photos/{hash}/loss",
                        "statePhotoLost",
                        Bilingual.of(
                                "声明本方陈述所列的照片已经遗失及其原因;报告将列出",
                                "States that a photograph which one's party names is lost, and why; the report lists it"),
                        this::lost)
                .reading("photoLoss", Media.JSON)
                .offering("photoLoss", Media.JSON)
                .failing(ProblemType.NO_SUCH, ProblemType.NOT_NOW));
    }

    private void lost(Request request) throws InterruptedException, IOException {
        inspections.alone(request, open -> lost(request, open));
    }

    private void lost(Request request, OpenRound open) throws InterruptedException {
        Team team = open.seat().team();
        Fingerprint photo = new Fingerprint(request.path("hash"));
        PhotoLoss loss = Records.loss(
                Known.of("reason").only(new Fields(Json.read(request.body(), "body"))),
                photo,
                team,
                Visitor.of(request).author(),
                inspections.now());
        boolean awaited =
                open.file().missing().contains(photo) && (open.names(team, photo) || open.awaits(team, photo));
        if (!awaited) {
            throw Problem.of(
                            ProblemType.NO_SUCH,
                            "本方的陈述没有列出此照片,或照片已经传到,或已声明遗失",
                            "No statement of your party names that photograph, or it has arrived, or it is stated to be lost")
                    .about("hash", photo.hex());
        }
        open.demand(Stage.Act.OBSERVE);
        inspections.rounds().keep(open.id(), loss);
        Answers.json(request, Records.json(loss));
    }
}
