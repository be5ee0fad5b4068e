package org.jieming.place;

import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * A name whose letters are wanted.
 *
 * @param name without blanks around it
 * @param kind its kind, where known
 * @param classCode five digits of GB/T 18521; empty when not known
 * @param region division code it lies in, or its first digits; empty when not known
 */
public record NameToSpell(String name, Optional<PlaceKind> kind, String classCode, String region) {
    /** Characters of the longest name that is given (A.12). */
    public static final int LONGEST = 100;

    /** What a name that is given must be. */
    public static final Bilingual GIVEN =
            Bilingual.of("应为 1 至 " + LONGEST + " 个字的地名", "a place name of 1 to " + LONGEST + " characters");

    /**
     * Accepts a name, and what a rule makes of one: with a direction, or its figures in words, it is longer than any that is given.
     *
     * @throws Malformed when it is blank
     */
    public NameToSpell {
        name = java.text.Normalizer.normalize(name.strip(), java.text.Normalizer.Form.NFC);
        if (name.isEmpty()) {
            throw new Malformed("name", name, GIVEN);
        }
    }

    /** Whether a text is a name as one is given: not blank, and of a hundred characters at most, however many units each takes. */
    public static boolean isGiven(String name) {
        return !name.isBlank() && name.codePointCount(0, name.length()) <= LONGEST;
    }

    /**
     * A name that is given, of which only kind and region are known.
     *
     * @throws Malformed when it is blank or too long
     */
    public static NameToSpell of(String name, PlaceKind kind, String region) {
        if (!isGiven(name)) {
            throw new Malformed("name", name, GIVEN);
        }
        return new NameToSpell(name, Optional.of(kind), "", region);
    }
}
