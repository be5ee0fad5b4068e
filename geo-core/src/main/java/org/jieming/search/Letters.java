package org.jieming.search;

import java.util.Arrays;

/**
 * Texts by the letters of all their syllables written together: of a reading typed whole nobody need ask where one syllable
 * ends. Memory: nine bytes a text.
 */
final class Letters {
    private final SuffixTable sounds;
    private final Filed filed;

    /**
     * Files those texts of a table of sounds of which every syllable is known.
     *
     * @param texts how many there are
     */
    Letters(SuffixTable sounds, int texts) {
        this.sounds = sounds;
        long[] keys = new long[texts];
        int size = 0;
        for (int text = 0; text < texts; text++) {
            String letters = of(text);
            if (!letters.isEmpty()) {
                keys[size++] = Filed.key(letters.hashCode(), text);
            }
        }
        this.filed = new Filed(Arrays.copyOf(keys, size));
    }

    /** The letters of a text; empty when some are not known. */
    String of(int text) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < sounds.length(text); i++) {
            String said = Syllables.letters(sounds.symbol(text, i));
            if (said.isEmpty()) {
                return "";
            }
            letters.append(said);
        }
        return letters.toString();
    }

    /** The texts that are spelled so. */
    Source whole(String typed) {
        Source under = filed.under(typed.hashCode());
        return new Source() {
            @Override
            int next() {
                int text = under.next();
                while (text >= 0 && !isSpelled(text, typed)) {
                    text = under.next();
                }
                length = text < 0 ? 0 : sounds.length(text);
                return text;
            }
        };
    }

    private boolean isSpelled(int text, String typed) {
        int at = 0;
        for (int i = 0; i < sounds.length(text); i++) {
            String said = Syllables.letters(sounds.symbol(text, i));
            if (!typed.startsWith(said, at)) {
                return false;
            }
            at += said.length();
        }
        return at == typed.length();
    }
}
