package org.jieming.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Timeline;
import org.jieming.register.Values;

/**
 * What becomes of the register when an approval is revoked before it takes effect (撤销批准; whoever decided may decide otherwise): from its
 * day on the place is what it would be without it. What somebody else recorded of those days meanwhile stays.
 */
public final class Revocation {
    private final Proposal proposal;
    private final Timeline before;
    private final Timeline after;
    private final Timeline now;
    /** From when on its act had it hold, and from when on the register has by now. */
    private final int approved;

    private final int day;

    /**
     * A revocation.
     *
     * @param before what was believed of the place when the approval was written
     * @param after what was believed when it had been
     * @param now what is believed now
     */
    public Revocation(Proposal proposal, Timeline before, Timeline after, Timeline now) {
        this.proposal = proposal;
        this.before = before;
        this.after = after;
        this.now = now;
        Act act = proposal.last(Step.APPROVE).flatMap(Entry::act).orElseThrow();
        LocalDate decided = act.decidedOn().orElseThrow();
        LocalDate effect = act.effectiveOn().orElse(decided);
        this.approved = Math.toIntExact(effect.toEpochDay());
        this.day = Begun.first(proposal, now, decided)
                .map(first -> Math.toIntExact(first.toEpochDay()))
                .filter(first -> first < approved)
                .orElse(approved);
    }

    /** What a version states of some days. */
    private record Stated(Period valid, ItemVersion version) {
        Change.Put put() {
            return new Change.Put(version.id(), version.type(), valid, version.values(), version.shapeOrNull());
        }

        boolean isFollowedBy(Stated next) {
            return valid.end() == next.valid.first() && version.statesTheSameAs(next.version);
        }

        Stated with(Stated next) {
            return new Stated(new Period(valid.first(), next.valid.end()), version);
        }
    }

    /** The revision of the revocation, which expects the place to be as it is now. O(versions²). */
    public ChangeSet changes(String author, Act act) {
        List<Change> changes = new ArrayList<>();
        if (now.versions().stream().anyMatch(version -> version.valid().end() > day)) {
            changes.add(new Change.End(proposal.content().item(), LocalDate.ofEpochDay(day)));
        }
        joined().forEach(stated -> changes.add(stated.put()));
        return new ChangeSet(
                author,
                Registration.reason(proposal),
                Optional.of(act),
                changes,
                Map.of(proposal.content().item(), now.lastChanged()));
    }

    /** What holds from the day on, neighbours that say the same as one; what the approval cut in two is whole again. */
    private List<Stated> joined() {
        List<Stated> all = new ArrayList<>();
        cut().forEach(all::add);
        for (Stated stated : wanted()) {
            int last = all.size() - 1;
            if (last >= 0 && all.get(last).isFollowedBy(stated)) {
                all.set(last, all.get(last).with(stated));
            } else {
                all.add(stated);
            }
        }
        all.removeIf(stated -> stated.valid().end() <= day);
        return all;
    }

    /** What the version that the approval cut says of the days before it. */
    private Stream<Stated> cut() {
        boolean isCut = before.versions().stream()
                .anyMatch(version ->
                        version.valid().first() < day && version.valid().containsDay(day));
        return isCut
                ? on(now, day - 1)
                        .map(version -> new Stated(new Period(version.valid().first(), day), version))
                        .stream()
                : Stream.empty();
    }

    private List<Stated> wanted() {
        TreeSet<Integer> days = new TreeSet<>(List.of(day, Integer.MAX_VALUE));
        Stream.of(before, after, now)
                .flatMap(timeline -> timeline.versions().stream())
                .flatMap(version ->
                        Stream.of(version.valid().first(), version.valid().end()))
                .filter(bound -> bound > day)
                .forEach(days::add);
        List<Stated> wanted = new ArrayList<>();
        for (int first : days.headSet(Integer.MAX_VALUE)) {
            Period valid = new Period(first, days.higher(first));
            without(first).ifPresent(version -> wanted.add(new Stated(valid, version)));
        }
        return wanted;
    }

    /** The place on a day, had nobody approved: what is known now without what was given, which is as it was on the day before. */
    private Optional<ItemVersion> without(int on) {
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
     * revoked since; days that another renaming has by now lose no more than the former name.
     */
    private ItemVersion ungiven(ItemVersion known, ItemVersion given, ItemVersion since) {
        Values.Builder values = since.values().toBuilder();
        if (isGivenStill(given, since)) {
            Values base = on(now, day - 1).map(ItemVersion::values).orElse(known.values());
            written(known.values(), given.values()).stream()
                    .filter(name ->
                            since.values().get(name).equals(given.values().get(name)))
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

    /** Whether the days are those of the approval, and not of a later decision on the name. */
    private boolean isGivenStill(ItemVersion given, ItemVersion since) {
        return proposal.kind() != ProposalKind.RENAME || since.name().equals(given.name());
    }

    private static Optional<ItemVersion> on(Timeline timeline, int day) {
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
