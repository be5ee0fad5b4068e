package org.jieming.api.resource.item;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jieming.gazetteer.SignedName;
import org.jieming.register.ItemType;
import org.jieming.register.Snapshot;

/**
 * When each collection last changed, found by what successive snapshots share. An edit of one type leaves the others' tags
 * alone. Packing in the background may count as a change; that costs a cached page, never a wrong one.
 */
public final class CollectionStates {
    private final Clock clock;
    private final Map<ItemType, AtomicReference<CollectionState>> states = new EnumMap<>(ItemType.class);

    /** By the days of a clock. */
    public CollectionStates(Clock clock) {
        this.clock = clock;
        for (ItemType type : ItemType.values()) {
            states.put(type, new AtomicReference<>(state(type, Snapshot.EMPTY)));
        }
    }

    /** The state of a collection in a snapshot. O(1). */
    public CollectionState of(ItemType type, Snapshot snapshot) {
        AtomicReference<CollectionState> holder = states.get(type);
        CollectionState known = holder.get();
        if (known.snapshot() == snapshot) {
            return known;
        }
        if (snapshot.number().compareTo(known.snapshot().number()) < 0) {
            return state(type, snapshot);
        }
        boolean same = snapshot.sharesWith(known.snapshot(), type)
                        && snapshot.sharesWith(known.snapshot(), SignedName.decides(type))
                || snapshot.number().equals(known.snapshot().number());
        CollectionState next = same ? known.in(snapshot) : state(type, snapshot);
        holder.compareAndSet(known, next);
        return next;
    }

    private CollectionState state(ItemType type, Snapshot snapshot) {
        return CollectionState.of(type, snapshot, clock.instant());
    }
}
