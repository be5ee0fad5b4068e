package org.jieming.filter;

import java.util.Locale;

/** The eight spatial predicates, as Simple Features (OGC 06-103r4, 6.1.15) defines them. */
public enum SpatialRelation {
    /** They share a point. */
    INTERSECTS,
    /** They are the same point set. */
    EQUALS,
    /** They share no point. */
    DISJOINT,
    /** They share boundary points only. */
    TOUCHES,
    /** The first lies in the second, interiors meeting. */
    WITHIN,
    /** Same dimension, each with a part of its own and a shared part of that dimension. */
    OVERLAPS,
    /** The shared part has a lower dimension than the larger one. */
    CROSSES,
    /** The second lies in the first, interiors meeting. */
    CONTAINS;

    /** The name in JSON, for example {@code s_intersects}; text is read in any case and written in capitals. */
    public String json() {
        return "s_" + name().toLowerCase(Locale.ROOT);
    }

    /** The relation that holds with the operands exchanged. */
    SpatialRelation mirrored() {
        return switch (this) {
            case WITHIN -> CONTAINS;
            case CONTAINS -> WITHIN;
            default -> this;
        };
    }
}
