package org.jieming.naming;

import org.jieming.register.Values;

/**
 * The spelling of a name as somebody wrote it; empty texts where nothing is written.
 *
 * @param toned with tone marks
 * @param plain without them
 * @param generic of the generic part
 * @param isConfirmed whether an officer vouches for the reading
 * @param language of the name where it is not Chinese, such as 蒙古语
 * @param script how it is written in that language
 */
public record Letters(String toned, String plain, String generic, boolean isConfirmed, String language, String script) {
    private static final String CONFIRMED = "confirmed";

    /** As the values of an item say. */
    public static Letters of(Values values) {
        return new Letters(
                text(values, "pinyin"),
                text(values, "pinyin_plain"),
                text(values, "pinyin_generic"),
                text(values, "pinyin_status").equals(CONFIRMED),
                text(values, "language"),
                text(values, "minority_script"));
    }

    /** As an officer types a spelling beside a name, with tone marks or without. */
    public static Letters typed(String spelling, String language) {
        return new Letters(spelling, "", "", false, language, "");
    }

    private static String text(Values values, String property) {
        return values.descriptor().property(property).isPresent() ? values.text(property) : "";
    }

    /** Whether nothing is written. */
    public boolean isEmpty() {
        return toned.isBlank() && plain.isBlank() && generic.isBlank();
    }
}
