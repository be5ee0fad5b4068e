package org.jieming.api.resource.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.intake.Blocked;
import org.jieming.api.intake.Import;
import org.jieming.api.intake.RowVerdict.Kind;
import org.jieming.api.intake.StalePlan;
import org.jieming.api.job.Busy;
import org.jieming.api.job.Job;
import org.jieming.api.resource.Failures;
import org.jieming.api.resource.job.JobResource;
import org.jieming.language.Bilingual;

/** A judged import is written as one revision or not at all, once its sender says for what reason or by what document. */
final class ApplyResource {
    private final OwnImports own;
    private final ImportKeeper keepers;

    ApplyResource(OwnImports own, ImportKeeper keepers) {
        this.own = own;
        this.keepers = keepers;
    }

    void routes(Menu menu) {
        menu.add(ImportResource.one(
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
    }

    private void apply(Request request) throws IOException, InterruptedException {
        Import known = own.of(request);
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
            ImportResource.answer(request, known);
        } catch (StalePlan stale) {
            throw Failures.problem(stale).with("href", request.links().to(ImportDocument.href(known)));
        } catch (Blocked blocked) {
            throw withRows(request, known, blocked);
        } catch (IllegalStateException notJudged) {
            throw OwnImports.notNow(known, "尚未试算完成,不能写入", "It is not judged, so it cannot be written");
        } catch (Busy full) {
            throw Failures.busy(full);
        }
    }

    private static Problem withRows(Request request, Import known, Blocked blocked) throws IOException {
        List<Object> rows = new ArrayList<>();
        blocked.judgement().rows().each(Kind.REJECTED, 0, (verdict, place) -> {
            verdict.remove("shape");
            rows.add(verdict);
            return rows.size() < RefusedRows.SHOWN;
        });
        return Failures.problem(blocked)
                .with("rows", rows)
                .with("href", request.links().to(ImportDocument.href(known) + "/rows?kind=rejected"));
    }
}
