package org.jieming.place;

import java.text.Normalizer;
import java.util.Locale;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * One syllable of Hanyu Pinyin (汉语拼音方案, 1958).
 *
 * @param letters lower case without tone mark; ü is ü, never v
 * @param tone 1 to 4, or 5 for the neutral tone
 */
public record Syllable(String letters, int tone) {
    /** The suffix 儿 that is no syllable of its own. */
    static final Syllable ERHUA = new Syllable("r", 5);

    private static final String MARKS = "\u0304\u0301\u030C\u0300";
    private static final Bilingual EXPECTED =
            Bilingual.of("应为一个拼音音节,例如 lù、lu4", "expected one syllable of pinyin such as lù or lu4");

    /**
     * Accepts letters and a tone.
     *
     * @throws Malformed when it is no syllable
     */
    public Syllable {
        boolean spoken = letters.equals("r") || letters.matches(".*[aeiouümn].*");
        if (!letters.matches("[a-zü]{1,6}") || !spoken || tone < 1 || tone > 5) {
            throw new Malformed("pinyin", letters + tone, EXPECTED);
        }
    }

    /**
     * Reads a syllable with a tone mark or a tone digit at its end; without either it is neutral. {@code v} and {@code u:}
     * are read as ü.
     *
     * @throws Malformed when the text is no syllable
     */
    public static Syllable parse(String text) {
        StringBuilder letters = new StringBuilder();
        int tone = 5;
        for (char c : Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .toCharArray()) {
            int mark = MARKS.indexOf(c);
            if (mark >= 0) {
                tone = mark + 1;
            } else if (c >= '1' && c <= '5') {
                tone = c - '0';
            } else {
                letters.append(c);
            }
        }
        String plain = Normalizer.normalize(letters, Normalizer.Form.NFC);
        return new Syllable(plain.replace("u:", "ü").replace('v', 'ü'), tone);
    }

    /** With its tone mark, such as {@code lù}; the neutral tone has none. */
    public String toned() {
        if (tone == 5) {
            return letters;
        }
        int at = marked();
        String marked = letters.substring(0, at + 1) + MARKS.charAt(tone - 1) + letters.substring(at + 1);
        return Normalizer.normalize(marked, Normalizer.Form.NFC);
    }

    /** Whether an apostrophe stands before it inside a word: when it begins with a, o or e, always. */
    public boolean takesApostrophe() {
        return "aoe".indexOf(letters.charAt(0)) >= 0;
    }

    /** The mark stands on a or e, on the o of ou, else on the last vowel (汉语拼音正词法基本规则). */
    private int marked() {
        for (String first : new String[] {"a", "e", "ou"}) {
            if (letters.contains(first)) {
                return letters.indexOf(first);
            }
        }
        for (int i = letters.length() - 1; i >= 0; i--) {
            if ("iouü".indexOf(letters.charAt(i)) >= 0) {
                return i;
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return toned();
    }
}
