package org.jieming.place;

import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * A name whose letters are wanted.
 *
 * @param name 1 to 100 characters without blanks around it
 * @param kind its kind, where known
 * @param classCode five digits of GB/T 18521; empty when not known
 * @param region division code it lies in, or its first digits; empty when not known
 */
public record NameToSpell(String name, Optional<PlaceKind> kind, String classCode, String region) {
    private static final int LONGEST = 100;

    /**
     * Accepts a name.
     *
     * @throws Malformed when it is blank or longer than 100 characters
     */
    public NameToSpell {
        name = java.text.Normalizer.normalize(name.strip(), java.text.Normalizer.Form.NFC);
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new Malformed(
                    "name", name, Bilingual.of("请给出 1 至 100 个字的地名", "give a place name of 1 to 100 characters"));
        }
    }

    /** A name of which only kind and region are known. */
    public static NameToSpell of(String name, PlaceKind kind, String region) {
        return new NameToSpell(name, Optional.of(kind), "", region);
    }
}
