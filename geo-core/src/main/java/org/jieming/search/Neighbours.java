package org.jieming.search;

import java.util.Arrays;

/**
 * Texts that differ by one slip: a sign wrong, missing or too many, or two neighbours exchanged. Every text is filed under
 * what is left of it when one sign is taken out (the deletion neighbourhood of Garbe's SymSpell for distance 1), as one
 * number of hash and rank; a question looks up as many keys as it has signs. Memory: eight bytes a sign.
 */
final class Neighbours {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 24;
    private static final int FACTOR = 0x01000193;

    /** Hash above, text below; equal hashes stand in order of rank. */
    private final long[] filed;

    private Neighbours(long[] filed) {
        this.filed = filed;
    }

    static Neighbours of(String[] texts) {
        int size = 0;
        for (String text : texts) {
            size += isFiled(text) ? text.length() : 0;
        }
        long[] filed = new long[size];
        int at = 0;
        for (int text = 0; text < texts.length; text++) {
            for (int out = 0; isFiled(texts[text]) && out < texts[text].length(); out++) {
                filed[at++] = key(texts[text], out, out + 1) | text;
            }
        }
        Arrays.parallelSort(filed);
        return new Neighbours(filed);
    }

    private static boolean isFiled(String text) {
        return text.length() >= SHORTEST && text.length() <= LONGEST;
    }

    private static long key(String text, int from, int to) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = i >= from && i < to ? hash : (hash ^ text.charAt(i)) * FACTOR;
        }
        return (long) (hash ^ hash >>> 15) << Integer.SIZE;
    }

    /** The texts filed under a text without the signs from one index up to another, by rank. */
    Source filed(String text, int from, int to) {
        long key = key(text, from, to);
        int found = Arrays.binarySearch(filed, key);
        return new Filed(found < 0 ? -found - 1 : found, key);
    }

    /** Texts filed alike, one after the other. */
    private final class Filed extends Source {
        private final long key;
        private int place;

        private Filed(int place, long key) {
            this.place = place;
            this.key = key;
        }

        @Override
        int next() {
            return place < filed.length && (filed[place] ^ key) >>> Integer.SIZE == 0 ? (int) filed[place++] : -1;
        }
    }

    /** Whether two texts are the same but for one slip (Damerau–Levenshtein distance 1). */
    static boolean isSlip(String typed, String text) {
        int most = Math.min(typed.length(), text.length());
        int head = 0;
        while (head < most && typed.charAt(head) == text.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && typed.charAt(typed.length() - 1 - tail) == text.charAt(text.length() - 1 - tail)) {
            tail++;
        }
        int typedLeft = typed.length() - head - tail;
        int left = text.length() - head - tail;
        boolean exchanged = typedLeft == 2
                && left == 2
                && typed.charAt(head) == text.charAt(head + 1)
                && typed.charAt(head + 1) == text.charAt(head);
        return exchanged || typedLeft <= 1 && left <= 1 && typedLeft + left > 0;
    }
}
