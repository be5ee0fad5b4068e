package org.jieming.place;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name in letters: its words with the readings of their characters; every form is rendered from them.
 *
 * @param name in characters
 * @param entity what decided how it is divided
 * @param parts specific and generic part
 * @param words in order; their characters make up the name
 */
public record Romanized(String name, Entity entity, NameParts parts, List<Word> words) {
    private static final Pattern MARKS = Pattern.compile("[\u0304\u0301\u030C\u0300]");

    public Romanized {
        words = List.copyOf(words);
    }

    /** With tone marks: {@code Lù'ān Shì}. */
    public String toned() {
        return rendered(Word::toned, " ");
    }

    /** Without tone marks: {@code Lu'an Shi}. */
    public String plain() {
        return rendered(Word::plain, " ");
    }

    /** As on a sign: capitals without tone marks, the apostrophe kept (A-47, GB 17733; no translation, A-46). */
    public String sign() {
        return plain().toUpperCase(Locale.ROOT);
    }

    /** With hyphens where a line may break. */
    public String breakable() {
        return rendered(Word::breakable, " ");
    }

    /** The first letters of all syllables: {@code las}. */
    public String initials() {
        return rendered(Word::initials, "");
    }

    /** The generic part with tone marks; empty when the name has none of its own. */
    public String generic() {
        int start = parts.specific().length();
        StringBuilder letters = new StringBuilder();
        int at = 0;
        for (Word word : words) {
            if (at >= start && !parts.generic().isEmpty()) {
                letters.append(letters.isEmpty() ? "" : " ").append(word.toned());
            }
            at += word.characters().length();
        }
        return letters.toString();
    }

    /**
     * How a spelling that somebody wrote departs from this one; empty when it does not. O(length).
     *
     * @param toned whether tone marks are asked for
     */
    public Optional<Misspelling> misspelling(String spelling, boolean toned) {
        boolean isRight = spelling.equals(toned ? toned() : plain());
        return isRight ? Optional.empty() : new Proofreading(this, spelling).find(toned);
    }

    /** Whether some letters have the width of Chinese characters, as an input method writes them. */
    public static boolean isWide(String letters) {
        return letters.codePoints().anyMatch(c -> c >= 0xFF01 && c <= 0xFF5E);
    }

    /** Letters without their tone marks; ü stays. */
    public static String toneless(String letters) {
        String apart = Normalizer.normalize(letters, Normalizer.Form.NFD);
        return Normalizer.normalize(MARKS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    }

    /** The readings of all characters, in order. */
    public List<Spoken> spoken() {
        return words.stream().flatMap(word -> word.spoken().stream()).toList();
    }

    /** The weakest source among its readings: decides whether an officer must confirm them. */
    public ReadingSource source() {
        return words.stream()
                .filter(word -> word.written().isEmpty())
                .flatMap(word -> word.spoken().stream())
                .map(Spoken::source)
                .reduce(ReadingSource.CONFIRMED, ReadingSource::weaker);
    }

    private String rendered(Function<Word, String> form, String between) {
        return words.stream().map(form).collect(Collectors.joining(between));
    }
}
