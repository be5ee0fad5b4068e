package org.jieming.api.resource.analysis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jieming.adjustment.CodesAhead;
import org.jieming.adoption.Adoption;
import org.jieming.adoption.Planned;
import org.jieming.api.adoption.Adoptions.Kept;
import org.jieming.api.auth.Trail;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Preconditions;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.resource.Approvals;
import org.jieming.api.resource.EditParameters;
import org.jieming.api.resource.Members;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.proposal.ProposalDesk;
import org.jieming.api.store.Claimed;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.proposal.Entry;
import org.jieming.proposal.Stage;
import org.jieming.proposal.Step;
import org.jieming.register.Act;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.RevisionNumber;

/**
 * Decisions on adopted scenarios by a second person, who keeps every facility concerned and wrote no part: an approval writes all
 * changes as one revision. What a server that died left undone is settled before any step.
 */
final class AdoptionStepResource {
    private static final int LONGEST_NOTE = 2_000;

    private final AdoptionDesk desk;
    private final Trail trail;

    AdoptionStepResource(AdoptionDesk desk, Trail trail) {
        this.desk = desk;
        this.trail = trail;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.POST,
                        AdoptionDesk.ADOPTION + "/steps",
                        "decideAdoption",
                        Bilingual.of(
                                "决定采纳的方案:approve(附 act 批准文件,自其生效日起一并写入登记簿)、reject(附 note)或 withdraw(提出者撤回)",
                                "Decides on a scenario adopted: approve (with act, from whose effective day all changes are written as one"
                                        + " revision), reject (with note), or withdraw by who proposed it"),
                        this::take)
                .taking(EditParameters.IF_MATCH)
                .reading("adoptionStep", Media.JSON)
                .offering("adoption", Media.JSON)
                .failing(
                        ProblemType.NO_SUCH,
                        ProblemType.NOT_NOW,
                        ProblemType.OWN_WORK,
                        ProblemType.STALE_REVISION,
                        ProblemType.REVISION_REQUIRED,
                        ProblemType.RULE_VIOLATED));
    }

    private void take(Request request) throws InterruptedException {
        ObjectNode body = Json.read(request.body(), "body");
        Step step = step(body.path("step").asText());
        Reading now = desk.readings().now(request);
        Kept kept = desk.known(request, now);
        RevisionNumber version = new RevisionNumber(kept.seen());
        if (!Preconditions.ifMatch(request).expected(version).equals(version)) {
            throw ProposalDesk.stale(request);
        }
        AdoptionDesk.demandUnclaimed(kept);
        demandPossible(kept.adoption(), step, Visitor.of(request).author());
        Kept after = step == Step.APPROVE
                ? approved(request, now, kept, Approvals.act(body, now.today()))
                : desk.adoptions()
                        .put(
                                kept.adoption().after(desk.entry(request, now, step, stage(step), note(body, step))),
                                kept.version())
                        .orElseThrow(() -> ProposalDesk.stale(request));
        trail.note(
                Visitor.of(request).author(),
                "scenario-" + stage(step).word(),
                kept.adoption().scenario());
        desk.answer(request, after);
    }

    private static Step step(String word) {
        return Step.of(word)
                .filter(List.of(Step.APPROVE, Step.REJECT, Step.WITHDRAW)::contains)
                .orElseThrow(() -> new Malformed(
                        "step",
                        word,
                        Bilingual.of("应为 approve、reject 或 withdraw", "approve, reject or withdraw is expected")));
    }

    private static Stage stage(Step step) {
        return step == Step.APPROVE ? Stage.APPROVED : step == Step.REJECT ? Stage.REJECTED : Stage.WITHDRAWN;
    }

    private static String note(ObjectNode body, Step step) {
        return step == Step.REJECT
                ? Members.text(body, "note", LONGEST_NOTE)
                : Members.optional(body, "note", LONGEST_NOTE).orElse("");
    }

    private static void demandPossible(Adoption adoption, Step step, String actor) {
        boolean hers = adoption.authors().contains(actor);
        if (!adoption.isOpen()) {
            throw Problem.of(
                            ProblemType.NOT_NOW,
                            "采纳的方案处于“" + adoption.stage().title().zh() + "”,不再等待决定",
                            "The scenario adopted is at stage “"
                                    + adoption.stage().title().en() + "” and waits for no decision")
                    .about("step", step.word());
        }
        if (step.isDecision() && hers) {
            throw Problem.of(
                    ProblemType.OWN_WORK,
                    "您编写或提出了此方案,须由另一人决定",
                    "You wrote or proposed this scenario; somebody else decides on it");
        }
        if (!step.isDecision() && !hers) {
            throw Problem.of(
                    ProblemType.NOT_PERMITTED,
                    "只有编写或提出方案的人才能撤回",
                    "Only who wrote or proposed the scenario withdraws it");
        }
    }

    private Kept approved(Request request, Reading now, Kept kept, Act act) {
        Adoption adoption = kept.adoption();
        Entry entry = desk.entry(request, now, Step.APPROVE, Stage.APPROVED, "").under(act);
        LocalDate day = act.holdsFrom().orElseThrow();
        ChangeSet changes = AdoptionDesk.changes(now, adoption, entry.actor(), Optional.of(act), day);
        now.view().jurisdiction().demand(changes.changes());
        Claimed.Written<Kept> written = desk.decisions()
                .take(kept, entry, state -> new CodesAhead(state, now.today()).divided(changes))
                .orElseThrow(() -> ProposalDesk.stale(request));
        RevisionNumber revision = Approvals.applied(written.edit(), stale -> movedOn(adoption, stale))
                .revision()
                .number();
        Answers.header(request, "Jieming-Revision", revision.toString());
        return written.kept();
    }

    private static Problem movedOn(Adoption adoption, Edit.Stale stale) {
        List<ItemId> others = stale.conflicts().stream().map(Edit.Conflict::id).toList();
        String names = adoption.changes().stream()
                .filter(change -> others.contains(change.item()))
                .map(Planned::name)
                .collect(Collectors.joining("、"));
        return Problem.of(
                        ProblemType.STALE_REVISION,
                        "方案提出之后,这些设施已被修改或终止:" + names + "。什么也没有写入;请在现状上重新查看方案,保存后再采纳",
                        "Since the scenario was adopted these facilities were changed or ended: " + names
                                + ". Nothing was written; look at the scenario on things as they are, keep it and adopt it anew")
                .with("facilities", others.stream().map(ItemId::toString).toList());
    }
}
