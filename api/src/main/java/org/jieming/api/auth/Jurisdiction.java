package org.jieming.api.auth;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jieming.api.http.Problem;
import org.jieming.division.DivisionCode;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Snapshot;
import org.jieming.register.Timeline;

/**
 * What a visitor keeps, resolved on one snapshot: which items she may write and sees all of. A change is hers when what held
 * before and what would hold after both lie in her divisions, so nothing is carried over a border. For one request; an answer
 * is O(levels) the first time it is asked of a division.
 */
public final class Jurisdiction {
    private final Snapshot snapshot;
    private final Whereabouts whereabouts;
    private final Set<ItemType> everywhere;
    private final Encroachment encroachment;
    private final boolean administersAll;
    private final Set<ItemId> administered;
    private final Map<ItemType, Set<ItemId>> divisions = new EnumMap<>(ItemType.class);
    private final List<Grant> grants;

    private Jurisdiction(Visitor visitor, Snapshot snapshot, LocalDate today) {
        this.snapshot = snapshot;
        this.grants = visitor.grants();
        this.whereabouts = new Whereabouts(snapshot, today);
        this.encroachment = new Encroachment(snapshot, today, whereabouts);
        this.everywhere = java.util.Arrays.stream(ItemType.values())
                .filter(type -> visitor.grants().stream()
                        .anyMatch(grant -> grant.isEverywhere() && grant.role().keeps(type)))
                .collect(Collectors.toUnmodifiableSet());
        this.administersAll = visitor.grants().contains(Grant.everywhere(Role.ADMINISTRATOR));
        this.administered = visitor.grants().stream()
                .filter(grant -> grant.role() == Role.ADMINISTRATOR)
                .flatMap(grant -> grant.division().stream())
                .collect(Collectors.toUnmodifiableSet());
        for (Grant grant : visitor.grants()) {
            for (ItemType type : ItemType.values()) {
                if (grant.role().keeps(type) && !grant.isEverywhere()) {
                    divisions
                            .computeIfAbsent(type, none -> new HashSet<>())
                            .add(grant.division().orElseThrow());
                }
            }
        }
    }

    /** What a visitor keeps in a snapshot on a day. */
    public static Jurisdiction of(Visitor visitor, Snapshot snapshot, LocalDate today) {
        return new Jurisdiction(visitor, snapshot, today);
    }

    /** Whether she keeps items of a type anywhere. */
    public boolean keeps(ItemType type) {
        return everywhere.contains(type) || divisions.containsKey(type);
    }

    /** Whether she keeps all items of a type. */
    public boolean keepsAll(ItemType type) {
        return everywhere.contains(type);
    }

    /** Whether an item, as stated by a version, is hers. */
    public boolean holds(ItemVersion version) {
        if (everywhere.contains(version.type())) {
            return true;
        }
        Set<ItemId> hers = divisions.getOrDefault(version.type(), Set.of());
        return !hers.isEmpty() && whereabouts.isIn(version, hers);
    }

    /** Whether she has one of some roles in the division of a code or in one above it. */
    public boolean has(Set<Role> roles, DivisionCode code) {
        return grants.stream().filter(grant -> roles.contains(grant.role())).anyMatch(grant -> grant.division()
                .map(division -> whereabouts.isUnder(code, Set.of(division)))
                .orElse(true));
    }

    /**
     * Refuses whoever keeps no item of a type.
     *
     * @throws Problem 403 {@code not-permitted}
     */
    public void demandSome(ItemType type) {
        if (!keeps(type)) {
            throw Refusals.notPermitted();
        }
    }

    /** Whether she sees to an account: all it may do lies in the divisions she administers. */
    public boolean administers(Account account) {
        return administersAll
                || !account.grants().isEmpty() && account.grants().stream().allMatch(this::administers);
    }

    private boolean administers(Grant grant) {
        return administersAll
                || grant.division()
                        .filter(division -> whereabouts.isUnder(division, administered))
                        .isPresent();
    }

    /**
     * Refuses rights that are not hers to give.
     *
     * @throws Problem 403 {@code outside-jurisdiction}
     */
    public void demandGrants(List<Grant> grants) {
        boolean none = grants.isEmpty() && !administersAll;
        if (none || !grants.stream().allMatch(this::administers)) {
            throw Refusals.outsideJurisdiction();
        }
    }

    /**
     * Refuses changes that are not hers to make.
     *
     * @throws Problem 403 {@code outside-jurisdiction}
     */
    public void demand(List<? extends Change> changes) {
        for (Change change : changes) {
            if (!permits(change)) {
                throw Refusals.outsideJurisdiction();
            }
        }
    }

    /** Whether a change is hers to make. */
    public boolean permits(Change change) {
        if (change instanceof Change.Put put) {
            ItemVersion after =
                    new ItemVersion(put.id(), put.type(), put.valid(), snapshot.number(), put.values(), put.shape());
            return holds(after) && believed(put.id(), put.type()).test(put.valid()) && !encroaches(after);
        }
        if (change instanceof Change.End end) {
            return holdsAll(snapshot.timeline(end.id()));
        }
        Change.Succeed succeed = (Change.Succeed) change;
        return holdsEvery(succeed.succession().predecessors())
                && holdsEvery(succeed.succession().successors());
    }

    private boolean encroaches(ItemVersion after) {
        return !everywhere.contains(after.type())
                && encroachment.is(after, divisions.getOrDefault(after.type(), Set.of()));
    }

    /** Tells of a period whether all that is believed of an item in it is hers. */
    private Predicate<Period> believed(ItemId id, ItemType type) {
        return period -> snapshot.timeline(type, id).versions().stream()
                .filter(version -> version.valid().overlaps(period))
                .allMatch(this::holds);
    }

    private boolean holdsAll(Timeline timeline) {
        return timeline.versions().stream().allMatch(this::holds);
    }

    private boolean holdsEvery(List<ItemId> ids) {
        return ids.stream().allMatch(id -> holdsAll(snapshot.timeline(id)));
    }
}
