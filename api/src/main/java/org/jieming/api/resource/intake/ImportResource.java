package org.jieming.api.resource.intake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.http.Upload;
import org.jieming.api.intake.Blocked;
import org.jieming.api.intake.Import;
import org.jieming.api.intake.Imports;
import org.jieming.api.intake.Judgement;
import org.jieming.api.intake.RowVerdict.Kind;
import org.jieming.api.intake.StalePlan;
import org.jieming.api.intake.TooManyOpen;
import org.jieming.api.intake.Wishes;
import org.jieming.api.intake.WrittenImports;
import org.jieming.api.job.Busy;
import org.jieming.api.job.Job;
import org.jieming.api.resource.Failures;
import org.jieming.api.resource.Readings;
import org.jieming.api.resource.job.JobResource;
import org.jieming.language.Bilingual;

/**
 * Files on their way into the register: received, judged row by row, corrected, and written as one revision or not at all.
 * Each is its sender's own. What she may not write is rejected row by row.
 */
public final class ImportResource {
    /** All imports. */
    public static final String IMPORTS = "/imports";

    static final String IMPORT = IMPORTS + "/{importId}";
    private static final int MOST_WRITTEN = 1_000;
    private static final long HEARING = 10_000;

    private static final Parameter LIMIT = Parameter.query(
            "limit",
            Bilingual.of("每页最多行数", "Most rows on the page; a table has them all"),
            java.util.Map.of(
                    "type",
                    "integer",
                    "minimum",
                    1,
                    "maximum",
                    ImportRows.MOST_LIMIT,
                    "default",
                    ImportRows.USUAL_LIMIT),
            "10");

    private final Imports imports;
    private final OwnImports own;
    private final WrittenImports written;
    private final ImportKeeper keepers;
    private final Readings readings;

    ImportResource(Imports imports, WrittenImports written, ImportKeeper keepers, Readings readings) {
        this.written = written;
        this.imports = imports;
        this.own = new OwnImports(imports);
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
                        Verb.PUT,
                        "/mapping",
                        "correctImport",
                        Bilingual.of("更正列的对应、坐标系等并重新试算", "Corrects what was guessed and judges again"),
                        this::correct)
                .reading("importMapping", Media.JSON)
                .succeeding(202)
                .failing(ProblemType.NOT_NOW, ProblemType.BUSY));
        menu.add(one(
                        Verb.GET,
                        "/rows",
                        "getImportRows",
                        Bilingual.of("各行的判定:分页、地图或表格", "Verdicts row by row: a page, a map or a table"),
                        this::rows)
                .taking(ImportParameters.KIND, ImportParameters.TOLD, ImportParameters.FROM, LIMIT)
                .offering("importRows", Media.JSON, Media.GEOJSON_FILE, Media.CSV)
                .failing(ProblemType.NOT_NOW));
        menu.add(one(
                        Verb.POST,
                        "/apply",
                        "applyImport",
                        Bilingual.of(
                                "写入登记簿:一个修订或什么也不写;重复提交只写一次",
                                "Writes it: one revision or nothing; asked twice it writes once"),
                        this::apply)
                .reading("importOrder", Media.JSON)
                .succeeding(202)
                .failing(ProblemType.NOT_NOW, ProblemType.PLAN_STALE, ProblemType.RULE_VIOLATED, ProblemType.BUSY));
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

    private static Operation one(Verb verb, String tail, String id, Bilingual summary, Operation.Handler handler) {
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
        written.all().stream()
                .filter(each -> Visitor.of(request).owns(each.owner()))
                .limit(MOST_WRITTEN)
                .forEach(each -> array.addObject()
                        .put("id", each.id())
                        .put("file", each.file())
                        .put("revision", each.revision().value())
                        .put("take_back", request.links().to(IMPORTS + "/" + each.id() + "/take-back")));
    }

    private void one(Request request) {
        answer(request, known(request));
    }

    private void correct(Request request) {
        Import known = known(request);
        ObjectNode body = Json.read(request.body(), "body");
        Wishes corrected = ImportOrders.corrected(known.standing().wishes(), body);
        try {
            known.judge(corrected);
        } catch (IllegalStateException written) {
            throw notNow(known, "已写入或正在写入的导入不能再试算", "An import that is written is not judged again");
        } catch (Busy full) {
            throw Failures.busy(full);
        }
        Answers.status(request, 202);
        answer(request, known);
    }

    private void rows(Request request) throws IOException {
        Import known = known(request);
        Judgement judged =
                known.standing().judgement().orElseThrow(() -> notNow(known, "还没有试算结果", "There are no verdicts yet"));
        ImportRows.answer(request, known, judged);
    }

    private void apply(Request request) throws IOException, InterruptedException {
        Import known = known(request);
        ImportOrders.Applying order = ImportOrders.applying(
                Json.read(request.body(), "body"),
                "导入 " + known.name(),
                Visitor.of(request).author());
        keepers.demandApproval(request, known, order.grounds().act());
        keepers.demandReason(request, known, order.grounds().act(), order.stated());
        try {
            Optional<Job> job = known.apply(order.grounds(), order.leaveOutRejected());
            job.ifPresent(
                    begun -> Answers.header(request, "Location", request.links().to(JobResource.href(begun))));
            Answers.status(request, 202);
            answer(request, known);
        } catch (StalePlan stale) {
            throw Failures.problem(stale).with("href", request.links().to(ImportDocument.href(known)));
        } catch (Blocked blocked) {
            throw withRows(request, known, blocked);
        } catch (IllegalStateException notJudged) {
            throw notNow(known, "尚未试算完成,不能写入", "It is not judged, so it cannot be written");
        } catch (Busy full) {
            throw Failures.busy(full);
        }
    }

    private static Problem withRows(Request request, Import known, Blocked blocked) throws IOException {
        java.util.List<Object> rows = new java.util.ArrayList<>();
        blocked.judgement().rows().each(Kind.REJECTED, 0, (verdict, place) -> {
            verdict.remove("shape");
            rows.add(verdict);
            return rows.size() < RefusedRows.SHOWN;
        });
        return Failures.problem(blocked)
                .with("rows", rows)
                .with("href", request.links().to(ImportDocument.href(known) + "/rows?kind=rejected"));
    }

    private void forget(Request request) throws InterruptedException {
        Import known = known(request);
        boolean writing = known.standing().phase() == Import.Phase.APPLYING;
        Optional<Job> job = known.standing().job();
        if (writing && job.isPresent()) {
            known.callOff();
            boolean stopped = job.get().await(HEARING);
            if (!stopped || known.standing().phase() == Import.Phase.APPLIED) {
                throw notNow(
                        known,
                        "正在写入或已经写入登记簿,来不及取消;写完后再次删除只清除记录",
                        "It is being written or is written already, too late to call off; once it is written, deleting it"
                                + " again forgets it");
            }
        }
        imports.forget(known);
        Answers.status(request, 204);
    }

    private Import known(Request request) {
        return own.of(request);
    }

    private static Problem notNow(Import known, String zh, String en) {
        return OwnImports.notNow(known, zh, en);
    }

    private static void answer(Request request, Import known) {
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, ImportDocument.of(request, known));
    }
}
