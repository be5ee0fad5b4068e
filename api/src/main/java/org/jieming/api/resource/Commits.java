package org.jieming.api.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jieming.api.auth.Visitor;
import org.jieming.api.geojson.Statement;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Problem;
import org.jieming.api.http.Problems;
import org.jieming.api.http.Request;
import org.jieming.api.proposal.Proposals;
import org.jieming.api.store.LiveRegister;
import org.jieming.boundary.BoundaryNumbers;
import org.jieming.boundary.LegalPosition;
import org.jieming.crs.Crs;
import org.jieming.register.Act;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Timeline;
import org.jieming.rule.Finding;
import org.jieming.rule.Verdict;
import org.jspecify.annotations.Nullable;

/** Hands what an editor wishes to the register and answers how it ended. */
final class Commits {
    private final LiveRegister register;
    private final StaleItems stale;
    private final Proposals proposals;

    Commits(LiveRegister register) {
        this.register = register;
        this.proposals = new Proposals(register.journal().documents());
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
        Edit edit = edit(request, before, wish);
        if (Parameters.flag(request, "dry-run")) {
            dryRun(request, edit, before, wish);
            return;
        }
        edit.<Void>fold(
                applied -> written(request, before, wish, applied.after(), applied.verdict()),
                unchanged -> written(request, before, wish, unchanged.now(), Verdict.CLEAN),
                conflict -> {
                    throw staleNow(request, before, wish);
                },
                refused -> {
                    throw Problem.ruleViolated(refused.verdict().findings());
                });
    }

    /** Commits an end and answers without a body. */
    void end(Request request, Reading before, Wish wish) {
        Edit edit = edit(request, before, wish);
        if (Parameters.flag(request, "dry-run")) {
            dryRun(request, edit, before, wish);
            return;
        }
        edit.<Void>fold(
                applied -> ended(request, applied.after()),
                unchanged -> ended(request, unchanged.now()),
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

    private Edit edit(Request request, Reading before, Wish wish) {
        ChangeSet changes = grounds(request, wish);
        before.view().jurisdiction().demand(changes.changes());
        refuseUnreadable(request, before, wish, changes);
        return Parameters.flag(request, "dry-run")
                ? before.snapshot().draft(changes, register.clock().instant())
                : register.commit(changes);
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
    private void refuseUnreadable(Request request, Reading before, Wish wish, ChangeSet changes) {
        List<Finding> findings = new ArrayList<>();
        if (wish.statement() != null) {
            findings.addAll(wish.statement().findings());
        }
        findings.addAll(wish.restatement().findings());
        findings.addAll(new SecondPerson(proposals, Visitor.of(request), before.snapshot(), before.today())
                .objections(changes.changes(), changes.act()));
        findings.addAll(LegalPosition.objections(before.snapshot(), changes.changes(), changes.act()));
        findings.addAll(BoundaryNumbers.objections(before.snapshot(), changes.changes()));
        if (findings.isEmpty()) {
            return;
        }
        var fields = findings.stream().map(Finding::field).collect(Collectors.toSet());
        if (before.snapshot().draft(changes, register.clock().instant()) instanceof Edit.Refused refused) {
            refused.verdict().findings().stream()
                    .filter(finding -> !fields.contains(finding.field()))
                    .forEach(findings::add);
        }
        throw Problem.ruleViolated(findings);
    }

    private @Nullable Void written(Request request, Reading before, Wish wish, Snapshot after, Verdict verdict) {
        Answers.header(request, "Jieming-Revision", after.number().toString());
        Timeline timeline = after.timeline(wish.type(), wish.id());
        ItemVersion version = timeline.on(wish.restatement().shown()).orElseThrow();
        View view = View.of(request, after, before.today());
        Reading now = new Reading(after, view, wish.restatement().shown(), Optional.empty());
        Crs crs = EditParameters.contentCrs(request);
        var successions = after.successions(wish.id());
        Answers.header(
                request,
                "ETag",
                ItemResource.tag(request, now, timeline, version, crs, successions)
                        .toString());
        Answers.header(request, "Content-Crs", "<" + crs.uri() + ">");
        boolean minimal = request.prefers("return=minimal");
        if (wish.isNew()) {
            Answers.header(request, "Location", request.links().to(Addresses.item(wish.type(), wish.id())));
        }
        Answers.status(request, wish.isNew() ? 201 : minimal ? 204 : 200);
        if (minimal) {
            Answers.header(request, "Preference-Applied", "return=minimal");
            return null;
        }
        try {
            ItemAnswer.write(request, view, timeline, version, crs, successions, verdict.findings());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return null;
    }

    private static @Nullable Void ended(Request request, Snapshot after) {
        Answers.header(request, "Jieming-Revision", after.number().toString());
        Answers.status(request, 204);
        return null;
    }

    private void dryRun(Request request, Edit edit, Reading before, Wish wish) {
        ObjectNode outcome = Json.object();
        outcome.put("dry_run", true);
        ArrayNode findings = outcome.putArray("findings");
        edit.<Void>fold(
                applied -> {
                    outcome.put("outcome", "would-apply");
                    outcome.put("asserted", applied.revision().asserted().size());
                    outcome.put("withdrawn", applied.revision().withdrawn().size());
                    applied.verdict().findings().forEach(finding -> findings.add(Json.tree(Problems.finding(finding))));
                    return null;
                },
                unchanged -> {
                    outcome.put("outcome", "unchanged");
                    return null;
                },
                conflict -> {
                    throw staleNow(request, before, wish);
                },
                refused -> {
                    throw Problem.ruleViolated(refused.verdict().findings());
                });
        Answers.bytes(request, Media.JSON, Json.bytes(outcome));
    }
}
