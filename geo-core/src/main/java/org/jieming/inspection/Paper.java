package org.jieming.inspection;

import java.util.Arrays;
import java.util.Locale;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** What both teams sign in the course of a round (C-36). */
public enum Paper {
    /** 实施方案. */
    PLAN(Bilingual.of("实施方案", "Plan")),
    /** 会议纪要. */
    MINUTES(Bilingual.of("会议纪要", "Minutes")),
    /** 联检报告. */
    REPORT(Bilingual.of("联检报告", "Report"));

    private final Bilingual title;

    Paper(Bilingual title) {
        this.title = title;
    }

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people call it. */
    public Bilingual title() {
        return title;
    }

    /**
     * Reads a word.
     *
     * @throws Malformed when it is none
     */
    public static Paper parse(String text) {
        return Arrays.stream(values())
                .filter(paper -> paper.word().equals(text))
                .findFirst()
                .orElseThrow(() -> new Malformed(
                        "paper",
                        text,
                        Bilingual.of("应为 plan、minutes 或 report", "plan, minutes or report is expected")));
    }
}
