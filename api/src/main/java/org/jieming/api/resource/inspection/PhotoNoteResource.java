package org.jieming.api.resource.inspection;

import java.util.Optional;
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
import org.jieming.inspection.PhotoNote;
import org.jieming.inspection.Stage;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.register.Fingerprint;

/**
 * What a team says of photographs that its statements name: which will never arrive – without a word on them the report could not be
 * signed – and which are withdrawn, because they show something else. What was stated stays as it was.
 */
final class PhotoNoteResource {
    private static final String PHOTO = InspectionResource.ROUND + "/photos/{hash}";
    private final Inspections inspections;

    PhotoNoteResource(Inspections inspections) {
        this.inspections = inspections;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.PUT,
                        PHOTO + "/loss",
                        "statePhotoLost",
                        Bilingual.of(
                                "声明本方陈述所列的照片已经遗失及其原因;报告将列出",
                                "States that a photograph which one's party names is lost, and why; the report lists it"),
                        request -> inspections.alone(request, open -> lost(request, open)))
                .reading("photoNote", Media.JSON)
                .offering("photoNote", Media.JSON)
                .failing(ProblemType.NO_SUCH, ProblemType.NOT_NOW));
        menu.add(Operation.of(
                        Verb.PUT,
                        PHOTO + "/withdrawal",
                        "withdrawPhoto",
                        Bilingual.of(
                                "撤回本方陈述所列的照片并说明原因;陈述和照片保留,注明已撤回",
                                "Withdraws a photograph which one's party names, and says why; statement and photograph stay, marked as withdrawn"),
                        request -> inspections.alone(request, open -> withdrawn(request, open)))
                .reading("photoNote", Media.JSON)
                .offering("photoNote", Media.JSON)
                .failing(ProblemType.NO_SUCH, ProblemType.NOT_NOW));
    }

    private void lost(Request request, OpenRound open) {
        PhotoNote loss = read(request, open);
        boolean isNamed = open.names(loss.team(), loss.photo()) || open.awaits(loss.team(), loss.photo());
        if (!isNamed || !open.file().missing().contains(loss.photo())) {
            throw Problem.of(
                            ProblemType.NO_SUCH,
                            "本方的陈述没有列出此照片,或照片已经传到,或已声明遗失",
                            "No statement of your party names that photograph, or it has arrived, or it is stated to be lost")
                    .about("hash", loss.photo().hex());
        }
        open.demand(Stage.Act.OBSERVE);
        inspections.photos().lost(open.id(), loss);
        Answers.json(request, Records.json(loss));
    }

    private void withdrawn(Request request, OpenRound open) {
        PhotoNote withdrawal = read(request, open);
        Team team = withdrawal.team();
        if (!open.names(team, withdrawal.photo())) {
            throw Problem.of(
                            ProblemType.NO_SUCH,
                            "本方的陈述没有列出此照片;照片只能由陈述它的一方撤回",
                            "No statement of your party names that photograph; the party that stated it withdraws it")
                    .about("hash", withdrawal.photo().hex());
        }
        Optional<PhotoNote> before = open.file().notes().withdrawal(team, withdrawal.photo());
        if (before.isEmpty()) {
            open.demand(Stage.Act.OBSERVE);
            inspections.photos().withdrawn(open.id(), withdrawal);
        }
        // sent twice is sent once, and the first word of it stands
        Answers.json(request, Records.json(before.orElse(withdrawal)));
    }

    private PhotoNote read(Request request, OpenRound open) {
        return Records.photoNote(
                Known.of("reason").only(new Fields(Json.read(request.body(), "body"))),
                new Fingerprint(request.path("hash")),
                open.seat().team(),
                Visitor.of(request).author(),
                inspections.now());
    }
}
