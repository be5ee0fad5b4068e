package org.jieming.filter;

import java.util.Optional;

/**
 * A LIKE pattern cut into steps. Matching needs no memory; it is linear for patterns with one {@code %} and at worst the product of
 * both lengths. {@code _} stands for one character as people count them, also outside the basic plane.
 */
final class LikePattern {
    private static final int ANY_RUN = -1;
    private static final int ANY_ONE = -2;

    private final int[] steps;

    private LikePattern(int[] steps) {
        this.steps = steps;
    }

    /** Reads a pattern; empty when it ends in a lone escape character. */
    static Optional<LikePattern> parse(String pattern) {
        int[] points = pattern.codePoints().toArray();
        int[] steps = new int[points.length];
        int count = 0;
        for (int i = 0; i < points.length; i++) {
            if (points[i] == '\\') {
                if (++i == points.length) {
                    return Optional.empty();
                }
                steps[count++] = points[i];
            } else {
                steps[count++] = points[i] == '%' ? ANY_RUN : points[i] == '_' ? ANY_ONE : points[i];
            }
        }
        return Optional.of(new LikePattern(java.util.Arrays.copyOf(steps, count)));
    }

    /** Whether the whole text fits; on a mismatch the last {@code %} takes one character more. */
    boolean matches(String text) {
        int at = 0;
        int step = 0;
        int runStep = -1;
        int runEnd = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (step < steps.length && steps[step] == ANY_RUN) {
                runStep = step++;
                runEnd = at;
            } else if (step < steps.length && (steps[step] == point || steps[step] == ANY_ONE)) {
                step++;
                at += Character.charCount(point);
            } else if (runStep >= 0) {
                step = runStep + 1;
                runEnd += Character.charCount(text.codePointAt(runEnd));
                at = runEnd;
            } else {
                return false;
            }
        }
        while (step < steps.length && steps[step] == ANY_RUN) {
            step++;
        }
        return step == steps.length;
    }
}
