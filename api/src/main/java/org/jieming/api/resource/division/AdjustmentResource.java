package org.jieming.api.resource.division;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jieming.adjustment.Adjustment;
import org.jieming.api.auth.Visitor;
import org.jieming.api.geojson.Grounds;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.process.naming.NameDoor;
import org.jieming.api.resource.Approvals;
import org.jieming.api.resource.EditParameters;
import org.jieming.api.resource.Members;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.api.store.LiveRegister;
import org.jieming.language.Bilingual;
import org.jieming.proposal.Basis;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.jieming.standard.Standards;

/**
 * Events of division change, looked at before they are done ({@code dry-run}) and done as one revision: the units, whatever bears a
 * code that changes with them, and the succession. Who keeps the divisions on both sides may do it; that other people's items get
 * the successor of their code follows from the act and asks nobody.
 */
final class AdjustmentResource {
    private final Readings readings;
    private final LiveRegister register;
    private final Standards standards;
    private final Approvals approvals;
    private final NameDoor door;

    AdjustmentResource(Readings readings, LiveRegister register, Standards standards, NameDoor door) {
        this.door = door;
        this.standards = standards;
        this.readings = readings;
        this.register = register;
        this.approvals = new Approvals(register);
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.POST,
                        "/division-changes",
                        "changeDivisions",
                        Bilingual.of(
                                "区划变更:检查面积、人口、代码和影响(dry-run=true),或凭批准文件写为一个修订",
                                "A change of divisions: checks area, people, codes and what it touches (dry-run=true), or writes it as"
                                        + " one revision with the document that approves it"),
                        this::change)
                .taking(EditParameters.DRY_RUN)
                .reading("divisionChange", Media.JSON)
                .offering("document", Media.JSON)
                .failing(ProblemType.NO_SUCH, ProblemType.STALE_REVISION, ProblemType.RULE_VIOLATED));
    }

    private void change(Request request) throws InterruptedException {
        ObjectNode body = Json.read(request.body(), "body");
        Members.refuseOthers(body, "kind", "effective", "before", "after", "codes", "reason", "act", "revision");
        boolean dry = Parameters.flag(request, "dry-run");
        Reading now = readings.now(request);
        Optional<Act> act = dry ? Optional.empty() : Optional.of(Approvals.act(body, now.today()));
        AdjustmentBody read = new AdjustmentBody(now, body, door);
        Adjustment event = read.event();
        now.view().jurisdiction().demand(event.changes());
        Optional<String> why = Members.optional(body, "reason", Grounds.LONGEST_REASON);
        ChangeSet grounds = new ChangeSet(Visitor.of(request).author(), why.orElse("区划变更"), act, List.of(), Map.of());
        AskedAdjustment asked = AskedAdjustment.of(
                new AskedAdjustment.Asked(door, event, read.codes(event), Basis.of(why.orElse(""), act), grounds), now);
        if (dry) {
            look(request, event, asked);
        } else {
            refuseUnseen(body, now, asked.changes());
            asked.refuseBlocked();
            write(request, event, asked);
        }
    }

    private AdjustmentDocument document(Adjustment event, AskedAdjustment asked) {
        return new AdjustmentDocument(
                asked.seen(), standards, event, asked.checked(), asked.recoding(), asked.clashes());
    }

    private void look(Request request, Adjustment event, AskedAdjustment asked) {
        List<Finding> findings = new ArrayList<>(asked.checked().findings());
        Snapshot seen = asked.seen().snapshot();
        if (seen.draft(asked.changes(), register.clock().instant()) instanceof Edit.Refused refused) {
            findings.addAll(refused.verdict().findings());
        }
        ObjectNode told = document(event, asked).of(findings);
        told.put("outcome", findings.stream().anyMatch(AdjustmentResource::blocks) ? "refused" : "would-apply");
        Answers.json(request, told);
    }

    private static boolean blocks(Finding finding) {
        return finding.severity() == Severity.BLOCK;
    }

    /** What is written is what was looked at, when the order says at which revision that was. */
    private static void refuseUnseen(ObjectNode body, Reading now, ChangeSet changes) {
        if (!body.has("revision")) {
            return;
        }
        RevisionNumber seen = Parameters.named("revision", body.path("revision").asText(), RevisionNumber::parse);
        Snapshot snapshot = now.snapshot();
        boolean overtaken = changes.changes().stream()
                .filter(Change.Put.class::isInstance)
                .map(Change.Put.class::cast)
                .anyMatch(put ->
                        snapshot.timeline(put.type(), put.id()).lastChanged().compareTo(seen) > 0);
        if (overtaken) {
            throw Approvals.overtaken();
        }
    }

    /** What is told is what was written, upon whatever state. */
    private void write(Request request, Adjustment event, AskedAdjustment asked) {
        AtomicReference<AskedAdjustment> written = new AtomicReference<>(asked);
        Edit.Applied applied = approvals.write(state -> {
            written.set(asked.upon(state));
            return written.get().changes();
        });
        ObjectNode told =
                document(event, written.get()).of(written.get().checked().findings());
        told.put("outcome", "applied");
        told.put("revision", applied.revision().number().value());
        Answers.header(request, "Jieming-Revision", applied.revision().number().toString());
        Answers.json(request, told);
    }
}
