package org.jieming.filter;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the known names that a mistyped one may have meant. */
final class Resemblance {
    private static final int SHOWN = 3;
    private static final int COMPARED = 64;

    private Resemblance() {}

    /** At most three names within a third of the length in edits (two for short ones), or containing the name, or contained in it; nearest first. */
    static List<String> nearest(String name, Collection<String> known) {
        String wanted = cut(name);
        return known.stream()
                .filter(candidate -> distance(wanted, cut(candidate)) <= limit(wanted, cut(candidate)))
                .sorted(Comparator.comparingInt(candidate -> distance(wanted, cut(candidate))))
                .limit(SHOWN)
                .toList();
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(COMPARED, name.length())).toLowerCase(Locale.ROOT);
    }

    private static int limit(String wanted, String candidate) {
        boolean contained = candidate.contains(wanted) || wanted.contains(candidate);
        int length = Math.max(wanted.length(), candidate.length());
        return contained ? COMPARED : Math.max(Math.min(2, length / 2), length / 3);
    }

    /** Levenshtein's distance, two rows at a time. */
    static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(previous[j - 1] + change, 1 + Math.min(previous[j], row[j - 1]));
            }
            int[] swap = previous;
            previous = row;
            row = swap;
        }
        return previous[other.length()];
    }
}
