package org.jieming.register;

import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * A SHA-256 digest (FIPS 180-4) as 64 lower-case hexadecimal digits.
 *
 * @param hex the digits
 */
public record Fingerprint(String hex) {
    /** The predecessor of the first revision. */
    public static final Fingerprint NONE = new Fingerprint("0".repeat(64));

    public Fingerprint {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new Malformed("hash", hex, Bilingual.of("应为 64 位十六进制摘要", "64 hexadecimal digits are expected"));
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
