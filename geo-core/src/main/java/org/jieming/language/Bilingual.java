package org.jieming.language;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One sentence or title in the two languages of the service.
 *
 * @param zh simplified Chinese, not blank
 * @param en English, not blank
 */
public record Bilingual(String zh, String en) {

    public Bilingual {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("Both languages are needed: zh='" + zh + "', en='" + en + "'");
        }
    }

    /** Pairs a Chinese and an English text. */
    public static Bilingual of(String zh, String en) {
        return new Bilingual(zh, en);
    }

    /** Pairs two {@link String#format} patterns filled with the same arguments, in the root locale. */
    public static Bilingual format(String zh, String en, Object... arguments) {
        return new Bilingual(
                String.format(java.util.Locale.ROOT, zh, arguments),
                String.format(java.util.Locale.ROOT, en, arguments));
    }

    /** Things one behind the other, as each language lists them: 甲、乙 and A, B. At least one is needed. */
    public static Bilingual listed(List<Bilingual> things) {
        return joined(things, "、", ", ");
    }

    /** Words of one language, as it lists them; empty for none. */
    public static String listed(List<String> words, String languageTag) {
        return String.join(languageTag.startsWith("en") ? ", " : "、", words);
    }

    /** Sentences made one: 甲;乙 and A; B. At least one is needed. */
    public static Bilingual joined(List<Bilingual> sentences) {
        return joined(sentences, ";", "; ");
    }

    private static Bilingual joined(List<Bilingual> parts, String zh, String en) {
        return new Bilingual(
                parts.stream().map(Bilingual::zh).collect(Collectors.joining(zh)),
                parts.stream().map(Bilingual::en).collect(Collectors.joining(en)));
    }

    /** The text for a language tag: English for {@code en…}, Chinese for everything else. */
    public String in(String languageTag) {
        return languageTag.startsWith("en") ? en : zh;
    }
}
