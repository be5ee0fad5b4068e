package org.jieming.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The names of some versions, filed. A text is a name with its sound under one rank; texts are numbered by rank, so that
 * whoever reads on from the first may stop early; codes are numbered behind the names.
 */
final class Segment {
    private final SuffixTable characters;
    private final SuffixTable sounds;
    private final SuffixTable initials;
    /** By place of {@link #sounds}: the tone said there, 0 when not known. */
    private final byte[] tones;

    private final Neighbours nearCharacters;
    private final Neighbours nearSounds;
    private final Letters letters;
    private final CodeTable codes;

    private final Bearers bearers;
    private final Names names;

    Segment(Entries.Ordered named, Entries.Ordered coded, Names names) {
        String[] spoken = each(named, Entries.Text::sounds);
        String[] written = each(named, Entries.Text::characters);
        this.tones = tones(spoken);
        String[] plain = mapped(spoken, sound -> (char) (sound & Spelling.SYLLABLE));
        this.characters = SuffixTable.of(written, Character.MAX_VALUE + 1);
        this.sounds = SuffixTable.of(plain, Syllables.ALPHABET);
        this.initials = SuffixTable.of(mapped(plain, Syllables::initial), Syllables.INITIALS);
        this.nearCharacters = Neighbours.of(written);
        this.nearSounds = Neighbours.of(plain);
        this.letters = new Letters(sounds, plain.length);
        this.codes = new CodeTable(each(coded, Entries.Text::characters), written.length);
        this.bearers = new Bearers(named, coded);
        this.names = names;
    }

    private interface Change {
        char of(char symbol);
    }

    private static String[] each(Entries.Ordered ordered, Function<Entries.Text, String> part) {
        return Arrays.stream(ordered.texts()).map(part).toArray(String[]::new);
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

    Letters letters() {
        return letters;
    }

    CodeTable codes() {
        return codes;
    }

    /** Whether a text has a syllable for every character. */
    boolean isSpoken(int text) {
        return sounds.length(text) == characters.length(text);
    }

    /** Whether signs stand in a text from an index on. */
    boolean fits(int text, int from, List<Sign> signs) {
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

    /** The folded name or code of a number. */
    String text(int text) {
        return codes.holds(text) ? codes.text(text) : characters.text(text);
    }

    /** The order of equals: by name, sound and id. */
    int compare(int entry, int text, Segment other, int otherEntry, int otherText) {
        int byName = text(text).compareTo(other.text(otherText));
        if (byName != 0) {
            return byName;
        }
        int bySound = codes.holds(text) ? 0 : sounds.text(text).compareTo(other.sounds.text(otherText));
        return bySound != 0 ? bySound : bearers.id(entry).compareTo(other.bearers.id(otherEntry));
    }

    int rank(int text) {
        return bearers.rank(text);
    }

    Bearers bearers() {
        return bearers;
    }

    /** By which its names were filed. */
    Names names() {
        return names;
    }
}
