package org.jieming.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What came and went since a {@link Bulk} was packed: versions added, in cursor order, and slots of the bulk that are hidden. Immutable. */
final class Overlay {
    /** Nothing came or went. */
    static final Overlay EMPTY = new Overlay(new ItemVersion[0], new Cursor[0], new int[0]);

    private final ItemVersion[] added;
    private final Cursor[] places;
    private final int[] hidden;

    private record Placed(Cursor at, ItemVersion version) {}

    private Overlay(ItemVersion[] added, Cursor[] places, int[] hidden) {
        this.added = added;
        this.places = places;
        this.hidden = hidden;
    }

    /** How many versions came and went. */
    int size() {
        return added.length + hidden.length;
    }

    /** How many more versions came than went. */
    int growth() {
        return added.length - hidden.length;
    }

    /** How many versions came. */
    int added() {
        return added.length;
    }

    /** A version that came, by its position in cursor order. */
    ItemVersion at(int position) {
        return added[position];
    }

    /** The cursor of a version that came. */
    Cursor place(int position) {
        return places[position];
    }

    /** The position of the first version that came at or after a cursor. O(log n). */
    int firstAt(Cursor cursor) {
        int found = Arrays.binarySearch(places, cursor);
        return found >= 0 ? found : -found - 1;
    }

    /** The versions that came. */
    List<ItemVersion> versions() {
        return Arrays.asList(added);
    }

    /** Whether the version in a slot of the bulk went. */
    boolean hides(int slot) {
        return hidden.length > 0 && Arrays.binarySearch(hidden, slot) >= 0;
    }

    /** How many more versions than in the bulk are in force on a day. */
    int inForceBeyond(Bulk bulk, int day) {
        int count = 0;
        for (int slot : hidden) {
            count -= bulk.at(slot).valid().containsDay(day) ? 1 : 0;
        }
        for (ItemVersion version : added) {
            count += version.valid().containsDay(day) ? 1 : 0;
        }
        return count;
    }

    /** Hands over the versions of an item that came. */
    void of(ItemId id, List<ItemVersion> into) {
        for (ItemVersion version : added) {
            if (version.id().equals(id)) {
                into.add(version);
            }
        }
    }

    /** The version that came with the same record as another; it must be here. */
    ItemVersion like(ItemVersion version) {
        return Arrays.stream(added)
                .filter(version::isSameRecord)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Withdrawn but not on the shelf: " + version.id() + " "
                        + version.valid() + " of revision " + version.recorded()));
    }

    /** The same with more slots of the bulk hidden. */
    Overlay hiding(int[] slots) {
        if (slots.length == 0) {
            return this;
        }
        int[] all = Arrays.copyOf(hidden, hidden.length + slots.length);
        System.arraycopy(slots, 0, all, hidden.length, slots.length);
        Arrays.sort(all);
        return new Overlay(added, places, all);
    }

    /** Merges what came, which is in order, with what is new; only the new is sorted. */
    Overlay with(Set<ItemVersion> gone, Collection<ItemVersion> asserted) {
        List<Placed> fresh = asserted.stream()
                .map(version -> new Placed(Cursor.of(version), version))
                .sorted(Comparator.comparing(Placed::at))
                .toList();
        int most = added.length + fresh.size();
        List<ItemVersion> versions = new ArrayList<>(most);
        List<Cursor> cursors = new ArrayList<>(most);
        int next = 0;
        for (int i = 0; i < added.length; i++) {
            for (; next < fresh.size() && fresh.get(next).at().compareTo(places[i]) < 0; next++) {
                versions.add(fresh.get(next).version());
                cursors.add(fresh.get(next).at());
            }
            if (!gone.contains(added[i])) {
                versions.add(added[i]);
                cursors.add(places[i]);
            }
        }
        for (; next < fresh.size(); next++) {
            versions.add(fresh.get(next).version());
            cursors.add(fresh.get(next).at());
        }
        return new Overlay(versions.toArray(ItemVersion[]::new), cursors.toArray(Cursor[]::new), hidden);
    }

    /** The items of which something came or went. */
    Set<ItemId> items(Bulk bulk) {
        return Stream.concat(Arrays.stream(added), Arrays.stream(hidden).mapToObj(bulk::at))
                .map(ItemVersion::id)
                .collect(Collectors.toSet());
    }

    /** The items of which something came or went in one of two overlays on one bulk alone. */
    Set<ItemId> differingFrom(Overlay other, Bulk bulk) {
        Set<ItemVersion> versions = Collections.newSetFromMap(new IdentityHashMap<>());
        versions.addAll(Arrays.asList(added));
        for (ItemVersion version : other.added) {
            if (!versions.remove(version)) {
                versions.add(version);
            }
        }
        IntStream.concat(Arrays.stream(hidden), Arrays.stream(other.hidden))
                .filter(slot -> hides(slot) != other.hides(slot))
                .forEach(slot -> versions.add(bulk.at(slot)));
        return versions.stream().map(ItemVersion::id).collect(Collectors.toSet());
    }
}
