package org.jieming.naming;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;

/**
 * Where the names of a segment are filed while it is made, from several threads: each under one hash a key, kept in an array, and a few
 * under further ones.
 */
final class Filing {
    private final Map<Key, long[]> first = new EnumMap<>(Key.class);
    private final Map<Key, Queue<Long>> further = new EnumMap<>(Key.class);

    /** For so many names. */
    Filing(int names) {
        for (Key key : Key.values()) {
            first.put(key, new long[key == Key.FORMER ? 0 : names]);
            further.put(key, new ConcurrentLinkedQueue<>());
        }
    }

    /** Files a name under all its hashes of a key; of every key but {@link Key#FORMER} there is one. */
    void file(Key key, int slot, int[] hashes) {
        long[] own = first.get(key);
        int at = 0;
        if (own.length > 0) {
            own[slot] = entry(hashes[at++], slot);
        }
        for (; at < hashes.length; at++) {
            further.get(key).add(entry(hashes[at], slot));
        }
    }

    private static long entry(int hash, int slot) {
        return (long) hash << Integer.SIZE | slot;
    }

    /** All entries of a key, rising. */
    long[] sorted(Key key) {
        long[] all = further.get(key).isEmpty()
                ? first.get(key)
                : LongStream.concat(
                                Arrays.stream(first.get(key)),
                                further.get(key).stream().mapToLong(Long::longValue))
                        .toArray();
        Arrays.parallelSort(all);
        return all;
    }
}
