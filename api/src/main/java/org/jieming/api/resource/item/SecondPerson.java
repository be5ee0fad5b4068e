package org.jieming.api.resource.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieming.api.auth.Jurisdiction;
import org.jieming.api.auth.Visitor;
import org.jieming.api.process.naming.NameDoor;
import org.jieming.api.proposal.Consulted;
import org.jieming.api.proposal.Proposals;
import org.jieming.api.resource.proposal.ProposalDesk;
import org.jieming.api.store.Journal;
import org.jieming.api.store.RecordedVersion;
import org.jieming.language.Bilingual;
import org.jieming.proposal.Listed;
import org.jieming.proposal.OnItsWay;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.Reserved;
import org.jieming.proposal.Retraction;
import org.jieming.proposal.TakenBack;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;
import org.jieming.register.Timeline;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * Stands before every way of writing items directly, single or by files, so that a standard name is nobody's own word
 * ({@link Reserved}): an officer proposes it; a reviewer may record what was approved, citing the approval, but nothing of
 * which she wrote a proposal that was not approved ({@link OnItsWay} for what was), nor what she entered herself. For one request and one thread.
 */
public final class SecondPerson {
    private static final Citation SOURCE = new Citation("地名管理条例", "2022年国务院令第753号", "第十二条");
    private static final int COUNTY = 6;

    private final Journal journal;
    private final NameDoor names;
    private final Visitor writer;
    private final Snapshot snapshot;
    private final Jurisdiction deciding;
    private final Consulted proposals;

    /** Asked by a writer of a state of the register on a day. */
    public SecondPerson(Journal journal, NameDoor names, Visitor writer, Snapshot snapshot, LocalDate today) {
        this.journal = journal;
        this.names = names;
        this.writer = writer;
        this.snapshot = snapshot;
        this.proposals = new Consulted(new Proposals(journal.documents()));
        this.deciding = Jurisdiction.of(writer.as(ProposalDesk.DECIDERS), snapshot, today);
    }

    private SecondPerson(SecondPerson known, Snapshot snapshot) {
        this.journal = known.journal;
        this.names = known.names;
        this.writer = known.writer;
        this.snapshot = snapshot;
        this.deciding = known.deciding;
        this.proposals = known.proposals;
    }

    /** The same before the register as other rows of a file leave it. */
    public SecondPerson on(Snapshot later) {
        return new SecondPerson(this, later);
    }

    /** What stands against a change that is made alone, whatever is cited for it; her drafts are read at most once. */
    public Optional<Finding> objection(Change change) {
        return Listed.of(before(change), List.of(change))
                .or(() -> takenBack(change))
                .or(() -> unapproved(change));
    }

    private Optional<Finding> unapproved(Change change) {
        Optional<Finding> reserved = reserved(change);
        return reserved.isEmpty() || !deciding.permits(change)
                ? reserved
                : draft(change)
                        .map(SecondPerson::ownDraft)
                        .or(() -> OnItsWay.of(about(change), before(change), change))
                        .or(() -> new Entered(journal, writer).byHerself(before(change), change));
    }

    /** What takes a decision of it, the journal being asked of a place that moves whether it moved on step by step. */
    private Optional<Finding> reserved(Change change) {
        return Reserved.of(before(change), change)
                .or(() -> Reserved.drifted(before(change), change, () -> recorded(change)));
    }

    private List<ItemVersion> recorded(Change change) {
        return id(change)
                .map(item -> journal.history(ItemType.PLACE, item).stream()
                        .map(RecordedVersion::version)
                        .toList())
                .orElse(List.of());
    }

    /** What stands against changes: the objections, and that no approval is cited where one of them takes it. */
    public List<Finding> objections(List<? extends Change> changes, Optional<Act> act) {
        List<Finding> findings = new ArrayList<>();
        together(changes).forEach(findings::add);
        changes.forEach(change -> takenBack(change).or(() -> unapproved(change)).ifPresent(findings::add));
        if (findings.isEmpty() && lacksApproval(changes, act)) {
            findings.add(new Finding("W-APPROVAL", Severity.BLOCK, "act.number", uncited(), SOURCE));
        }
        return findings;
    }

    /**
     * What stands against withdrawing an item as entered in error: that a name is decided and she may not decide or had a hand in its
     * proposal, and of those who may what {@link Retraction} tells; no act is asked for, since none was made.
     *
     * @param reason her words
     */
    public List<Finding> retraction(List<? extends Change> changes, String reason) {
        List<Finding> findings = new ArrayList<>();
        together(changes).forEach(findings::add);
        changes.forEach(change -> unapproved(change)
                .or(() -> reserved(change)
                        .filter(any -> change instanceof Change.End)
                        .flatMap(any -> Retraction.objection(about(change), (Change.End) change, reason)))
                .ifPresent(findings::add));
        return findings;
    }

    /** That an abolition which somebody approved would be undone; the drafts are read where a place gets days that it had not. */
    private Optional<Finding> takenBack(Change change) {
        return change instanceof Change.Put put && put.type() == ItemType.PLACE
                ? TakenBack.of(() -> about(put), before(change), put)
                : Optional.empty();
    }

    private List<Proposal> about(Change change) {
        return id(change).map(proposals::about).orElse(List.of());
    }

    /** What all changes of one item do together: to a name of the protection list, and to the end of one whose abolition was approved. */
    private List<Finding> together(List<? extends Change> changes) {
        Map<ItemId, List<Change>> byItem = new LinkedHashMap<>();
        changes.forEach(change -> id(change).ifPresent(item -> byItem.computeIfAbsent(item, none -> new ArrayList<>())
                .add(change)));
        List<Finding> findings = new ArrayList<>();
        byItem.forEach((item, some) -> {
            Listed.of(before(some.get(0)), some).ifPresent(findings::add);
            TakenBack.early(() -> proposals.about(item), before(some.get(0)), some)
                    .ifPresent(findings::add);
        });
        return findings;
    }

    /** Whether one of some changes takes an approval, and neither it nor an act says under which. */
    public boolean lacksApproval(List<? extends Change> changes, Optional<Act> act) {
        return act.map(Act::number).orElse("").isBlank()
                && changes.stream()
                        .anyMatch(change ->
                                reserved(change).isPresent() && !Reserved.citesApproval(before(change), change));
    }

    /** What is told who cites no approval. */
    public static Bilingual uncited() {
        return Bilingual.of(
                "登记、变更或注销标准地名须注明批准文号:请填写文件依据的文号,或地名的“批准文号”",
                "A standard name is recorded, changed or ended under its approval: state the number of the act, or the approval"
                        + " document of the name");
    }

    /** The same of a row of a file, of which the act is told when the file is written. */
    public static Finding citedLater() {
        return new Finding(
                "W-APPROVAL",
                Severity.WARN,
                "approval_doc",
                Bilingual.of(
                        "标准地名凭批准登记:此行未填批准文号,写入时须填写文件依据的文号",
                        "A standard name is recorded under its approval: this row states no document, so the number of the act is"
                                + " asked when the file is written"),
                SOURCE);
    }

    private static Optional<ItemId> id(Change change) {
        if (change instanceof Change.Put put) {
            return Optional.of(put.id());
        }
        return change instanceof Change.End end ? Optional.of(end.id()) : Optional.empty();
    }

    private Timeline before(Change change) {
        if (change instanceof Change.Put put) {
            return snapshot.timeline(put.type(), put.id());
        }
        return change instanceof Change.End end ? snapshot.timeline(end.id()) : Timeline.EMPTY;
    }

    private Optional<Proposal> draft(Change change) {
        return proposals.by(writer.author()).stream()
                .filter(this::isHerDraft)
                .filter(draft -> isAbout(draft, change))
                .findFirst();
    }

    private boolean isHerDraft(Proposal proposal) {
        return !proposal.stage().isApproved() && proposal.authors().contains(writer.author());
    }

    private boolean isAbout(Proposal draft, Change change) {
        if (change instanceof Change.Put put) {
            return draft.content().item().equals(put.id())
                    || isOneOf(draft.names(), put.values().text("name"))
                            && mayBeOneCounty(
                                    draft.content().values().text("division_code"),
                                    put.values().text("division_code"));
        }
        return change instanceof Change.End end && draft.content().item().equals(end.id());
    }

    /** All names a draft ever wanted count, and what is one name to the rules of naming is one here. */
    private boolean isOneOf(Set<String> wanted, String name) {
        String key = names.key(name);
        return wanted.stream().anyMatch(each -> names.key(each).equals(key));
    }

    /** A record that does not say where it lies may lie anywhere: leaving that out makes nothing another's work. */
    private static boolean mayBeOneCounty(String one, String other) {
        return one.isEmpty() || other.isEmpty() || county(one).equals(county(other));
    }

    private static String county(String code) {
        return code.length() < COUNTY ? code : code.substring(0, COUNTY);
    }

    private static Finding ownDraft(Proposal draft) {
        return new Finding(
                "W-APPROVAL",
                Severity.BLOCK,
                "name",
                Bilingual.of(
                        "您参与了方案 " + draft.id() + ",它尚未获得批准:此地名须由另一人决定",
                        "You had a hand in proposal " + draft.id()
                                + ", which is not approved: somebody else decides on this name"),
                SOURCE);
    }
}
