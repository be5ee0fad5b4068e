package org.jieming.api.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jieming.api.auth.Visitor;
import org.jieming.api.exchange.Scratch;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.inspection.Fields;
import org.jieming.api.inspection.FilledBook;
import org.jieming.api.inspection.FilledBook.Refusal;
import org.jieming.api.inspection.SaidBefore;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** The work package as it comes back from QGIS or QField: every filled row a statement of the team, each exactly once. */
final class FieldBookResource {
    private final Inspections inspections;
    private final Stating stating;

    FieldBookResource(Inspections inspections) {
        this.inspections = inspections;
        this.stating = new Stating(inspections);
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.POST,
                        InspectionResource.ROUND + "/package",
                        "bringWorkPackage",
                        Bilingual.of(
                                "交回填好的 GeoPackage 数据包:每行一份陈述;重复交回不重复,改过的行另作陈述",
                                "Brings the filled GeoPackage back: each row a statement, once however often it is brought; a row"
                                        + " that was changed since states anew"),
                        this::bring)
                .reading("upload", Media.GEOPACKAGE)
                .offering("packageReceipt", Media.JSON)
                .failing(ProblemType.NO_SUCH, ProblemType.NOT_NOW));
    }

    private void bring(Request request) throws InterruptedException, IOException {
        inspections.alone(request, open -> bring(request, open));
    }

    private void bring(Request request, OpenRound open) throws InterruptedException, IOException {
        Team team = open.seat().team();
        FilledBook book;
        try (Scratch scratch = Scratch.open()) {
            Path file = Files.write(scratch.folder().resolve("package.gpkg"), request.body());
            book = FilledBook.read(file, open.id(), team);
        }
        Answers.json(request, keep(open, book, Visitor.of(request).author()));
    }

    private ObjectNode keep(OpenRound open, FilledBook book, String author) {
        SaidBefore before = SaidBefore.of(open.file(), open.seat().team());
        List<FilledBook.Statement> rows =
                book.statements().stream().map(before::placed).toList();
        open.allow(
                Allowance.STATEMENTS,
                rows.stream().filter(each -> !Stating.knows(open, each.id())).count());
        List<Refusal> refusals = new ArrayList<>(book.refusals());
        int fresh = 0;
        int known = 0;
        for (FilledBook.Statement each : rows) {
            try {
                state(open, each, author);
                known += Stating.knows(open, each.id()) ? 1 : 0;
                fresh += Stating.knows(open, each.id()) ? 0 : 1;
            } catch (Malformed wrong) {
                refusals.add(new Refusal(each.layer(), each.row(), wrong));
            }
        }
        ObjectNode receipt = Json.object().put("kept", fresh).put("already_there", known);
        ArrayNode refused = receipt.putArray("refused");
        refusals.forEach(each -> tell(refused.addObject(), each));
        return receipt;
    }

    private void state(OpenRound open, FilledBook.Statement said, String author) {
        Fields body = new Fields(said.body());
        if (said.ofMarker()) {
            stating.marker(open, said.id(), body, author);
        } else if (said.ofPlace()) {
            stating.sighting(open, said.id(), body, author);
        } else {
            stating.segment(open, said.id(), body, author);
        }
    }

    private static void tell(ObjectNode json, Refusal refusal) {
        json.put("layer", refusal.layer()).put("row", refusal.row());
        json.put("field", refusal.reason().field());
        json.put("zh", refusal.reason().remedy().zh())
                .put("en", refusal.reason().remedy().en());
    }
}
