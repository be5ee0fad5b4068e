package org.jieming.index;

/** Takes neighbours, the nearest first. */
@FunctionalInterface
public interface NearestVisitor {

    /** Takes one position and its distance, in the unit of the {@link BoxDistance} asked; answers false to end. */
    boolean visit(int position, double distance);
}
