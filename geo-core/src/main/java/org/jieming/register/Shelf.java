package org.jieming.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jieming.index.BoxDistance;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * All versions of one item type believed at one revision: a packed {@link Bulk} and a small {@link Overlay} of what came and
 * went since it was packed. Deriving the next shelf costs the size of the overlay, not of the bulk; when the overlay has
 * grown, {@link #folded()} packs both anew.
 */
final class Shelf {
    /** From here on folding pays. */
    static final int WORTH_FOLDING = 512;
    /** An overlay never grows beyond this: the derivation folds by itself. */
    static final int MOST_OVERLAY = 8192;

    static final Shelf EMPTY = new Shelf(Bulk.EMPTY, Overlay.EMPTY, Origin.UNKNOWN);

    private final Bulk bulk;
    private final Overlay overlay;
    private final Origin origin;

    /**
     * What the bulk was packed from.
     *
     * @param mark of the bulk before
     * @param overlay the items of its overlay
     */
    private record Origin(Object mark, Set<ItemId> overlay) {
        static final Origin UNKNOWN = new Origin(new Object(), Set.of());
    }

    private Shelf(Bulk bulk, Overlay overlay, Origin origin) {
        this.bulk = bulk;
        this.overlay = overlay;
        this.origin = origin;
    }

    static Shelf of(Collection<ItemVersion> versions) {
        return packed(versions, Origin.UNKNOWN);
    }

    private static Shelf packed(Collection<ItemVersion> versions, Origin origin) {
        return new Shelf(Bulk.of(versions), Overlay.EMPTY, origin);
    }

    /** How many versions stand on the shelf. */
    int size() {
        return bulk.size() + overlay.growth();
    }

    Bulk bulk() {
        return bulk;
    }

    boolean worthFolding() {
        return overlay.size() > WORTH_FOLDING;
    }

    /** How many versions are in force on a day. O(overlay) once the bulk has counted that day. */
    int inForce(int day) {
        return bulk.inForce(day) + overlay.inForceBeyond(bulk, day);
    }

    /** The versions that an earlier shelf does not hold. O(overlay) while both share their bulk, else O(n). */
    List<ItemVersion> newSince(Shelf before) {
        boolean sameBulk = bulk == before.bulk;
        Set<ItemVersion> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(sameBulk ? before.overlay.versions() : before.all());
        List<ItemVersion> candidates = sameBulk ? overlay.versions() : all();
        return candidates.stream().filter(version -> !known.contains(version)).toList();
    }

    /** The same versions, all packed. O(n log n). */
    Shelf folded() {
        return overlay.size() == 0 ? this : packed(all(), new Origin(bulk.mark(), overlay.items(bulk)));
    }

    /** The next shelf. O(overlay), or O(n log n) when the change is so large that packing is due. */
    Shelf next(Collection<ItemVersion> withdrawn, Collection<ItemVersion> asserted) {
        Set<ItemVersion> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        IntStream.Builder newlyHidden = IntStream.builder();
        for (ItemVersion version : withdrawn) {
            int slot = slotOf(version);
            if (slot >= 0) {
                newlyHidden.add(slot);
            } else {
                gone.add(overlay.like(version));
            }
        }
        Overlay hiding = overlay.hiding(newlyHidden.build().toArray());
        return hiding.size() + asserted.size() > MOST_OVERLAY
                ? packed(hiding, gone, asserted)
                : new Shelf(bulk, hiding.with(gone, asserted), origin);
    }

    private Shelf packed(Overlay hiding, Set<ItemVersion> gone, Collection<ItemVersion> asserted) {
        List<ItemVersion> all = new Shelf(bulk, hiding, origin).all();
        if (!gone.isEmpty()) {
            all.removeIf(gone::contains);
        }
        all.addAll(asserted);
        return of(all);
    }

    /**
     * The items of which something else may be believed on another shelf, at least all of which it is. O(overlays) for shelves
     * that share their bulk or of which this one was packed from the other's; empty when only looking at everything would tell.
     */
    Optional<Set<ItemId>> differingFrom(Shelf other) {
        if (bulk == other.bulk) {
            return Optional.of(overlay.differingFrom(other.overlay, bulk));
        }
        if (origin.mark() != other.bulk.mark()) {
            return Optional.empty();
        }
        Set<ItemId> items = new HashSet<>(origin.overlay());
        items.addAll(overlay.items(bulk));
        items.addAll(other.overlay.items(other.bulk));
        return Optional.of(items);
    }

    /** The versions of one item. Expected O(1) in the bulk, plus the overlay. */
    Timeline timeline(ItemId id) {
        if (size() == 0) {
            return Timeline.EMPTY;
        }
        List<ItemVersion> versions = new ArrayList<>(2);
        bulk.byId().propose(id.hashCode(), slot -> {
            if (bulk.at(slot).id().equals(id) && !overlay.hides(slot)) {
                versions.add(bulk.at(slot));
            }
            return true;
        });
        overlay.of(id, versions);
        return versions.isEmpty() ? Timeline.EMPTY : new Timeline(versions);
    }

    /** Visits the versions whose values for some properties are these. */
    void withKey(List<Property> key, KeyValue value, Consumer<ItemVersion> visitor) {
        Predicate<ItemVersion> alike = version ->
                KeyValue.of(key, version.values()).filter(value::equals).isPresent();
        bulk.byKey(key).propose(value.hashCode(), slot -> {
            if (alike.test(bulk.at(slot)) && !overlay.hides(slot)) {
                visitor.accept(bulk.at(slot));
            }
            return true;
        });
        overlay.versions().stream().filter(alike).forEach(visitor);
    }

    /**
     * Walks versions in cursor order from a cursor on, those whose box touches {@code bounds} or, with null, all. O(log n)
     * to begin, then the work of what is visited.
     *
     * @param visitor says whether to go on
     */
    void walk(@Nullable Envelope bounds, Cursor from, Predicate<ItemVersion> visitor) {
        new ShelfWalk(bulk, overlay, bounds, visitor).from(from);
    }

    /** Visits versions by growing distance in a plane where degrees are stretched by the given factors. */
    void nearest(BoxDistance distance, NearestWalk.Found visitor) {
        new NearestWalk(bulk, overlay, distance, visitor).walk();
    }

    List<ItemVersion> all() {
        List<ItemVersion> all = new ArrayList<>(size());
        for (int slot = 0; slot < bulk.size(); slot++) {
            if (!overlay.hides(slot)) {
                all.add(bulk.at(slot));
            }
        }
        all.addAll(overlay.versions());
        return all;
    }

    private int slotOf(ItemVersion version) {
        int[] found = {-1};
        bulk.byId().propose(version.id().hashCode(), slot -> {
            if (version.isSameRecord(bulk.at(slot)) && !overlay.hides(slot)) {
                found[0] = slot;
            }
            return found[0] < 0;
        });
        return found[0];
    }
}
