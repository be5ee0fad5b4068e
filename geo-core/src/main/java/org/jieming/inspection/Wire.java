package org.jieming.inspection;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** The words of closed lists as they are sent: the names of the constants in small letters. */
final class Wire {
    private Wire() {}

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The value of a word; throws {@link Malformed} naming the member and all words that there are. */
    static <E extends Enum<E>> E parse(E[] values, String member, String text) {
        return Arrays.stream(values)
                .filter(value -> word(value).equals(text))
                .findFirst()
                .orElseThrow(() -> {
                    String known = Arrays.stream(values).map(Wire::word).collect(Collectors.joining(", "));
                    return new Malformed(
                            member, text, Bilingual.of("应为以下之一:" + known, "one of these is expected: " + known));
                });
    }
}
