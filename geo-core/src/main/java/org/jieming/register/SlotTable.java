package org.jieming.register;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Finds slots by the hash of what they are looked up by; several slots may share a hash. Open addressing with linear
 * probing at half load: 8 bytes a slot. The caller compares, the table only proposes. Not changed after filling.
 */
final class SlotTable {
    private static final int EMPTY = -1;

    private final int[] table;
    private final int mask;

    SlotTable(int slots) {
        int size = Integer.highestOneBit(Math.max(8, slots) * 2 - 1) * 2;
        table = new int[size];
        mask = size - 1;
        Arrays.fill(table, EMPTY);
    }

    void add(int hash, int slot) {
        int at = spread(hash) & mask;
        while (table[at] != EMPTY) {
            at = (at + 1) & mask;
        }
        table[at] = slot;
    }

    /** Proposes slots until the visitor says enough (false). Expected O(1). */
    void propose(int hash, IntPredicate visitor) {
        int at = spread(hash) & mask;
        while (table[at] != EMPTY && visitor.test(table[at])) {
            at = (at + 1) & mask;
        }
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }
}
