package org.jieming.api.matching;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jieming.language.Bilingual;

/** What somebody decides on a row. */
public enum Decision {
    /** It is an item of the register. */
    SAME(Bilingual.of("已对上", "Same")),
    /** It is a place that the register does not have. */
    NEW(Bilingual.of("新地名", "New")),
    /** It waits for what is not known yet. */
    LATER(Bilingual.of("稍后再定", "Later")),
    /** It is no place: a heading, a sum, a remark. */
    NOT_A_PLACE(Bilingual.of("不是地名", "Not a place")),
    /** What was decided is taken back. */
    OPEN(Bilingual.of("待定", "Open"));

    private final Bilingual title;

    Decision(Bilingual title) {
        this.title = title;
    }

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its title. */
    public Bilingual title() {
        return title;
    }

    /** The decision of a word. */
    public static Optional<Decision> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
