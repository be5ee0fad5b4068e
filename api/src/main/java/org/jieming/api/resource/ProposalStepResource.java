package org.jieming.api.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.auth.Jurisdiction;
import org.jieming.api.auth.Visitor;
import org.jieming.api.geojson.Grounds;
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
import org.jieming.api.process.NameBook;
import org.jieming.api.proposal.Decisions;
import org.jieming.api.proposal.Kept;
import org.jieming.api.store.LiveRegister;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.naming.ProposedName;
import org.jieming.place.PlaceKind;
import org.jieming.proposal.Ask;
import org.jieming.proposal.Content;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.ProposalKind;
import org.jieming.proposal.Registration;
import org.jieming.proposal.Step;
import org.jieming.proposal.Transition;
import org.jieming.proposal.Workflow;
import org.jieming.register.ChangeSet;
import org.jieming.register.ItemType;
import org.jieming.rule.Finding;

/**
 * Steps of proposals: from the check of the rules to the announcement. A decision is taken one at a time on a server, so that
 * two names which are unlike the register but like each other are not both approved.
 */
final class ProposalStepResource {
    private static final int LONGEST_NOTE = 2_000;

    private final ProposalDesk desk;
    private final NameBook names;
    private final StaleItems stale;
    private final Object deciding = new Object();

    ProposalStepResource(ProposalDesk desk, NameBook names, LiveRegister register) {
        this.desk = desk;
        this.names = names;
        this.stale = new StaleItems(register.journal());
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.POST,
                        ProposalDesk.PROPOSAL + "/steps",
                        "takeStep",
                        Bilingual.of(
                                "办理一步:检查、征求意见、论证、报送、批准、不予批准、退回、备案、公告、启用、撤回",
                                "Takes a step: check, consult, review, submit, approve, reject, return, revise, file, announce,"
                                        + " enter, withdraw"),
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
        String word = body.path("step").asText();
        Step step =
                Step.of(word).filter(each -> each.compareTo(Step.CHECK) >= 0).orElseThrow(() -> unknown(word));
        if (step.isDecision()) {
            synchronized (deciding) {
                take(request, body, step);
            }
        } else {
            take(request, body, step);
        }
    }

    private void take(Request request, ObjectNode body, Step step) throws InterruptedException {
        Reading now = desk.readings.now(request);
        Kept kept = desk.known(request, now);
        if (step.isDecision()) {
            demandDecider(request, now, kept.proposal());
        }
        if (kept.claimed().isPresent()) {
            throw ProposalDesk.illegal(kept, step);
        }
        Ask ask = ask(request, body, step, now, kept.proposal());
        Proposal after = Workflow.take(kept.proposal(), ask)
                .fold(
                        Transition.Taken::after,
                        illegal -> {
                            throw ProposalDesk.illegal(kept, step);
                        },
                        own -> {
                            throw ownWork();
                        },
                        lacking -> {
                            throw Problem.ruleViolated(lacking.findings());
                        });
        ProposalDesk.demandSeen(request, kept);
        Kept written = written(request, now, kept, after, ask);
        new ProposalDocument(desk, request, now).answer(written);
    }

    private Kept written(Request request, Reading now, Kept kept, Proposal after, Ask ask) throws InterruptedException {
        Optional<ChangeSet> changes = changes(now, after, ask);
        if (changes.isEmpty()) {
            return desk.proposals.put(after, kept.version()).orElseThrow(() -> beaten(request, now, ask.step()));
        }
        now.view().jurisdiction().demand(changes.get().changes());
        Decisions.Written written =
                desk.decisions.take(kept, after, changes.get()).orElseThrow(() -> beaten(request, now, ask.step()));
        Reading later = desk.readings.now(request);
        return written.edit()
                .fold(
                        applied -> {
                            Answers.header(
                                    request,
                                    "Jieming-Revision",
                                    applied.revision().number().toString());
                            return written.kept();
                        },
                        unchanged -> written.kept(),
                        conflict -> {
                            Content content = kept.proposal().content();
                            throw stale.problem(request, later, ItemType.PLACE, content.item(), content.seen());
                        },
                        refused -> {
                            throw Problem.ruleViolated(refused.verdict().findings());
                        });
    }

    private static Optional<ChangeSet> changes(Reading now, Proposal after, Ask ask) {
        return switch (ask.step()) {
            case APPROVE ->
                Optional.of(Registration.approved(
                        after, now.snapshot(), ask.actor(), ask.act().orElseThrow()));
            case ENTER -> Registration.entered(after, now.snapshot(), ask.actor(), ask.on());
            default -> Optional.empty();
        };
    }

    private void demandDecider(Request request, Reading now, Proposal proposal) {
        Jurisdiction hers = desk.deciding(request, now);
        hers.demandSome(ItemType.PLACE);
        hers.demand(List.of(ProposalDesk.put(proposal)));
    }

    /** Somebody was first: what is possible now is told by the state she left. */
    private Problem beaten(Request request, Reading now, Step step) {
        return ProposalDesk.illegal(desk.known(request, now), step);
    }

    private static Problem ownWork() {
        return Problem.of(
                ProblemType.OWN_WORK,
                "您起草、修改或办理过此方案,须由另一位审核人员决定",
                "You had a hand in this proposal; another reviewer decides on it");
    }

    private static Malformed unknown(String word) {
        return new Malformed(
                "step",
                word,
                Bilingual.of(
                        "应为 check、consult、review、submit、approve、reject、return、revise、file、announce、enter 或 withdraw",
                        "check, consult, review, submit, approve, reject, return, revise, file, announce, enter or withdraw is"
                                + " expected"));
    }

    private Ask ask(Request request, ObjectNode body, Step step, Reading now, Proposal proposal) {
        LocalDate on = body.path("on").isTextual()
                ? Parameters.day("on", body.path("on").asText())
                : now.today();
        Map<String, String> reasons = new LinkedHashMap<>();
        body.path("reasons").properties().forEach(each -> {
            if (each.getValue().asText().length() <= LONGEST_NOTE) {
                reasons.put(each.getKey(), each.getValue().asText());
            }
        });
        boolean rules = step == Step.CHECK || step == Step.APPROVE;
        return new Ask(
                step,
                Visitor.of(request).author(),
                desk.instant(),
                now.today(),
                on,
                Members.optional(body, "note", LONGEST_NOTE).orElse(""),
                body.path("act") instanceof ObjectNode act ? Grounds.of("act", act) : Optional.empty(),
                rules ? findings(now, proposal) : List.of(),
                reasons);
    }

    /** What the rules of naming say of the name today. */
    private List<Finding> findings(Reading now, Proposal proposal) {
        Content content = proposal.content();
        if (proposal.kind() != ProposalKind.NAME && proposal.kind() != ProposalKind.RENAME) {
            return List.of();
        }
        PlaceKind kind = PlaceKind.of(content.values().text("kind"))
                .orElseThrow(() -> new Malformed(
                        "place.properties.kind",
                        content.values().text("kind"),
                        Bilingual.of(
                                "检查命名规则须先填写地名种类 K1 至 K8",
                                "the kind K1 … K8 decides which rules hold; state it first")));
        String code = content.values().text("division_code");
        ProposedName name = new ProposedName(
                content.name(),
                kind,
                content.values().text("class_code"),
                code.isEmpty() ? Optional.empty() : Optional.of(DivisionCode.parse(code)),
                content.shape(),
                proposal.kind() == ProposalKind.NAME ? Optional.empty() : Optional.of(content.item()),
                now.today(),
                Map.of());
        return names.rules()
                .check(name, names.of(now.snapshot()), now.view()::sees)
                .verdict()
                .findings();
    }
}
