package org.jieming.resurvey;

import java.util.Locale;
import org.jieming.language.Bilingual;

/** What is taken to lie between the legal places and the new ones. */
public enum FitModel {
    /** A shift: two unknowns. */
    TRANSLATION(2, 2, Bilingual.of("平移(2 参数)", "Translation (2 parameters)")),
    /** A shift, a turn and a scale (Helmert, similarity in the plane): four unknowns. */
    HELMERT(4, 3, Bilingual.of("平面四参数(赫尔默特)", "Plane similarity (Helmert, 4 parameters)"));

    private final int unknowns;
    private final int fewest;
    private final Bilingual title;

    FitModel(int unknowns, int fewest, Bilingual title) {
        this.unknowns = unknowns;
        this.fewest = fewest;
        this.title = title;
    }

    /** How many unknowns it has. */
    int unknowns() {
        return unknowns;
    }

    /** The fewest markers with which something is left to check: two observations more than unknowns. */
    public int fewest() {
        return fewest;
    }

    /** What people call it. */
    public Bilingual title() {
        return title;
    }

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
