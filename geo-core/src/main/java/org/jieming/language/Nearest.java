package org.jieming.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which of some known words a misspelt one was probably meant to be. */
public final class Nearest {
    private Nearest() {}

    /** The known word with the smallest distance (Levenshtein 1966), the first of several; empty when none is known. */
    public static Optional<String> to(String given, Collection<String> known) {
        return known.stream().min(Comparator.comparingInt(candidate -> distance(given, candidate)));
    }

    /** Whether two texts are the same but for one slip (Damerau–Levenshtein distance 1). */
    public static boolean isSlip(CharSequence typed, CharSequence text) {
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

    /** Insertions, deletions and changes of one character that lead from one word to another; words are short. */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
