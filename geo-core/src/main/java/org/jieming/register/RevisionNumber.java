package org.jieming.register;

import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * The number of a revision: 0 is the empty register, every acknowledged change set adds one.
 *
 * @param value at least 0
 */
public record RevisionNumber(long value) implements Comparable<RevisionNumber> {
    /** Before anything was written. */
    public static final RevisionNumber NONE = new RevisionNumber(0);

    public RevisionNumber {
        if (value < 0) {
            throw new IllegalArgumentException("A revision number is not negative: " + value);
        }
    }

    /**
     * Reads a decimal number.
     *
     * @throws Malformed when the text is not a whole number of at most 18 digits
     */
    public static RevisionNumber parse(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new Malformed("revision", text, Bilingual.of("修订号应为非负整数", "A revision is a whole number"));
        }
        return new RevisionNumber(Long.parseLong(text));
    }

    /** The number of the revision after this one. */
    public RevisionNumber next() {
        return new RevisionNumber(value + 1);
    }

    @Override
    public int compareTo(RevisionNumber other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
