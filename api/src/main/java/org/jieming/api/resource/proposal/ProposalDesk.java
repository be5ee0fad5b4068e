package org.jieming.api.resource.proposal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.api.auth.Jurisdiction;
import org.jieming.api.auth.Role;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Etag;
import org.jieming.api.http.Preconditions;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.proposal.Consulted;
import org.jieming.api.proposal.Decisions;
import org.jieming.api.proposal.Kept;
import org.jieming.api.proposal.Proposals;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.api.store.Journal;
import org.jieming.api.store.LiveRegister;
import org.jieming.api.store.RecordedVersion;
import org.jieming.division.DivisionCode;
import org.jieming.gazetteer.PlaceClass;
import org.jieming.proposal.Content;
import org.jieming.proposal.Entry;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.ProposalKind;
import org.jieming.proposal.Renewal;
import org.jieming.proposal.Stage;
import org.jieming.proposal.Step;
import org.jieming.proposal.Workflow;
import org.jieming.register.Change;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.KeyValue;
import org.jieming.register.Period;
import org.jieming.register.Property;
import org.jieming.register.RevisionNumber;

/**
 * What all addresses of proposals have in common: who sees which, and in what state one is. A proposal is seen by whoever keeps
 * names where the place would lie; by the others not even its number is.
 */
public final class ProposalDesk {
    static final String PROPOSALS = "/proposals";
    static final String PROPOSAL = PROPOSALS + "/{proposalId}";

    /** Who decides on proposals. */
    public static final Set<Role> DECIDERS = Set.of(Role.REVIEWER, Role.ADMINISTRATOR);

    private final Readings readings;
    private final Proposals proposals;
    private final Decisions decisions;
    private final PlaceClass classes;
    private final Journal journal;
    private final Clock clock;

    ProposalDesk(Readings readings, LiveRegister register, PlaceClass classes) {
        this.classes = classes;
        this.readings = readings;
        this.proposals = new Proposals(register.journal().documents());
        this.decisions = new Decisions(register, proposals);
        this.journal = register.journal();
        this.clock = register.clock();
    }

    /** The states of the register that proposals are held against. */
    public Readings readings() {
        return readings;
    }

    /** All proposals. */
    public Proposals proposals() {
        return proposals;
    }

    /** What is decided about them. */
    public Decisions decisions() {
        return decisions;
    }

    /** What classes of names are called. */
    PlaceClass classes() {
        return classes;
    }

    /**
     * The proposal in the path.
     *
     * @throws Problem 404 when there is none or it is not hers to see
     */
    Kept known(Request request, Reading now) {
        return known(request.path("proposalId"), now);
    }

    /** The proposal of a number, like {@link #known(Request, Reading)}. */
    Kept known(String id, Reading now) {
        return decisions.find(id).filter(kept -> sees(now, kept.proposal())).orElseThrow(() -> Problem.of(
                        ProblemType.NO_SUCH, "没有这个方案", "There is no such proposal")
                .about("proposalId", id));
    }

    /** What a proposal changes of its place as its writers saw it; empty for a place that is to be made. Reads the journal. */
    Optional<List<String>> wish(Proposal proposal) {
        Content content = proposal.content();
        return content.seen().equals(RevisionNumber.NONE)
                ? Optional.empty()
                : Renewal.wish(
                        proposal,
                        RecordedVersion.believedAt(content.seen(), journal.history(ItemType.PLACE, content.item())));
    }

    /** What the last naming of a place wanted whose approval was revoked; empty where none is hers to see. O(those about the place). */
    Optional<Content> annulled(Reading now, ItemId item) {
        return new Consulted(proposals)
                .about(item).stream()
                        .filter(each -> each.kind() == ProposalKind.NAME && each.stage() == Stage.REVOKED)
                        .filter(each -> sees(now, each))
                        .map(Proposal::content)
                        .findFirst();
    }

    /** Whether a proposal is hers to see. */
    public boolean sees(Reading now, Proposal proposal) {
        return now.view().jurisdiction().holds(place(now, proposal));
    }

    /** What she may decide on. */
    Jurisdiction deciding(Request request, Reading now) {
        return Jurisdiction.of(Visitor.of(request).as(DECIDERS), now.snapshot(), now.today());
    }

    /** Whether a decision about a proposal is hers to take: she decides on names where it lies, and it is not for another person. */
    boolean mayDecide(Request request, Reading now, Proposal proposal, Step step) {
        return deciding(request, now).holds(place(now, proposal))
                && !Workflow.isForAnother(proposal, step, Visitor.of(request).author());
    }

    /** The place as it would be. */
    static Change.Put put(Proposal proposal) {
        return new Change.Put(
                proposal.content().item(),
                ItemType.PLACE,
                Period.ALWAYS,
                proposal.content().values(),
                proposal.content().shapeOrNull());
    }

    /** The same as a version of the register as it is read now. */
    static ItemVersion place(Reading now, Proposal proposal) {
        return place(now.snapshot().number(), proposal);
    }

    /** The same as a version that a revision recorded. */
    static ItemVersion place(RevisionNumber number, Proposal proposal) {
        Change.Put put = put(proposal);
        return new ItemVersion(put.id(), put.type(), put.valid(), number, put.values(), put.shape());
    }

    /** What somebody does to a proposal without moving it on. */
    Entry entry(Request request, Reading now, Step step, Stage stage, String note) {
        return new Entry(
                step,
                stage,
                Visitor.of(request).author(),
                instant(),
                now.today(),
                note,
                Optional.empty(),
                Optional.empty());
    }

    /** The present moment. */
    Instant instant() {
        return clock.instant();
    }

    /** The tag of a version of a proposal. */
    static Etag tag(Kept kept) {
        return Etag.of(new RevisionNumber(kept.seen()), "proposal");
    }

    /**
     * Refuses whoever has not seen the present state.
     *
     * @throws Problem 428 without {@code If-Match}, 412 when somebody changed the proposal meanwhile
     */
    static void demandSeen(Request request, Kept kept) {
        RevisionNumber version = new RevisionNumber(kept.seen());
        if (!Preconditions.ifMatch(request).expected(version).equals(version)) {
            throw stale(request);
        }
    }

    /** What is answered to whoever read an older version of a proposal. */
    public static Problem stale(Request request) {
        return Problem.of(
                        ProblemType.STALE_REVISION,
                        "方案已被他人修改,请重新读取后再操作",
                        "Somebody changed the proposal meanwhile; read it again and repeat what you did")
                .about("If-Match", request.header("If-Match").orElse(""));
    }

    /** What a division is called with all above it, the highest first; its code where the register does not know it. */
    public static String divisionName(Reading now, String code) {
        return divisionName(now, code, now.today());
    }

    /** The same on a day. */
    static String divisionName(Reading now, String code, LocalDate day) {
        Property key = Descriptor.of(ItemType.DIVISION).property("code").orElseThrow();
        List<String> names = new ArrayList<>();
        Optional<DivisionCode> unit = Optional.of(DivisionCode.parse(code));
        while (unit.isPresent()) {
            KeyValue digits = new KeyValue(List.of(unit.get().digits()));
            now.snapshot().withKey(ItemType.DIVISION, List.of(key), digits).stream()
                    .filter(version ->
                            version.valid().contains(day) && now.view().sees(version))
                    .findFirst()
                    .ifPresent(version -> names.add(0, version.name()));
            unit = unit.get().parent();
        }
        return names.isEmpty() ? code : String.join("", names);
    }
}
