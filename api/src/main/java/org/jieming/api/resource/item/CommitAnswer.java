package org.jieming.api.resource.item;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Problem;
import org.jieming.api.http.Problems;
import org.jieming.api.http.Request;
import org.jieming.api.resource.Addresses;
import org.jieming.api.resource.EditParameters;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.View;
import org.jieming.crs.Crs;
import org.jieming.register.Edit;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;
import org.jieming.register.Timeline;
import org.jieming.rule.Finding;
import org.jieming.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * How a commit ended, told to its editor.
 *
 * @param remarks what the rules of spelling say of what she wrote; it did not keep the change out
 */
record CommitAnswer(Request request, Reading before, Commits.Wish wish, List<Finding> remarks) {

    @Nullable
    Void written(Snapshot after, Verdict verdict) {
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
            ItemAnswer.write(request, view, timeline, version, crs, successions, all(verdict));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return null;
    }

    private List<Finding> all(Verdict verdict) {
        return Stream.concat(verdict.findings().stream(), remarks.stream()).toList();
    }

    @Nullable
    Void ended(Snapshot after) {
        Answers.header(request, "Jieming-Revision", after.number().toString());
        Answers.status(request, 204);
        return null;
    }

    /** What would become of it, where nothing was written. */
    void wouldBe(Edit edit, Supplier<Problem> stale) {
        ObjectNode outcome = Json.object();
        outcome.put("dry_run", true);
        ArrayNode findings = outcome.putArray("findings");
        edit.<Void>fold(
                applied -> {
                    outcome.put("outcome", "would-apply");
                    outcome.put("asserted", applied.revision().asserted().size());
                    outcome.put("withdrawn", applied.revision().withdrawn().size());
                    all(applied.verdict()).forEach(finding -> findings.add(Json.tree(Problems.finding(finding))));
                    return null;
                },
                unchanged -> {
                    outcome.put("outcome", "unchanged");
                    return null;
                },
                conflict -> {
                    throw stale.get();
                },
                refused -> {
                    throw Problem.ruleViolated(refused.verdict().findings());
                });
        Answers.bytes(request, Media.JSON, Json.bytes(outcome));
    }
}
