package org.jieming.campaign;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jieming.language.Bilingual;

/** Why a name is looked at: the four classes of PN-CLEAN, what PNR Art. 9 forbids, and two of the register's own. */
public enum Cause {
    EXAGGERATED("大(刻意夸大)", "Exaggerated (大)"),
    FOREIGN("洋(崇洋媚外)", "Foreign (洋)"),
    WEIRD("怪(怪异难懂)", "Weird (怪)"),
    /** Script, leaders', trade and famous names that PNR Art. 9 forbids. */
    FORBIDDEN("违(条例第九条不许)", "Forbidden by Article 9 (违)"),
    DUPLICATE("重(重名)", "Duplicate (重)"),
    /** Two records that may be of one thing. */
    ENTERED_TWICE("疑似重复登记", "Entered twice?"),
    /** In the register without any state, or under rectification: nothing says that it was approved. */
    NOT_STANDARD("未确认为标准地名", "Not known as standard");

    private final Bilingual title;

    Cause(String zh, String en) {
        this.title = Bilingual.of(zh, en);
    }

    /** The word on the wire, for example {@code entered-twice}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people call it. */
    public Bilingual title() {
        return title;
    }

    /** The cause of that word; empty when there is none. */
    public static Optional<Cause> of(String word) {
        return Arrays.stream(values())
                .filter(cause -> cause.word().equals(word))
                .findFirst();
    }

    /** The class of a check D1 … G6 of the annex. */
    static Cause ofCheck(String rule) {
        return switch (rule.charAt(0)) {
            case 'D' -> EXAGGERATED;
            case 'Y' -> FOREIGN;
            case 'A' -> FORBIDDEN;
            default -> WEIRD;
        };
    }
}
