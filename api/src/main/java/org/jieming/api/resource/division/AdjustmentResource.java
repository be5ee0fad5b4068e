package org.jieming.api.resource.division;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jieming.adjustment.Adjustment;
import org.jieming.adjustment.AdjustmentRules;
import org.jieming.adjustment.CodeClash;
import org.jieming.adjustment.Recoding;
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
import org.jieming.proposal.Onward;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.ItemType;
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
        AskedAdjustment asked = AskedAdjustment.of(door, event, Basis.of(why.orElse(""), act), now);
        Recoding recoding = Recoding.of(event, read.codes(event), now.snapshot());
        demandDivisions(now, recoding);
        List<CodeClash> clashes = CodeClash.of(event, recoding, now.snapshot());
        AdjustmentRules.Checked checked =
                asked.checked().and(clashes.stream().map(CodeClash::finding).toList());
        AdjustmentDocument document = new AdjustmentDocument(now, standards, event, checked, recoding, clashes);
        ChangeSet changes = new ChangeSet(
                        Visitor.of(request).author(),
                        why.orElse("区划变更"),
                        act,
                        all(event, recoding, now.snapshot()),
                        Map.of())
                .seenIn(now.snapshot());
        if (dry) {
            look(request, now, document, checked, changes);
        } else {
            refuseUnseen(body, now, changes);
            AskedAdjustment.refuseBlocked(checked);
            write(request, document, checked, state -> asked.upon(state, changes));
        }
    }

    /** Villages under a town go with it; they must be hers as the town is. */
    private static void demandDivisions(Reading now, Recoding recoding) {
        now.view()
                .jurisdiction()
                .demand(recoding.recoded().stream()
                        .filter(each -> each.before().type() == ItemType.DIVISION)
                        .map(Recoding.Recoded::change)
                        .toList());
    }

    /** With what somebody wrote ahead of a unit, which the event reaches as well. */
    private static List<Change> all(Adjustment event, Recoding recoding, Snapshot snapshot) {
        List<Change> all = new ArrayList<>(event.changes());
        event.after().forEach(unit -> event.before(unit)
                .ifPresent(before -> all.addAll(Onward.after(
                        snapshot.timeline(before.type(), before.id()), before, unit.values(), unit.shapeOrNull()))));
        recoding.recoded().forEach(each -> all.add(each.change()));
        return all;
    }

    private void look(
            Request request,
            Reading now,
            AdjustmentDocument document,
            AdjustmentRules.Checked checked,
            ChangeSet changes) {
        List<Finding> findings = new ArrayList<>(checked.findings());
        if (now.snapshot().draft(changes, register.clock().instant()) instanceof Edit.Refused refused) {
            findings.addAll(refused.verdict().findings());
        }
        ObjectNode told = document.of(findings);
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

    private void write(
            Request request,
            AdjustmentDocument document,
            AdjustmentRules.Checked checked,
            Function<Snapshot, ChangeSet> wish) {
        Edit.Applied applied = approvals.write(wish);
        ObjectNode told = document.of(checked.findings());
        told.put("outcome", "applied");
        told.put("revision", applied.revision().number().value());
        Answers.header(request, "Jieming-Revision", applied.revision().number().toString());
        Answers.json(request, told);
    }
}
