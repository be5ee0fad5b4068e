package org.jieming.proposal;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Timeline;
import org.jieming.register.Values;

/**
 * A place had nobody approved a proposal about it, day by day; what somebody else recorded of it since stays.
 *
 * @param before what was believed of the place when the approval was written
 * @param after what was believed when it had been
 * @param now what is believed now
 * @param approved from when on its act had it hold
 * @param day from when on the register has by now
 */
record Unapproved(Proposal proposal, Timeline before, Timeline after, Timeline now, int approved, int day) {

    /** The place on a day: what is known now without what was given, which is as it was on the day before. */
    Optional<ItemVersion> on(int on) {
        Optional<ItemVersion> known = on(before, on);
        Optional<ItemVersion> given = on(after, Math.max(on, approved));
        Optional<ItemVersion> recorded = on(now, on);
        if (known.isEmpty()) {
            return given.isPresent() ? Optional.empty() : recorded;
        }
        if (given.isEmpty()) {
            return recorded.isPresent() ? recorded : revived(known.get());
        }
        return recorded.map(since -> ungiven(known.get(), given.get(), since));
    }

    /** What was ended, with what was recorded since; nothing where it ends before by now. */
    private Optional<ItemVersion> revived(ItemVersion known) {
        Optional<ItemVersion> base = on(after, day - 1);
        return on(now, day - 1)
                .map(since -> base.map(then -> kept(known, then, since)).orElse(known));
    }

    /**
     * A version without what the approval gave: that is as it is on the day before it was to take effect, whatever else was approved or
     * revoked since, and however the record of the approval was corrected; days that another renaming has by now lose no more than the former name.
     */
    private ItemVersion ungiven(ItemVersion known, ItemVersion given, ItemVersion since) {
        Values.Builder values = since.values().toBuilder();
        if (isGivenStill(given, since)) {
            Values base = on(now, day - 1).map(ItemVersion::values).orElse(known.values());
            written(known.values(), given.values()).stream()
                    .filter(name -> isOfApproval(name, since.values())
                            || since.values().get(name).equals(given.values().get(name)))
                    .forEach(name -> values.set(name, base.get(name).orElse(null)));
        }
        return new ItemVersion(
                since.id(),
                ItemType.PLACE,
                since.valid(),
                since.recorded(),
                FormerNames.with("", unsaid(known.values(), values.build())),
                since.shapeOrNull());
    }

    /**
     * The properties that the approval wrote. A renaming writes all that is decided with a name, be it as it was under a name that was
     * approved before and is revoked by now.
     */
    private Set<String> written(Values known, Values given) {
        Set<String> written = new LinkedHashSet<>(known.differences(given));
        if (proposal.kind() == ProposalKind.RENAME) {
            written.add("status");
            written.addAll(Decided.LETTERS);
            written.addAll(Decided.APPROVAL);
        }
        return written;
    }

    /** Whether a property goes with the approval whatever was recorded of it since: who approved, that it is standard, and the letters of the name that it gave. */
    private boolean isOfApproval(String name, Values since) {
        return Decided.APPROVAL.contains(name)
                || name.equals("status") && Reserved.isStandard(since)
                || proposal.kind() == ProposalKind.RENAME && Decided.LETTERS.contains(name);
    }

    /** Whether the days are those of the approval, and not of a later decision on the name. */
    private boolean isGivenStill(ItemVersion given, ItemVersion since) {
        return proposal.kind() != ProposalKind.RENAME || since.name().equals(given.name());
    }

    /** The version of a day. */
    static Optional<ItemVersion> on(Timeline timeline, int day) {
        return timeline.versions().stream()
                .filter(version -> version.valid().containsDay(day))
                .findFirst();
    }

    /** A version with what was recorded since some state of it. */
    private ItemVersion kept(ItemVersion known, ItemVersion base, ItemVersion since) {
        Values.Builder values = known.values().toBuilder();
        base.values()
                .differences(since.values())
                .forEach(name -> values.set(name, since.values().get(name).orElse(null)));
        boolean isMoved = !Objects.equals(base.shapeOrNull(), since.shapeOrNull());
        return new ItemVersion(
                known.id(),
                ItemType.PLACE,
                known.valid(),
                known.recorded(),
                unsaid(known.values(), values.build()),
                isMoved ? since.shapeOrNull() : known.shapeOrNull());
    }

    /** A name that nobody will ever bear is no former one either. */
    private Values unsaid(Values known, Values values) {
        boolean isGiving = proposal.kind() == ProposalKind.RENAME || proposal.kind() == ProposalKind.NAME;
        return isGiving ? FormerNames.without(proposal.content().name(), known, values) : values;
    }
}
