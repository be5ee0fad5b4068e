package org.jieming.api.resource.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.auth.Visitor;
import org.jieming.api.geojson.Grounds;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Request;
import org.jieming.api.process.naming.NameBook;
import org.jieming.api.resource.Members;
import org.jieming.api.resource.Reading;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.proposal.Amendment;
import org.jieming.proposal.Annulled;
import org.jieming.proposal.Ask;
import org.jieming.proposal.Begun;
import org.jieming.proposal.Channel;
import org.jieming.proposal.Ended;
import org.jieming.proposal.Entry;
import org.jieming.proposal.Impact;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.ProposalKind;
import org.jieming.proposal.Registration;
import org.jieming.proposal.Step;
import org.jieming.proposal.Touched;
import org.jieming.register.Act;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/** Reads what somebody wants to do to a proposal, and asks the rules of naming where the step is about them. */
final class StepBody {
    private static final int LONGEST_NOTE = 2_000;
    private static final String FROM_START = "from_start";

    private final ProposalDesk desk;
    private final NameBook names;
    private final Request request;
    private final Reading now;
    private final StepChanges changes;

    StepBody(ProposalDesk desk, NameBook names, Request request, Reading now, StepChanges changes) {
        this.desk = desk;
        this.names = names;
        this.request = request;
        this.now = now;
        this.changes = changes;
    }

    /** Which step it is. */
    static Step step(ObjectNode body) {
        String word = body.path("step").asText();
        return Step.of(word).filter(each -> each.compareTo(Step.CHECK) >= 0).orElseThrow(() -> unknown(word));
    }

    private static Malformed unknown(String word) {
        return new Malformed(
                "step",
                word,
                Bilingual.of(
                        "应为 check、consult、review、submit、approve、reject、return、revise、file、announce、enter、revoke、"
                                + "amend、annul、confirm、decline、recall 或 withdraw",
                        "check, consult, review, submit, approve, reject, return, revise, file, announce, enter,"
                                + " revoke, amend, annul, confirm, decline, recall or withdraw is expected"));
    }

    /** The step as it is asked for. */
    Ask ask(ObjectNode body, Step step, Proposal proposal) {
        Members.refuseOthers(body, "step", "note", "on", "act", "reasons", "channels", FROM_START);
        Optional<Act> act = body.path("act") instanceof ObjectNode given ? Grounds.of("act", given) : Optional.empty();
        String note = Members.optional(body, "note", LONGEST_NOTE).orElse("");
        LocalDate on = on(body, step, proposal, act);
        return new Ask(
                step,
                Visitor.of(request).author(),
                desk.instant(),
                now.today(),
                on,
                note,
                act,
                findings(proposal, step, act, on, note),
                reasons(body),
                channels(body, step),
                SecretName.is(now, proposal));
    }

    /** The day that is stated, else today; an approval is withdrawn on that of the act, or from its own beginning where the document says so. */
    private LocalDate on(ObjectNode body, Step step, Proposal proposal, Optional<Act> act) {
        boolean isFromStart = body.path(FROM_START).asBoolean();
        if (step == Step.ANNUL) {
            return withdrawn(isFromStart, proposal, act);
        }
        if (body.has(FROM_START)) {
            throw new Malformed(
                    FROM_START,
                    body.path(FROM_START).asText(),
                    Bilingual.of(
                            "只有撤销批准(annul)可填自始无效", "an approval alone that is withdrawn (annul) is so from the start"));
        }
        return body.path("on").isTextual()
                ? Parameters.day("on", body.path("on").asText())
                : now.today();
    }

    /** What is withdrawn from a day on which it was yet to begin is withdrawn from its beginning, for which the day of the approval stands. */
    private LocalDate withdrawn(boolean isFromStart, Proposal proposal, Optional<Act> act) {
        LocalDate day = act.flatMap(Act::holdsFrom).orElse(now.today());
        boolean isYetToBegin = Begun.firstDay(proposal, now.snapshot())
                .filter(first -> !day.isAfter(first))
                .isPresent();
        return proposal.approval()
                .flatMap(Act::holdsFrom)
                .filter(any -> isFromStart || isYetToBegin)
                .orElse(day);
    }

    /** Where an announcement was made; the other steps have none. */
    private static List<Channel> channels(ObjectNode body, Step step) {
        List<Channel> channels = new ArrayList<>();
        for (JsonNode each : body.path("channels")) {
            channels.add(Channel.of(each.asText())
                    .filter(any -> step == Step.ANNOUNCE)
                    .orElseThrow(() -> noChannel(each)));
        }
        return channels.stream().distinct().toList();
    }

    private static Malformed noChannel(JsonNode given) {
        List<String> words = Arrays.stream(Channel.values()).map(Channel::word).toList();
        return new Malformed(
                "channels",
                given.asText(),
                Bilingual.of(
                        "只有公告填写渠道,应为 " + String.join("、", words),
                        "an announcement alone has channels: " + String.join(", ", words)));
    }

    private List<Finding> findings(Proposal proposal, Step step, Optional<Act> act, LocalDate on, String note) {
        return switch (step) {
            case REVOKE -> ofRevocation(proposal, on, note);
            case AMEND -> ofAmendment(proposal, act, step);
            case ANNUL -> ofWithdrawal(proposal);
            case CONFIRM ->
                proposal.standing().isToBeAnnulled()
                        ? ofAnnulment(proposal, note)
                        : ofAmendment(proposal, proposal.standing().asked().flatMap(Entry::act), step);
            default -> findings(proposal, step, act, on);
        };
    }

    private List<Finding> ofWithdrawal(Proposal proposal) {
        List<Finding> findings = new ArrayList<>(built(proposal));
        Begun.of(proposal, now.snapshot(), Step.ANNUL, now.today()).ifPresent(findings::add);
        return findings;
    }

    private List<Finding> built(Proposal proposal) {
        return BuiltUpon.of(desk, proposal, ProposalKind::isOfName).stream().toList();
    }

    /** What the register says against withdrawing an approval in effect; of names that would come back where nothing else is against it. */
    private List<Finding> ofAnnulment(Proposal proposal, String note) {
        List<Finding> findings = new ArrayList<>(built(proposal));
        List<Touched> touched =
                Impact.ofAnnulment(proposal, now.snapshot(), now.today(), now.view()::sees, now.view()::shown);
        findings.addAll(Annulled.findings(proposal, now.snapshot(), touched));
        boolean isBarred = findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK);
        if (!isBarred) {
            findings.addAll(new ComingBack(names, now, changes).findings(proposal, note));
        }
        return findings;
    }

    /** What the register says against a correction of the approval: that its day does not fit, or else what stands against the names on other days. */
    private List<Finding> ofAmendment(Proposal proposal, Optional<Act> corrected, Step step) {
        return corrected
                .filter(act ->
                        act.holdsFrom().isPresent() && proposal.approval().isPresent())
                .map(act -> new Amendment(proposal, act, now.snapshot()))
                .map(amendment -> amendment.misfit().map(List::of).orElseGet(() -> new MovedDays(names, now)
                        .findings(amendment, step)))
                .orElse(List.of());
    }

    private List<Finding> findings(Proposal proposal, Step step, Optional<Act> act, LocalDate on) {
        if (step != Step.CHECK && step != Step.APPROVE) {
            List<Finding> findings = new ArrayList<>(SecretName.atStep(now, proposal, step));
            Ended.of(proposal, now.snapshot(), step, on).ifPresent(findings::add);
            Begun.of(proposal, now.snapshot(), step, on).ifPresent(findings::add);
            FirstDivision.missing(now, proposal, step).ifPresent(findings::add);
            return findings;
        }
        List<Finding> findings = new ArrayList<>(new ProposalCheck(desk, names, now).findings(proposal, step));
        act.flatMap(given -> Registration.early(proposal, now.snapshot(), given))
                .ifPresent(findings::add);
        LocalDate day = act.flatMap(Act::holdsFrom).orElse(now.today());
        findings.addAll(Registration.later(proposal, now.snapshot(), day));
        return findings;
    }

    /** What the register says against a revocation; of names that would come back where nothing else is against it. */
    private List<Finding> ofRevocation(Proposal proposal, LocalDate on, String note) {
        List<Finding> findings = new ArrayList<>();
        Begun.of(proposal, now.snapshot(), Step.REVOKE, on).ifPresent(findings::add);
        BuiltUpon.of(desk, proposal, kind -> kind != ProposalKind.CORRECT).ifPresent(findings::add);
        return findings.isEmpty() ? new ComingBack(names, now, changes).findings(proposal, note) : findings;
    }

    private static Map<String, String> reasons(ObjectNode body) {
        Map<String, String> reasons = new LinkedHashMap<>();
        if (body.path("reasons") instanceof ObjectNode given) {
            given.properties().stream()
                    .filter(each -> !each.getValue().asText().isBlank())
                    .forEach(each -> reasons.put(each.getKey(), Members.text(given, each.getKey(), LONGEST_NOTE)));
        }
        return reasons;
    }
}
