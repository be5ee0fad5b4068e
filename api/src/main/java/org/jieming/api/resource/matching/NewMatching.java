package org.jieming.api.resource.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.auth.Visitor;
import org.jieming.api.exchange.ReadOptions;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.http.Upload;
import org.jieming.api.intake.Imports;
import org.jieming.api.intake.Mapping;
import org.jieming.api.matching.Matching;
import org.jieming.api.matching.Matchings;
import org.jieming.api.matching.Meaning;
import org.jieming.api.matching.Sheet;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.intake.ImportParameters;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;

/** Receives tables that are to be matched to the register; the file itself is not kept, its rows are. */
final class NewMatching {
    private static final long MOST_BYTES = 32L << 20;
    private static final Parameter AREA = Parameter.query(
            "area",
            Bilingual.of(
                    "表中地名所在的区域(6、9 或 12 位代码);管理其全部地名的人都能处理",
                    "The division whose names the table lists (6, 9 or 12 digits); whoever keeps all its names may work on it"),
            Map.of("type", "string", "pattern", "^(\\d{6}|\\d{9}|\\d{12})$"),
            "340207");

    private final MatchingDesk desk;

    NewMatching(MatchingDesk desk) {
        this.desk = desk;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.POST,
                        MatchingDesk.MATCHINGS,
                        "createMatching",
                        Bilingual.of(
                                "接收表格(最大 32 MiB、20000 行)并开始对照,不写入登记簿",
                                "Receives a table (32 MiB and 20,000 rows at most) and begins to match it; writes nothing to the register"),
                        this::create)
                .taking(
                        AREA,
                        ImportParameters.ENCODING,
                        ImportParameters.LAYER,
                        ImportParameters.HEADER_ROW,
                        ImportParameters.NAME)
                .reading("upload", Media.FILE, Media.FORM)
                .offering("matching", Media.JSON)
                .succeeding(201)
                .failing(ProblemType.STORE_UNAVAILABLE, ProblemType.NOT_NOW));
    }

    private void create(Request request) throws IOException, InterruptedException {
        Path room = room(request);
        try {
            long most = Math.min(MOST_BYTES, request.settings().limits().fileBytes());
            Upload upload = Upload.receive(request, Files.createDirectory(room.resolve("upload")), most);
            Reading now = desk.readings().now(request);
            Matching matching = keep(now, upload, Visitor.of(request).author());
            begin(request, now, matching);
            Answers.status(request, 201);
            Answers.header(request, "Location", request.links().to(MatchingDesk.MATCHINGS + "/" + matching.id()));
            desk.answer(request, now, matching);
        } finally {
            Imports.delete(room);
        }
    }

    /** Begins the first search where the columns are told and a worker has time; otherwise her page offers it. */
    private void begin(Request request, Reading now, Matching matching) {
        try {
            if (matching.meanings().containsKey(Meaning.NAME)) {
                desk.begin(request, now, matching);
            }
        } catch (Problem busy) {
            if (busy.type() != ProblemType.BUSY) {
                throw busy;
            }
        }
    }

    private static Path room(Request request) {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(request.settings().workspace()), "jieming-matching-");
        } catch (IOException cannot) {
            throw Upload.notKept();
        }
    }

    private Matching keep(Reading now, Upload upload, String author) throws IOException {
        Map<String, String> fields = upload.fields();
        DivisionCode area = Parameters.named("area", fields.getOrDefault("area", ""), DivisionCode::parse);
        demandKept(now, area);
        demandRoom(author);
        ReadOptions options = ReadOptions.stated(
                said(fields, "encoding"),
                said(fields, "layer"),
                said(fields, "header-row").map(ImportParameters::headerRow));
        Sheet sheet = Sheet.read(upload.file(), upload.name(), options);
        Map<Meaning, String> meanings =
                Meaning.guess(Mapping.guess(ItemType.PLACE, sheet.columns()).texts());
        return desk.matchings()
                .create(
                        now.today().getYear(),
                        sheet,
                        id -> new Matching(
                                id,
                                upload.name(),
                                area,
                                sheet.columns(),
                                sheet.rows().size(),
                                meanings,
                                0,
                                author,
                                now.today()));
    }

    private void demandRoom(String author) {
        List<Matching> all = desk.matchings().all();
        if (all.stream().filter(each -> each.author().equals(author)).count() >= Matchings.MOST_OF_ONE) {
            throw Problem.of(
                    ProblemType.NOT_NOW,
                    "您送的对照表格已有 " + Matchings.MOST_OF_ONE + " 张,请先删除已完成的",
                    "You have sent " + Matchings.MOST_OF_ONE + " tables to be matched; forget some that are done");
        }
        if (all.size() >= Matchings.MOST) {
            throw Problem.of(
                    ProblemType.NOT_NOW,
                    "对照的表格太多,请先删除已完成的",
                    "There are too many matched tables; forget some that are done");
        }
    }

    private static void demandKept(Reading now, DivisionCode area) {
        if (!MatchingDesk.keeps(now, area)) {
            throw Problem.of(
                            ProblemType.OUTSIDE_JURISDICTION,
                            "您不管理该区域的全部地名;请填写您管理的区域,或请上级送表",
                            "You do not keep the names of all that area; state one that you keep, or have who keeps it send the"
                                    + " table")
                    .about("area", area.digits());
        }
    }

    private static Optional<String> said(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
