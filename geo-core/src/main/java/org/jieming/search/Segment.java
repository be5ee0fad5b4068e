package org.jieming.search;

import java.util.Arrays;
import org.jieming.register.ItemVersion;

/**
 * The names of some versions, filed. Every different name with its syllables is one text; texts are numbered by the rank of
 * the best version that bears them, and so are the versions of a text: whoever reads on from the first may stop early. Codes
 * are numbered behind the names, in their own order.
 */
final class Segment {
    private final SuffixTable characters;
    private final SuffixTable sounds;
    private final SuffixTable initials;
    /** By place of {@link #sounds}: the tone said there, 0 when not known. */
    private final byte[] tones;

    private final Neighbours nearCharacters;
    private final Neighbours nearSounds;
    private final String[] codes;
    /** By text: its first entry. */
    private final int[] firstEntry;

    private final ItemVersion[] versions;
    private final byte[] properties;
    private final int[] ranks;

    Segment(Filing filing) {
        String[] spoken = filing.texts(filing.sounds());
        this.tones = tones(spoken);
        String[] plain = mapped(spoken, sound -> (char) (sound & Spelling.SYLLABLE));
        this.characters = SuffixTable.of(filing.texts(filing.characters()), Character.MAX_VALUE + 1);
        this.sounds = SuffixTable.of(plain, Syllables.ALPHABET);
        this.initials = SuffixTable.of(mapped(plain, Syllables::initial), Syllables.INITIALS);
        this.nearCharacters = Neighbours.of(filing.texts(filing.characters()));
        this.nearSounds = Neighbours.of(plain);
        this.codes = filing.codes();
        this.firstEntry = filing.firstEntry();
        this.versions = filing.versions();
        this.properties = filing.properties();
        this.ranks = filing.ranks();
    }

    private interface Change {
        char of(char symbol);
    }

    private static String[] mapped(String[] texts, Change change) {
        String[] mapped = new String[texts.length];
        for (int text = 0; text < texts.length; text++) {
            char[] symbols = texts[text].toCharArray();
            for (int i = 0; i < symbols.length; i++) {
                symbols[i] = change.of(symbols[i]);
            }
            mapped[text] = new String(symbols);
        }
        return mapped;
    }

    private static byte[] tones(String[] spoken) {
        int size = Arrays.stream(spoken).mapToInt(text -> text.length() + 1).sum();
        byte[] tones = new byte[size + 1];
        int at = 0;
        for (String text : spoken) {
            for (int i = 0; i < text.length(); i++) {
                tones[at + 1 + i] = (byte) (text.charAt(i) >>> Spelling.TONE_SHIFT);
            }
            at += text.length() + 1;
        }
        return tones;
    }

    SuffixTable characters() {
        return characters;
    }

    SuffixTable sounds() {
        return sounds;
    }

    SuffixTable initials() {
        return initials;
    }

    Neighbours nearCharacters() {
        return nearCharacters;
    }

    Neighbours nearSounds() {
        return nearSounds;
    }

    /** Whether a text has a syllable for every character. */
    boolean isSpoken(int text) {
        return sounds.length(text) == characters.length(text);
    }

    /** Whether signs stand in a text from an index on. */
    boolean fits(int text, int from, java.util.List<Sign> signs) {
        if (from < 0 || from + signs.size() > sounds.length(text)) {
            return false;
        }
        int place = sounds.place(text, from);
        for (int i = 0; i < signs.size(); i++) {
            Sign sign = signs.get(i);
            boolean fits = sign.isCharacter()
                    ? isSpoken(text) && characters.symbol(text, from + i) == sign.character()
                    : sign.fits(sounds.symbol(text, from + i), tones[place + i]);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** How many different names there are; codes are numbered from here on. */
    int names() {
        return firstEntry.length - 1 - codes.length;
    }

    /** The folded name or code of a number. */
    String text(int text) {
        return text >= names() ? codes[text - names()] : characters.text(text);
    }

    /** The number of the first code that is not before a text. */
    int firstCode(String text) {
        int found = Arrays.binarySearch(codes, text);
        return names() + (found < 0 ? -found - 1 : found);
    }

    /** The number after the last code. */
    int endOfCodes() {
        return firstEntry.length - 1;
    }

    int firstEntry(int text) {
        return firstEntry[text];
    }

    ItemVersion version(int entry) {
        return versions[entry];
    }

    int property(int entry) {
        return properties[entry];
    }

    int rank(int entry) {
        return ranks[entry];
    }
}
