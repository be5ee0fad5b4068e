package org.jieming.api.resource.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jieming.adjustment.CodesInUse;
import org.jieming.adjustment.StatedLevel;
import org.jieming.api.auth.Visitor;
import org.jieming.api.intake.Admission;
import org.jieming.api.intake.TakenBack;
import org.jieming.api.process.naming.NameDoor;
import org.jieming.api.process.naming.WrittenNames;
import org.jieming.api.proposal.Namings;
import org.jieming.api.proposal.Proposals;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.item.RoundsUnderWay;
import org.jieming.api.resource.item.SecondPerson;
import org.jieming.api.store.LiveRegister;
import org.jieming.boundary.BoundaryNumbers;
import org.jieming.boundary.LegalPosition;
import org.jieming.language.Bilingual;
import org.jieming.proposal.Basis;
import org.jieming.proposal.NameQuestion;
import org.jieming.register.Change;
import org.jieming.register.Revision;
import org.jieming.register.Snapshot;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What stands against taking an item of an import back: all that stands against the same edit of that item alone, so that nothing is lost
 * by it that could not be removed item by item. Names are compared as the register is afterwards, so that of two that the import swapped
 * neither stands against the other. For one request and one thread.
 */
final class TakeBackObjections {
    private static final String RULE = "I-TAKE-BACK";

    private final Reading reading;
    private final CodesInUse codes;
    private final Revision revision;
    private final Admission.Grounds grounds;
    private final NameDoor door;
    private final SecondPerson second;
    private final Namings namings;
    private final Supplier<WrittenNames> names;
    private @Nullable WrittenNames written;
    private final RoundsUnderWay rounds;

    /**
     * Asked by a visitor.
     *
     * @param after the register as it is afterwards
     * @param revision the import
     * @param grounds her words, and the act
     * @param names reads the names of that state; asked where something comes back alone, since it reads all of them
     */
    TakeBackObjections(
            LiveRegister register,
            NameDoor door,
            Visitor visitor,
            Reading reading,
            Snapshot after,
            Revision revision,
            Admission.Grounds grounds,
            Supplier<WrittenNames> names) {
        this.reading = reading;
        this.codes = new CodesInUse(reading.snapshot(), after);
        this.revision = revision;
        this.grounds = grounds;
        this.door = door;
        this.names = names;
        this.second = new SecondPerson(register.journal(), door, visitor, reading.snapshot(), reading.today());
        this.namings = new Namings(new Proposals(register.journal().documents()));
        this.rounds = new RoundsUnderWay(register);
    }

    /** What blocks it; empty where it may be taken back. */
    List<Finding> of(TakenBack item) {
        List<Change> changes = item.changes();
        if (!changes.stream().allMatch(reading.view().jurisdiction()::permits)) {
            return List.of(SendersDoor.outside());
        }
        List<Finding> findings = new ArrayList<>(beside(item, changes));
        findings.addAll(LegalPosition.objections(reading.snapshot(), changes, grounds.act()));
        findings.addAll(BoundaryNumbers.objections(reading.snapshot(), changes));
        findings.addAll(codes.objections(changes, reading.today()));
        changes.forEach(
                change -> StatedLevel.objection(reading.snapshot(), change).ifPresent(findings::add));
        findings.addAll(byNames(changes));
        findings.addAll(heldBy(item));
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .distinct()
                .toList();
    }

    /** Whether something blocks it that stands beside the register: a proposal or a joint inspection, which no state of it tells. */
    boolean areBeside(TakenBack item) {
        return beside(item, item.changes()).stream().anyMatch(finding -> finding.severity() == Severity.BLOCK);
    }

    private List<Finding> beside(TakenBack item, List<Change> changes) {
        List<Finding> findings = new ArrayList<>(
                item.isNew()
                        ? second.retraction(changes, grounds.reason())
                        : second.objections(changes, grounds.act()));
        findings.addAll(asked(changes));
        if (item.isNew() && rounds.isInspected(item.type(), item.id())) {
            findings.add(held(
                    "这条界线有联检尚未完成:请先由双方完成联检",
                    "joint inspections of this line are under way: let both parties bring them to their end"));
        }
        return findings;
    }

    /** What proposals made of its names, which her words do not answer. */
    private List<Finding> asked(List<Change> changes) {
        Basis basis = Basis.of(grounds.reason(), grounds.act());
        return door.questions(reading.snapshot(), changes, basis, namings).stream()
                .filter(question -> question.answer() == NameQuestion.Answer.NONE || !basis.isReasoned())
                .map(NameQuestion::finding)
                .toList();
    }

    private List<Finding> byNames(List<Change> changes) {
        Basis basis = Basis.of(grounds.reason(), grounds.act());
        return changes.stream()
                .filter(Change.Put.class::isInstance)
                .map(Change.Put.class::cast)
                .flatMap(put -> Stream.concat(
                        door.findings(reading.snapshot(), put, reading.view()::sees).stream(),
                        written().ofRow(put, basis).stream()))
                .toList();
    }

    private WrittenNames written() {
        if (written == null) {
            written = names.get();
        }
        return written;
    }

    /** What keeps an item on record that would be gone, and what the import told of it for good. */
    private List<Finding> heldBy(TakenBack item) {
        List<Finding> findings = new ArrayList<>();
        boolean isOfEvent = revision.successions().stream().anyMatch(event -> event.touches(item.id()))
                || item.isNew() && !reading.snapshot().successions(item.id()).isEmpty();
        if (isOfEvent) {
            findings.add(held(
                    "它记有政区变更事件(沿革),事件不能收回:请逐项更正或终止",
                    "an event of its history tells of it, and events are not taken back: correct or end it by itself"));
        }
        return findings;
    }

    private static Finding held(String zh, String en) {
        return new Finding(RULE, Severity.BLOCK, "", Bilingual.of(zh, en), Citation.house(RULE));
    }
}
