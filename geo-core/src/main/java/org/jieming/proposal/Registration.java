package org.jieming.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jieming.language.Bilingual;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Evidence;
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

    private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{4,}");

    private Registration() {}

    /**
     * The one revision of an approval. It expects the place to be as its proposers saw it, so that an approval of something
     * that changed meanwhile ends {@link org.jieming.register.Edit.Stale}.
     *
     * @param act the approval; from its day of effect, or else of decision, the name holds
     */
    public static ChangeSet approved(Proposal proposal, Snapshot snapshot, String author, Act act) {
        LocalDate day = act.holdsFrom().orElseThrow();
        Content content = proposal.content();
        Timeline timeline = snapshot.timeline(ItemType.PLACE, content.item());
        List<Change> changes =
                switch (proposal.kind()) {
                    case NAME, RENAME -> named(proposal, timeline, day, approvedValues(proposal, act));
                    case ABOLISH -> List.of(new Change.End(content.item(), day));
                    case CORRECT -> corrected(proposal, timeline);
                    case PROTECT, UNPROTECT -> Listing.of(proposal, timeline, day, act);
                };
        return new ChangeSet(
                author, reason(proposal), Optional.of(act), changes, Map.of(content.item(), content.seen()));
    }

    private static List<Change> named(Proposal proposal, Timeline timeline, LocalDate day, Values values) {
        return onward(proposal, timeline, values)
                .map(onward -> onward.from(timeline, day))
                .orElseGet(() -> List.of(put(proposal.content(), Period.from(day), values)));
    }

    /** A correction says what was always so in the version that its writers saw, whatever day its act bears. */
    private static List<Change> corrected(Proposal proposal, Timeline timeline) {
        List<Change> corrected = onward(proposal, timeline, proposal.content().values())
                .map(onward -> onward.corrected(timeline))
                .orElse(List.of());
        return seen(proposal, timeline)
                .flatMap(seen -> proposal.content().from().map(day -> FirstDay.moved(seen, timeline, corrected, day)))
                .orElse(corrected);
    }

    private static Optional<Onward> onward(Proposal proposal, Timeline timeline, Values values) {
        return seen(proposal, timeline)
                .map(seen -> new Onward(seen, values, proposal.content().shapeOrNull()));
    }

    /** The version that a proposal started from, the next one of a place that was not yet in force; empty for a place that is to be made. */
    public static Optional<ItemVersion> seen(Proposal proposal, Timeline timeline) {
        return timeline.onOrNext(proposal.writtenOn()).or(timeline::last);
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
            return new ChangeSet(
                    author,
                    reason(proposal),
                    proposal.approval().map(act -> announced(act, proposal)),
                    new Onward(version, values, version.shapeOrNull()).from(timeline, day),
                    Map.of(version.id(), timeline.lastChanged()));
        });
    }

    /**
     * That a renaming, an abolition or the naming of a planned place is dated before the register knows the place: it would take
     * the place of all that is recorded, and the former name with it; or a renaming no later than the name that it changes, which
     * would have been no day's. Empty for whatever is not.
     */
    public static Optional<Finding> early(Proposal proposal, Snapshot snapshot, Act act) {
        if (proposal.kind() == ProposalKind.CORRECT || proposal.kind().isOfProtection()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = act.holdsFrom();
        Timeline timeline = snapshot.timeline(ItemType.PLACE, proposal.content().item());
        return timeline.versions().stream()
                .findFirst()
                .flatMap(first -> first.valid().firstDay())
                .filter(start -> day.filter(start::isAfter).isPresent())
                .map(Registration::beforeItsStart)
                .or(() -> seen(proposal, timeline)
                        .filter(any -> proposal.kind() == ProposalKind.RENAME)
                        .flatMap(seen -> Renaming.dayless(timeline, seen, day)));
    }

    /**
     * That a name which is proposed ends on the day of another that was approved before: a warning for whoever asks for it and for
     * whoever approves it. O(versions).
     *
     * @param day from which it would hold
     */
    public static List<Finding> later(Proposal proposal, Snapshot snapshot, LocalDate day) {
        if (proposal.kind() != ProposalKind.NAME && proposal.kind() != ProposalKind.RENAME) {
            return List.of();
        }
        Timeline timeline = snapshot.timeline(ItemType.PLACE, proposal.content().item());
        return onward(proposal, timeline, proposal.content().values()).stream()
                .flatMap(onward -> onward.namedOtherwise(timeline, day).stream())
                .map(version -> Renaming.followed(proposal.content().name(), version))
                .toList();
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
        Step last = proposal.history().get(proposal.history().size() - 1).step();
        String what = proposal.stage() == Stage.REVOKED
                ? Step.REVOKE.title().zh() + " "
                : last == Step.CONFIRM ? Step.AMEND.title().zh() + " " : "";
        return what + proposal.kind().title().zh() + " " + proposal.id();
    }

    /** The number of the proposal that a reason may name: whoever writes a reason may name one, so that its history is asked, too. */
    public static Optional<String> numberIn(String reason) {
        String last = reason.substring(reason.lastIndexOf(' ') + 1);
        return NUMBER.matcher(last).matches() ? Optional.of(last) : Optional.empty();
    }

    /** An act with the day on which its proposal was announced. */
    static Act announced(Act act, Proposal proposal) {
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

    /** That a place would tell sources of what it would not state: no register takes them, so nobody is asked to decide (R-EVIDENCE). */
    public static List<Finding> unfounded(Proposal proposal) {
        Values values = proposal.content().values();
        return switch (proposal.kind()) {
            case NAME, CORRECT -> Evidence.findings(values);
            case RENAME -> Evidence.findings(FormerNames.with(proposal.content().formerName(), values));
            case ABOLISH, PROTECT, UNPROTECT -> List.of();
        };
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
}
