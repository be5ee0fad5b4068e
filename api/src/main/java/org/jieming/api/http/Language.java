package org.jieming.api.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jspecify.annotations.Nullable;

/** The two languages texts are given in. Chinese unless a client prefers English. */
public enum Language {
    ZH("zh"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language tag. */
    public String tag() {
        return tag;
    }

    /** The text in this language. */
    public String of(Bilingual text) {
        return text.in(tag);
    }

    /**
     * Reads the value of parameter {@code lang}.
     *
     * @throws Malformed when it is neither zh nor en
     */
    public static Language parse(String text) {
        for (Language language : values()) {
            if (text.toLowerCase(Locale.ROOT).equals(language.tag)) {
                return language;
            }
        }
        throw new Malformed("lang", text, Bilingual.of("可用的语言:zh、en", "the languages are zh and en"));
    }

    /** The language a request asks for by {@code lang} or {@code Accept-Language}; never complains. */
    static Language of(Context ctx) {
        String query = ctx.queryString();
        if (query != null && query.contains("lang=")) {
            String asked = ctx.queryParam("lang");
            return "en".equals(asked) ? EN : ZH;
        }
        return preferred(ctx.header("Accept-Language"));
    }

    /** The language that an {@code Accept-Language} header prefers (RFC 9110 section 12.5.4). */
    static Language preferred(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return ZH;
        }
        for (Weighted.Choice choice : Weighted.of(header)) {
            String range = choice.value().toLowerCase(Locale.ROOT);
            for (Language language : List.of(ZH, EN)) {
                if (choice.weight() > 0 && (range.equals(language.tag) || range.startsWith(language.tag + "-"))) {
                    return language;
                }
            }
        }
        return ZH;
    }
}
