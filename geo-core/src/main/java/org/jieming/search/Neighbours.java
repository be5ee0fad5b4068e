package org.jieming.search;

/**
 * Texts that differ by one slip: a sign wrong, missing or too many, or two neighbours exchanged. Every text is filed under
 * what is left of it when one sign is taken out (the deletion neighbourhood of Garbe's SymSpell for distance 1), as one
 * number of hash and rank; a question looks up as many keys as it has signs. Memory: nine bytes a sign.
 */
final class Neighbours {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 24;
    private static final int FACTOR = 0x01000193;

    private final Filed filed;

    private Neighbours(Filed filed) {
        this.filed = filed;
    }

    static Neighbours of(String[] texts) {
        int size = 0;
        for (String text : texts) {
            size += isFiled(text) ? text.length() : 0;
        }
        long[] keys = new long[size];
        int at = 0;
        for (int text = 0; text < texts.length; text++) {
            for (int out = 0; isFiled(texts[text]) && out < texts[text].length(); out++) {
                keys[at++] = Filed.key(hash(texts[text], out, out + 1), text);
            }
        }
        return new Neighbours(new Filed(keys));
    }

    private static boolean isFiled(String text) {
        return text.length() >= SHORTEST && text.length() <= LONGEST;
    }

    private static int hash(String text, int from, int to) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = i >= from && i < to ? hash : (hash ^ text.charAt(i)) * FACTOR;
        }
        return hash;
    }

    /** The texts filed under a text without the signs from one index up to another, by rank. */
    Source filed(String text, int from, int to) {
        return filed.under(hash(text, from, to));
    }
}
