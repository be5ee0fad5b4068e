package org.jieming.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jieming.register.ItemVersion;

/**
 * Versions under their names: gathered first, then ordered, the names by rank, characters and sound, the versions under each
 * by the id of their items, so that equal registers answer alike. O(n log n).
 */
final class Entries {
    private static final int ENTRY_BITS = 25;
    private static final int ID_BITS = Long.SIZE - 1 - ENTRY_BITS;
    private static final Comparator<Text> BY_RANK =
            Comparator.comparingInt(Text::rank).thenComparing(Text::characters).thenComparing(Text::sounds);

    private final Map<Text, Integer> numbers = new HashMap<>();
    private final List<Text> texts = new ArrayList<>();
    private final List<ItemVersion> versions = new ArrayList<>();
    private int[] textOf = new int[64];
    private byte[] properties = new byte[64];

    /**
     * A name as it is compared.
     *
     * @param characters folded, never empty
     * @param sounds its syllables with tones; empty when not known
     * @param rank how good all that bear it under this rank are
     */
    record Text(String characters, String sounds, int rank) {}

    /** Adds a version under a name that a property holds. */
    void add(ItemVersion version, int property, Text text) {
        int entry = versions.size();
        if (entry == textOf.length) {
            textOf = Arrays.copyOf(textOf, 2 * entry);
            properties = Arrays.copyOf(properties, 2 * entry);
        }
        Integer known = numbers.putIfAbsent(text, texts.size());
        textOf[entry] = known == null ? texts.size() : known;
        properties[entry] = (byte) property;
        versions.add(version);
        if (known == null) {
            texts.add(text);
        }
    }

    /**
     * All in order.
     *
     * @param texts the names, best first
     * @param first by name: its first entry; behind the last the number of all
     * @param versions by entry
     * @param properties by entry: the place of the property in the descriptor
     */
    record Ordered(Text[] texts, int[] first, ItemVersion[] versions, byte[] properties) {}

    Ordered ordered() {
        Text[] ranked = texts.toArray(Text[]::new);
        Arrays.parallelSort(ranked, BY_RANK);
        int[] place = new int[ranked.length];
        for (int i = 0; i < ranked.length; i++) {
            place[numbers.get(ranked[i])] = i;
        }
        int[] first = new int[ranked.length + 1];
        for (int entry = 0; entry < versions.size(); entry++) {
            first[place[textOf[entry]] + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        int[] next = Arrays.copyOf(first, ranked.length);
        Ordered ordered = new Ordered(ranked, first, new ItemVersion[versions.size()], new byte[versions.size()]);
        for (long key : byId()) {
            int entry = (int) (key & (1 << ENTRY_BITS) - 1);
            int slot = next[place[textOf[entry]]]++;
            ordered.versions[slot] = versions.get(entry);
            ordered.properties[slot] = properties[entry];
        }
        return ordered;
    }

    /** The entries by the first bits of their items' ids, which stand above their numbers. */
    private long[] byId() {
        long[] keys = new long[versions.size()];
        for (int entry = 0; entry < keys.length; entry++) {
            keys[entry] = versions.get(entry).id().high() >>> Long.SIZE - ID_BITS << ENTRY_BITS | entry;
        }
        Arrays.parallelSort(keys);
        return keys;
    }
}
