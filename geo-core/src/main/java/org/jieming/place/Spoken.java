package org.jieming.place;

import org.jspecify.annotations.Nullable;

/**
 * One character of a name with its reading.
 *
 * @param character one code point
 * @param syllable how it is read; null for digits, Latin letters, signs and characters that nothing reads
 * @param source who says so
 * @param citation the source of the row that decided; empty for the general dictionary
 */
public record Spoken(String character, @Nullable Syllable syllable, ReadingSource source, String citation) {

    /** The toneless letters, or the character itself where it has no reading. */
    public String sound() {
        return syllable == null ? character : syllable.letters();
    }
}
