package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.jieming.api.inspection.FieldBook;
import org.jieming.api.inspection.Fields;
import org.jieming.api.inspection.LastBook;
import org.jieming.api.inspection.Photographs;
import org.jieming.api.inspection.Statements;
import org.jieming.api.store.Attachments.Attachment;
import org.jieming.inspection.Observation;
import org.jieming.inspection.Stage;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Fingerprint;

/**
 * What a team takes to the field and brings home (C-42). Statements bear ids made by the device and photographs are named by
 * their SHA-256, so all may be sent again after an answer that was lost, and in any order but that a photograph follows the statement
 * that names it.
 */
final class FieldWorkResource {
    private static final String OBSERVATIONS = InspectionResource.ROUND + "/observations";
    private static final String OBSERVATION = OBSERVATIONS + "/{observationId}";
    private static final String PHOTO = InspectionResource.ROUND + "/photos/{hash}";

    private final Inspections inspections;
    private final Stating stating;

    FieldWorkResource(Inspections inspections) {
        this.inspections = inspections;
        this.stating = new Stating(inspections);
    }

    void routes(Menu menu) {
        menu.add(one(
                        Verb.GET,
                        InspectionResource.ROUND + "/package",
                        "getWorkPackage",
                        Bilingual.of(
                                "外业数据包:界线、界桩、瓦片清单、表单、上轮结果;或 GeoPackage(QGIS、QField)",
                                "What is taken to the field: line, markers, tiles, form, last result; or a GeoPackage for QGIS and QField"),
                        this::workPackage)
                .offering("workPackage", Media.JSON, Media.GEOPACKAGE));
        menu.add(one(
                        Verb.GET,
                        OBSERVATIONS,
                        "getObservations",
                        Bilingual.of("您能看到的全部陈述", "All statements that you may read"),
                        this::all)
                .offering("observations", Media.JSON));
        menu.add(one(
                        Verb.GET,
                        OBSERVATION,
                        "getObservation",
                        Bilingual.of(
                                "一份陈述,包括报告签署后到达的", "One statement, also one that came after the report was signed"),
                        this::single)
                .offering("observation", Media.JSON));
        menu.add(one(
                        Verb.PUT,
                        OBSERVATION,
                        "putObservation",
                        Bilingual.of(
                                "代表本方陈述一个界桩;重复发送不重复,已有的不覆盖",
                                "States something of a marker for one's party; sent twice it is there once, nothing is overwritten"),
                        this::state)
                .reading("observation", Media.JSON)
                .offering("observation", Media.JSON)
                .failing(ProblemType.NOT_NOW, ProblemType.ALREADY_THERE));
        menu.add(one(Verb.GET, PHOTO, "getInspectionPhoto", Bilingual.of("一张照片", "A photograph"), this::photo)
                .offering("upload", Media.JPEG, Media.PNG, Media.WEBP));
        menu.add(one(
                        Verb.PUT,
                        PHOTO,
                        "putInspectionPhoto",
                        Bilingual.of(
                                "上传本方陈述所列的照片(JPEG、PNG、WebP);地址为其 SHA-256",
                                "Brings a photograph (JPEG, PNG, WebP) that a statement of one's party names, under its SHA-256"),
                        this::bring)
                .reading("upload", Media.FILE)
                .offering("inspectionPhoto", Media.JSON)
                .failing(ProblemType.NOT_NOW, ProblemType.TOO_LARGE));
    }

    private static Operation one(Verb verb, String path, String id, Bilingual summary, Operation.Handler handler) {
        return Operation.of(verb, path, id, summary, handler).failing(ProblemType.NO_SUCH);
    }

    private void workPackage(Request request) throws InterruptedException, IOException {
        OpenRound open = inspections.open(request);
        Answers.header(request, "Cache-Control", "no-store");
        if (request.media() == Media.GEOPACKAGE) {
            ByteArrayOutputStream book = new ByteArrayOutputStream();
            Optional<LastBook> last = inspections.last(request, open).map(it -> new LastBook(it.file(), it.facts()));
            FieldBook.write(open.file(), open.seat().member(), last, open.facts(), book);
            Answers.header(
                    request, "Content-Disposition", "attachment; filename=\"inspection-" + open.id() + ".gpkg\"");
            Answers.bytes(request, Media.GEOPACKAGE, book.toByteArray());
        } else {
            Answers.json(request, WorkPackage.of(request, open, inspections.last(request, open)));
        }
    }

    private void all(Request request) throws InterruptedException {
        OpenRound open = inspections.open(request);
        ObjectNode document = Json.object();
        ArrayNode array = document.putArray("observations");
        open.observations().forEach(each -> array.add(told(open, each)));
        document.put("withheld", open.file().observations().size() - array.size());
        open.lateObservations().forEach(each -> array.add(told(open, each)));
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, document);
    }

    private void single(Request request) throws InterruptedException {
        OpenRound open = inspections.open(request);
        UUID id = Inspections.id(request, "observationId");
        Observation stated = Stream.concat(open.observations().stream(), open.lateObservations().stream())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                                ProblemType.NO_SUCH,
                                "没有这份陈述,或还不能看",
                                "There is no such statement, or you may not see it yet")
                        .about("observationId", id.toString()));
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, told(open, stated));
    }

    private static ObjectNode told(OpenRound open, Observation stated) {
        return open.file().credence(open.facts()).told(stated).put("late", open.isLate(stated.id()));
    }

    private void state(Request request) throws InterruptedException, IOException {
        inspections.alone(request, open -> state(request, open));
    }

    private void state(Request request, OpenRound open) throws InterruptedException {
        Fields body = new Fields(Json.read(request.body(), "body"));
        Observation stated = stating.marker(
                open,
                Inspections.id(request, "observationId"),
                body,
                Visitor.of(request).author());
        ObjectNode told = Statements.MEMBERS.tell(open.answer(stated), body);
        Answers.json(request, inspections.originals().answer(request, open, stated.id(), told));
    }

    private void bring(Request request) throws InterruptedException, IOException {
        // read before the round is held, so that a slow line holds nobody up
        byte[] bytes = request.body();
        inspections.alone(request, open -> bring(request, open, bytes));
    }

    private void bring(Request request, OpenRound open, byte[] bytes) throws IOException {
        Team team = open.seat().team();
        Fingerprint named = new Fingerprint(request.path("hash"));
        if (!open.file().photos().contains(named)) {
            open.demand(Stage.Act.STATE);
            refuseUnnamed(open, team, named);
            open.allow(Allowance.PHOTOGRAPHS, 1);
            keep(request, open.id(), named, bytes);
        }
        Answers.json(request, Json.object().put("hash", named.hex()));
    }

    private void keep(Request request, UUID round, Fingerprint named, byte[] bytes) throws IOException {
        refuseOther(named, Photographs.refuseOthers(bytes, Photographs.LARGEST));
        Attachment photo = inspections.attachments().put(new ByteArrayInputStream(bytes), Photographs.LARGEST);
        inspections.photos().arrived(round, photo, Visitor.of(request).author());
    }

    /** Nothing is kept for ever that nobody states anything by. */
    private static void refuseUnnamed(OpenRound open, Team team, Fingerprint named) {
        if (!open.names(team, named)) {
            throw Problem.of(
                            ProblemType.NOT_NOW,
                            "本方还没有陈述列出此照片;请先发送列出它的陈述,再发送照片",
                            "No statement of your party names that photograph yet: send the statement that does first, then the"
                                    + " photograph")
                    .about("hash", named.hex());
        }
    }

    private static void refuseOther(Fingerprint named, Attachment received) {
        if (!received.hash().equals(named)) {
            throw new Malformed(
                    "hash",
                    named.hex(),
                    Bilingual.of(
                            "收到的内容与其 SHA-256 不符(传输中断或被改动),请重发",
                            "what arrived does not have that SHA-256: it was cut off or changed, send it again"));
        }
    }

    private void photo(Request request) throws InterruptedException, IOException {
        OpenRound open = inspections.open(request);
        Fingerprint hash = new Fingerprint(request.path("hash"));
        if (!open.sees(hash)) {
            throw Problem.of(
                            ProblemType.NO_SUCH,
                            "没有这张照片,或还不能看",
                            "There is no such photograph, or you may not see it yet")
                    .about("hash", hash.hex());
        }
        Attachment about = inspections.attachments().about(hash).orElseThrow();
        try (InputStream in = inspections.attachments().open(hash).orElseThrow()) {
            Answers.bytes(request, Media.JPEG, in.readAllBytes());
        }
        // in whatever format it was brought
        Answers.header(request, "Content-Type", about.kind().mediaType());
        Answers.header(request, "Cache-Control", "private, max-age=31536000, immutable");
    }
}
