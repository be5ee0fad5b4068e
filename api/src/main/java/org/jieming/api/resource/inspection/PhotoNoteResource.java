package org.jieming.api.resource.inspection;

import java.util.List;
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
import org.jieming.api.inspection.FieldNotes;
import org.jieming.api.inspection.Fields;
import org.jieming.api.inspection.Known;
import org.jieming.api.inspection.Records;
import org.jieming.inspection.PhotoNote;
import org.jieming.inspection.Stage;
import org.jieming.inspection.Stated;
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
                                "撤回本方某一陈述(statement)所列的照片并说明原因;陈述和照片保留,注明已撤回;未指明陈述的,撤回至今所有列出它的陈述中的这张照片;在别处或此后再次陈述的不受影响",
                                "Withdraws a photograph in the statement of one's party that names it (statement), and says why; statement and photograph stay, marked as withdrawn. Without a statement it is withdrawn in all that have named it so far; stated elsewhere, or again, it counts there"),
                        request -> inspections.alone(request, open -> withdrawn(request, open)))
                .reading("photoNote", Media.JSON)
                .offering("photoNote", Media.JSON)
                .failing(ProblemType.NO_SUCH, ProblemType.NOT_NOW));
    }

    private void lost(Request request, OpenRound open) {
        PhotoNote loss = read(request, open, Known.of("reason"));
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
        PhotoNote withdrawal = read(request, open, Known.of("reason", "statement"));
        List<Stated> named = open.naming(withdrawal);
        Stated first = named.stream().findFirst().orElseThrow(() -> Problem.of(
                        ProblemType.NO_SUCH,
                        "本方的陈述没有列出此照片;照片只能由陈述它的一方、在列出它的陈述中撤回",
                        "No such statement of your party names that photograph; the party that stated it withdraws it where it named it")
                .about("hash", withdrawal.photo().hex()));
        FieldNotes notes = open.file().notes();
        List<Stated> standing = named.stream()
                .filter(each -> notes.withdrawal(each, withdrawal.photo()).isEmpty())
                .toList();
        if (!standing.isEmpty()) {
            open.demand(Stage.Act.OBSERVE);
        }
        standing.forEach(each -> inspections.photos().withdrawn(open.id(), withdrawal.in(each.id())));
        // sent twice is sent once, and the first word of it stands
        Answers.json(
                request,
                Records.json(
                        standing.isEmpty()
                                ? notes.withdrawal(first, withdrawal.photo()).orElseThrow()
                                : withdrawal));
    }

    private PhotoNote read(Request request, OpenRound open, Known members) {
        return Records.photoNote(
                members.only(new Fields(Json.read(request.body(), "body"))),
                new Fingerprint(request.path("hash")),
                open.seat().team(),
                Visitor.of(request).author(),
                inspections.now());
    }
}
