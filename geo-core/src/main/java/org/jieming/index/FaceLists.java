package org.jieming.index;

import java.util.Arrays;

/**
 * Short lists of faces, each distinct list kept once, as chains: a head and the list behind it.
 *
 * <p>A list is a number: 0 is empty, a positive one is a single face, a negative one a chain link. Most of the cells
 * along a boundary hold the same two faces, so a handful of lists serves millions of cells.
 */
final class FaceLists {

    static final int EMPTY = 0;

    private int[] heads = new int[16];
    private int[] tails = new int[16];
    private int links;

    /** Open addressing: link + 1 by its (head, tail), 0 where free; at most half full. */
    private int[] table = new int[64];

    /** Puts a face before a list; {@code maybe} when the boundary passes through the cell. */
    int prepend(int face, boolean maybe, int list) {
        int head = face + 1 << 1 | (maybe ? 1 : 0);
        if (list == EMPTY) {
            return head;
        }
        int slot = slot(head, list);
        return table[slot] == 0 ? link(slot, head, list) : -table[slot];
    }

    /** Gives up what is needed only to add further lists. */
    FaceLists trimmed() {
        heads = Arrays.copyOf(heads, links);
        tails = Arrays.copyOf(tails, links);
        table = new int[0];
        return this;
    }

    /** Tells the head of a list that is not empty. */
    int head(int list) {
        return list > 0 ? list : heads[-1 - list];
    }

    /** Tells what stands behind the head. */
    int tail(int list) {
        return list > 0 ? EMPTY : tails[-1 - list];
    }

    /** Tells the face a head speaks of. */
    static int face(int head) {
        return (head >> 1) - 1;
    }

    /** Tells whether the point itself must be asked for. */
    static boolean maybe(int head) {
        return (head & 1) != 0;
    }

    /** Counts the bytes held. */
    long bytes() {
        return 4L * (heads.length + tails.length + table.length);
    }

    private int link(int slot, int head, int tail) {
        if (links == heads.length) {
            heads = Arrays.copyOf(heads, 2 * links);
            tails = Arrays.copyOf(tails, 2 * links);
        }
        heads[links] = head;
        tails[links] = tail;
        table[slot] = ++links;
        if (2 * links > table.length) {
            rehash();
        }
        return -links;
    }

    private void rehash() {
        table = new int[2 * table.length];
        for (int link = 0; link < links; link++) {
            table[slot(heads[link], tails[link])] = link + 1;
        }
    }

    private int slot(int head, int tail) {
        int mask = table.length - 1;
        int hash = (head * 0x9E3779B9) ^ (tail * 0x85EBCA6B);
        int slot = (hash ^ hash >>> 15) & mask;
        while (table[slot] != 0 && (heads[table[slot] - 1] != head || tails[table[slot] - 1] != tail)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
