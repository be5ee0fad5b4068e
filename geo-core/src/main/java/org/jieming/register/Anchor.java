package org.jieming.register;

import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * A revision with its fingerprint, to be kept outside the register. Because each fingerprint covers the one before, a register
 * that holds this one holds all that was written up to it; a chain that was cut short or written anew does not.
 *
 * @param number the number of the revision
 * @param fingerprint what it has to be
 */
public record Anchor(RevisionNumber number, Fingerprint fingerprint) {
    /** The empty register, which every register once was. */
    public static final Anchor NONE = new Anchor(RevisionNumber.NONE, Fingerprint.NONE);

    /**
     * Reads {@code REVISION:FINGERPRINT}, as {@link #toString} writes it.
     *
     * @throws Malformed when the text is none
     */
    public static Anchor parse(String text) {
        String[] parts = text.strip().split(":", 2);
        if (parts.length < 2) {
            throw new Malformed(
                    "expect",
                    text,
                    Bilingual.of(
                            "应为“修订号:摘要”,如 verify 与 backup 所印",
                            "REVISION:FINGERPRINT is expected, as verify and backup print it"));
        }
        return new Anchor(RevisionNumber.parse(parts[0]), new Fingerprint(parts[1]));
    }

    @Override
    public String toString() {
        return number + ":" + fingerprint;
    }
}
