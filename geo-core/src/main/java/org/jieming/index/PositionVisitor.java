package org.jieming.index;

/** Takes what a search finds, one position at a time. */
@FunctionalInterface
public interface PositionVisitor {

    /** Takes one position; answers false to end the search. */
    boolean visit(int position);
}
