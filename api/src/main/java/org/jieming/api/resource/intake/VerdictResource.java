package org.jieming.api.resource.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.intake.Import;
import org.jieming.api.intake.Judgement;
import org.jieming.api.intake.Wishes;
import org.jieming.api.job.Busy;
import org.jieming.api.resource.Failures;
import org.jieming.language.Bilingual;

/** What is said of the rows of an import, and what its sender corrects so that something else is said of them. */
final class VerdictResource {
    private static final Parameter LIMIT = Parameter.query(
            "limit",
            Bilingual.of("每页最多行数", "Most rows on the page; a table has them all"),
            Map.of(
                    "type",
                    "integer",
                    "minimum",
                    1,
                    "maximum",
                    ImportRows.MOST_LIMIT,
                    "default",
                    ImportRows.USUAL_LIMIT),
            "10");

    private final OwnImports own;

    VerdictResource(OwnImports own) {
        this.own = own;
    }

    void routes(Menu menu) {
        menu.add(ImportResource.one(
                        Verb.PUT,
                        "/mapping",
                        "correctImport",
                        Bilingual.of("更正列的对应、坐标系等并重新试算", "Corrects what was guessed and judges again"),
                        this::correct)
                .reading("importMapping", Media.JSON)
                .succeeding(202)
                .failing(ProblemType.NOT_NOW, ProblemType.BUSY));
        menu.add(ImportResource.one(
                        Verb.GET,
                        "/rows",
                        "getImportRows",
                        Bilingual.of("各行的判定:分页、地图或表格", "Verdicts row by row: a page, a map or a table"),
                        this::rows)
                .taking(ImportParameters.KIND, ImportParameters.TOLD, ImportParameters.FROM, LIMIT)
                .offering("importRows", Media.JSON, Media.GEOJSON_FILE, Media.CSV)
                .failing(ProblemType.NOT_NOW));
    }

    private void correct(Request request) {
        Import known = own.of(request);
        ObjectNode body = Json.read(request.body(), "body");
        Wishes corrected = ImportOrders.corrected(known.standing().wishes(), body);
        try {
            known.judge(corrected);
        } catch (IllegalStateException written) {
            throw OwnImports.notNow(known, "已写入或正在写入的导入不能再试算", "An import that is written is not judged again");
        } catch (Busy full) {
            throw Failures.busy(full);
        }
        Answers.status(request, 202);
        ImportResource.answer(request, known);
    }

    private void rows(Request request) throws IOException {
        Import known = own.of(request);
        Judgement judged = known.standing()
                .judgement()
                .orElseThrow(() -> OwnImports.notNow(known, "还没有试算结果", "There are no verdicts yet"));
        ImportRows.answer(request, known, judged);
    }
}
