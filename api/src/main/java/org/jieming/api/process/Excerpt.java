package org.jieming.api.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jieming.api.http.Language;
import org.jieming.language.Bilingual;
import org.jieming.population.SmallCounts;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;

/**
 * A part of an answer as a report reads it, so that a report says nothing that the answer does not.
 *
 * @param json the part
 * @param language the language of the report
 */
public record Excerpt(JsonNode json, Language language) {
    /** What stands where there is no figure. */
    public static final String NONE = "—";

    /** The part under a member. */
    public Excerpt at(String member) {
        return new Excerpt(json.path(member), language);
    }

    /** The members of a list; a single value counts as a list of one, as in the inputs of a question. */
    public List<Excerpt> each(String member) {
        JsonNode list = json.path(member);
        return list.isTextual()
                ? List.of(at(member))
                : StreamSupport.stream(list.spliterator(), false)
                        .map(one -> new Excerpt(one, language))
                        .toList();
    }

    /** A text that stands in both languages. */
    public String said(String name) {
        return json.path(name + "_" + language.tag()).asText();
    }

    /** A text, empty where there is none. */
    public String text(String name) {
        return json.path(name).asText();
    }

    /** Whether a member is there and is not null. */
    public boolean has(String name) {
        return json.hasNonNull(name);
    }

    /** A number with at most one decimal. */
    public String number(String name) {
        JsonNode value = json.path(name);
        if (!value.isNumber()) {
            return isFew(name) ? "< " + SmallCounts.FEWEST : NONE;
        }
        return tenths(Math.rint(value.asDouble() * 10) / 10);
    }

    /** A number to the next tenth above: a bound that must not be told too low. */
    public String upwards(String name) {
        JsonNode value = json.path(name);
        return value.isNumber()
                ? tenths(BigDecimal.valueOf(value.asDouble())
                        .setScale(1, RoundingMode.CEILING)
                        .doubleValue())
                : NONE;
    }

    private static String tenths(double tenths) {
        return String.format(Locale.ROOT, tenths == Math.rint(tenths) ? "%,.0f" : "%,.1f", tenths);
    }

    /** Whether a number of people is too small to be told. */
    private boolean isFew(String name) {
        return StreamSupport.stream(json.path(FewPeople.HIDDEN).spliterator(), false)
                .anyMatch(hidden -> hidden.asText().equals(name));
    }

    /** A share in percent with one decimal; what is short of everything is not told as all, nor what is something as nothing. */
    public String percent(String name) {
        JsonNode value = json.path(name);
        return value.isNumber() ? percent(value.asDouble()) : NONE;
    }

    private static String percent(double share) {
        String tenths = String.format(Locale.ROOT, "%.1f", share * 100);
        boolean isAll = tenths.equals("100.0") && share < 1;
        boolean isNothing = tenths.equals("0.0") && share > 0;
        return isAll ? "> 99.9 %" : isNothing ? "< 0.1 %" : tenths + " %";
    }

    /** The word for a code of a property; a dash where there is none. */
    String word(ItemType type, String property, String code) {
        if (code.isEmpty()) {
            return NONE;
        }
        return Descriptor.of(type)
                .property(property)
                .flatMap(described -> described.codeList())
                .map(list -> language.of(list.title(code)))
                .orElse(code);
    }

    /** Words one behind the other, as the language of the report lists them. */
    public String listed(Stream<String> words) {
        return Bilingual.listed(words.toList(), language.tag());
    }

    /** One of two texts, by language; {@code {0}} and so on are replaced. */
    public String say(String zh, String en, Object... parts) {
        String text = language == Language.ZH ? zh : en;
        for (int i = 0; i < parts.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(parts[i]));
        }
        return text;
    }
}
