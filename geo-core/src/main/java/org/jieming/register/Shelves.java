package org.jieming.register;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The shelves of one revision, one for each item type; those of the next revision are the same ones where nothing was written.
 *
 * @param byType the shelf of each type
 */
record Shelves(Map<ItemType, Shelf> byType) {
    /** Nothing is believed. */
    static final Shelves EMPTY = of(Map.of());

    /** Packs all versions that are believed. O(n log n). */
    static Shelves of(Map<ItemType, ? extends Collection<ItemVersion>> believed) {
        Map<ItemType, Shelf> shelves = new EnumMap<>(ItemType.class);
        for (ItemType type : ItemType.values()) {
            shelves.put(type, Shelf.EMPTY);
        }
        believed.forEach((type, versions) -> shelves.put(type, Shelf.of(versions)));
        return new Shelves(shelves);
    }

    /** The versions of a type. */
    Shelf of(ItemType type) {
        return byType.get(type);
    }

    /** What is believed of an item whose type is not known. */
    Timeline timeline(ItemId id) {
        for (Shelf shelf : byType.values()) {
            Timeline timeline = shelf.timeline(id);
            if (!timeline.versions().isEmpty()) {
                return timeline;
            }
        }
        return Timeline.EMPTY;
    }

    /** The shelves after a revision. */
    Shelves next(Revision revision) {
        Map<ItemType, List<ItemVersion>> withdrawn = grouped(revision.withdrawn());
        Map<ItemType, List<ItemVersion>> asserted = grouped(revision.asserted());
        Map<ItemType, Shelf> next = new EnumMap<>(byType);
        for (ItemType type : ItemType.values()) {
            if (withdrawn.containsKey(type) || asserted.containsKey(type)) {
                List<ItemVersion> gone = withdrawn.getOrDefault(type, List.of());
                next.put(type, of(type).next(gone, asserted.getOrDefault(type, List.of())));
            }
        }
        return new Shelves(next);
    }

    /** Whether {@link #folded()} would make reading faster. */
    boolean worthFolding() {
        return byType.values().stream().anyMatch(Shelf::worthFolding);
    }

    /** The same versions, packed where that pays. O(n log n) for each type that has an overlay. */
    Shelves folded() {
        Map<ItemType, Shelf> packed = new EnumMap<>(byType);
        packed.replaceAll((type, shelf) -> shelf.worthFolding() ? shelf.folded() : shelf);
        return new Shelves(packed);
    }

    private static Map<ItemType, List<ItemVersion>> grouped(List<ItemVersion> versions) {
        return versions.stream()
                .collect(Collectors.groupingBy(
                        ItemVersion::type, () -> new EnumMap<>(ItemType.class), Collectors.toList()));
    }
}
