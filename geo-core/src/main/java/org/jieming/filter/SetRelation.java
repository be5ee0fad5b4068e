package org.jieming.filter;

import java.util.Collection;
import java.util.Collections;

/** The four array predicates; arrays are read as sets, so order and repetition do not count. */
public enum SetRelation {
    /** Same elements. */
    EQUALS("a_equals"),
    /** The first has every element of the second. */
    CONTAINS("a_contains"),
    /** The second has every element of the first. */
    CONTAINED_BY("a_containedBy"),
    /** They share an element. */
    OVERLAPS("a_overlaps");

    private final String json;

    SetRelation(String json) {
        this.json = json;
    }

    /** The name in JSON; text is read in any case and written in capitals. */
    public String json() {
        return json;
    }

    boolean holds(Collection<?> first, Collection<?> second) {
        return switch (this) {
            case EQUALS -> first.containsAll(second) && second.containsAll(first);
            case CONTAINS -> first.containsAll(second);
            case CONTAINED_BY -> second.containsAll(first);
            case OVERLAPS -> !Collections.disjoint(first, second);
        };
    }
}
