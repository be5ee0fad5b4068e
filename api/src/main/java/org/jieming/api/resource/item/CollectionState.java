package org.jieming.api.resource.item;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jieming.gazetteer.SignedName;
import org.jieming.register.Audience;
import org.jieming.register.ItemType;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;

/**
 * A collection as it stands.
 *
 * @param type what it holds
 * @param snapshot a snapshot in which it stands so
 * @param changed a revision at which it stood so; the same for as long as it does
 * @param noticed when this server first saw it so
 * @param stamp the same, to the second, as answers carry it
 * @param measured its extent, once somebody asked
 */
public record CollectionState(
        ItemType type,
        Snapshot snapshot,
        RevisionNumber changed,
        Instant noticed,
        String stamp,
        AtomicReference<Extent> measured) {

    static CollectionState of(ItemType type, Snapshot snapshot, Instant noticed) {
        String stamp = noticed.truncatedTo(ChronoUnit.SECONDS).toString();
        return new CollectionState(type, snapshot, snapshot.number(), noticed, stamp, new AtomicReference<>());
    }

    CollectionState in(Snapshot later) {
        return new CollectionState(type, later, changed, noticed, stamp, measured);
    }

    /** Where and when its open items are; measured in O(n) when first asked after a change. */
    public Extent extent() {
        Extent known = measured.get();
        if (known == null) {
            known = Extent.of(snapshot.believed(type).stream()
                    .filter(version -> SignedName.audience(snapshot, version) == Audience.PUBLIC)
                    .toList());
            measured.set(known);
        }
        return known;
    }
}
