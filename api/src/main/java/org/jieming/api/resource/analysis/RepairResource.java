package org.jieming.api.resource.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.auth.Visitor;
import org.jieming.api.geojson.Grounds;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.boundary.RepairProposal;
import org.jieming.api.resource.Approvals;
import org.jieming.api.resource.AtOnce;
import org.jieming.api.resource.Members;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.api.store.LiveRegister;
import org.jieming.boundary.RepairPlan;
import org.jieming.language.Bilingual;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;

/**
 * Writes a repair of borders that was seen and approved, as one revision. It is worked out anew from the present state and
 * written when it is the one whose fingerprint was seen; each outline is corrected for the whole period of the version it is of.
 */
public final class RepairResource {
    private final Readings readings;
    private final Approvals approvals;
    private final AtOnce atOnce;

    RepairResource(Readings readings, LiveRegister register, AtOnce atOnce) {
        this.readings = readings;
        this.approvals = new Approvals(register);
        this.atOnce = atOnce;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.POST,
                        "/mosaic-repairs",
                        "applyRepair",
                        Bilingual.of(
                                "写入经批准的界线拼合修复:inputs 同 mosaic-repair,repair 为所见方案的指纹,act 为批准文件",
                                "Writes an approved repair of borders: inputs as mosaic-repair takes them, repair the fingerprint of"
                                        + " what was seen, act the document that approves it"),
                        this::apply)
                .reading("repairOrder", Media.JSON)
                .offering("document", Media.JSON)
                .failing(
                        ProblemType.STALE_REVISION,
                        ProblemType.RULE_VIOLATED,
                        ProblemType.TOOK_TOO_LONG,
                        ProblemType.BUSY));
    }

    private void apply(Request request) throws InterruptedException {
        ObjectNode body = Json.read(request.body(), "body");
        Reading now = readings.now(request);
        Act act = Approvals.act(body, now.today());
        String seen = Members.text(body, "repair", 64);
        ObjectNode given = body.path("inputs") instanceof ObjectNode inputs ? inputs : Json.object();
        Inputs inputs = Inputs.read(RepairProposal.INPUTS, given);
        Ground ground = new Ground(now.snapshot(), now.view(), now.today());
        RepairProposal proposal = atOnce.answer(request, progress -> RepairProposal.of(ground, inputs));
        refuseUnseen(proposal, seen);
        String reason = Members.optional(body, "reason", Grounds.LONGEST_REASON).orElse("界线拼合修复");
        String author = Visitor.of(request).author();
        now.view()
                .jurisdiction()
                .demand(changes(author, now, proposal, Optional.of(act), reason).changes());
        answer(
                request,
                proposal,
                approvals.write(state -> upon(state, author, now, proposal, Optional.of(act), reason)));
    }

    private static void refuseUnseen(RepairProposal proposal, String seen) {
        if (!proposal.fingerprint().equals(seen)) {
            throw Approvals.overtaken();
        }
        if (proposal.plan().sides().isEmpty()) {
            throw Problem.of(ProblemType.NOT_NOW, "这一方案没有要写入的内容", "This repair changes nothing");
        }
        if (proposal.hidden() > 0) {
            throw Problem.of(
                    ProblemType.NOT_NOW,
                    "有 " + proposal.hidden() + " 个界桩的准确位置不对您公开,方案未能顾及;请由可查看双方界桩的人员写入",
                    "The exact places of " + proposal.hidden()
                            + " markers are not shown to you, so that the repair does not heed"
                            + " them; somebody who sees the markers of both parties must write it");
        }
    }

    /**
     * What a repair writes upon a state. A marker moved or set, a line agreed, a neighbour redrawn or recorded since it was worked out
     * makes it another; what else was written meanwhile stays as it is.
     *
     * @throws Problem when it is another
     */
    public static ChangeSet upon(
            Snapshot state, String author, Reading before, RepairProposal proposal, Optional<Act> act, String reason) {
        Reading now = before.onward(state);
        boolean isNewer = !state.fingerprint().equals(before.snapshot().fingerprint());
        if (isNewer && !proposal.holds(new Ground(now.snapshot(), now.view(), now.today()))) {
            throw Approvals.overtaken();
        }
        return changes(author, now, proposal, act, reason);
    }

    private static ChangeSet changes(
            String author, Reading now, RepairProposal proposal, Optional<Act> act, String reason) {
        List<Change> changes = new ArrayList<>();
        for (RepairPlan.Side side : proposal.plan().sides()) {
            ItemVersion shown = side.unit();
            var timeline = now.snapshot().timeline(shown.type(), shown.id());
            // the version itself, with what is not shown to everybody
            ItemVersion unit = timeline.versions().stream()
                    .filter(version -> version.valid().equals(shown.valid()))
                    .findFirst()
                    .orElseThrow(Approvals::overtaken);
            changes.add(new Change.Put(unit.id(), unit.type(), unit.valid(), unit.values(), side.after()));
        }
        return new ChangeSet(author, reason, act, changes, Map.of()).seenIn(now.snapshot());
    }

    private static void answer(Request request, RepairProposal proposal, Edit.Applied applied) {
        ObjectNode document = Json.object();
        document.put("revision", applied.revision().number().value());
        ArrayNode changed = document.putArray("changed");
        proposal.plan().sides().forEach(side -> changed.addObject()
                .put("id", side.unit().id().toString())
                .put("name", side.unit().name())
                .put("gain_m2", Math.rint(side.gain()) + 0.0));
        Answers.header(request, "Jieming-Revision", applied.revision().number().toString());
        Answers.json(request, document);
    }
}
