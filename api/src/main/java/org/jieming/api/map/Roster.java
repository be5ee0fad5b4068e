package org.jieming.api.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Query;
import org.jieming.register.Snapshot;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * The items of a type in force on a day, as an onlooker sees them, each with a number that stays its own from one snapshot, day
 * and onlooker to the next.
 */
final class Roster {
    private final Snapshot snapshot;
    private final ItemType type;
    private final LocalDate day;
    private final Onlooker onlooker;
    /** Shared with the rosters derived from this one: numbers are given and never taken back. */
    private final Numbers numbers;
    /** Empty for items that are not in force. */
    private final Numbered<ItemVersion> items;

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

    private Roster(
            Snapshot snapshot,
            ItemType type,
            LocalDate day,
            Onlooker onlooker,
            Numbers numbers,
            Numbered<ItemVersion> items) {
        this.snapshot = snapshot;
        this.type = type;
        this.day = day;
        this.onlooker = onlooker;
        this.numbers = numbers;
        this.items = items;
    }

    /** Numbers the items by their ids, so that equal registers make equal tiles. O(n log n). */
    static Roster of(Snapshot snapshot, ItemType type, LocalDate day, Onlooker onlooker) {
        List<ItemVersion> found = inForce(snapshot, Query.on(type, day), onlooker);
        found.sort(Comparator.comparing(ItemVersion::id));
        return new Roster(snapshot, type, day, onlooker, Numbers.of(found), Numbered.of(found));
    }

    private static List<ItemVersion> inForce(Snapshot snapshot, Query query, Onlooker onlooker) {
        List<ItemVersion> found = new ArrayList<>();
        snapshot.each(query, version -> {
            onlooker.drawn(version).ifPresent(found::add);
            return true;
        });
        return found;
    }

    /**
     * The roster of another snapshot, when what is not written anew is drawn as it was. Costs what was written in between when
     * the two snapshots know, otherwise O(n).
     */
    Successor rewritten(Snapshot next, Onlooker nextOnlooker) {
        return next.changedSince(snapshot, type)
                .map(ids -> comparing(ids, next, nextOnlooker))
                .orElseGet(() -> compared(next, day, nextOnlooker));
    }

    /** The same roster in another snapshot, in which nothing of its type differs. */
    Roster unchangedIn(Snapshot next, Onlooker nextOnlooker) {
        return new Roster(next, type, day, nextOnlooker, numbers, items);
    }

    /** Whose it is. */
    Onlooker onlooker() {
        return onlooker;
    }

    private Successor comparing(Collection<ItemId> ids, Snapshot next, Onlooker nextOnlooker) {
        Map<ItemId, ItemVersion> holding = new HashMap<>();
        ids.forEach(id ->
                next.item(type, id, day).flatMap(nextOnlooker::drawn).ifPresent(version -> holding.put(id, version)));
        return succeededBy(unchangedIn(next, nextOnlooker), ids, holding);
    }

    /** The roster of another snapshot, day and onlooker. O(n), items that did not change being passed over by identity. */
    Successor compared(Snapshot next, LocalDate nextDay, Onlooker nextOnlooker) {
        Map<ItemId, ItemVersion> holding = new HashMap<>();
        BitSet unchanged = new BitSet();
        inForce(next, Query.on(type, nextDay), nextOnlooker).forEach(version -> {
            Integer number = numbers.find(version.id());
            if (number != null && items.get(number) == version) {
                unchanged.set(number);
            } else {
                holding.put(version.id(), version);
            }
        });
        Set<ItemId> ids = new HashSet<>(holding.keySet());
        items.eachNumber(number -> {
            if (!unchanged.get(number)) {
                ids.add(item(number).id());
            }
        });
        return succeededBy(new Roster(next, type, nextDay, nextOnlooker, numbers, items), ids, holding);
    }

    /** What a roster becomes that still has the items of this one, when some of them hold otherwise. */
    private Successor succeededBy(Roster next, Collection<ItemId> ids, Map<ItemId, ItemVersion> holding) {
        Map<Integer, @Nullable ItemVersion> changed = new TreeMap<>();
        List<Replaced> replaced = new ArrayList<>();
        for (ItemId id : new TreeSet<>(ids)) {
            ItemVersion after = holding.get(id);
            Integer known = numbers.find(id);
            if (known == null && after == null) {
                continue;
            }
            int number = known == null ? numbers.of(id) : known;
            ItemVersion before = items.get(number);
            if (before != after) {
                changed.put(number, after);
            }
            if (!same(before, after)) {
                replaced.add(new Replaced(number, before, after));
            }
        }
        replaced.sort(Comparator.comparingInt(Replaced::number));
        return new Successor(next.holding(items.with(changed)), replaced);
    }

    private Roster holding(Numbered<ItemVersion> others) {
        return new Roster(snapshot, type, day, onlooker, numbers, others);
    }

    private static boolean same(@Nullable ItemVersion before, @Nullable ItemVersion after) {
        return before == after || before != null && after != null && before.statesTheSameAs(after);
    }

    /** The item of a number that is in force. */
    ItemVersion item(int number) {
        ItemVersion item = items.get(number);
        if (item == null) {
            throw new IllegalArgumentException("No longer in force: " + number);
        }
        return item;
    }

    /** The numbers of the items in force, rising. */
    int[] numbers() {
        IntStream.Builder found = IntStream.builder();
        items.eachNumber(found::add);
        return found.build().toArray();
    }

    /** The items whose boxes touch a box in degrees. O(log n + found). */
    List<ItemVersion> touching(Envelope box) {
        return inForce(snapshot, Query.on(type, day).within(box), onlooker);
    }
}
