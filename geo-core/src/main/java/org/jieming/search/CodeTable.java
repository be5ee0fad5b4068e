package org.jieming.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Codes, numbered by rank behind the names of a segment, and their alphabetical order. Looking takes O(log n). */
final class CodeTable {
    private static final int CANONICAL = 12;

    private final int names;
    private final String[] codes;
    /** Codes in alphabetical order. */
    private final int[] order;

    private final Minima minima;

    /**
     * Orders codes.
     *
     * @param codes by rank
     * @param names the number of the first of them
     */
    CodeTable(String[] codes, int names) {
        this.codes = codes;
        this.names = names;
        Integer[] sorted = IntStream.range(0, codes.length).boxed().toArray(Integer[]::new);
        Arrays.parallelSort(
                sorted, Comparator.comparing((Integer code) -> codes[code]).thenComparing(Comparator.naturalOrder()));
        this.order = Arrays.stream(sorted).mapToInt(Integer::intValue).toArray();
        this.minima = new Minima(order);
    }

    /** Whether a folded text can be a code: letters and digits, a digit among them. */
    static boolean mayBe(String folded) {
        boolean digit = false;
        for (int i = 0; i < folded.length(); i++) {
            char sign = folded.charAt(i);
            if (sign > Byte.MAX_VALUE) {
                return false;
            }
            digit |= Character.isDigit(sign);
        }
        return digit && folded.length() > 1;
    }

    /** Whether a number is that of a code. */
    boolean holds(int text) {
        return text >= names;
    }

    String text(int text) {
        return codes[text - names];
    }

    /** The division code of six or nine digits written out (rule B-01), or where there is none the code as typed. */
    Source whole(String typed) {
        if (typed.length() == 6 || typed.length() == 9) {
            String canonical = typed + "0".repeat(CANONICAL - typed.length());
            int first = first(canonical);
            if (first < order.length && codes[order[first]].equals(canonical)) {
                return between(canonical, Character.MIN_VALUE);
            }
        }
        return between(typed, Character.MIN_VALUE);
    }

    Source beginning(String typed) {
        return between(typed, Character.MAX_VALUE);
    }

    /** The codes from a text on that come before it with one more sign. */
    private Source between(String typed, char more) {
        Rising found = new Rising(order, minima, first(typed), first(typed + more));
        return new Source() {
            @Override
            int next() {
                length = typed.length();
                int code = found.next();
                return code < 0 ? -1 : names + code;
            }
        };
    }

    /** The place of the first code in alphabetical order that is not before a text. */
    private int first(String text) {
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (codes[order[middle]].compareTo(text) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
