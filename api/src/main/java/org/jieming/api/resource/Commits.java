package org.jieming.api.resource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jieming.adjustment.CodesAhead;
import org.jieming.api.auth.Visitor;
import org.jieming.api.geojson.Statement;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Problem;
import org.jieming.api.http.Request;
import org.jieming.api.process.NameDoor;
import org.jieming.api.proposal.Proposals;
import org.jieming.api.store.LiveRegister;
import org.jieming.boundary.BoundaryNumbers;
import org.jieming.boundary.LegalPosition;
import org.jieming.proposal.Basis;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.jieming.rule.Reason;
import org.jieming.rule.Severity;
import org.jieming.rule.Verdict;
import org.jspecify.annotations.Nullable;

/** Hands what an editor wishes to the register and answers how it ended. */
final class Commits {
    private final LiveRegister register;
    private final StaleItems stale;
    private final NameDoor door;

    Commits(LiveRegister register, NameDoor door) {
        this.register = register;
        this.door = door;
        this.stale = new StaleItems(register.journal());
    }

    /**
     * What an editor wishes of one item.
     *
     * @param type its type
     * @param id the item
     * @param restatement the changes
     * @param statement what was read from the body; null when there was none
     * @param expected the revision she saw
     * @param isNew whether the item is to be made
     */
    record Wish(
            ItemType type,
            ItemId id,
            Restatement restatement,
            @Nullable Statement statement,
            Map<ItemId, RevisionNumber> expected,
            boolean isNew) {}

    /** Commits a statement and answers with the item as it then is. */
    void commit(Request request, Reading before, Wish wish) {
        List<Finding> remarks = remarks(request, before, wish);
        Edit edit = edit(request, before, wish, remarks);
        CommitAnswer answer = new CommitAnswer(request, before, wish, remarks);
        if (Parameters.flag(request, "dry-run")) {
            answer.wouldBe(edit, () -> staleNow(request, before, wish));
            return;
        }
        edit.<Void>fold(
                applied -> answer.written(applied.after(), applied.verdict()),
                unchanged -> answer.written(unchanged.now(), Verdict.CLEAN),
                conflict -> {
                    throw staleNow(request, before, wish);
                },
                refused -> {
                    throw Problem.ruleViolated(refused.verdict().findings());
                });
    }

    /**
     * What an editor states of an item, with the letters of a name that she changes and writes no letters of; of a change from a
     * day on, a standard name that it bore is among the former ones.
     */
    Statement completed(Reading before, ItemVersion base, Statement statement, Optional<LocalDate> effect) {
        Values values = effect.map(day -> door.changed(before.snapshot(), base, statement.values(), Period.from(day)))
                .orElseGet(() -> door.respelled(before.snapshot(), base, statement.values()));
        ItemVersion after =
                new ItemVersion(base.id(), base.type(), base.valid(), base.recorded(), values, base.shapeOrNull());
        return statement.with(door.completed(before.snapshot(), after));
    }

    /** What an editor states of an item that is to be made, a standard name with its parts and letters. */
    Statement begun(Reading before, ItemType type, ItemId id, Statement statement) {
        ItemVersion after =
                new ItemVersion(id, type, Period.ALWAYS, RevisionNumber.NONE, statement.values(), statement.shape());
        return statement.with(door.completed(before.snapshot(), after));
    }

    /** What the rules of names say of the changes: a standard name is written over by a correction alone that says it is one. */
    private List<Finding> remarks(Request request, Reading before, Wish wish) {
        ChangeSet grounds = grounds(request, wish);
        Basis basis = Basis.of(grounds.reason(), grounds.act());
        boolean isReasoned = basis.isReasoned();
        boolean isCorrected = isReasoned && request.parameter("datetime").isPresent();
        List<Finding> remarks = new ArrayList<>();
        wish.restatement().changes().forEach(change -> {
            remarks.addAll(door.findings(before.snapshot(), change, before.today(), before.view()::sees, basis));
            door.formerNames(before.snapshot(), change, isReasoned).ifPresent(remarks::add);
            door.overwriting(before.snapshot(), change)
                    .filter(any -> !isCorrected)
                    .or(() -> early(before, change, grounds.act()).filter(any -> !isReasoned))
                    .ifPresent(remarks::add);
        });
        remarks.addAll(new CodesAhead(before.snapshot(), before.today())
                .findings(wish.restatement().changes()));
        door.returning(before.snapshot(), wish.restatement().changes())
                .filter(any -> !isReasoned)
                .ifPresent(remarks::add);
        return remarks.stream().distinct().toList();
    }

    private Optional<Finding> early(Reading before, Change change, Optional<Act> act) {
        return door.early(before.snapshot(), change, act.flatMap(Act::decidedOn));
    }

    /** Commits an end and answers without a body. */
    void end(Request request, Reading before, Wish wish) {
        Edit edit = edit(request, before, wish, List.of());
        CommitAnswer answer = new CommitAnswer(request, before, wish, List.of());
        if (Parameters.flag(request, "dry-run")) {
            answer.wouldBe(edit, () -> staleNow(request, before, wish));
            return;
        }
        edit.<Void>fold(
                applied -> answer.ended(applied.after()),
                unchanged -> answer.ended(unchanged.now()),
                conflict -> {
                    throw staleNow(request, before, wish);
                },
                refused -> {
                    throw Problem.ruleViolated(refused.verdict().findings());
                });
    }

    /** The problem of an item that is not as its editor saw it. */
    Problem stale(Request request, Reading now, ItemType type, ItemId id, RevisionNumber seen) {
        return stale.problem(request, now, type, id, seen);
    }

    private Problem staleNow(Request request, Reading before, Wish wish) {
        Reading now = new Reading(register.now(), before.view(), before.today(), before.asOf());
        return stale.problem(
                request, now, wish.type(), wish.id(), wish.expected().getOrDefault(wish.id(), RevisionNumber.NONE));
    }

    private Edit edit(Request request, Reading before, Wish wish, List<Finding> remarks) {
        ChangeSet changes = grounds(request, wish);
        Approvals.demandDecided(changes.act(), before.today());
        before.view().jurisdiction().demand(changes.changes());
        refuseUnreadable(request, before, wish, changes, remarks);
        ChangeSet divided = new CodesAhead(before.snapshot(), before.today()).divided(changes);
        return Parameters.flag(request, "dry-run")
                ? before.snapshot().draft(divided, register.clock().instant())
                : register.commit(divided);
    }

    private static ChangeSet grounds(Request request, Wish wish) {
        Optional<Statement> statement = Optional.ofNullable(wish.statement());
        Optional<String> reason = statement.flatMap(Statement::reason).or(() -> EditParameters.reason(request));
        Optional<Act> act = statement.flatMap(Statement::act).or(() -> EditParameters.act(request));
        return new ChangeSet(
                Visitor.of(request).author(),
                reason.orElse(""),
                act,
                wish.restatement().changes(),
                wish.expected());
    }

    /** Says at once all that could not be read, takes a second person, and all that the rules find in the rest. */
    private void refuseUnreadable(
            Request request, Reading before, Wish wish, ChangeSet changes, List<Finding> remarks) {
        List<Finding> findings = new ArrayList<>();
        if (wish.statement() != null) {
            findings.addAll(wish.statement().findings());
        }
        findings.addAll(wish.restatement().findings());
        findings.addAll(
                new SecondPerson(register.journal(), door, Visitor.of(request), before.snapshot(), before.today())
                        .objections(changes.changes(), changes.act()));
        findings.addAll(new FirstDays(new Proposals(register.journal().documents()), before.snapshot())
                .datedBack(changes.changes(), Basis.of(changes.reason(), changes.act())));
        findings.addAll(LegalPosition.objections(before.snapshot(), changes.changes(), changes.act()));
        findings.addAll(BoundaryNumbers.objections(before.snapshot(), changes.changes()));
        remarks.stream().filter(finding -> finding.severity() == Severity.BLOCK).forEach(findings::add);
        if (findings.isEmpty()) {
            return;
        }
        Reason.tooShort(changes.reason()).ifPresent(findings::add);
        var fields = findings.stream().map(Finding::field).collect(Collectors.toSet());
        if (before.snapshot().draft(changes, register.clock().instant()) instanceof Edit.Refused refused) {
            refused.verdict().findings().stream()
                    .filter(finding -> !fields.contains(finding.field()))
                    .forEach(findings::add);
        }
        throw Problem.ruleViolated(findings);
    }
}
