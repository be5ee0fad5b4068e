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
