package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import org.jieming.api.inspection.Fields;
import org.jieming.api.inspection.Records;
import org.jieming.api.inspection.Rounds;
import org.jieming.api.inspection.Rounds.Kept;
import org.jieming.api.resource.Reading;
import org.jieming.inspection.Duty;
import org.jieming.inspection.Handling;
import org.jieming.inspection.Stage;
import org.jieming.inspection.Step;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemId;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/** What is done about markers that are not intact (C.6), one step after the other: two writers of the same step are one and a refusal. */
final class HandlingResource {
    private final Inspections inspections;

    HandlingResource(Inspections inspections) {
        this.inspections = inspections;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.PUT,
                        InspectionResource.ROUND + "/handling/{stepId}",
                        "putHandlingStep",
                        Bilingual.of(
                                "非完好界桩的处理:提出、商定(step 指明所同意的意见)、修复(双方在场)、验收(done_on 为实际日期,不填为登记当日);未商定的可由提出方撤回(withdrawn)",
                                "Handling of a marker that is not intact: proposed, agreed (step names the proposal), repaired with"
                                        + " both present, accepted (done_on is the day of it, that of the entry when left out); withdrawn by whoever proposed, while nobody has agreed"),
                        this::handle)
                .reading("handlingStep", Media.JSON)
                .offering("handlingStep", Media.JSON)
                .failing(
                        ProblemType.NO_SUCH,
                        ProblemType.NOT_NOW,
                        ProblemType.RULE_VIOLATED,
                        ProblemType.ALREADY_THERE));
    }

    private void handle(Request request) throws InterruptedException, IOException {
        inspections.alone(request, open -> handle(request, open));
    }

    private void handle(Request request, OpenRound open) throws InterruptedException {
        Step step = Records.read(
                Records.STEP.only(new Fields(Json.read(request.body(), "body"))),
                Inspections.id(request, "stepId"),
                open.seat().team(),
                Visitor.of(request).author(),
                inspections.now());
        boolean known =
                open.file().everDone().stream().anyMatch(each -> each.id().equals(step.id()));
        if (!known) {
            demandDuty(step);
            HandlingDay.demand(step, open.file());
            open.demand(Stage.Act.HANDLE);
            open.allow(Allowance.STEPS, 1);
            refuseOvertaken(open.file().handlingToday(step.marker()), step);
            refuseIllegal(open, step);
        }
        boolean isLate = open.isLate(step);
        keep(open, step, isLate);
        Answers.json(request, settled(request, step, Records.json(step).put("late", isLate)));
    }

    /** Who carries it out and until when is said with the measure, to which the other agrees as a whole; no day of it is over. */
    private void demandDuty(Step step) {
        if (step.kind() != Step.Kind.PROPOSED && !step.duty().equals(Duty.NONE)) {
            String member = step.duty().deadline().isPresent() ? "deadline" : "responsible";
            throw new Malformed(
                    member,
                    step.kind().word(),
                    Bilingual.of(
                            "责任方和期限随处理意见(proposed)提出,由对方一并商定",
                            "responsible and deadline are proposed with the measure, and agreed with it"));
        }
        LocalDate today = step.written();
        step.duty().deadline().filter(day -> day.isBefore(today)).ifPresent(day -> {
            throw new Malformed(
                    "deadline",
                    day.toString(),
                    Bilingual.of("处理期限应不早于今天 " + today, "the deadline is no earlier than today, " + today));
        });
    }

    /** Whoever was cut off sends again: what the register was not told then it is told now, unless something newer is on record. */
    private ObjectNode settled(Request request, Step step, ObjectNode answer) throws InterruptedException {
        OpenRound open = inspections.open(request);
        if (step.kind() == Step.Kind.ACCEPTED && !open.file().isSighting(step.marker())) {
            Reading now = inspections.reading(request);
            List<ItemId> left = inspections.settlements().accepted(now, open, step.marker(), step.author());
            RegisterKept.tell(answer, open.facts()::number, left);
        }
        return answer;
    }

    /** Keeps it in the round; beside the round, once the report is signed. */
    private void keep(OpenRound open, Step step, boolean isLate) {
        Rounds rounds = inspections.rounds();
        refuseOther(isLate ? rounds.keepLate(open.id(), step) : rounds.keep(open.id(), step), step);
        if (open.file().stage() == Stage.CONCLUDED) {
            // another server may have closed the round meanwhile
            rounds.setAside(open.id(), step);
        }
    }

    private static void refuseOther(Kept kept, Step step) {
        if (kept == Kept.OTHER) {
            throw Problem.of(
                            ProblemType.ALREADY_THERE,
                            "此编号已有另一步骤,原步骤保持不变",
                            "Another step bears that id and stays as it is")
                    .about("stepId", step.id().toString());
        }
    }

    /** Somebody else took the step first, or made a proposal that this consent was given without seeing. */
    private static void refuseOvertaken(Handling handling, Step step) {
        boolean taken = step.kind() != Step.Kind.PROPOSED
                && handling.reached().filter(step.kind()::equals).isPresent();
        if (taken) {
            Step there = handling.done().get(handling.done().size() - 1);
            throw Problem.of(
                            ProblemType.NOT_NOW,
                            "这一步已经登记,不重复登记;请刷新后查看",
                            "That step is noted already and counts once; read the round again")
                    .about("kind", step.kind().word())
                    .with("step", there.id().toString());
        }
        handling.unseen(step).ifPresent(newest -> {
            boolean isOne = step.proposal().map(handling::hasProposal).orElse(true);
            String zh = isOne ? "处理意见不止一份" : "没有这份处理意见";
            String en = isOne ? "There is more than one proposal" : "There is no such proposal";
            throw Problem.of(
                            ProblemType.NOT_NOW,
                            zh + ",最新的是:" + newest.text() + ";请阅后以 step 指明所同意的意见",
                            en + ", the newest is: " + newest.text()
                                    + "; read it, and name in step the one you agree to")
                    .about("step", step.proposal().map(UUID::toString).orElse(""))
                    .with("newest", newest.id().toString());
        });
    }

    /**
     * Handling begins where something stands outside the list (C-06), where both agree that a marker is not intact, or on all while
     * their fixes or its reference objects speak against it, and begins anew where they find so after it was accepted; contested
     * markers are looked at together first. Both may have looked again before the repair is accepted or a proposal withdrawn.
     */
    private static void refuseIllegal(OpenRound open, Step step) {
        Handling handling = open.file().handlingToday(step.marker());
        boolean isFound = open.file().isSighting(step.marker())
                ? !handling.isClosed()
                : open.outcome(step.marker()).isOpen();
        boolean isEnd = step.kind() == Step.Kind.ACCEPTED || step.kind() == Step.Kind.WITHDRAWN;
        if (!isFound && !isEnd) {
            throw Problem.ruleViolated(List.of(new Finding(
                    "C.6",
                    Severity.BLOCK,
                    "marker",
                    Bilingual.of(
                            "须双方一致认定界桩非完好,或双方陈述显示疑似移位(C-31)、方位物缺失,才进入处理;不一致的先共同复查,各自重新陈述",
                            "handling begins where both agree that the marker is not intact, or agree while their statements show a"
                                    + " suspected displacement (C-31) or a lost reference object; where they do not agree, they"
                                    + " look again together and state anew"),
                    Citation.house("C.6"))));
        }
        handling.admits(step).<Boolean>fold(() -> true, finding -> {
            throw Problem.ruleViolated(List.of(finding));
        });
    }
}
