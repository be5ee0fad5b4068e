package org.jieming.inspection;

import java.util.Locale;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** One of the two parties of a line, each with a team of its own (C-02). Neither stands above the other. */
public enum Team {
    /** 甲方, the unit with the smaller code. */
    A(Bilingual.of("甲方", "Party A")),
    /** 乙方. */
    B(Bilingual.of("乙方", "Party B"));

    private final Bilingual title;

    Team(Bilingual title) {
        this.title = title;
    }

    /** The word on the wire: {@code a} or {@code b}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people call it. */
    public Bilingual title() {
        return title;
    }

    /** The neighbour. */
    public Team other() {
        return this == A ? B : A;
    }

    /**
     * Reads a word.
     *
     * @throws Malformed when it is neither a nor b
     */
    public static Team parse(String text) {
        for (Team team : values()) {
            if (team.word().equals(text)) {
                return team;
            }
        }
        throw new Malformed("team", text, Bilingual.of("应为 a(甲方)或 b(乙方)", "a (party A) or b (party B) is expected"));
    }
}
