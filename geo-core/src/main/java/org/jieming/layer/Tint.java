package org.jieming.layer;

import org.jieming.division.DivisionCode;

/** Chooses one of five fills for a division from its code alone, so that no edit of a neighbour recolours it. */
public final class Tint {
    /** How many fills there are. */
    public static final int COUNT = 5;

    private Tint() {}

    /**
     * The fill of a division: the number that its code gives it among its siblings, modulo {@value #COUNT}.
     *
     * <p>Neighbours mostly bear neighbouring numbers and so mostly differ; two that touch may share a fill.
     */
    public static int of(DivisionCode code) {
        int own = code.level().digits();
        int above = own - (own > 6 ? 3 : 2);
        return Integer.parseInt(code.digits().substring(above, own)) % COUNT;
    }
}
