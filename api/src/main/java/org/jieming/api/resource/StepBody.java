package org.jieming.api.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jieming.api.auth.Visitor;
import org.jieming.api.geojson.Grounds;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Request;
import org.jieming.api.process.NameBook;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.naming.ProposedName;
import org.jieming.place.PlaceKind;
import org.jieming.proposal.Ask;
import org.jieming.proposal.Content;
import org.jieming.proposal.Correction;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.ProposalKind;
import org.jieming.proposal.Registration;
import org.jieming.proposal.Step;
import org.jieming.register.Act;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Finding;

/** Reads what somebody wants to do to a proposal, and asks the rules of naming where the step is about them. */
final class StepBody {
    private static final int LONGEST_NOTE = 2_000;

    private final ProposalDesk desk;
    private final NameBook names;
    private final Request request;
    private final Reading now;

    StepBody(ProposalDesk desk, NameBook names, Request request, Reading now) {
        this.desk = desk;
        this.names = names;
        this.request = request;
        this.now = now;
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
                        "应为 check、consult、review、submit、approve、reject、return、revise、file、announce、enter 或 withdraw",
                        "check, consult, review, submit, approve, reject, return, revise, file, announce, enter or withdraw is"
                                + " expected"));
    }

    /** The step as it is asked for. */
    Ask ask(ObjectNode body, Step step, Proposal proposal) {
        LocalDate on = body.path("on").isTextual()
                ? Parameters.day("on", body.path("on").asText())
                : now.today();
        Optional<Act> act = body.path("act") instanceof ObjectNode given ? Grounds.of("act", given) : Optional.empty();
        return new Ask(
                step,
                Visitor.of(request).author(),
                desk.instant(),
                now.today(),
                on,
                Members.optional(body, "note", LONGEST_NOTE).orElse(""),
                act,
                findings(proposal, step, act),
                reasons(body));
    }

    private List<Finding> findings(Proposal proposal, Step step, Optional<Act> act) {
        if (step != Step.CHECK && step != Step.APPROVE) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(findings(proposal, step));
        act.flatMap(given -> Registration.early(proposal, now.snapshot(), given))
                .ifPresent(findings::add);
        return findings;
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

    /**
     * What the rules of naming say of the name today. A check is kept for all who read the proposal, so it speaks of no name
     * that only some of them may see; who approves is told alone, of all that she may see.
     */
    private List<Finding> findings(Proposal proposal, Step step) {
        Content content = proposal.content();
        if (proposal.kind() == ProposalKind.CORRECT) {
            return beyondCorrection(content);
        }
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
        Predicate<ItemVersion> told = step == Step.CHECK ? now.view()::isForEveryMember : now.view()::sees;
        // a planned name that is taken up is not against itself, and every other of that name is
        return names.rules()
                .check(name, names.of(now.snapshot()), told.and(other -> !other.id()
                        .equals(content.item())))
                .verdict()
                .findings();
    }

    /** Asked at every door again: a draft may have been kept before corrections were held to what they are. */
    private List<Finding> beyondCorrection(Content content) {
        return now.snapshot()
                .timeline(ItemType.PLACE, content.item())
                .on(now.today())
                .map(base -> Correction.beyond(base.values(), content.values()))
                .orElse(List.of());
    }
}
