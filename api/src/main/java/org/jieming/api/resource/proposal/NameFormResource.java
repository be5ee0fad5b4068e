package org.jieming.api.resource.proposal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.proposal.Kept;
import org.jieming.api.proposal.NameForm;
import org.jieming.api.proposal.NameForm.LeftOut;
import org.jieming.api.resource.FormAnswer;
import org.jieming.api.resource.Reading;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.proposal.Announcement;
import org.jieming.proposal.ApprovalOnRecord;
import org.jieming.proposal.Ended;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.Step;
import org.jieming.proposal.Unannounced;
import org.jieming.proposal.Withdrawal;
import org.jieming.rule.Finding;

/** Announcements and filings of approved names, and what withdraws them, as Word, CSV and JSON. One of the six statutory fields missing stops them. */
final class NameFormResource {
    private static final int MOST_NAMES = 200;
    private static final Parameter PROPOSALS = Parameter.query(
            "proposals",
            Bilingual.of("方案编号,以逗号分隔", "The numbers of the proposals, separated by commas"),
            Map.of("type", "string"),
            "2026-0001,2026-0002");

    private final ProposalDesk desk;

    NameFormResource(ProposalDesk desk) {
        this.desk = desk;
    }

    void routes(Menu menu) {
        menu.add(form(
                        "/announcements",
                        "getAnnouncement",
                        Bilingual.of(
                                "地名公告:一个或多个已备案的地名,载明法定六项和生效日期;不能公告的不列入,另行说明(left_out、Jieming-Left-Out)",
                                "The announcement of one or more filed names with its six fields and the day of"
                                        + " effect; what cannot be announced is left out and told (left_out,"
                                        + " Jieming-Left-Out)"),
                        this::announcement)
                .taking(PROPOSALS));
        menu.add(form(
                ProposalDesk.PROPOSAL + "/filing",
                "getFiling",
                Bilingual.of("地名备案登记表", "The registration form for filing an approved name"),
                this::filing));
        menu.add(form(
                ProposalDesk.PROPOSAL + "/withdrawal",
                "getWithdrawal",
                Bilingual.of(
                        "撤回通知:批准在生效前撤销、此前已备案或公告的地名",
                        "The notice that withdraws what was filed or announced of a revoked approval"),
                this::withdrawal));
    }

    private static Operation form(String path, String id, Bilingual summary, Operation.Handler handler) {
        return Operation.of(Verb.GET, path, id, summary, handler)
                .offering("nameForm", Media.JSON, Media.CSV, Media.DOCX)
                .failing(ProblemType.NO_SUCH, ProblemType.NOT_NOW, ProblemType.RULE_VIOLATED);
    }

    private void announcement(Request request) throws InterruptedException, IOException {
        Reading now = desk.readings().now(request);
        String given = request.parameter("proposals").orElse("");
        List<String> ids =
                Arrays.stream(given.split(",")).map(String::strip).distinct().toList();
        if (given.isBlank() || ids.size() > MOST_NAMES) {
            throw new Malformed(
                    "proposals",
                    given,
                    Bilingual.format("应为 1 至 %d 个方案编号", "1 to %d numbers of proposals are expected", MOST_NAMES));
        }
        List<Proposal> asked = ids.stream()
                .map(id -> approved(Step.ANNOUNCE, desk.known(id, now), now))
                .toList();
        List<Finding> against = asked.stream()
                .flatMap(each -> Unannounced.of(each, now.snapshot(), now.today()).stream())
                .toList();
        List<Proposal> announced = asked.stream()
                .filter(each -> why(each, against).isEmpty())
                .map(each -> ApprovalOnRecord.of(each, now.snapshot()))
                .toList();
        if (announced.isEmpty()) {
            throw Problem.ruleViolated(against);
        }
        announced.forEach(each -> demandComplete(each, now));
        FormAnswer.answer(
                request,
                NameForm.announcement(announced, divisions(now), request.language()::of)
                        .without(leftOut(asked, against)),
                "announcement");
    }

    private static Optional<Finding> why(Proposal proposal, List<Finding> against) {
        return against.stream()
                .filter(each -> each.subject().equals(proposal.id()))
                .findFirst();
    }

    private static List<LeftOut> leftOut(List<Proposal> asked, List<Finding> against) {
        return asked.stream()
                .flatMap(
                        each -> why(each, against)
                                .map(found ->
                                        new LeftOut(each.id(), each.content().name(), found.sentence()))
                                .stream())
                .toList();
    }

    private void filing(Request request) throws InterruptedException, IOException {
        Reading now = desk.readings().now(request);
        Proposal proposal = approved(Step.FILE, desk.known(request, now), now);
        Ended.of(proposal, now.snapshot(), Step.FILE, now.today()).ifPresent(found -> {
            throw Problem.ruleViolated(List.of(found.about(proposal.id())));
        });
        Proposal filed = ApprovalOnRecord.of(proposal, now.snapshot());
        demandComplete(filed, now);
        FormAnswer.answer(request, NameForm.filing(filed, divisions(now), request.language()::of), "filing");
    }

    private void withdrawal(Request request) throws InterruptedException, IOException {
        Reading now = desk.readings().now(request);
        Kept kept = desk.known(request, now);
        Withdrawal withdrawn = Withdrawal.of(kept.proposal()).orElseThrow(() -> nothingToWithdraw(kept.proposal()));
        FormAnswer.answer(
                request, NameForm.withdrawal(withdrawn, divisions(now), request.language()::of), "withdrawal");
    }

    private static Problem nothingToWithdraw(Proposal proposal) {
        return Problem.of(
                        ProblemType.NOT_NOW,
                        "没有要撤回的备案或公告:撤回通知只用于批准已撤销、此前已备案或公告的方案,此方案处于“"
                                + proposal.stage().title().zh() + "”",
                        "There is no filing or announcement to withdraw: the notice is for a revoked approval that had"
                                + " been filed or announced, and this proposal is at stage “"
                                + proposal.stage().title().en() + "”")
                .with("stage", proposal.stage().word());
    }

    private static Function<Proposal, String> divisions(Reading now) {
        return proposal -> FirstDivision.of(now, proposal).name(now);
    }

    /** Only what is approved is announced or filed, and nothing of which is being written what it will be. */
    private static Proposal approved(Step step, Kept kept, Reading now) {
        Proposal proposal = kept.proposal();
        if (kept.claimed().isPresent()
                || !proposal.stage().isApproved()
                || !proposal.kind().isOfName()) {
            throw IllegalStep.problem(now, kept, step);
        }
        if (step == Step.ANNOUNCE && SecretName.is(now, proposal)) {
            throw Problem.ruleViolated(List.of(SecretName.inAnnouncement(proposal)));
        }
        return proposal;
    }

    private static void demandComplete(Proposal proposal, Reading now) {
        List<Finding> missing = new ArrayList<>();
        Optional<Finding> division = FirstDivision.missing(now, proposal, Step.FILE);
        Announcement.of(proposal, divisions(now)).missing().stream()
                .map(each -> division.filter(told -> told.field().equals(each.field()))
                        .orElse(each))
                .forEach(each -> missing.add(each.about(proposal.id())));
        if (!missing.isEmpty()) {
            throw Problem.ruleViolated(missing);
        }
    }
}
