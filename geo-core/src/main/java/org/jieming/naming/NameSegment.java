package org.jieming.naming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jieming.register.ItemVersion;

/**
 * Some names, sorted by the hash of each key: 8 bytes a name and key, O(log n) to look up. Two segments merge without
 * reading a name anew.
 */
final class NameSegment {
    private static final Key[] KEYS = Key.values();
    private static final long SLOT = 0xFFFF_FFFFL;

    private final ItemVersion[] items;
    /** For each key, hash in the upper and slot in the lower half, rising. */
    private final long[][] sorted;

    private NameSegment(ItemVersion[] items, long[][] sorted) {
        this.items = items;
        this.sorted = sorted;
    }

    static NameSegment of(List<ItemVersion> items, NameForms forms) {
        long[][] sorted = new long[KEYS.length][items.size()];
        for (int slot = 0; slot < items.size(); slot++) {
            NameForm form = forms.of(new Named(items.get(slot)).toSpell());
            for (Key key : KEYS) {
                sorted[key.ordinal()][slot] = (long) forms.hash(key, form) << 32 | slot;
            }
        }
        for (long[] entries : sorted) {
            Arrays.parallelSort(entries);
        }
        return new NameSegment(items.toArray(ItemVersion[]::new), sorted);
    }

    int size() {
        return items.length;
    }

    /** Both in one, without the items that a test drops. O(n log n), no name is read anew. */
    NameSegment with(NameSegment other, Predicate<ItemVersion> kept) {
        int[] slots = new int[items.length + other.items.length];
        List<ItemVersion> all = new ArrayList<>(slots.length);
        for (int slot = 0; slot < slots.length; slot++) {
            ItemVersion item = slot < items.length ? items[slot] : other.items[slot - items.length];
            slots[slot] = kept.test(item) ? all.size() : -1;
            if (slots[slot] >= 0) {
                all.add(item);
            }
        }
        long[][] merged = new long[KEYS.length][];
        for (int key = 0; key < KEYS.length; key++) {
            merged[key] = merged(sorted[key], other.sorted[key], items.length, slots, all.size());
        }
        return new NameSegment(all.toArray(ItemVersion[]::new), merged);
    }

    private static long[] merged(long[] one, long[] other, int shift, int[] slots, int size) {
        long[] merged = new long[size];
        int next = 0;
        for (int i = 0; i < one.length + other.length; i++) {
            long entry = i < one.length ? one[i] : other[i - one.length] + shift;
            int slot = slots[(int) (entry & SLOT)];
            if (slot >= 0) {
                merged[next++] = entry & ~SLOT | slot;
            }
        }
        Arrays.parallelSort(merged);
        return merged;
    }

    /** Hands out the items whose key has a hash; the caller compares. */
    void propose(Key key, int hash, Consumer<ItemVersion> visitor) {
        long[] entries = sorted[key.ordinal()];
        int at = Arrays.binarySearch(entries, (long) hash << 32);
        for (at = at < 0 ? -at - 1 : at; at < entries.length && (int) (entries[at] >> 32) == hash; at++) {
            visitor.accept(items[(int) (entries[at] & SLOT)]);
        }
    }
}
