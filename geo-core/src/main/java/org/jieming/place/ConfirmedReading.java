package org.jieming.place;

import java.util.List;
import java.util.Optional;

/**
 * A reading that an officer confirmed for a name: it is kept, and reused for names made of the same characters in the
 * same county (A.9: a confirmed value is never overwritten).
 *
 * @param characters the characters, all Chinese
 * @param region division code prefix in which it holds; empty where the name has no code
 * @param syllables one for each character
 */
public record ConfirmedReading(String characters, String region, List<Syllable> syllables) {
    private static final int COUNTY = 6;
    private static final int FEWEST = 2;

    public ConfirmedReading {
        syllables = List.copyOf(syllables);
    }

    /**
     * What a confirmed spelling says of the characters of a name's specific part, in the county of the name, or in the larger unit that
     * is all that its code tells; where that is nothing, of that name alone. Empty when the letters do not divide into one syllable for
     * each character (a minority-language spelling, a digit).
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
                .map(all -> new ConfirmedReading(specific, region(code), all.subList(0, kept)));
    }

    /** What all codes of the county begin with, or of the larger unit: one whose code ends there, in zeros. */
    private static String region(String code) {
        String county = code.substring(0, Math.min(COUNTY, code.length()));
        boolean isAll = code.substring(county.length()).chars().allMatch(digit -> digit == '0');
        return isAll ? county.replaceFirst("(00)+$", "") : county;
    }

    /** Whether it is known where it holds; else it is of its own name alone. */
    public boolean isOfSomewhere() {
        return !region.isEmpty();
    }

    ReadingTable.Row row() {
        return new ReadingTable.Row(characters, region, syllables, false, ReadingSource.CONFIRMED, "");
    }
}
