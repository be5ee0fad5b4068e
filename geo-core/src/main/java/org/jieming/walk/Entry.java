package org.jieming.walk;

import org.jieming.reach.Positions;

/** Where people and sites come onto the roads of a network; the same at both ends, so that the way there is the way back. */
public sealed interface Entry {
    /** The roads. */
    WalkNetwork network();

    /** How far from a road people and sites may be, metres. */
    double limit();

    /** Where points come onto the roads. */
    Footholds footholds(Positions points);

    /**
     * At the nearest road alone: never over a nearer one, but by a detour where another road lies beside it.
     *
     * @param network the roads
     * @param limit how far from a road one may be, metres
     */
    record Nearest(WalkNetwork network, double limit) implements Entry {
        @Override
        public Footholds footholds(Positions points) {
            return network.footholds(points, limit);
        }
    }

    /**
     * On every side of the block in which one stands ({@link BlockSearch}): straight to each road that no other road and no
     * barrier hides.
     *
     * @param network the roads
     * @param limit how far from a road one may be, metres
     * @param barriers lines over which nobody walks to a road; those that are not known stop nobody
     */
    record AllSides(WalkNetwork network, double limit, WalkNetwork barriers) implements Entry {
        /** O(roads and barriers in the block and around it) each, beside O(log n). */
        @Override
        public Footholds footholds(Positions points) {
            return Footholds.of(points, limit, () -> {
                BlockSearch search = new BlockSearch(network, barriers);
                return (some, point, found) -> search.find(some, point, limit, found);
            });
        }
    }
}
