package org.jieming.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieming.index.NearestVisitor;
import org.locationtech.jts.geom.Envelope;

/**
 * All versions of one item type believed at one revision: a packed {@link Bulk} and a small overlay of what came and
 * went since it was packed. Deriving the next shelf costs the size of the overlay, not of the bulk; when the overlay has
 * grown, {@link #folded()} packs both anew.
 */
final class Shelf {
    /** From here on folding pays. */
    static final int WORTH_FOLDING = 512;
    /** An overlay never grows beyond this: the derivation folds by itself. */
    static final int MOST_OVERLAY = 8192;

    static final Shelf EMPTY = new Shelf(Bulk.EMPTY, new ItemVersion[0], new Cursor[0], new int[0], Origin.UNKNOWN);

    private final Bulk bulk;
    private final ItemVersion[] added;
    private final Cursor[] addedAt;
    private final int[] hidden;
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

    private Shelf(Bulk bulk, ItemVersion[] added, Cursor[] addedAt, int[] hidden, Origin origin) {
        this.bulk = bulk;
        this.added = added;
        this.addedAt = addedAt;
        this.hidden = hidden;
        this.origin = origin;
    }

    static Shelf of(Collection<ItemVersion> versions) {
        return packed(versions, Origin.UNKNOWN);
    }

    private static Shelf packed(Collection<ItemVersion> versions, Origin origin) {
        return new Shelf(Bulk.of(versions), new ItemVersion[0], new Cursor[0], new int[0], origin);
    }

    /** How many versions stand on the shelf. */
    int size() {
        return bulk.size() - hidden.length + added.length;
    }

    Bulk bulk() {
        return bulk;
    }

    boolean worthFolding() {
        return added.length + hidden.length > WORTH_FOLDING;
    }

    /** How many versions are in force on a day. O(overlay) once the bulk has counted that day. */
    int inForce(int day) {
        int count = bulk.inForce(day);
        for (int slot : hidden) {
            count -= bulk.at(slot).valid().containsDay(day) ? 1 : 0;
        }
        for (ItemVersion version : added) {
            count += version.valid().containsDay(day) ? 1 : 0;
        }
        return count;
    }

    /** The versions that an earlier shelf does not hold. O(overlay) while both share their bulk, else O(n). */
    List<ItemVersion> newSince(Shelf before) {
        boolean sameBulk = bulk == before.bulk;
        Set<ItemVersion> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(sameBulk ? Arrays.asList(before.added) : before.all());
        List<ItemVersion> candidates = sameBulk ? Arrays.asList(added) : all();
        return candidates.stream().filter(version -> !known.contains(version)).toList();
    }

    /** The same versions, all packed. O(n log n). */
    Shelf folded() {
        return added.length + hidden.length == 0 ? this : packed(all(), new Origin(bulk.mark(), overlay()));
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
                gone.add(addedLike(version));
            }
        }
        int[] hiddenNext = IntStream.concat(Arrays.stream(hidden), newlyHidden.build())
                .sorted()
                .toArray();
        return added.length + asserted.size() + hiddenNext.length > MOST_OVERLAY
                ? packed(hiddenNext, gone, asserted)
                : overlaid(hiddenNext, gone, asserted);
    }

    private Shelf packed(int[] hiddenNext, Set<ItemVersion> gone, Collection<ItemVersion> asserted) {
        Shelf kept = new Shelf(bulk, added, addedAt, hiddenNext, origin);
        List<ItemVersion> all = kept.all();
        if (!gone.isEmpty()) {
            all.removeIf(gone::contains);
        }
        all.addAll(asserted);
        return of(all);
    }

    /** Merges the overlay, which is in order, with what is new; only the new is sorted. */
    private Shelf overlaid(int[] hiddenNext, Set<ItemVersion> gone, Collection<ItemVersion> asserted) {
        List<Placed> fresh = asserted.stream()
                .map(version -> new Placed(Cursor.of(version), version))
                .sorted(Comparator.comparing(Placed::at))
                .toList();
        int most = added.length + fresh.size();
        List<ItemVersion> versions = new ArrayList<>(most);
        List<Cursor> places = new ArrayList<>(most);
        int next = 0;
        for (int i = 0; i < added.length; i++) {
            for (; next < fresh.size() && fresh.get(next).at().compareTo(addedAt[i]) < 0; next++) {
                versions.add(fresh.get(next).version());
                places.add(fresh.get(next).at());
            }
            if (!gone.contains(added[i])) {
                versions.add(added[i]);
                places.add(addedAt[i]);
            }
        }
        for (; next < fresh.size(); next++) {
            versions.add(fresh.get(next).version());
            places.add(fresh.get(next).at());
        }
        return new Shelf(bulk, versions.toArray(ItemVersion[]::new), places.toArray(Cursor[]::new), hiddenNext, origin);
    }

    /**
     * The items of which something else may be believed on another shelf, at least all of which it is. O(overlays) for shelves
     * that share their bulk or of which this one was packed from the other's; empty when only looking at everything would tell.
     */
    Optional<Set<ItemId>> differingFrom(Shelf other) {
        if (bulk == other.bulk) {
            return Optional.of(overlayDifference(other));
        }
        if (origin.mark() != other.bulk.mark()) {
            return Optional.empty();
        }
        Set<ItemId> items = new HashSet<>(origin.overlay());
        items.addAll(overlay());
        items.addAll(other.overlay());
        return Optional.of(items);
    }

    private Set<ItemId> overlayDifference(Shelf other) {
        Set<ItemVersion> versions = Collections.newSetFromMap(new IdentityHashMap<>());
        versions.addAll(Arrays.asList(added));
        for (ItemVersion version : other.added) {
            if (!versions.remove(version)) {
                versions.add(version);
            }
        }
        IntStream.concat(Arrays.stream(hidden), Arrays.stream(other.hidden))
                .filter(slot -> isHidden(slot) != other.isHidden(slot))
                .forEach(slot -> versions.add(bulk.at(slot)));
        return versions.stream().map(ItemVersion::id).collect(Collectors.toSet());
    }

    private Set<ItemId> overlay() {
        return Stream.concat(Arrays.stream(added), Arrays.stream(hidden).mapToObj(bulk::at))
                .map(ItemVersion::id)
                .collect(Collectors.toSet());
    }

    private record Placed(Cursor at, ItemVersion version) {}

    /** The versions of one item. Expected O(1) in the bulk, plus the overlay. */
    Timeline timeline(ItemId id) {
        if (size() == 0) {
            return Timeline.EMPTY;
        }
        List<ItemVersion> versions = new ArrayList<>(2);
        bulk.byId().propose(id.hashCode(), slot -> {
            if (bulk.at(slot).id().equals(id) && !isHidden(slot)) {
                versions.add(bulk.at(slot));
            }
            return true;
        });
        for (ItemVersion version : added) {
            if (version.id().equals(id)) {
                versions.add(version);
            }
        }
        return versions.isEmpty() ? Timeline.EMPTY : new Timeline(versions);
    }

    /** Visits the versions whose values for some properties are these. */
    void withKey(List<Property> key, KeyValue value, Consumer<ItemVersion> visitor) {
        Predicate<ItemVersion> alike = version ->
                KeyValue.of(key, version.values()).filter(value::equals).isPresent();
        bulk.byKey(key).propose(value.hashCode(), slot -> {
            if (alike.test(bulk.at(slot)) && !isHidden(slot)) {
                visitor.accept(bulk.at(slot));
            }
            return true;
        });
        Arrays.stream(added).filter(alike).forEach(visitor);
    }

    /**
     * Walks versions in cursor order from a cursor on, those whose box touches {@code bounds} or, with null, all. O(log n)
     * to begin, then the work of what is visited.
     *
     * @param visitor says whether to go on
     */
    void walk(@org.jspecify.annotations.Nullable Envelope bounds, Cursor from, Predicate<ItemVersion> visitor) {
        Walk walk = new Walk(bounds, from, visitor);
        boolean finished = bounds == null
                ? walk.everything(bulk.firstSlot(from))
                : bulk.boxes()
                        .search(
                                bounds.getMinX(),
                                bounds.getMinY(),
                                bounds.getMaxX(),
                                bounds.getMaxY(),
                                bulk.firstSlot(from),
                                walk::slot);
        if (finished) {
            walk.restOfOverlay();
        }
    }

    /** Visits versions by growing distance in a plane where degrees are stretched by the given factors. */
    void nearest(org.jieming.index.BoxDistance distance, NearestFound visitor) {
        List<ItemVersion> overlay = Arrays.stream(added)
                .filter(version -> version.shapeOrNull() != null)
                .sorted(java.util.Comparator.comparingDouble(version -> distanceTo(version, distance)))
                .toList();
        int[] nextOfOverlay = {0};
        boolean[] going = {true};
        NearestVisitor merged = (slot, far) -> {
            while (going[0]
                    && nextOfOverlay[0] < overlay.size()
                    && distanceTo(overlay.get(nextOfOverlay[0]), distance) <= far) {
                ItemVersion version = overlay.get(nextOfOverlay[0]++);
                going[0] = visitor.found(version, distanceTo(version, distance));
            }
            if (going[0] && !isHidden(slot)) {
                going[0] = visitor.found(bulk.at(slot), far);
            }
            return going[0];
        };
        bulk.boxes().nearest(distance, merged);
        while (going[0] && nextOfOverlay[0] < overlay.size()) {
            ItemVersion version = overlay.get(nextOfOverlay[0]++);
            going[0] = visitor.found(version, distanceTo(version, distance));
        }
    }

    /** Takes what a nearest-walk finds and says whether to go on. */
    interface NearestFound {
        boolean found(ItemVersion version, double distance);
    }

    List<ItemVersion> all() {
        List<ItemVersion> all = new ArrayList<>(size());
        for (int slot = 0; slot < bulk.size(); slot++) {
            if (!isHidden(slot)) {
                all.add(bulk.at(slot));
            }
        }
        all.addAll(Arrays.asList(added));
        return all;
    }

    private static double distanceTo(ItemVersion version, org.jieming.index.BoxDistance distance) {
        Envelope box = java.util.Objects.requireNonNull(version.shapeOrNull()).envelope();
        return distance.toBox(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    private boolean isHidden(int slot) {
        return hidden.length > 0 && Arrays.binarySearch(hidden, slot) >= 0;
    }

    private int slotOf(ItemVersion version) {
        int[] found = {-1};
        bulk.byId().propose(version.id().hashCode(), slot -> {
            if (isSame(bulk.at(slot), version) && !isHidden(slot)) {
                found[0] = slot;
            }
            return found[0] < 0;
        });
        return found[0];
    }

    private ItemVersion addedLike(ItemVersion version) {
        return Arrays.stream(added)
                .filter(candidate -> isSame(candidate, version))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Withdrawn but not on the shelf: " + version.id() + " "
                        + version.valid() + " of revision " + version.recorded()));
    }

    private static boolean isSame(ItemVersion one, ItemVersion other) {
        return one.id().equals(other.id())
                && one.valid().first() == other.valid().first()
                && one.recorded().equals(other.recorded());
    }

    /** One walk: bulk and overlay merged in cursor order. */
    private final class Walk {
        private final @org.jspecify.annotations.Nullable Envelope bounds;
        private final Predicate<ItemVersion> visitor;
        private int overlayNext;

        Walk(@org.jspecify.annotations.Nullable Envelope bounds, Cursor from, Predicate<ItemVersion> visitor) {
            this.bounds = bounds;
            this.visitor = visitor;
            int found = Arrays.binarySearch(addedAt, from);
            this.overlayNext = found >= 0 ? found : -found - 1;
        }

        boolean everything(int firstSlot) {
            for (int slot = firstSlot; slot < bulk.size(); slot++) {
                if (!slot(slot)) {
                    return false;
                }
            }
            return true;
        }

        boolean slot(int slot) {
            if (isHidden(slot)) {
                return true;
            }
            ItemVersion version = bulk.at(slot);
            return overlayBefore(version) && visitor.test(version);
        }

        boolean restOfOverlay() {
            boolean going = true;
            while (going && overlayNext < added.length) {
                going = overlayEntry(overlayNext++);
            }
            return going;
        }

        private boolean overlayBefore(ItemVersion version) {
            if (overlayNext >= added.length) {
                return true;
            }
            Cursor at = Cursor.of(version);
            boolean going = true;
            while (going && overlayNext < added.length && addedAt[overlayNext].compareTo(at) < 0) {
                going = overlayEntry(overlayNext++);
            }
            return going;
        }

        private boolean overlayEntry(int index) {
            ItemVersion version = added[index];
            boolean touches = bounds == null
                    || version.shapeOrNull() != null
                            && bounds.intersects(version.shapeOrNull().envelope());
            return !touches || visitor.test(version);
        }
    }
}
