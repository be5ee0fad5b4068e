package org.jieming.naming;

import java.util.List;
import java.util.stream.Collectors;
import org.jieming.place.Spoken;

/**
 * A name as it is compared.
 *
 * @param normal its characters in one form
 * @param specific how many code points the specific part has
 * @param spoken the readings of its characters
 */
record NameForm(String normal, int specific, List<Spoken> spoken) {

    String specificText() {
        return normal.substring(
                0, normal.offsetByCodePoints(0, Math.min(specific, normal.codePointCount(0, normal.length()))));
    }

    /** The readings of its specific part. */
    List<Spoken> specificSpoken() {
        return spoken.subList(0, Math.min(specific, spoken.size()));
    }

    /** Syllables with tones, for the comparison that tells homophones. */
    static String toned(List<Spoken> spoken) {
        return spoken.stream()
                .map(one -> one.syllable() == null
                        ? one.character()
                        : one.syllable().letters() + one.syllable().tone())
                .collect(Collectors.joining(" "));
    }

    /** Syllables without tones. */
    static String sound(List<Spoken> spoken) {
        StringBuilder sound = new StringBuilder();
        spoken.forEach(one -> sound.append(one.sound()).append(' '));
        return sound.toString();
    }
}
