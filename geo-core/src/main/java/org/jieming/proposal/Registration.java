package org.jieming.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Snapshot;
import org.jieming.register.Timeline;
import org.jieming.register.Values;
import org.jieming.rule.Finding;

/**
 * What the register is told when a proposal is approved, and when its name enters into use. A rename keeps the item: the
 * name it bore stays among its former names and in its history.
 */
public final class Registration {
    /** The status of a place that a plan of names (地名规划) foresees and that nobody has named yet. */
    public static final String PLANNED = "planned";

    private Registration() {}

    /**
     * The one revision of an approval. It expects the place to be as its proposers saw it, so that an approval of something
     * that changed meanwhile ends {@link org.jieming.register.Edit.Stale}.
     *
     * @param act the approval; from its day of effect, or else of decision, the name holds
     */
    public static ChangeSet approved(Proposal proposal, Snapshot snapshot, String author, Act act) {
        LocalDate day = act.effectiveOn().or(act::decidedOn).orElseThrow();
        Content content = proposal.content();
        Timeline timeline = snapshot.timeline(ItemType.PLACE, content.item());
        Change change =
                switch (proposal.kind()) {
                    case NAME, RENAME -> put(content, rest(timeline, day), approvedValues(proposal, act));
                    case ABOLISH -> new Change.End(content.item(), day);
                    case CORRECT -> put(content, believed(timeline, day), content.values());
                    case PROTECT, UNPROTECT -> Listing.of(proposal, timeline, day, act);
                };
        return new ChangeSet(
                author, reason(proposal), Optional.of(act), List.of(change), Map.of(content.item(), content.seen()));
    }

    /**
     * That the name is in use from a day on; empty when the register says so already or knows the place no more. Whatever
     * else was changed since the approval stays.
     */
    public static Optional<ChangeSet> entered(Proposal proposal, Snapshot snapshot, String author, LocalDate day) {
        Timeline timeline = snapshot.timeline(ItemType.PLACE, proposal.content().item());
        Optional<ItemVersion> before = timeline.on(day)
                .filter(version -> !version.values().text("status").equals("in-use"));
        return before.map(version -> {
            Values values = version.values().toBuilder().set("status", "in-use").build();
            Change.Put put =
                    new Change.Put(version.id(), version.type(), rest(timeline, day), values, version.shapeOrNull());
            return new ChangeSet(
                    author,
                    reason(proposal),
                    proposal.last(Step.APPROVE).flatMap(Entry::act).map(act -> announced(act, proposal)),
                    List.of(put),
                    Map.of(version.id(), timeline.lastChanged()));
        });
    }

    /**
     * That a renaming, an abolition or the naming of a planned place is dated before the register knows the place: it would take
     * the place of all that is recorded, and the former name with it. Empty for whatever is not.
     */
    public static Optional<Finding> early(Proposal proposal, Snapshot snapshot, Act act) {
        if (proposal.kind() == ProposalKind.CORRECT || proposal.kind().isOfProtection()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = act.effectiveOn().or(act::decidedOn);
        return snapshot.timeline(ItemType.PLACE, proposal.content().item()).versions().stream()
                .findFirst()
                .flatMap(first -> first.valid().firstDay())
                .filter(start -> day.filter(start::isAfter).isPresent())
                .map(Registration::beforeItsStart);
    }

    private static Finding beforeItsStart(LocalDate start) {
        return Finding.block(
                "A-24",
                "act.decided_on",
                Bilingual.of(
                        "登记簿中此地名自 " + start + " 起有效,批准的生效日期不能早于此日;如登记有误,请先更正起始日期",
                        "The register has this name since " + start
                                + ", and the approval takes effect no earlier; where the"
                                + " register is wrong, correct its beginning first"));
    }

    /** The reason a revision bears, by which it is found again. */
    public static String reason(Proposal proposal) {
        return proposal.kind().title().zh() + " " + proposal.id();
    }

    private static Act announced(Act act, Proposal proposal) {
        return new Act(
                act.number(),
                act.title(),
                act.authority(),
                act.decidedOn(),
                act.effectiveOn(),
                proposal.last(Step.ANNOUNCE).map(Entry::on));
    }

    private static Change.Put put(Content content, Period period, Values values) {
        return new Change.Put(content.item(), ItemType.PLACE, period, values, content.shapeOrNull());
    }

    private static Values approvedValues(Proposal proposal, Act act) {
        Values.Builder values = proposal.content().values().toBuilder()
                .set("status", "approved")
                .set("approver", act.authority())
                .set("approved_on", act.decidedOn().orElse(null))
                .set("approval_doc", act.number());
        return proposal.kind() == ProposalKind.RENAME
                ? FormerNames.with(proposal.content().formerName(), values.build())
                : values.build();
    }

    /** From a day to the end of what is believed of that day. */
    private static Period rest(Timeline timeline, LocalDate day) {
        Optional<LocalDate> end =
                timeline.on(day).flatMap(version -> version.valid().endDay());
        return Period.between(Optional.of(day), end);
    }

    private static Period believed(Timeline timeline, LocalDate day) {
        return timeline.on(day).or(timeline::last).map(ItemVersion::valid).orElse(Period.from(day));
    }
}
