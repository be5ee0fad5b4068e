package org.jieming.api.resource.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.api.auth.Gate;
import org.jieming.api.auth.Jurisdiction;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.http.RestrictedPoints;
import org.jieming.api.intake.Import;
import org.jieming.api.intake.Judgement;
import org.jieming.api.intake.Keeper;
import org.jieming.api.intake.Plan;
import org.jieming.api.process.naming.NameDoor;
import org.jieming.api.proposal.Namings;
import org.jieming.api.proposal.Proposals;
import org.jieming.api.resource.Approvals;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.api.resource.View;
import org.jieming.api.resource.item.SecondPerson;
import org.jieming.api.store.Journal;
import org.jieming.boundary.LegalPosition;
import org.jieming.gazetteer.SpentTogether;
import org.jieming.language.Bilingual;
import org.jieming.proposal.Basis;
import org.jieming.proposal.NameQuestion;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;
import org.jieming.rule.Reason;

/** What the sender of a file may write: her own divisions, and standard names under their approvals alone. */
final class ImportKeeper {
    private final Gate gate;
    private final Readings readings;
    private final Journal journal;
    private final NameDoor door;

    ImportKeeper(Gate gate, Readings readings, Journal journal, NameDoor door) {
        this.door = door;
        this.gate = gate;
        this.readings = readings;
        this.journal = journal;
    }

    /** The sender, with what she may write whenever the file is judged or written: her grants may change meanwhile, and the day. */
    Keeper of(Request request) {
        Visitor sender = Visitor.of(request);
        RestrictedPoints points = request.settings().restrictedPoints();
        return new Keeper(sender.author(), snapshot -> {
            LocalDate today = readings.today();
            Visitor now = gate.asNow(sender);
            Jurisdiction hers = Jurisdiction.of(now, snapshot, today);
            View view = View.of(now, snapshot, today, points);
            return new SendersDoor(
                    hers,
                    new SecondPerson(journal, door, now, snapshot, today),
                    door,
                    new Namings(new Proposals(journal.documents())),
                    snapshot,
                    view,
                    door.written(snapshot, today, view::sees),
                    SpentTogether.of(door.spent()));
        });
    }

    /**
     * Refuses to write standard names of which neither the row nor the act of the whole file states the approval, and to change
     * what was approved of markers and lines without an act.
     *
     * @throws Problem 422 about the number of the act
     */
    void demandApproval(Request request, Import known, Optional<Act> act) throws InterruptedException {
        Reading now = readings.now(request);
        Approvals.demandDecided(act, now.today());
        SecondPerson second = new SecondPerson(journal, door, Visitor.of(request), now.snapshot(), now.today());
        Optional<Plan> plan = known.standing().judgement().flatMap(Judgement::plan);
        if (plan.filter(each -> second.lacksApproval(each.changes(), act)).isPresent()) {
            RefusedRows rows = RefusedRows.of(
                    plan.orElseThrow(),
                    put -> second.lacksApproval(List.of(put), act) ? List.of(SecondPerson.citedLater()) : List.of());
            throw rows.on(uncited(SecondPerson.uncited(), act));
        }
        plan.stream()
                .flatMap(each -> LegalPosition.objections(now.snapshot(), each.changes(), act).stream())
                .findFirst()
                .ifPresent(finding -> {
                    throw uncited(finding.sentence(), act).about(finding.field(), given(finding.field(), act));
                });
    }

    private static String given(String field, Optional<Act> act) {
        return field.equals("act.number") ? act.map(Act::number).orElse("") : "";
    }

    /**
     * Refuses to write without a reason, or for one that says too little, names that the rules let in for one alone, as a single edit is
     * refused. The rows were asked about when they were judged, and are again when the register has moved since; of what the act says
     * nobody knew then.
     *
     * @param stated the reason that is given; empty for none
     * @throws Problem 422 with the rows
     */
    void demandReason(Request request, Import known, Optional<Act> act, String stated) throws InterruptedException {
        if (Reason.isGiven(stated)) {
            return;
        }
        Snapshot now = readings.now(request).snapshot();
        Namings namings = new Namings(new Proposals(journal.documents()));
        known.standing().judgement().ifPresent(judged -> judged.plan().ifPresent(plan -> {
            RefusedRows rows = RefusedRows.of(plan, row -> unreasoned(judged, row, now, act, namings));
            if (!rows.isEmpty()) {
                List<Finding> findings = new ArrayList<>(rows.findings());
                Reason.tooShort(stated).ifPresent(findings::add);
                throw rows.on(Problem.ruleViolated(findings));
            }
        }));
    }

    private List<Finding> unreasoned(
            Judgement judged, Change.Put row, Snapshot now, Optional<Act> act, Namings namings) {
        List<Finding> asked = judged.takesReason().getOrDefault(row.id(), List.of());
        if (!asked.isEmpty() || act.isEmpty()) {
            return asked;
        }
        return door.questions(now, door.along(now, row), Basis.of("", act), namings).stream()
                .filter(NameQuestion::takesReason)
                .map(NameQuestion::finding)
                .toList();
    }

    private static Problem uncited(Bilingual sentence, Optional<Act> act) {
        return Problem.of(ProblemType.RULE_VIOLATED, sentence.zh(), sentence.en())
                .about("act.number", act.map(Act::number).orElse(""));
    }
}
