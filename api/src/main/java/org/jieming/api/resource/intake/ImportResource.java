package org.jieming.api.resource.intake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.http.Upload;
import org.jieming.api.intake.Import;
import org.jieming.api.intake.Imports;
import org.jieming.api.intake.Standing;
import org.jieming.api.intake.TooManyOpen;
import org.jieming.api.intake.Wishes;
import org.jieming.api.intake.WrittenImports;
import org.jieming.api.intake.WrittenImports.WrittenImport;
import org.jieming.api.job.Busy;
import org.jieming.api.job.Job;
import org.jieming.api.resource.Failures;
import org.jieming.api.resource.Readings;
import org.jieming.language.Bilingual;

/**
 * Files on their way into the register: received, shown where they stand, and called off. Each is its sender's own; what is said of
 * its rows and how it is written are {@link VerdictResource} and {@link ApplyResource}.
 */
public final class ImportResource {
    /** All imports. */
    public static final String IMPORTS = "/imports";

    static final String IMPORT = IMPORTS + "/{importId}";
    private static final int MOST_WRITTEN = 1_000;
    private static final long HEARING = 10_000;

    private final Imports imports;
    private final OwnImports own;
    private final WrittenImports written;
    private final ImportKeeper keepers;
    private final Readings readings;

    ImportResource(OwnImports own, WrittenImports written, ImportKeeper keepers, Readings readings) {
        this.written = written;
        this.imports = own.imports();
        this.own = own;
        this.keepers = keepers;
        this.readings = readings;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.POST,
                        IMPORTS,
                        "createImport",
                        Bilingual.of(
                                "接收文件(最大 512 MiB)并逐行试算,不写入登记簿",
                                "Receives a file (512 MiB at most) and judges its rows; writes nothing to the register"),
                        this::create)
                .taking(
                        ImportParameters.TYPE,
                        ImportParameters.WITH,
                        ImportParameters.SYSTEM,
                        ImportParameters.PROFILE,
                        ImportParameters.ENCODING,
                        ImportParameters.LAYER,
                        ImportParameters.HEADER_ROW,
                        ImportParameters.VALID_FROM,
                        ImportParameters.NAME)
                .reading("upload", Media.FILE, Media.FORM)
                .offering("import", Media.JSON)
                .succeeding(201)
                .failing(ProblemType.STORE_UNAVAILABLE, ProblemType.NOT_NOW, ProblemType.BUSY));
        menu.add(Operation.of(
                        Verb.GET,
                        IMPORTS,
                        "getImports",
                        Bilingual.of("进行中的导入,以及已写入的(written)", "Imports under way, and those that were written"),
                        this::all)
                .offering("imports", Media.JSON));
        menu.add(one(Verb.GET, "", "getImport", Bilingual.of("一次导入:状态、进度、列、计数", "One import"), this::one));
        menu.add(one(
                        Verb.DELETE,
                        "",
                        "forgetImport",
                        Bilingual.of("取消并删除导入及其文件", "Calls an import off and forgets it with its file"),
                        this::forget)
                .offering("")
                .succeeding(204)
                .failing(ProblemType.NOT_NOW));
    }

    /** An operation on one import, which answers with it. */
    static Operation one(Verb verb, String tail, String id, Bilingual summary, Operation.Handler handler) {
        return Operation.of(verb, IMPORT + tail, id, summary, handler)
                .offering("import", Media.JSON)
                .failing(ProblemType.NO_SUCH);
    }

    private void create(Request request) throws IOException, InterruptedException {
        Path room = room();
        boolean taken = false;
        try {
            Upload upload = Upload.receive(
                    request,
                    Files.createDirectory(room.resolve("upload")),
                    request.settings().limits().fileBytes());
            Wishes wishes = ImportOrders.wishes(upload.fields());
            readings.now(request).view().jurisdiction().demandSome(wishes.type());
            Import begun = imports.begin(room, upload.file(), upload.name(), wishes, keepers.of(request));
            taken = true;
            Answers.status(request, 201);
            Answers.header(request, "Location", request.links().to(ImportDocument.href(begun)));
            answer(request, begun);
        } catch (TooManyOpen full) {
            throw Failures.tooManyOpen(full).with("href", request.links().to(IMPORTS));
        } catch (Busy full) {
            throw Failures.busy(full);
        } finally {
            if (!taken) {
                Imports.delete(room);
            }
        }
    }

    private Path room() {
        try {
            return imports.room();
        } catch (IOException cannot) {
            throw Upload.notKept();
        }
    }

    private void all(Request request) {
        ObjectNode document = Json.object();
        ArrayNode array = document.putArray("imports");
        imports.all().stream()
                .filter(each -> Visitor.of(request).owns(each.owner()))
                .forEach(each -> array.add(ImportDocument.brief(request, each)));
        written(request, document.putArray("written"));
        Links.add(
                document.putArray("links"),
                "self",
                request.links().to(IMPORTS),
                Media.JSON.type(),
                request.language().of(Bilingual.of("本文档", "This document")));
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, document);
    }

    /** Those that became revisions, the latest first, however long ago: they can be taken back. */
    private void written(Request request, ArrayNode array) {
        Visitor visitor = Visitor.of(request);
        List<WrittenImport> hers = visitor.seesToAll()
                ? written.all()
                : visitor.account().map(own -> written.of(own.id())).orElse(List.of());
        hers.stream().limit(MOST_WRITTEN).forEach(each -> array.addObject()
                .put("id", each.id())
                .put("file", each.file())
                .put("revision", each.revision().value())
                .put("take_back", request.links().to(IMPORTS + "/" + each.id() + "/take-back")));
    }

    private void one(Request request) {
        answer(request, own.of(request));
    }

    private void forget(Request request) throws InterruptedException {
        Import known = own.of(request);
        boolean writing = known.standing().phase() == Standing.Phase.APPLYING;
        Optional<Job> job = known.standing().job();
        if (writing && job.isPresent()) {
            known.callOff();
            boolean stopped = job.get().await(HEARING);
            if (!stopped || known.standing().phase() == Standing.Phase.APPLIED) {
                throw OwnImports.notNow(
                        known,
                        "正在写入或已经写入登记簿,来不及取消;写完后再次删除只清除记录",
                        "It is being written or is written already, too late to call off; once it is written, deleting it"
                                + " again forgets it");
            }
        }
        imports.forget(known);
        Answers.status(request, 204);
    }

    /** Answers with an import as it stands. */
    static void answer(Request request, Import known) {
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, ImportDocument.of(request, known));
    }
}
