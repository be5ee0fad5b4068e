package org.jieming.api.resource.intake;

import java.util.List;
import java.util.Optional;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.intake.Admission;
import org.jieming.api.intake.TakenBack;
import org.jieming.api.intake.WrittenImports;
import org.jieming.api.intake.WrittenImports.WrittenImport;
import org.jieming.api.process.naming.NameDoor;
import org.jieming.api.process.naming.NamesSince;
import org.jieming.api.resource.Approvals;
import org.jieming.api.resource.EditParameters;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.api.resource.item.RevisionContent;
import org.jieming.api.store.LiveRegister;
import org.jieming.language.Bilingual;
import org.jieming.proposal.Retraction;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.Revision;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;

/**
 * An import that was a mistake is taken back as it came in: by one revision, which says that it was entered in error. What nobody touched
 * since is as it was before; what was changed since stays, and is told with who changed it.
 */
final class TakeBackResource {
    private static final int MOST_ATTEMPTS = 5;

    private final OwnImports imports;
    private final WrittenImports written;
    private final LiveRegister register;
    private final Readings readings;
    private final NameDoor door;

    TakeBackResource(
            OwnImports imports, WrittenImports written, LiveRegister register, Readings readings, NameDoor door) {
        this.imports = imports;
        this.written = written;
        this.register = register;
        this.readings = readings;
        this.door = door;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.POST,
                        ImportResource.IMPORT + "/take-back",
                        "takeImportBack",
                        Bilingual.of(
                                "整体撤回已写入的导入:一个修订;dry-run=true 只列出各对象将怎样",
                                "Takes a written import back as one revision; dry-run=true lists what would become of each item"),
                        this::takeBack)
                .taking(EditParameters.DRY_RUN)
                .reading("importTakeBack", Media.JSON)
                .offering("importTakenBack", Media.JSON)
                .failing(ProblemType.NO_SUCH, ProblemType.NOT_NOW, ProblemType.RULE_VIOLATED));
    }

    /** What is asked, and what is to be known to answer it. */
    private record Asked(Request request, WrittenImport known, Revision revision, ImportOrders.TakingBack order) {
        Admission.Grounds grounds() {
            return order.grounds();
        }
    }

    private void takeBack(Request request) throws InterruptedException {
        WrittenImport known = written(request);
        ImportOrders.TakingBack order = ImportOrders.takingBack(
                Json.read(request.body(), "body"), Visitor.of(request).author());
        Approvals.demandDecided(order.grounds().act(), readings.today());
        Asked asked = new Asked(request, known, RevisionContent.read(register.journal(), known.revision()), order);
        if (Parameters.flag(request, "dry-run")) {
            Reading now = readings.now(request);
            answer(asked, now, judge(asked, now), Optional.empty());
            return;
        }
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            if (isDone(asked, readings.now(request))) {
                return;
            }
        }
        throw Problem.of(
                ProblemType.NOT_NOW,
                "他人正在不断写入,未写入任何内容;请稍后再试",
                "Others are writing all the time, and nothing was written; try again shortly");
    }

    /** The import, however long ago it was written. */
    private WrittenImport written(Request request) {
        return written.find(request.path("importId"))
                .filter(each -> Visitor.of(request).owns(each.owner()))
                .orElseThrow(() -> OwnImports.notNow(
                        imports.of(request),
                        "这次导入没有写入任何内容,无可撤回",
                        "This import has written nothing, so that nothing is taken back"));
    }

    /** Writes it and answers, unless others were first: then it is to be judged upon what they wrote. */
    private boolean isDone(Asked asked, Reading now) {
        TakeBack judged = judge(asked, now);
        if (!judged.left().isEmpty() && !asked.order().untouchedOnly()) {
            throw left(asked, now, judged);
        }
        if (judged.taken().isEmpty()) {
            answer(asked, now, judged, Optional.empty());
            return true;
        }
        return written(asked, now, judged)
                .map(edit -> edit.fold(
                        applied -> answer(
                                asked,
                                now,
                                judged,
                                Optional.of(applied.revision().number())),
                        unchanged -> answer(asked, now, judged, Optional.empty()),
                        stale -> false,
                        refused -> {
                            throw Problem.ruleViolated(refused.verdict().findings());
                        }))
                .orElse(false);
    }

    /** Empty where others wrote names meanwhile that may stand against what comes back. */
    private Optional<Edit> written(Asked asked, Reading now, TakeBack judged) {
        ChangeSet changes = judged.changes(now, asReason(asked));
        List<Change.Put> puts = changes.changes().stream()
                .filter(Change.Put.class::isInstance)
                .map(Change.Put.class::cast)
                .toList();
        return Admission.takeBack(register, changes, state -> new NamesSince(door, now.snapshot(), state).areOf(puts));
    }

    private TakeBack judge(Asked asked, Reading now) {
        Snapshot snapshot = now.snapshot();
        List<TakenBack> items = TakenBack.of(register.journal(), asked.revision(), snapshot);
        return TakeBack.of(items, now, register.clock().instant(), (after, ids) -> {
            TakeBackObjections objections = new TakeBackObjections(
                    register,
                    door,
                    Visitor.of(asked.request()),
                    now,
                    after,
                    asked.revision(),
                    asked.grounds(),
                    () -> door.written(snapshot, now.today(), now.view()::sees).afterwards(after, ids));
            return objections::of;
        });
    }

    /** The words of its revision tell that it is a retraction, and of what. */
    private static Admission.Grounds asReason(Asked asked) {
        String own = asked.grounds().reason();
        String what = "导入 " + asked.known().file() + "(修订 " + asked.revision().number() + ")"
                + (own.isEmpty() ? "" : ":" + own);
        return new Admission.Grounds(
                asked.grounds().author(),
                Retraction.reason(what),
                asked.grounds().act());
    }

    private Problem left(Asked asked, Reading now, TakeBack judged) {
        List<Finding> findings = judged.objections().values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
        Problem problem = findings.isEmpty()
                ? Problem.of(
                        ProblemType.NOT_NOW,
                        Bilingual.format(
                                "导入之后有 %d 项已被他人或另一次操作修改,未写入任何内容;以 untouched_only 只撤回其余 %d 项",
                                "%d items were changed since the import, and nothing was written; take back the other %d with"
                                        + " untouched_only",
                                judged.left().size(),
                                judged.taken().size()))
                : Problem.ruleViolated(findings);
        return problem.with("left", judged.left().size())
                .with(
                        "items",
                        new TakeBackDocument(asked.request(), now, register.journal(), judged)
                                .items(RefusedRows.SHOWN));
    }

    private boolean answer(Asked asked, Reading now, TakeBack judged, Optional<RevisionNumber> written) {
        Answers.header(asked.request(), "Cache-Control", "no-store");
        Answers.json(
                asked.request(),
                new TakeBackDocument(asked.request(), now, register.journal(), judged)
                        .json(asked.revision().number(), written));
        return true;
    }
}
