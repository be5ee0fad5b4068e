package org.jieming.place;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Chinese numerals, as far as names have them: up to 9,999. */
public final class Numerals {
    static final String CHARACTERS = "零〇一二三四五六七八九十百千0123456789０１２３４５６７８９";
    private static final Map<Character, Integer> UNITS = Map.of('十', 10, '百', 100, '千', 1000);
    private static final String DIGITS = "零一二三四五六七八九";
    /** What a counted numeral is made of; 一百一, which some say for 110, is none, nor are 百一 and 12十. */
    private static final Pattern COUNTED = counted();

    private Numerals() {}

    private static Pattern counted() {
        String digit = "[一二三四五六七八九1-9１-９]";
        String zero = "[零〇0０]";
        String tens = digit + "?十" + digit + "?";
        String hundreds = digit + "百(?:" + zero + digit + "|" + tens + ")?";
        String thousands = digit + "千(?:" + zero + "(?:" + tens + "|" + digit + ")|" + hundreds + ")?";
        return Pattern.compile(tens + "|" + hundreds + "|" + thousands);
    }

    /** Where the run of numerals that ends a text begins; its length when there is none. */
    static int startOfLast(String text) {
        int at = text.length();
        while (at > 0 && CHARACTERS.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    /** The digits of a numeral: 十二 is 12, 二〇三 is 203, 1203 stays; empty for none, and where no number can be meant: 百, 百一, 12十. */
    public static Optional<String> digits(String numeral) {
        if (numeral.isEmpty()) {
            return Optional.empty();
        }
        if (numeral.chars().anyMatch(c -> UNITS.containsKey((char) c))) {
            return COUNTED.matcher(numeral).matches()
                    ? Optional.of(String.valueOf(counted(numeral)))
                    : Optional.empty();
        }
        StringBuilder digits = new StringBuilder();
        for (char c : numeral.toCharArray()) {
            digits.append(isFigure(c) ? Character.digit(c, 10) : DIGITS.indexOf(c == '〇' ? '零' : c));
        }
        return Optional.of(digits.toString());
    }

    /** Whether a text is but figures and letters of ASCII, of either width (A.2). */
    static boolean isWritten(String text) {
        return narrow(text).matches("[A-Za-z0-9]+");
    }

    /** The same with figures and letters of half width. */
    static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static boolean isFigure(char c) {
        return Character.digit(c, 10) >= 0;
    }

    private static int counted(String numeral) {
        int sum = 0;
        int pending = 0;
        for (char c : numeral.toCharArray()) {
            if (UNITS.containsKey(c)) {
                sum += Math.max(1, pending) * UNITS.get(c);
                pending = 0;
            } else {
                pending = isFigure(c) ? Character.digit(c, 10) : Math.max(0, DIGITS.indexOf(c));
            }
        }
        return sum + pending;
    }
}
