package org.jieming.api.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Query;
import org.jieming.register.Snapshot;
import org.jspecify.annotations.Nullable;

/** The public items of a type in force on a day, each with a number that stays its own from one snapshot to the next. */
final class Roster {
    private final ItemType type;
    private final LocalDate day;
    /** Shared with the rosters after this one: numbers are given and never taken back. */
    private final Map<ItemId, Integer> numbers;
    /** By number; null for items that are no longer in force. */
    private final @Nullable ItemVersion[] items;

    /**
     * What became of an item.
     *
     * @param number its number
     * @param before what held before, null for nothing
     * @param after what holds now, null for nothing
     */
    record Replaced(
            int number,
            @Nullable ItemVersion before,
            @Nullable ItemVersion after) {}

    /**
     * A roster and how it differs from the one before.
     *
     * @param roster the roster
     * @param replaced the items of which something else is stated, by number
     */
    record Successor(Roster roster, List<Replaced> replaced) {}

    private Roster(ItemType type, LocalDate day, Map<ItemId, Integer> numbers, @Nullable ItemVersion[] items) {
        this.type = type;
        this.day = day;
        this.numbers = numbers;
        this.items = items;
    }

    /** Numbers the items by their ids, so that equal registers make equal tiles. O(n log n). */
    static Roster of(Snapshot snapshot, ItemType type, LocalDate day) {
        List<ItemVersion> found = inForce(snapshot, type, day);
        found.sort(Comparator.comparing(ItemVersion::id));
        Map<ItemId, Integer> numbers = new ConcurrentHashMap<>(found.size() * 2 + 16);
        found.forEach(version -> numbers.put(version.id(), numbers.size()));
        return new Roster(type, day, numbers, found.toArray(ItemVersion[]::new));
    }

    private static List<ItemVersion> inForce(Snapshot snapshot, ItemType type, LocalDate day) {
        List<ItemVersion> found = new ArrayList<>();
        snapshot.each(Query.on(type, day), version -> {
            if (Published.shows(version)) {
                found.add(version);
            }
            return true;
        });
        return found;
    }

    /** The roster of another snapshot. O(n): items that did not change are passed over by identity. */
    Successor in(Snapshot snapshot) {
        List<ItemVersion> found = inForce(snapshot, type, day);
        int[] places = found.stream()
                .mapToInt(version -> numbers.computeIfAbsent(version.id(), id -> numbers.size()))
                .toArray();
        int size = Math.max(items.length, Arrays.stream(places).max().orElse(-1) + 1);
        @Nullable ItemVersion[] next = new @Nullable ItemVersion[size];
        for (int i = 0; i < places.length; i++) {
            next[places[i]] = found.get(i);
        }
        List<Replaced> replaced = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            ItemVersion before = number < items.length ? items[number] : null;
            if (!same(before, next[number])) {
                replaced.add(new Replaced(number, before, next[number]));
            }
        }
        return new Successor(new Roster(type, day, numbers, next), replaced);
    }

    private static boolean same(@Nullable ItemVersion before, @Nullable ItemVersion after) {
        return before == after || before != null && after != null && before.statesTheSameAs(after);
    }

    /** The item of a number that is in force. */
    ItemVersion item(int number) {
        ItemVersion item = items[number];
        if (item == null) {
            throw new IllegalArgumentException("No longer in force: " + number);
        }
        return item;
    }

    /** The numbers of the items in force, rising. */
    int[] numbers() {
        return IntStream.range(0, items.length)
                .filter(number -> items[number] != null)
                .toArray();
    }
}
