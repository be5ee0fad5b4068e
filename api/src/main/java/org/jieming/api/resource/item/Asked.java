package org.jieming.api.resource.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jieming.adjustment.CodesAhead;
import org.jieming.adjustment.CodesInUse;
import org.jieming.adjustment.StatedLevel;
import org.jieming.api.auth.Visitor;
import org.jieming.api.geojson.Statement;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Problem;
import org.jieming.api.http.Request;
import org.jieming.api.intake.Contradictions;
import org.jieming.api.process.naming.NameDoor;
import org.jieming.api.process.naming.Unshown;
import org.jieming.api.proposal.Namings;
import org.jieming.api.proposal.Proposals;
import org.jieming.api.resource.Approvals;
import org.jieming.api.resource.EditParameters;
import org.jieming.api.resource.Reading;
import org.jieming.api.store.LiveRegister;
import org.jieming.boundary.BoundaryNumbers;
import org.jieming.boundary.LegalPosition;
import org.jieming.proposal.Basis;
import org.jieming.proposal.NameQuestion;
import org.jieming.proposal.Retraction;
import org.jieming.register.Act;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;
import org.jieming.rule.Reason;
import org.jieming.rule.Severity;

/**
 * A wish at the door: asked about when it comes, and, when others have written since, again on the state that it is written upon,
 * so that two names which are unlike the register but like each other do not come in at once.
 */
final class Asked {
    private final LiveRegister register;
    private final NameDoor door;
    private final Request request;
    private final Reading before;
    private final Commits.Wish wish;
    private final ChangeSet changes;
    private final Namings namings;
    private volatile List<Finding> remarks;

    Asked(LiveRegister register, NameDoor door, Request request, Reading before, Commits.Wish wish) {
        this.register = register;
        this.door = door;
        this.request = request;
        this.before = before;
        this.wish = wish;
        this.changes = grounds(request, wish);
        this.namings = new Namings(new Proposals(register.journal().documents()));
        this.remarks = wish.statement() == null ? List.of() : remarks(before);
    }

    /** What the rules say of what she wrote, the last time they were asked. */
    List<Finding> remarks() {
        return remarks;
    }

    /** Says all that keeps it out of the state that she saw. */
    void demandAll() {
        Approvals.demandDecided(changes.act(), before.today());
        before.view().jurisdiction().demand(changes.changes());
        demand(before, own());
    }

    /** What is written upon a state; whoever is stale is told so, and not what the rules say of things she never saw. */
    ChangeSet upon(Snapshot state) {
        boolean isStale = wish.expected().entrySet().stream()
                .anyMatch(each -> !state.timeline(each.getKey()).lastChanged().equals(each.getValue()));
        if (!isStale && !state.fingerprint().equals(before.snapshot().fingerprint())) {
            Reading now = before.onward(state);
            remarks = wish.statement() == null ? List.of() : remarks(now);
            demand(now, List.of());
        }
        return new CodesAhead(state, before.today()).divided(changes);
    }

    private static ChangeSet grounds(Request request, Commits.Wish wish) {
        Optional<Statement> statement = Optional.ofNullable(wish.statement());
        Optional<String> reason = statement.map(Statement::reason).orElseGet(() -> EditParameters.reason(request));
        Optional<Act> act = statement.map(Statement::act).orElseGet(() -> EditParameters.act(request));
        boolean isRetraction = isRetraction(request);
        return new ChangeSet(
                Visitor.of(request).author(),
                isRetraction ? Retraction.reason(reason.orElse("")) : reason.orElse(""),
                act,
                wish.restatement().changes(),
                wish.expected());
    }

    /** Whether an item is withdrawn as one that was entered in error. */
    private static boolean isRetraction(Request request) {
        return Parameters.flag(request, "withdraw");
    }

    /** What the rules say of the changes, and what they ask that her reason or correction does not answer. */
    private List<Finding> remarks(Reading now) {
        Basis basis = Basis.of(changes.reason(), changes.act());
        List<Finding> found =
                new ArrayList<>(door.findings(now.snapshot(), changes.changes(), now.today(), now.view()::sees, basis));
        Unshown unshown = new Unshown(now.snapshot(), now.view(), door.spent());
        changes.changes().forEach(change -> found.addAll(unshown.findings(change)));
        found.addAll(new CodesAhead(now.snapshot(), now.today()).findings(changes.changes()));
        found.addAll(new StatesGoneBy(now.snapshot(), now.today()).findings(changes.changes()));
        found.addAll(new Contradictions(now.snapshot(), now.today()).in(changes.changes()));
        door.questions(now.snapshot(), changes.changes(), basis, namings).stream()
                .filter(asked -> !isAnswered(asked, basis.isReasoned()))
                .map(NameQuestion::finding)
                .forEach(found::add);
        return found.stream().distinct().toList();
    }

    /** A standard name is written over by a correction alone that says it is one. */
    private boolean isAnswered(NameQuestion asked, boolean isReasoned) {
        return switch (asked.answer()) {
            case NONE -> false;
            case REASON -> isReasoned;
            case CORRECTION -> isReasoned && request.parameter("datetime").isPresent();
        };
    }

    /** What could not be read, and what takes a second person: it hangs on the item alone. */
    private List<Finding> own() {
        List<Finding> findings = new ArrayList<>();
        if (wish.statement() != null) {
            findings.addAll(wish.statement().findings());
        }
        findings.addAll(wish.restatement().findings());
        SecondPerson second =
                new SecondPerson(register.journal(), door, Visitor.of(request), before.snapshot(), before.today());
        findings.addAll(
                isRetraction(request)
                        ? second.retraction(
                                changes.changes(),
                                EditParameters.reason(request).orElse(""))
                        : second.objections(changes.changes(), changes.act()));
        return findings;
    }

    /** Says at once all that was found and all that the rules find in the rest. */
    private void demand(Reading now, List<Finding> own) {
        List<Finding> findings = new ArrayList<>(own);
        findings.addAll(LegalPosition.objections(now.snapshot(), changes.changes(), changes.act()));
        findings.addAll(BoundaryNumbers.objections(now.snapshot(), changes.changes()));
        findings.addAll(new CodesInUse(now.snapshot()).objections(changes.changes(), now.today()));
        changes.changes()
                .forEach(change -> StatedLevel.objection(now.snapshot(), change).ifPresent(findings::add));
        remarks.stream().filter(finding -> finding.severity() == Severity.BLOCK).forEach(findings::add);
        if (findings.isEmpty()) {
            return;
        }
        Reason.tooShort(changes.reason()).ifPresent(findings::add);
        var fields = findings.stream().map(Finding::field).collect(Collectors.toSet());
        if (now.snapshot().draft(changes, register.clock().instant()) instanceof Edit.Refused refused) {
            refused.verdict().findings().stream()
                    .filter(finding -> !fields.contains(finding.field()))
                    .forEach(findings::add);
        }
        // versions that an edit carries along are refused for what it itself is
        throw Problem.ruleViolated(findings.stream().distinct().toList());
    }
}
