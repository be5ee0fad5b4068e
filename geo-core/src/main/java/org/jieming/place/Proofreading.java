package org.jieming.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds a spelling that somebody wrote against the derived one, the slightest departure first. */
final class Proofreading {
    private final Romanized derived;
    private final String given;
    private final boolean wide;
    private final boolean marked;
    private final String expected;

    Proofreading(Romanized derived, String spelling) {
        String text = spelling.strip().replaceAll("[’‘ʼ`´]", "'");
        this.derived = derived;
        this.given = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", " ");
        this.wide = Romanized.isWide(text);
        this.marked = !Romanized.toneless(given).equals(given);
        this.expected = marked ? derived.toned() : derived.plain();
    }

    /** What is wrong with it; {@code toned} where tone marks are asked for. */
    Optional<Misspelling> find(boolean toned) {
        if (wide && given.equals(expected)) {
            return Optional.of(Misspelling.CAPITALS);
        }
        if (given.equals(expected)) {
            boolean bare = toned && !marked && !derived.toned().equals(derived.plain());
            return bare ? Optional.of(Misspelling.TONES) : Optional.empty();
        }
        return Optional.of(writing().or(this::spelled).orElseGet(this::reading));
    }

    /** The same letters, written otherwise. */
    private Optional<Misspelling> writing() {
        String low = low(given);
        if (low.equals(low(expected))) {
            return Optional.of(Misspelling.CAPITALS);
        }
        if (low.replace("'", "").equals(low(expected).replace("'", ""))) {
            return Optional.of(Misspelling.APOSTROPHE);
        }
        if (letters(given).equals(letters(expected))) {
            return Optional.of(derived.entity() == Entity.SETTLEMENT ? Misspelling.SETTLEMENT : Misspelling.PARTS);
        }
        return umlautless(given).equals(umlautless(expected)) ? Optional.of(Misspelling.UMLAUT) : Optional.empty();
    }

    /** What is not spelled by the readings of its characters. */
    private Optional<Misspelling> spelled() {
        if (hasDigits(given) != hasDigits(expected) && isPinyin(given.replaceAll("[0-9]", ""))) {
            return Optional.of(Misspelling.NUMERAL);
        }
        boolean own = derived.words().stream()
                .map(Word::written)
                .anyMatch(written -> !written.isEmpty() && !hasDigits(written));
        return own ? Optional.of(Misspelling.MINORITY) : Optional.empty();
    }

    private Misspelling reading() {
        boolean isRead = SpellingSplit.dividedInto(given, length()).isPresent()
                || letters(Romanized.toneless(given)).equals(spoken());
        return isRead ? Misspelling.READING : Misspelling.FOREIGN;
    }

    /** Whether it divides into syllables, no more than there are characters. */
    private boolean isPinyin(String text) {
        return SpellingSplit.isDivisible(text, length());
    }

    private int length() {
        return derived.name().codePointCount(0, derived.name().length());
    }

    private String spoken() {
        return derived.spoken().stream().map(Spoken::sound).collect(Collectors.joining());
    }

    private static boolean hasDigits(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static String letters(String text) {
        return low(text).replaceAll("[ '-]", "");
    }

    private static String umlautless(String text) {
        String apart = Normalizer.normalize(letters(text), Normalizer.Form.NFD);
        return Normalizer.normalize(apart.replace("u:", "u").replace("\u0308", ""), Normalizer.Form.NFC)
                .replace('v', 'u');
    }

    private static String low(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
