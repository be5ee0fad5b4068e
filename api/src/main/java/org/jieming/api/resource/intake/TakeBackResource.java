package org.jieming.api.resource.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
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
import org.jieming.api.intake.Import;
import org.jieming.api.intake.TakenBack;
import org.jieming.api.intake.WrittenImports;
import org.jieming.api.intake.WrittenImports.WrittenImport;
import org.jieming.api.process.naming.NameDoor;
import org.jieming.api.resource.Approvals;
import org.jieming.api.resource.EditParameters;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.api.resource.View;
import org.jieming.api.resource.item.RevisionContent;
import org.jieming.api.store.LiveRegister;
import org.jieming.language.Bilingual;
import org.jieming.proposal.Retraction;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.Revision;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;

/**
 * An import that was a mistake is taken back as it came in: by one revision, which says that it was entered in error. What nobody touched
 * since is as it was before; what was changed since stays, and is told with who changed it. It is judged upon a state and written upon that
 * very state: where others wrote anything meanwhile it is judged again, at last while nobody else writes.
 */
final class TakeBackResource {
    /** So often it gives way to others; judging a large import takes seconds, in which they are not to wait. */
    private static final int GIVING_WAY = 4;

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

    private void takeBack(Request request) throws InterruptedException {
        WrittenImport known = written(request);
        ImportOrders.TakingBack order = ImportOrders.takingBack(
                Json.read(request.body(), "body"), Visitor.of(request).author());
        Approvals.demandDecided(order.grounds().act(), readings.today());
        Revision revision = RevisionContent.read(register.journal(), known.revision());
        Asked asked = new Asked(request, known, revision, order);
        Done done = Parameters.flag(request, "dry-run")
                ? new Done(judged(asked, readings.now(request)), Optional.empty())
                : done(asked);
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, document(request, done.judged()).json(known.revision(), done.written()));
    }

    private TakeBackDocument document(Request request, Judged judged) {
        return new TakeBackDocument(request, judged.reading(), register.journal(), judged.told());
    }

    /** The import, however long ago it was written. */
    private WrittenImport written(Request request) {
        String id = request.path("importId");
        Visitor visitor = Visitor.of(request);
        return visitor.account()
                .flatMap(own -> written.find(own.id(), id))
                .or(() -> visitor.seesToAll() ? written.find(id) : Optional.empty())
                .orElseGet(() -> written(imports.of(request)));
    }

    /** The same of an import that is under way and knows its revision itself. */
    private static WrittenImport written(Import own) {
        return own.standing()
                .revision()
                .map(revision -> new WrittenImport(own.id(), own.owner(), own.name(), revision))
                .orElseThrow(() -> OwnImports.notNow(
                        own, "这次导入没有写入任何内容,无可撤回", "This import has written nothing, so that nothing is taken back"));
    }

    /** What is asked, and what is to be known to answer it. */
    private record Asked(Request request, WrittenImport known, Revision revision, ImportOrders.TakingBack order) {
        Admission.Grounds grounds() {
            return order.grounds();
        }
    }

    /**
     * What would become of the items of the import.
     *
     * @param reading the state it was judged upon
     * @param told what becomes of each
     */
    private record Judged(Reading reading, TakeBack told) {}

    /**
     * What became of them.
     *
     * @param judged upon which state, and how
     * @param written the revision that took them back, if there was anything to take back
     */
    private record Done(Judged judged, Optional<RevisionNumber> written) {}

    /**
     * Takes them back.
     *
     * @throws Problem what keeps them all in the register; nothing is written then
     */
    private Done done(Asked asked) throws InterruptedException {
        for (int attempt = 0; attempt < GIVING_WAY; attempt++) {
            Judged judged = judged(asked, readings.now(asked.request()));
            demandAll(asked, judged);
            if (judged.told().taken().isEmpty()) {
                return new Done(judged, Optional.empty());
            }
            Optional<Done> done = Admission.takeBack(
                            register, changes(asked, judged), state -> isOvertaken(asked, judged, state))
                    .map(edit -> ended(judged, edit));
            if (done.isPresent()) {
                return done.get();
            }
        }
        return undisturbed(asked);
    }

    /** Whether the state is another one, or others began what stands beside the register against one that would be taken back. */
    private boolean isOvertaken(Asked asked, Judged judged, Snapshot state) {
        Reading reading = judged.reading();
        if (!state.fingerprint().equals(reading.snapshot().fingerprint())) {
            return true;
        }
        TakeBackObjections objections = objections(asked, reading, state, Set.of());
        return judged.told().taken().stream().anyMatch(objections::areBeside);
    }

    /** Judges upon the state that it is written upon; others wait until then. */
    private Done undisturbed(Asked asked) {
        AtomicReference<Judged> last = new AtomicReference<>();
        Edit edit = Admission.takeBack(register, state -> {
            Judged judged = judged(asked, upon(asked.request(), state));
            demandAll(asked, judged);
            last.set(judged);
            return changes(asked, judged);
        });
        return ended(last.get(), edit);
    }

    private Reading upon(Request request, Snapshot state) {
        return new Reading(state, View.of(request, state, readings.today()), readings.today(), Optional.empty());
    }

    private Done ended(Judged judged, Edit edit) {
        return edit.fold(
                applied -> new Done(judged, Optional.of(applied.revision().number())),
                unchanged -> new Done(judged, Optional.empty()),
                stale -> {
                    throw Problem.of(
                            ProblemType.NOT_NOW,
                            "他人同时写入,未写入任何内容;请稍后再试",
                            "Others were writing, and nothing was written; try again shortly");
                },
                refused -> {
                    throw Problem.ruleViolated(refused.verdict().findings());
                });
    }

    private Judged judged(Asked asked, Reading reading) {
        List<TakenBack> items = TakenBack.of(register.journal(), asked.revision(), reading.snapshot());
        TakeBack told = TakeBack.of(
                items, reading, register.clock().instant(), (after, ids) -> objections(asked, reading, after, ids)::of);
        return new Judged(reading, told);
    }

    private TakeBackObjections objections(Asked asked, Reading reading, Snapshot after, Set<ItemId> ids) {
        return new TakeBackObjections(
                register,
                door,
                Visitor.of(asked.request()),
                reading,
                after,
                asked.revision(),
                asked.grounds(),
                () -> door.written(reading.snapshot(), reading.today(), reading.view()::sees)
                        .afterwards(after, ids));
    }

    /** Says why some of them stay, unless she wants the rest alone. */
    private void demandAll(Asked asked, Judged judged) {
        if (!judged.told().left().isEmpty() && !asked.order().untouchedOnly()) {
            throw left(asked, judged);
        }
    }

    private ChangeSet changes(Asked asked, Judged judged) {
        return judged.told().changes(judged.reading(), asReason(asked));
    }

    /** The words of its revision tell that it is a retraction, and of what. */
    private Admission.Grounds asReason(Asked asked) {
        String own = asked.grounds().reason();
        String what = "导入 " + asked.known().file() + "(修订 " + asked.revision().number() + ")"
                + (own.isEmpty() ? "" : ":" + own);
        return new Admission.Grounds(
                asked.grounds().author(),
                Retraction.reason(what),
                asked.grounds().act());
    }

    private Problem left(Asked asked, Judged judged) {
        TakeBack told = judged.told();
        List<Finding> findings = Stream.concat(
                        told.others().stream(),
                        told.objections().values().stream().flatMap(List::stream))
                .distinct()
                .toList();
        Problem problem = findings.isEmpty()
                ? Problem.of(
                        ProblemType.NOT_NOW,
                        Bilingual.format(
                                "导入之后有 %d 项已被他人或另一次操作修改,未写入任何内容;以 untouched_only 只撤回其余 %d 项",
                                "%d items were changed since the import, and nothing was written; take back the other %d with"
                                        + " untouched_only",
                                told.left().size(),
                                told.taken().size()))
                : Problem.ruleViolated(findings);
        return problem.with("left", told.left().size())
                .with("items", document(asked.request(), judged).items(RefusedRows.SHOWN));
    }
}
