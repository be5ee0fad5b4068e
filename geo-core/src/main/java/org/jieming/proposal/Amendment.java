package org.jieming.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Timeline;
import org.jieming.register.Values;
import org.jieming.rule.Finding;

/**
 * What becomes of the register when the record of an approval is corrected: its name is told under the approval that there was, and begins, or the place ends,
 * on the day of that, unless somebody settled that day otherwise since. Nothing is decided anew: what was believed until then stays in the journal.
 */
public final class Amendment {
    private final Act told;
    private final Act corrected;
    private final Timeline timeline;
    private final Proposal proposal;
    /** The versions that the approval gave the name. */
    private final List<ItemVersion> given;

    /**
     * A correction.
     *
     * @param proposal with the approval as it is told until now
     * @param corrected the approval that there was
     */
    public Amendment(Proposal proposal, Act corrected, Snapshot snapshot) {
        this.proposal = proposal;
        this.told = ApprovalOnRecord.of(proposal, snapshot).approval().orElseThrow();
        this.corrected = corrected;
        this.timeline = snapshot.timeline(ItemType.PLACE, item());
        this.given = ApprovalOnRecord.versions(proposal, timeline);
    }

    private ItemId item() {
        return proposal.content().item();
    }

    /**
     * The revision of the correction, which expects the place to be as it is now; empty where the register says nothing of what is corrected. O(versions).
     *
     * @param confirmed the proposal with the correction
     */
    public Optional<ChangeSet> changes(Proposal confirmed, String author) {
        List<Change> changes = changes();
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChangeSet(
                        author,
                        Registration.reason(confirmed),
                        Optional.of(Registration.announced(corrected, confirmed)),
                        changes,
                        Map.of(item(), timeline.lastChanged())));
    }

    private List<Change> changes() {
        return proposal.kind() == ProposalKind.ABOLISH ? ended() : named();
    }

    /** What is believed of the place until the correction. */
    public List<ItemVersion> before() {
        return timeline.versions();
    }

    /** The versions that the correction writes, as they would be: the corrected day gives some of them other days. O(versions). */
    public List<ItemVersion> rewritten() {
        return changes().stream()
                .filter(Change.Put.class::isInstance)
                .map(Change.Put.class::cast)
                .map(put -> new ItemVersion(
                        put.id(), put.type(), put.valid(), RevisionNumber.NONE, put.values(), put.shape()))
                .toList();
    }

    /** That the first or last day would pass over days of which the register says something else; empty otherwise. */
    public Optional<Finding> misfit() {
        int day = day(corrected);
        boolean isFitting = proposal.kind() == ProposalKind.ABOLISH
                ? last().filter(last -> !isRoom(last, day)).isEmpty()
                : first().filter(first -> !isRoomBefore(first, day)).isEmpty();
        return isFitting ? Optional.empty() : Optional.of(outside());
    }

    private List<Change> named() {
        List<Change> changes = new ArrayList<>();
        Optional<ItemVersion> begun = first();
        int from = begun.or(() -> borne().stream().findFirst())
                .map(version -> version.valid().first())
                .orElse(Integer.MAX_VALUE);
        for (ItemVersion version : timeline.versions()) {
            if (version.valid().first() >= from) {
                changes.add(
                        put(version, version.valid(), isBorne(version) ? under(version.values()) : version.values()));
            }
        }
        List<Change> all = begun.map(
                        first -> FirstDay.moved(first, timeline, changes, LocalDate.ofEpochDay(day(corrected))))
                .orElse(changes);
        return isKnown(all) ? List.of() : all;
    }

    private boolean isKnown(List<Change> changes) {
        return changes.stream()
                .allMatch(change -> change instanceof Change.Put put
                        && timeline.versions().stream()
                                .anyMatch(version -> version.valid().equals(put.valid())
                                        && version.values().equals(put.values())));
    }

    /** The versions under the approval as it is told until now. */
    private List<ItemVersion> borne() {
        return timeline.versions().stream().filter(this::isBorne).toList();
    }

    private boolean isBorne(ItemVersion version) {
        return version.values().text("approval_doc").equals(told.number()) && given.contains(version);
    }

    /** The version with which the name begins on the day of the approval, where the correction moves that. */
    private Optional<ItemVersion> first() {
        return borne().stream()
                .findFirst()
                .filter(version -> version.valid().first() == day(told) && day(told) != day(corrected));
    }

    private boolean isRoomBefore(ItemVersion first, int day) {
        return day < first.valid().end()
                && timeline.versions().stream()
                        .filter(other -> other.valid().first() < first.valid().first())
                        .allMatch(other -> other.valid().first() < day);
    }

    private List<Change> ended() {
        int day = day(corrected);
        return last().map(last -> day < last.valid().end()
                        ? (Change) new Change.End(last.id(), LocalDate.ofEpochDay(day))
                        : put(last, new Period(last.valid().first(), day), last.values()))
                .map(List::of)
                .orElse(List.of());
    }

    /** The version that the abolition ended, where the correction moves its day. */
    private Optional<ItemVersion> last() {
        return timeline.last().filter(version -> version.valid().end() == day(told) && day(told) != day(corrected));
    }

    private static boolean isRoom(ItemVersion last, int day) {
        return day > last.valid().first();
    }

    private Values under(Values values) {
        return values.toBuilder()
                .set("approver", corrected.authority())
                .set("approved_on", corrected.decidedOn().orElse(null))
                .set("approval_doc", corrected.number())
                .build();
    }

    private static int day(Act act) {
        return Math.toIntExact(act.holdsFrom().orElseThrow().toEpochDay());
    }

    private static Change put(ItemVersion version, Period valid, Values values) {
        return new Change.Put(version.id(), version.type(), valid, values, version.shapeOrNull());
    }

    private static Finding outside() {
        return Approval.fault(
                "A-24",
                "act.effective_on",
                "更正后的生效日期越过登记簿中此地名的前后版本:须晚于前一版本的起始日,并在本版本的终止日之前;请先核对那些版本",
                "The corrected day of effect runs over other versions of the place: it is after the first day of the version before and before"
                        + " the end of this one; check those first");
    }
}
