package org.jieming.place;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One word of a spelled name.
 *
 * @param characters of the name
 * @param written how it is written when not by its reading, such as 1203, Dì-9 or Hohhot; empty else
 * @param spoken the readings of its characters
 */
public record Word(String characters, String written, List<Spoken> spoken) {
    public Word {
        spoken = List.copyOf(spoken);
    }

    /** With tone marks, a capital at the beginning. */
    public String toned() {
        return written.isEmpty() ? capital(joined("")) : written;
    }

    /** Without tone marks; ü stays. */
    public String plain() {
        return Romanized.toneless(toned());
    }

    /** With a hyphen at every place where a line may break. */
    public String breakable() {
        return written.isEmpty() ? capital(joined("-")) : written;
    }

    /** The first letters of its syllables, lower case; a written word as it is without tone marks. */
    public String initials() {
        if (!written.isEmpty() && !written.matches("\\p{L}.*")) {
            return written;
        }
        return spoken.stream()
                .filter(one -> one.syllable() != Syllable.ERHUA)
                .map(Spoken::sound)
                .map(sound -> Romanized.isWide(sound) ? Numerals.narrow(sound) : sound)
                .map(sound -> sound.substring(0, sound.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }

    private String joined(String hyphen) {
        StringBuilder text = new StringBuilder();
        for (Spoken one : spoken) {
            Syllable syllable = one.syllable();
            if (!text.isEmpty() && syllable != Syllable.ERHUA) {
                text.append(hyphen);
                text.append(hyphen.isEmpty() && syllable != null && syllable.takesApostrophe() ? "'" : "");
            }
            text.append(syllable == null ? one.character() : syllable.toned());
        }
        return text.toString();
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
