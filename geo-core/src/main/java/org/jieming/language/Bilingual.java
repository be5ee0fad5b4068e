package org.jieming.language;

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

    /** The text for a language tag: English for {@code en…}, Chinese for everything else. */
    public String in(String languageTag) {
        return languageTag.startsWith("en") ? en : zh;
    }
}
