package org.jieming.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Timeline;

/**
 * What becomes of the register when an approval is revoked (撤销批准; whoever decided may decide otherwise): from its day on the place is what it would be without
 * it, and where one that was in effect is withdrawn from a day on, from that. What somebody else recorded of those days meanwhile stays.
 */
public final class Revocation {
    private final Proposal proposal;
    private final Timeline before;
    private final Timeline after;
    private final Timeline now;
    private final int begun;
    private final int day;
    private final Unapproved unapproved;

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
        Act entered = proposal.last(Step.APPROVE).flatMap(Entry::act).orElseThrow();
        Act told = proposal.approval().orElseThrow();
        int approved = day(entered.holdsFrom().orElseThrow());
        LocalDate decided = Collections.min(
                List.of(entered.decidedOn().orElseThrow(), told.decidedOn().orElseThrow()));
        int first = Begun.first(proposal, now, decided).map(Revocation::day).orElse(approved);
        this.begun = Math.min(Math.min(approved, first), day(told.holdsFrom().orElseThrow()));
        Standing standing = proposal.standing();
        int from = standing.isFromStart()
                ? begun
                : standing.annulment().map(entry -> day(entry.on())).orElse(begun);
        this.day = Math.max(from, begun);
        this.unapproved = new Unapproved(proposal, before, after, now, approved, begun);
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
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

        ItemVersion during() {
            return new ItemVersion(
                    version.id(), version.type(), valid, version.recorded(), version.values(), version.shapeOrNull());
        }
    }

    /** The revision of the revocation, which expects the place to be as it is now. O(versions²). */
    public ChangeSet changes(String author, Act act) {
        List<Change> changes = new ArrayList<>();
        if (now.versions().stream().anyMatch(version -> version.valid().end() > day)) {
            changes.add(new Change.End(proposal.content().item(), LocalDate.ofEpochDay(day)));
        }
        held().forEach(stated -> changes.add(stated.put()));
        return new ChangeSet(
                author,
                Registration.reason(proposal),
                Optional.of(act),
                changes,
                Map.of(proposal.content().item(), now.lastChanged()));
    }

    /** The place on the days on which it gets a name again that it has not by now, a version each. O(versions²). */
    public List<ItemVersion> comingBack() {
        return joined(wanted().stream().filter(stated -> !isBorne(stated))).stream()
                .map(Stated::during)
                .toList();
    }

    private boolean isBorne(Stated stated) {
        return Unapproved.on(now, stated.valid().first())
                .filter(version -> !Decided.isOther(
                        "name", version.values(), stated.version().values()))
                .isPresent();
    }

    /** What holds from the day on; what the approval cut in two is whole again. */
    private List<Stated> held() {
        List<Stated> all = joined(Stream.concat(cut(), wanted().stream()));
        all.removeIf(stated -> stated.valid().end() <= day);
        return all;
    }

    /** Neighbours that say the same as one. */
    private static List<Stated> joined(Stream<Stated> pieces) {
        List<Stated> all = new ArrayList<>();
        pieces.forEach(stated -> {
            int last = all.size() - 1;
            if (last >= 0 && all.get(last).isFollowedBy(stated)) {
                all.set(last, all.get(last).with(stated));
            } else {
                all.add(stated);
            }
        });
        return all;
    }

    /** What the version that the approval cut says of the days before it. */
    private Stream<Stated> cut() {
        boolean isCut = before.versions().stream()
                .anyMatch(version ->
                        version.valid().first() < day && version.valid().containsDay(day));
        return isCut
                ? Unapproved.on(now, day - 1)
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
            unapproved.on(first).map(this::known).ifPresent(version -> wanted.add(new Stated(valid, version)));
        }
        return wanted;
    }

    /** A name that was borne until its approval was withdrawn is a former one. */
    private ItemVersion known(ItemVersion version) {
        String borne = proposal.content().name();
        return day == begun
                        || proposal.kind() != ProposalKind.RENAME
                        || version.name().equals(borne)
                ? version
                : new ItemVersion(
                        version.id(),
                        version.type(),
                        version.valid(),
                        version.recorded(),
                        FormerNames.with(borne, version.values()),
                        version.shapeOrNull());
    }
}
