package org.jieming.api.resource.proposal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jieming.api.auth.Jurisdiction;
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
import org.jieming.api.process.naming.NameBook;
import org.jieming.api.proposal.Kept;
import org.jieming.api.resource.EditParameters;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.StaleItems;
import org.jieming.api.store.Claimed;
import org.jieming.api.store.LiveRegister;
import org.jieming.language.Bilingual;
import org.jieming.proposal.Content;
import org.jieming.proposal.Ended;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.Step;
import org.jieming.proposal.Workflow;
import org.jieming.register.ChangeSet;
import org.jieming.register.ItemType;

/**
 * Steps of proposals: from the check of the rules to the announcement. Whoever approves asks the rules of the very state that she
 * writes upon, so that two names which are unlike the register but like each other are not both approved, and none is beside one
 * that is recorded meanwhile.
 * Decisions are taken one at a time on a server, so that who comes second hears how the first one ended.
 */
final class ProposalStepResource {
    private final ProposalDesk desk;
    private final NameBook names;
    private final StepChanges register;
    private final StaleItems stale;
    private final MovedOn movedOn;
    private final Object deciding = new Object();

    ProposalStepResource(ProposalDesk desk, NameBook names, LiveRegister register) {
        this.desk = desk;
        this.names = names;
        this.register = new StepChanges(register.journal());
        this.stale = new StaleItems(register.journal());
        this.movedOn = new MovedOn(desk, register.journal());
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.POST,
                        ProposalDesk.PROPOSAL + "/steps",
                        "takeStep",
                        Bilingual.of(
                                "办理一步:检查、征求意见、论证、报送、批准、不予批准、退回、备案、公告、启用、撤销批准、更正批准信息或提出撤销批准及其核准、收回,撤回",
                                "Takes a step: check, consult, review, submit, approve, reject, return, revise, file, announce,"
                                        + " enter, revoke, amend the record of an approval, annul one that is in effect, confirm, decline or take back that, withdraw"),
                        this::take)
                .taking(EditParameters.IF_MATCH)
                .reading("proposalStep", Media.JSON)
                .offering("proposal", Media.JSON)
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
        Step step = StepBody.step(body);
        if (step.isDecision()) {
            synchronized (deciding) {
                take(request, body, step);
            }
        } else {
            take(request, body, step);
        }
    }

    /** Takes it and answers; again where somebody was first with the code that its name was to have. */
    private void take(Request request, ObjectNode body, Step step) throws InterruptedException {
        boolean isOver = false;
        while (!isOver) {
            try {
                takeOnce(request, body, step);
                isOver = true;
            } catch (StepAsked.CodeGone another) {
                // the proposal is what it was, and gets the next code
            }
        }
    }

    private void takeOnce(Request request, ObjectNode body, Step step) throws InterruptedException {
        Reading now = desk.readings().now(request);
        Kept kept = desk.known(request, now);
        if (step.isDecision()) {
            demandDecider(request, now, kept.proposal());
        }
        if (step.answersRequest() && Preconditions.ifMatch(request).any()) {
            throw unread();
        }
        if (kept.claimed().isPresent()) {
            throw IllegalStep.problem(now, kept, step);
        }
        Proposal present = isHers(request, kept.proposal(), step)
                ? movedOn.present(request, now, kept.proposal(), step)
                : kept.proposal();
        StepAsked asked = new StepAsked(desk, names, register, request, body, step, kept, present);
        StepAsked.Taken taken = asked.on(now);
        ProposalDesk.demandSeen(request, kept);
        Kept written = written(asked, now, taken);
        // an approval is in the register of which the answer tells
        new ProposalDocument(desk, request, desk.readings().now(request)).answer(written);
    }

    /** Whether the step is possible, and hers: before that nothing is said of the register. */
    private static boolean isHers(Request request, Proposal proposal, Step step) {
        return step.isLegal(proposal.kind(), proposal.stage())
                && !Workflow.isForAnother(proposal, step, Visitor.of(request).author());
    }

    private Kept written(StepAsked asked, Reading now, StepAsked.Taken taken) throws InterruptedException {
        Request request = asked.request();
        Kept kept = asked.kept();
        Proposal after = taken.after();
        Optional<ChangeSet> changes = register.changes(now, asked.present(), after, taken.ask());
        if (changes.isEmpty()) {
            Proposal noted = asked.step() == Step.CONFIRM
                    ? after.takenUpon(now.snapshot().number())
                    : after;
            return desk.proposals().put(noted, kept.version()).orElseThrow(() -> beaten(request, now, asked.step()));
        }
        now.view().jurisdiction().demand(changes.get().changes());
        if (asked.step() == Step.APPROVE
                && Ended.isOvertaken(after, now.snapshot(), taken.ask().act().orElseThrow())) {
            throw overtaken(request, now, kept);
        }
        Claimed.Written<Kept> written = desk.decisions()
                .take(kept, after, state -> asked.upon(state, now, taken, changes.get()))
                .orElseThrow(() -> beaten(request, now, asked.step()));
        Reading later = desk.readings().now(request);
        return written.edit()
                .fold(
                        applied -> {
                            Answers.header(
                                    request,
                                    "Jieming-Revision",
                                    applied.revision().number().toString());
                            return written.kept();
                        },
                        unchanged -> {
                            throw nothingToDo(asked.step());
                        },
                        conflict -> {
                            throw overtaken(request, later, kept);
                        },
                        refused -> {
                            throw Problem.ruleViolated(refused.verdict().findings());
                        });
    }

    /** What is asked may be another thing by now than whoever answers it has read. */
    private static Problem unread() {
        return Problem.of(
                        ProblemType.REVISION_REQUIRED,
                        "核准或不予核准以读到的内容为准:请先读取方案,并把答复中的 ETag(不是 *)放入请求头 If-Match",
                        "What is confirmed or declined is what was read: read the proposal first and send the ETag of the answer, not *, as"
                                + " If-Match")
                .about("If-Match", "*");
    }

    private Problem overtaken(Request request, Reading now, Kept kept) {
        Content content = kept.proposal().content();
        return stale.problem(request, now, ItemType.PLACE, content.item(), content.seen());
    }

    private void demandDecider(Request request, Reading now, Proposal proposal) {
        Jurisdiction hers = desk.deciding(request, now);
        hers.demandSome(ItemType.PLACE);
        hers.demand(List.of(ProposalDesk.put(proposal)));
    }

    /** Somebody was first: what is possible now is told by the state she left. */
    private Problem beaten(Request request, Reading now, Step step) {
        return IllegalStep.problem(now, desk.known(request, now), step);
    }

    /** Said of a decision that would be told as taken and is none: the register says already what was proposed or asked. */
    private static Problem nothingToDo(Step step) {
        if (step == Step.CONFIRM) {
            return Problem.of(
                    ProblemType.RULE_VIOLATED,
                    "登记簿已是核准后的样子,没有可登记的内容,未作核准:请不予核准(decline),或由提出人收回(recall)",
                    "The register says already what it would say then; nothing was confirmed: decline it, or have it taken back by who"
                            + " asked (recall)");
        }
        return Problem.of(
                ProblemType.RULE_VIOLATED,
                "登记簿已是方案所说的样子,没有可批准的内容,未作批准:请退回(return)或不予批准(reject)",
                "The register says already what the proposal asks for; nothing was approved: return or reject it");
    }
}
