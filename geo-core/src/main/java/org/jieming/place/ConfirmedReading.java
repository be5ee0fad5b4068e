package org.jieming.place;

import java.util.List;
import java.util.Optional;

/**
 * A reading that an officer confirmed for a name: it is kept, and reused for names made of the same characters in the
 * same county (A.9: a confirmed value is never overwritten).
 *
 * @param characters the characters, all Chinese
 * @param region division code prefix in which it holds
 * @param syllables one for each character
 */
public record ConfirmedReading(String characters, String region, List<Syllable> syllables) {
    private static final int COUNTY = 6;
    private static final int FEWEST = 2;

    public ConfirmedReading {
        syllables = List.copyOf(syllables);
    }

    /**
     * What a confirmed spelling says of the characters of a name's specific part; empty when the letters do not divide
     * into one syllable for each character (a minority-language spelling, a digit).
     *
     * @param specific the specific part
     * @param pinyin the confirmed spelling of the whole name or of the part, with tone marks
     * @param code the division code of the name
     */
    public static Optional<ConfirmedReading> of(String name, String specific, String pinyin, String code) {
        int whole = name.codePointCount(0, name.length());
        int kept = specific.codePointCount(0, specific.length());
        return SpellingSplit.dividedInto(pinyin, whole)
                .filter(all -> name.startsWith(specific) && kept >= Math.min(FEWEST, whole))
                .map(all -> new ConfirmedReading(
                        specific, code.substring(0, Math.min(COUNTY, code.length())), all.subList(0, kept)));
    }

    ReadingTable.Row row() {
        return new ReadingTable.Row(characters, region, syllables, false, ReadingSource.CONFIRMED, "");
    }
}
