package org.jieming.care;

import java.util.Locale;
import org.jieming.language.Bilingual;

/** Whose an entry is: that of one of the two parties of a line, or of whoever stands above both and mediates (C-02, C.8). */
public enum Side {
    /** 甲方, the party with the smaller code. */
    A(Bilingual.of("甲方", "Party A")),
    /** 乙方. */
    B(Bilingual.of("乙方", "Party B")),
    /** 双方的共同上级, who writes for neither party. */
    ABOVE(Bilingual.of("上级", "Above both")),
    /** Of entries kept before sides were: it counts in sums and speaks for nobody. */
    UNSTATED(Bilingual.of("未注明", "Not stated"));

    private final Bilingual title;

    Side(Bilingual title) {
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

    /** The side of a word that was kept; {@link #UNSTATED} for any other. */
    public static Side kept(String word) {
        for (Side side : values()) {
            if (side.word().equals(word)) {
                return side;
            }
        }
        return UNSTATED;
    }
}
