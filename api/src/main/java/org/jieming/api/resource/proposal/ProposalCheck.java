package org.jieming.api.resource.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jieming.api.http.Problem;
import org.jieming.api.process.naming.Lettering;
import org.jieming.api.process.naming.NameBook;
import org.jieming.api.process.naming.NameDoor;
import org.jieming.api.process.naming.Unshown;
import org.jieming.api.resource.FirstDays;
import org.jieming.api.resource.Reading;
import org.jieming.division.DivisionCode;
import org.jieming.gazetteer.GivenCode;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.naming.Extent;
import org.jieming.naming.NameFinding;
import org.jieming.naming.NameIndex;
import org.jieming.naming.NameVerdict;
import org.jieming.naming.ProposedName;
import org.jieming.naming.StatedUnits;
import org.jieming.place.PlaceKind;
import org.jieming.proposal.Concerned;
import org.jieming.proposal.Content;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.ProposalKind;
import org.jieming.proposal.Purpose;
import org.jieming.proposal.Registration;
import org.jieming.proposal.Step;
import org.jieming.proposal.Stock;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Timeline;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/** What the rules of naming and spelling say of a proposal today. */
final class ProposalCheck {
    private final ProposalDesk desk;
    private final NameBook names;
    private final Lettering lettering;
    private final Reading now;

    ProposalCheck(ProposalDesk desk, NameBook names, Reading now) {
        this.desk = desk;
        this.names = names;
        this.lettering = new Lettering(names);
        this.now = now;
    }

    /**
     * What they say at a step. A check is kept for all who read the proposal, so it speaks of no name that only some of them may
     * see; who approves is told alone, of all that she may see.
     */
    List<Finding> findings(Proposal proposal, Step step) {
        List<Finding> findings = new ArrayList<>(beyond(proposal));
        findings.addAll(code(proposal, told(step)));
        findings.addAll(Registration.unfounded(proposal));
        Concerned.guarded(proposal).ifPresent(findings::add);
        switch (proposal.kind()) {
            case NAME, RENAME -> ofName(proposal, step, findings);
            case CORRECT -> {
                findings.addAll(Purpose.empty(proposal, seen(proposal)));
                findings.addAll(new FirstDays(desk.proposals(), now.snapshot()).misdated(proposal, now.today()));
                ofLetters(proposal, findings);
                findings.addAll(lying(proposal, told(step)));
                findings.addAll(madeNew(proposal, told(step)).orElseGet(() -> anew(proposal, told(step))));
            }
            case ABOLISH, PROTECT, UNPROTECT -> {
                // the name is no longer to be, or stays what it is
            }
        }
        if (proposal.kind() == ProposalKind.NAME) {
            GivenCode.unclassed(proposal.content().values()).ifPresent(findings::add);
        }
        return findings;
    }

    private void ofName(Proposal proposal, Step step, List<Finding> findings) {
        NameIndex index = names.of(now.snapshot());
        ProposedName name = proposed(proposal);
        Predicate<ItemVersion> told = told(step);
        // a planned name that is taken up is not against itself, and every other of that name is
        ItemId itself = proposal.content().item();
        NameVerdict verdict = names.rules().check(name, index, told, itself);
        verdict.findings().forEach(found -> findings.add(found.ofItems()));
        Concerned.significance(proposal.content().values()).ifPresent(findings::add);
        Concerned.otherRules(proposal.content().values()).ifPresent(findings::add);
        findings.addAll(lying(proposal, told));
        verdict.scope()
                .filter(any -> name.division().isEmpty() && name.kind() != PlaceKind.K1)
                .ifPresent(scope -> findings.add(nowhere()));
        findings.addAll(lettering.proposed(now.snapshot(), ProposalDesk.put(proposal)));
        if (step == Step.CHECK) {
            List<ItemVersion> others = new UnderWay(desk, now).beside(proposal);
            names.rules().underWay(name, others, index).forEach(found -> findings.add(found.ofItems()));
        }
    }

    /**
     * Refuses a draft with a code that its name could not have.
     *
     * @throws Problem 422 about {@code place_code}, with the one it could
     */
    void demandCode(Proposal draft) {
        List<Finding> faults = code(draft, told(Step.CHECK)).stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .toList();
        if (!faults.isEmpty()) {
            throw Problem.ruleViolated(faults);
        }
    }

    private List<Finding> code(Proposal proposal, Predicate<ItemVersion> told) {
        boolean isNaming = proposal.kind() == ProposalKind.NAME;
        Change.Put put = ProposalDesk.put(proposal);
        List<Finding> findings =
                new ArrayList<>(new NameDoor(names, desk.proposals()).code(now.snapshot(), put, told, isNaming));
        new Unshown(now.snapshot(), now.view(), desk.proposals()).code(put).ifPresent(findings::add);
        return findings;
    }

    private Predicate<ItemVersion> told(Step step) {
        return step == Step.CHECK ? now.view()::isForEveryMember : now.view()::sees;
    }

    private ProposedName proposed(Proposal proposal) {
        Content content = proposal.content();
        String code = content.values().text("division_code");
        return new ProposedName(
                content.name(),
                kind(content),
                content.values().text("class_code"),
                code.isEmpty() ? Optional.empty() : Optional.of(DivisionCode.parse(code)),
                content.shape(),
                proposal.kind() == ProposalKind.NAME ? Optional.empty() : Optional.of(content.item()),
                now.today(),
                Period.from(now.today()),
                Extent.UNKNOWN);
    }

    private static PlaceKind kind(Content content) {
        return PlaceKind.of(content.values().text("kind"))
                .orElseThrow(() -> new Malformed(
                        "place.properties.kind",
                        content.values().text("kind"),
                        Bilingual.of(
                                "检查命名规则须先填写地名种类 K1 至 K8",
                                "the kind K1 … K8 decides which rules hold; state it first")));
    }

    private Optional<ItemVersion> seen(Proposal proposal) {
        ItemId item = proposal.content().item();
        return Registration.seen(proposal, now.snapshot().timeline(ItemType.PLACE, item));
    }

    /** Whether the place would lie in the division that it states; nothing of one that it lies in already. */
    private List<Finding> lying(Proposal proposal, Predicate<ItemVersion> told) {
        ItemVersion place = held(proposal);
        boolean isKnown = now.snapshot()
                .timeline(ItemType.PLACE, place.id())
                .onOrNext(now.today())
                .filter(known -> Objects.equals(known.shapeOrNull(), place.shapeOrNull())
                        && known.values()
                                .text("division_code")
                                .equals(place.values().text("division_code")))
                .isPresent();
        return isKnown && proposal.kind() != ProposalKind.NAME
                ? List.of()
                : new StatedUnits(now.snapshot(), now.today(), told).findings(place, Severity.BLOCK);
    }

    /** What stands against the name by what a correction makes of its kind, place, unit or first day, and did not before (A-11 … A-14). */
    private List<Finding> anew(Proposal proposal, Predicate<ItemVersion> told) {
        return seen(proposal)
                .map(known -> names
                        .rules()
                        .anew(List.of(known), corrected(proposal, known), now.today(), names.of(now.snapshot()), told)
                        .stream()
                        .map(NameFinding::ofItems)
                        .toList())
                .orElse(List.of());
    }

    /** What a new name is asked, of one from before the Regulation of which a correction says that it is of after it (A-06 … A-15); empty else. */
    private Optional<List<Finding>> madeNew(Proposal proposal, Predicate<ItemVersion> told) {
        ItemVersion place = ProposalDesk.place(now, proposal);
        ItemVersion held = from(
                place,
                proposal.content()
                        .from()
                        .map(first -> new Period(
                                Math.toIntExact(first.toEpochDay()),
                                place.valid().end()))
                        .or(() -> seen(proposal).map(ItemVersion::valid))
                        .orElse(place.valid()));
        boolean isLost = seen(proposal)
                .filter(known -> Stock.isLost(known, held, others(known)))
                .isPresent();
        if (!isLost) {
            return Optional.empty();
        }
        NameIndex index = names.of(now.snapshot());
        List<NameFinding> found = new ArrayList<>(names.rules().alike(held, now.today(), index, told));
        found.addAll(names.rules().wording(held, index));
        return Optional.of(found.stream().map(NameFinding::ofItems).toList());
    }

    /** The version that is to be corrected as it would be. */
    private ItemVersion corrected(Proposal proposal, ItemVersion known) {
        Period valid = proposal.content()
                .from()
                .filter(first -> first.toEpochDay() < known.valid().end())
                .map(first -> Period.between(Optional.of(first), known.valid().endDay()))
                .orElse(known.valid());
        return from(ProposalDesk.place(now, proposal), valid);
    }

    /** The place as it would be, from the day on that a naming states: its division may begin with it (B-04). */
    private ItemVersion held(Proposal proposal) {
        ItemVersion place = ProposalDesk.place(now, proposal);
        return proposal.content()
                .from()
                .filter(any -> proposal.kind() == ProposalKind.NAME)
                .map(first -> from(place, Period.from(first)))
                .orElse(place);
    }

    private Timeline others(ItemVersion known) {
        return new Timeline(now.snapshot().timeline(known.type(), known.id()).versions().stream()
                .filter(version -> version.valid().first() != known.valid().first())
                .toList());
    }

    private static ItemVersion from(ItemVersion place, Period valid) {
        return new ItemVersion(place.id(), place.type(), valid, place.recorded(), place.values(), place.shapeOrNull());
    }

    /** Without a division, stated or found by a position, nothing tells the names that it must not be like (A-11 … A-14). */
    private static Finding nowhere() {
        return Finding.block(
                "N-UNIT",
                "place.properties.division_code",
                Bilingual.of(
                        "请填写所在政区,或给出某一政区内的位置:否则无法在法定范围内比对重名",
                        "State the division, or a position in one: without it the names of the legal scope cannot be compared"));
    }

    private void ofLetters(Proposal proposal, List<Finding> findings) {
        Change.Put put = ProposalDesk.put(proposal);
        if (lettering.isWritten(now.snapshot(), put)) {
            findings.addAll(lettering.proposed(now.snapshot(), put));
        }
    }

    /** Asked at every door again: a draft may have been kept before it was held to what it is. */
    private List<Finding> beyond(Proposal proposal) {
        Content content = proposal.content();
        return now.snapshot()
                .timeline(ItemType.PLACE, content.item())
                .onOrNext(now.today())
                .map(ItemVersion::values)
                .or(() -> Optional.of(ProposalBody.NOTHING).filter(any -> proposal.kind() == ProposalKind.NAME))
                .map(known -> ProposalBody.beyond(proposal.kind(), known, content.values()))
                .orElse(List.of());
    }
}
